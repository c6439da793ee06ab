import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messages as receiptWords } from '../src/intake/portal/messages.ts';
import { messages as trackWords } from '../src/petitions/portal/messages.ts';
import { expectAccessible, openBrowser } from './support/browser.ts';
import { openSite, type Site } from './support/site.ts';
import { staffSteps } from './support/staff-steps.ts';

let site: Site;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
});
afterAll(() => Promise.all([site.close(), browser.close()]));

const READERS = [
  { title: 'in Chinese on a phone', language: 'zh-CN' as const, locale: 'zh-CN', viewport: { width: 390, height: 800 } },
  { title: 'in English on a desktop', language: 'en' as const, locale: 'en-US', viewport: { width: 1280, height: 900 } },
];

/** Scripts are off: the public pages must not need one. */
async function openPage(reader: (typeof READERS)[number], javaScriptEnabled = false): Promise<Page> {
  const context = await browser.newContext({ locale: reader.locale, viewport: reader.viewport, javaScriptEnabled });
  return context.newPage();
}

/** The check needs a script of its own, so the same page is looked at once more with scripts on. */
async function checkPages(reader: (typeof READERS)[number], paths: readonly string[]): Promise<void> {
  const page = await openPage(reader, true);
  for (const path of paths) {
    await page.goto(site.url + path);
    await expectAccessible(page);
  }
  await page.context().close();
}

describe.each(READERS)('a petitioner $title, without scripts', (reader) => {
  const submit = receiptWords[reader.language];
  const track = trackWords[reader.language];

  it('submits, reads the answer, rates, and asks for a review', async () => {
    const page = await openPage(reader);
    await page.goto(`${site.url}/submit`);
    await page.locator('textarea[name="requests"], textarea[id^="request"]').first().fill('补发三个月工资');
    await page.getByLabel(submit['submit.facts']).first().fill('五月至七月的工资没有发放。𠮷😀 <script>alert(1)</script>');
    await page.locator('input[name="name"]').fill('赵一');
    await page.locator('input[name="phone"]').fill('13900000000');
    await page.locator('input[type="checkbox"]').last().check();
    await page.locator('input[type="file"]').setInputFiles({ name: '工资条.txt', mimeType: 'text/plain', buffer: Buffer.from('五月 0 元') });
    await page.getByRole('button', { name: submit['submit.check'] }).click();
    await expectText(page, '补发三个月工资');
    await page.getByRole('button', { name: submit['submit.check.send'], exact: true }).click();
    await expectText(page, submit['receipt.title']);
    const text = await page.locator('main').innerText();
    const number = /QX[A-Z]+-\d{8}-\d{5}/.exec(text)?.[0] ?? '';
    const code = /(?:[a-z]{4}-){5}[a-z]{4}/.exec(text)?.[0] ?? '';
    expect([number, code]).not.toContain('');

    const steps = staffSteps(site, number);
    await steps.accept();
    await steps.answer();

    await page.goto(`${site.url}/track`);
    await page.getByLabel(track['track.number']).fill(number);
    await page.getByLabel(track['track.code']).fill(code.toUpperCase().replaceAll('-', ' '));
    await page.getByRole('button', { name: track['track.open'], exact: true }).click();
    await expectText(page, track['track.decision.SUPPORT']);
    // Number and code never travel in an address, where histories and logs would keep them.
    expect(page.url()).toBe(`${site.url}/track`);

    await page.locator('summary', { hasText: track['track.right.evaluate'] }).click();
    const unit = page.locator('form', { has: page.locator('input[name="target"][value="UNIT"]') });
    await unit.getByLabel(track['track.evaluate.SATISFIED'], { exact: true }).check();
    await unit.getByRole('button', { name: track['track.evaluate.send'] }).click();
    await expectText(page, track['track.done.evaluate']);

    await page.locator('summary', { hasText: track['track.right.requestReview'] }).click();
    await page.getByLabel(track['track.review.requests']).fill('请复查金额');
    await page.getByLabel(track['track.review.reasons']).fill('少算一个月');
    await page.getByRole('button', { name: track['track.review.send'] }).click();
    await expectText(page, track['track.done.review']);
    await page.context().close();
  });

  it('finds every public page accessible and no wider than the window', async () => {
    await checkPages(reader, ['/', '/submit', '/track', '/verify', '/privacy', '/accessibility', '/no-such-page']);
  });
});

async function expectText(page: Page, text: string): Promise<void> {
  expect(await page.locator('main').innerText()).toContain(text);
}
