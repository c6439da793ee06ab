import { readFile } from 'node:fs/promises';
import { PDFDocument } from '@cantoo/pdf-lib';
import { unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillTemplate } from '../../src/platform/ui/index.ts';
import { messages as matterMessages } from '../../src/petitions/desk/petition/messages.ts';
import { messages } from '../../src/petitions/desk/print-queue/messages.ts';
import { bringTo } from '../support/by-api.ts';
import { expectAccessible, openBrowser } from '../support/browser.ts';
import { CHINESE_ON_A_DESKTOP, ENGLISH_ON_A_PHONE, inTurn } from '../support/readers.ts';
import { openSite, type Site } from '../support/site.ts';
import { openStaffPage } from '../support/staff-page.ts';

let site: Site;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
});
afterAll(() => Promise.all([site.close(), browser.close()]));

async function download(page: Page, press: () => Promise<void>): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const [file] = await Promise.all([page.waitForEvent('download', { timeout: 30_000 }), press()]);
  return { name: file.suggestedFilename(), bytes: new Uint8Array(await readFile(await file.path())) };
}

async function textOf(pdf: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(pdf), { mergePages: true });
  return text.replaceAll(/\s/g, '');
}

describe.each(inTurn([CHINESE_ON_A_DESKTOP, ENGLISH_ON_A_PHONE]))('a clerk who serves letters $title', (reader) => {
  const say = messages[reader.language];
  const filled = (key: keyof typeof say, params: Record<string, string | number>): string => fillTemplate(say[key], params, reader.language);

  it('chooses by keyboard, prints with envelopes, prints one again, and takes a Word copy', async () => {
    const { petitionId, proof } = await bringTo(site, 'ACCEPTED', `补发工资 ${reader.language}`);
    await bringTo(site, 'ACCEPTED', `修路 ${reader.language}`);
    const clerk = await openStaffPage(browser, site, reader);
    await clerk.enrol(['serviceClerk'], 'QXGT');
    const { page } = clerk;

    await page.goto(`${site.url}/desk/print-queue`);
    const boxes = page.locator('.x-print-queue input[type=checkbox]');
    await boxes.first().waitFor();
    expect(await boxes.count()).toBe(2);
    await expectAccessible(page);
    await boxes.first().focus();
    await page.keyboard.press('Shift+ArrowDown');
    expect(await page.locator('.x-print-queue tr:nth-child(2) input:focus').count()).toBe(1);
    await page.getByText(filled('chosen', { count: 2 })).waitFor();
    await page.keyboard.press('Space');
    await page.getByText(filled('chosen', { count: 1 })).waitFor();
    await page.keyboard.press('Control+a');

    await page.getByLabel(say.layout).selectOption({ label: say['layout.DL'] });
    const first = await download(page, () => page.getByRole('button', { name: filled('print', { count: 2 }) }).click());
    expect(first.name).toMatch(/^P\d{8}-\d{3}\.pdf$/);
    const sizes = (await PDFDocument.load(first.bytes)).getPages().map((each) => Math.round((each.getWidth() / 72) * 25.4));
    expect(sizes.slice(-2)).toEqual([220, 220]);
    const text = await textOf(first.bytes);
    for (const part of [proof.number, '东街1号', '贴邮票处']) expect(text).toContain(part);
    await page.getByText(filled('done', { batch: first.name.replace('.pdf', ''), count: 2 })).waitFor();
    await page.getByText(say['empty.waiting']).waitFor();
    await expectAccessible(page);

    await page.getByRole('button', { name: say['view.printed'], exact: true }).click();
    await boxes.first().waitFor();
    await expectAccessible(page);
    await boxes.first().check();
    const again = await download(page, () => page.getByRole('button', { name: filled('reprint', { count: 1 }) }).click());
    expect(again.name).not.toBe(first.name);
    await page.getByText(filled('printed.count', { count: 2 })).first().waitFor();

    await page.goto(`${site.url}/desk/petitions/${petitionId}`);
    const word = await download(page, () => page.getByRole('link', { name: matterMessages[reader.language]['papers.word.label'].split('{title}')[0] ?? '' }).first().click());
    expect(word.name).toMatch(/^信受〔\d{4}〕\d+号\.docx$/);
    const document = Buffer.from(unzipSync(word.bytes)['word/document.xml'] ?? []).toString().replaceAll(/<[^>]+>/g, '');
    expect(document).toContain(proof.number);
    await clerk.close();
  });
});
