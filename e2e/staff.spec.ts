import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messages as accessWords } from '../src/access/desk/messages.ts';
import { firstStepsMessages } from '../src/organisation/desk/first-steps-messages.ts';
import { expectAccessible, openBrowser } from './support/browser.ts';
import { CHINESE_ON_A_DESKTOP, ENGLISH_ON_A_PHONE, inTurn } from './support/readers.ts';
import { openSite, type Site } from './support/site.ts';
import { openStaffPage } from './support/staff-page.ts';

let site: Site;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
});
afterAll(() => Promise.all([site.close(), browser.close()]));

describe.each(inTurn([ENGLISH_ON_A_PHONE, CHINESE_ON_A_DESKTOP]))('a member of the office $title', (reader) => {
  it('finds the pages of the one-time link, of the sign-in and of the desk accessible and no wider than the window', async () => {
    const { page, enrol, close } = await openStaffPage(browser, site, reader);
    await page.goto(site.url + (await site.invite(['auditor'])).enrolmentPath);
    await page.getByLabel(accessWords[reader.language]['enrol.password'], { exact: true }).waitFor();
    await expectAccessible(page);
    await page.goto(`${site.url}/desk`);
    await page.getByLabel(accessWords[reader.language]['signIn.username']).waitFor();
    await expectAccessible(page);
    await enrol(['registrar', 'screener', 'serviceClerk']);
    for (const path of ['/desk', '/desk/petitions', '/desk/register']) {
      await page.goto(site.url + path);
      await page.locator('h1').waitFor();
      await expectAccessible(page);
    }
    await close();
  });

  it('finds the pages of an administrator accessible, and what an office still needs', async () => {
    const { page, enrol, close } = await openStaffPage(browser, site, reader);
    await enrol(['administrator']);
    for (const path of ['/desk', '/desk/units', '/desk/staff', '/desk/themes', '/desk/public-information', '/desk/calendar']) {
      await page.goto(site.url + path);
      await page.locator('h1').waitFor();
      await expectAccessible(page);
    }
    await page.goto(`${site.url}/desk`);
    await page.getByRole('link', { name: firstStepsMessages[reader.language].people }).click();
    await page.waitForURL(`${site.url}/desk/staff`);
    await close();
  });

  it('sees nothing of a matter without having signed in', async () => {
    const { page, close } = await openStaffPage(browser, site, reader);
    await page.goto(`${site.url}/desk/petitions`);
    await page.getByText(accessWords[reader.language]['signIn.title']).first().waitFor();
    expect(await page.locator('table, .x-matter').count()).toBe(0);
    await close();
  });
});
