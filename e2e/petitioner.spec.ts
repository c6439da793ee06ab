import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { expectAccessible, openBrowser } from './support/browser.ts';
import { CHINESE_ON_A_PHONE, ENGLISH_ON_A_DESKTOP, inTurn } from './support/readers.ts';
import { openSite, type Site } from './support/site.ts';

let site: Site;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
});
afterAll(() => Promise.all([site.close(), browser.close()]));

const PAGES = ['/', '/submit', '/track', '/verify', '/privacy', '/accessibility', '/no-such-page'];

describe.each(inTurn([CHINESE_ON_A_PHONE, ENGLISH_ON_A_DESKTOP]))('a petitioner $title', ({ locale, viewport }) => {
  it('finds every public page accessible and no wider than the window', async () => {
    const context = await browser.newContext({ locale, viewport });
    const page = await context.newPage();
    for (const path of PAGES) {
      await page.goto(site.url + path);
      await expectAccessible(page);
    }
    await context.close();
  });
});
