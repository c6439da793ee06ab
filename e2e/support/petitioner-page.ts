import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { messages as receiptWords } from '../../src/intake/portal/messages.ts';
import { messages as trackWords } from '../../src/petitions/portal/messages.ts';
import { expectAccessible } from './browser.ts';
import type { Reader } from './readers.ts';
import type { Site } from './site.ts';

export interface Proof {
  readonly number: string;
  readonly code: string;
}

/** The petitioner's side in a browser. Scripts are off: the public pages must not need one. */
export async function openPetitionerPage(browser: Browser, site: Site, reader: Reader) {
  const context = await browser.newContext({ locale: reader.locale, viewport: reader.viewport, javaScriptEnabled: false });
  const page = await context.newPage();
  const checker = await (await browser.newContext({ locale: reader.locale, viewport: reader.viewport })).newPage();
  await checker.goto(site.url);
  const [submit, track] = [receiptWords[reader.language], trackWords[reader.language]];

  /** The check needs a script of its own, so it looks at the same page in a window where scripts are on. */
  async function check(): Promise<void> {
    await checker.setContent(await page.content(), { waitUntil: 'load' });
    await expectAccessible(checker);
  }

  return {
    page,
    check,
    close: () => Promise.all([context.close(), checker.context().close()]),

    async submit(request: string, facts: string): Promise<Proof> {
      await page.goto(`${site.url}/submit`);
      await page.locator('textarea[name="requests"], textarea[id^="request"]').first().fill(request);
      await page.getByLabel(submit['submit.facts']).first().fill(facts);
      await page.locator('input[name="name"]').fill('赵一');
      await page.locator('input[name="phone"]').fill('13900000000');
      await page.locator('input[type="checkbox"]').last().check();
      await page.locator('input[type="file"]').setInputFiles({ name: '工资条.txt', mimeType: 'text/plain', buffer: Buffer.from('五月 0 元') });
      await page.getByRole('button', { name: submit['submit.check'] }).click();
      await expectText(page, request);
      await check();
      await page.getByRole('button', { name: submit['submit.check.send'], exact: true }).click();
      await expectText(page, submit['receipt.title']);
      await check();
      const text = await page.locator('main').innerText();
      const [number, code] = [/QX[A-Z]+-\d{8}-\d{5}/.exec(text)?.[0] ?? '', /(?:[a-z]{4}-){5}[a-z]{4}/.exec(text)?.[0] ?? ''];
      expect([number, code]).not.toContain('');
      return { number, code };
    },

    /** The code as somebody types it from paper. */
    async track({ number, code }: Proof): Promise<void> {
      await page.goto(`${site.url}/track`);
      await page.getByLabel(track['track.number']).fill(number);
      await page.getByLabel(track['track.code']).fill(code.toUpperCase().replaceAll('-', ' '));
      await page.getByRole('button', { name: track['track.open'], exact: true }).click();
      await check();
    },

    async rate(target: 'UNIT' | 'OFFICE'): Promise<void> {
      const summary = page.locator('summary', { hasText: track['track.right.evaluate'] });
      await summary.click();
      const form = page.locator('form', { has: page.locator(`input[name="target"][value="${target}"]`) });
      await form.getByLabel(track['track.evaluate.SATISFIED'], { exact: true }).check();
      await form.getByRole('button', { name: track['track.evaluate.send'] }).click();
      await expectText(page, track['track.done.evaluate']);
    },

    async askForReview(requests: string, reasons: string): Promise<void> {
      await page.locator('summary', { hasText: track['track.right.requestReview'] }).click();
      await page.getByLabel(track['track.review.requests']).fill(requests);
      await page.getByLabel(track['track.review.reasons']).fill(reasons);
      await page.getByRole('button', { name: track['track.review.send'] }).click();
      await expectText(page, track['track.done.review']);
      await check();
    },
  };
}

export async function expectText(page: Page, text: string): Promise<void> {
  expect(await page.locator('main').innerText()).toContain(text);
}
