import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseFileDeskMessages } from '../src/petitions/desk/petition/case-file-messages.ts';
import { bringTo } from './support/by-api.ts';
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

async function download(page: Page, press: () => Promise<void>): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const [file] = await Promise.all([page.waitForEvent('download', { timeout: 30_000 }), press()]);
  return { name: file.suggestedFilename(), bytes: new Uint8Array(await readFile(await file.path())) };
}

async function textOf(pdf: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(pdf), { mergePages: true });
  return text.replaceAll(/\s/g, '');
}

describe.each(inTurn([CHINESE_ON_A_DESKTOP, ENGLISH_ON_A_PHONE]))('the head of the office $title', (reader) => {
  const say = caseFileDeskMessages[reader.language];

  it('takes the file of a matter with one click, packed with another, and an edition without the petitioner', async () => {
    const { petitionId, proof } = await bringTo(site, 'SERVED', `补发工资 ${reader.language}`);
    const head = await openStaffPage(browser, site, reader);
    await head.enrol(['officeHead']);
    const { page } = head;
    await page.goto(`${site.url}/desk/petitions/${petitionId}`);
    const press = (name: string) => () => page.getByRole('button', { name, exact: true }).click();

    const whole = await download(page, press(say.pdf));
    expect(whole.name).toMatch(new RegExp(`${proof.number}\\.pdf$`));
    const text = await textOf(whole.bytes);
    for (const part of [proof.number, '赵一', '13900000000']) expect(text).toContain(part);
    const packed = await download(page, press(say.zip));
    expect(Object.keys(unzipSync(packed.bytes))).toContain('manifest.json');

    await press(say.redacted)();
    await expectAccessible(page);
    await page.getByLabel(say.reason).fill('提供给法院');
    await page.getByLabel(say.alsoHide).fill('查阅台账');
    const redacted = await textOf((await download(page, press(say['redacted.send']))).bytes);
    expect(redacted).toContain('■■■');
    for (const part of ['赵一', '13900000000', '东街1号', '查阅台账']) expect(redacted).not.toContain(part);
    await page.getByText(say.made).waitFor();
  });
});
