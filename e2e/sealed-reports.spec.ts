import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messages as homeWords } from '../src/apps/portal/messages.ts';
import { messages as frameWords } from '../src/apps/desk/messages.ts';
import { messages as submitWords } from '../src/intake/portal/messages.ts';
import { reportMessages as reportWords } from '../src/intake/portal/report-messages.ts';
import { reportWarnings } from '../src/petitions/desk/actions/report-warnings.ts';
import { messages as petitionWords } from '../src/petitions/desk/petition/messages.ts';
import { identityMessages } from '../src/petitions/desk/sealed/identity-messages.ts';
import { keyMessages } from '../src/petitions/desk/sealed/key-messages.ts';
import { receiptMessages } from '../src/petitions/desk/sealed/receipt-messages.ts';
import { sealedMessages } from '../src/petitions/desk/sealed/sealed-messages.ts';
import { codeMessages } from '../src/petitions/domain/messages-codes.ts';
import { reportMessages as progressWords } from '../src/petitions/portal/report-messages.ts';
import { expectAccessible, openBrowser } from './support/browser.ts';
import { expectText, openPetitionerPage, type Proof } from './support/petitioner-page.ts';
import { CHINESE_ON_A_PHONE, ENGLISH_ON_A_DESKTOP, inTurn } from './support/readers.ts';
import { openSite, type Site } from './support/site.ts';
import { openStaffPage } from './support/staff-page.ts';

const FACTS = '采购科长三月收受供货商回扣三万元。';
const REPORTER = '吕守正';
const PURPOSE = '核实举报人是否愿意作证';
const PASSPHRASES = ['清风入户二〇二六年十月开封', 'four quiet rivers meet'] as const;
const TEN_MINUTES_AND_MORE = '10:05';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(inTurn([CHINESE_ON_A_PHONE, ENGLISH_ON_A_DESKTOP]))('a report $title', (reader) => {
  const { language } = reader;
  const [home, submit, report, progress] = [homeWords[language], submitWords[language], reportWords[language], progressWords[language]];
  const [key, sealed, identity, receipt] = [keyMessages[language], sealedMessages[language], identityMessages[language], receiptMessages[language]];

  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site.close());

  const atDesk = () => openStaffPage(browser, site, reader);

  async function file(page: Page, check: () => Promise<void>): Promise<Proof> {
    await page.goto(site.url);
    await page.getByRole('link', { name: home['home.report'] }).click();
    await page.getByText(report['report.means.above']).waitFor();
    await check();
    await page.getByLabel(submit['submit.request'].replace('{number}', '1')).fill('查处采购回扣');
    await page.getByLabel(submit['submit.facts']).first().fill(FACTS);
    await page.locator('input[name="name"]').fill(REPORTER);
    await page.locator('input[name="phone"]').fill('13877665544');
    await page.locator('input[name="truth"]').check();
    await page.locator('input[type="file"]').setInputFiles({ name: '转账记录.txt', mimeType: 'text/plain', buffer: Buffer.from('三万元') });
    await page.getByRole('button', { name: submit['submit.check'] }).click();
    await expectText(page, report['report.check']);
    await expectText(page, report['report.check_files']);
    await check();
    await page.getByRole('button', { name: submit['submit.check.send'], exact: true }).click();
    await expectText(page, report['report.receipt.title']);
    await expectText(page, report['report.receipt.follow']);
    await check();
    const text = await page.locator('main').innerText();
    return { number: /QX[A-Z]+-\d{8}-\d{5}/.exec(text)?.[0] ?? '', code: /(?:[a-z]{4}-){5}[a-z]{4}/.exec(text)?.[0] ?? '' };
  }

  async function makeKey(page: Page, passphrase: string): Promise<void> {
    await page.goto(`${site.url}/desk/officer-key`);
    await page.getByLabel(key.passphrase, { exact: true }).fill(passphrase);
    await page.getByLabel(key.repeat, { exact: true }).fill(passphrase);
    await expectAccessible(page);
    await page.getByRole('button', { name: key.make }).click();
    await page.getByText(key.made).waitFor();
    await page.getByText(key.forgotten, { exact: true }).click();
    await expectAccessible(page);
  }

  async function openFromKeyPage(page: Page, number: string): Promise<string> {
    await page.getByRole('link', { name: key.reports }).click();
    await page.getByRole('row', { name: number }).getByRole('link').first().click();
    await page.getByRole('heading', { name: sealed.title }).waitFor();
    return page.url();
  }

  async function give(page: Page, form: 'open-report' | 'open-identity', passphrase: string): Promise<void> {
    const [name, send] = form === 'open-report' ? ['form#open-report', sealed.open] : ['form[id^="open-"]:not(#open-report)', identity.open];
    await page.locator(name).getByLabel(sealed.passphrase, { exact: true }).fill(passphrase);
    await page.locator(name).getByRole('button', { name: send, exact: true }).click();
  }

  it('is filed without a script, opened by an officer, its reporter by the consent of a second one, which the reporter sees', async () => {
    const reporter = await openPetitionerPage(browser, site, reader);
    const proof = await file(reporter.page, reporter.check);
    await reporter.track(proof);
    await expectText(reporter.page, progress['report.openings_none']);

    const first = await atDesk();
    await first.enrol(['disciplineOfficer']);
    await first.page.clock.install();
    await first.page.goto(`${site.url}/desk/officer-key`);
    await first.page.getByText(key.waiting.replace('{count}', '1')).waitFor();
    await makeKey(first.page, PASSPHRASES[0]);
    const address = await openFromKeyPage(first.page, proof.number);
    await give(first.page, 'open-report', 'not the passphrase');
    await first.page.locator('.x-error').first().waitFor();
    expect(await first.page.locator('main').innerText()).not.toContain(FACTS);
    await give(first.page, 'open-report', PASSPHRASES[0]);
    await first.page.getByText(FACTS).waitFor();
    expect(await first.page.locator('main').innerText()).not.toContain(REPORTER);
    await expectAccessible(first.page);
    const [saved] = await Promise.all([first.page.waitForEvent('download'), first.page.getByRole('button', { name: '转账记录.txt' }).click()]);
    expect(saved.suggestedFilename()).toBe('转账记录.txt');
    await first.page.getByRole('button', { name: sealed.redacted }).click();
    await first.page.getByLabel(sealed['redacted.alsoHide']).fill('供货商');
    const [copy] = await Promise.all([first.page.waitForEvent('download'), first.page.getByRole('button', { name: sealed['redacted.send'] }).click()]);
    expect(copy.suggestedFilename()).toMatch(/\.pdf$/);

    await first.page.getByRole('button', { name: identity.ask }).click();
    await first.page.getByLabel(identity.purpose).fill(PURPOSE);
    await first.page.getByRole('button', { name: identity.send }).click();
    await first.page.getByText(identity.waits).waitFor();
    await expectAccessible(first.page);

    const second = await atDesk();
    await second.enrol(['disciplineOfficer']);
    await makeKey(second.page, PASSPHRASES[1]);
    await second.page.goto(address);
    await second.page.getByText(sealed['notShared.help']).waitFor();
    await second.page.getByLabel(identity.decide).fill('需要其作证，同意。');
    await expectAccessible(second.page);
    await second.page.getByRole('button', { name: identity.approve, exact: true }).click();
    await second.page.getByText(identity['status.APPROVED'], { exact: true }).waitFor();

    await first.page.reload();
    await first.page.getByText(identity['status.APPROVED'], { exact: true }).waitFor();
    expect(await first.page.locator('main').innerText()).not.toContain(FACTS);
    await give(first.page, 'open-identity', PASSPHRASES[0]);
    await first.page.getByText(REPORTER, { exact: true }).waitFor();
    await give(first.page, 'open-report', PASSPHRASES[0]);
    await first.page.getByRole('button', { name: sealed.share }).click();
    await first.page.getByText(sealed.shared).waitFor();
    await expectAccessible(first.page);
    await first.page.clock.fastForward(TEN_MINUTES_AND_MORE);
    await first.page.getByText(identity.expired).waitFor();
    await first.page.getByText(sealed.expired).waitFor();
    const left = await first.page.locator('body').innerText();
    expect([left.includes(FACTS), left.includes(REPORTER)]).toEqual([false, false]);
    expect(await first.page.evaluate('JSON.stringify([{ ...localStorage }, { ...sessionStorage }])')).not.toMatch(/回扣|吕守正|开封/);

    await second.page.reload();
    await give(second.page, 'open-report', PASSPHRASES[1]);
    await second.page.getByText(FACTS).waitFor();

    await reporter.track(proof);
    await expectText(reporter.page, progress['report.opened'].replace('{purpose}', PURPOSE));
    await Promise.all([reporter, first, second].map((person) => person.close()));
  });

  it('is nowhere at the desk of a registrar, who enters that a sealed letter came and no more of it', async () => {
    const reporter = await openPetitionerPage(browser, site, reader);
    const { number } = await file(reporter.page, reporter.check);
    const { page, enrol, close } = await atDesk();
    await enrol(['registrar', 'screener']);
    await page.goto(`${site.url}/desk/petitions?text=${number}`);
    await page.locator('.x-empty').waitFor();
    expect(await page.getByRole('link', { name: frameWords[language]['nav.officerKey'] }).count()).toBe(0);

    await page.goto(`${site.url}/desk/register`);
    await page.getByRole('link', { name: receipt.title }).click();
    await page.getByText(receipt['not.names']).waitFor();
    await page.getByLabel(receipt.bagId).fill('密-2026-007');
    await page.getByText(receipt['ground.PRINCIPAL_LEADER']).click();
    await page.getByLabel(receipt.handedOverTo).fill('上一级纪检监察机构信访室');
    await expectAccessible(page);
    await page.getByRole('button', { name: receipt.send }).click();
    await page.getByRole('heading', { name: receipt['done.title'] }).waitFor();
    await expectAccessible(page);
    const entered = /QX[A-Z]+-\d{8}-\d{5}/.exec(await page.locator('main').innerText())?.[0] ?? '';
    expect(entered).not.toBe('');
    await page.goto(`${site.url}/desk/petitions?text=${entered}`);
    await page.locator('.x-empty').waitFor();
    await Promise.all([reporter.close(), close()]);
  });

  it('that came as a petition leaves the desk of the screener, who was told so first, and is opened by an officer', async () => {
    const request = `查处采购回扣 ${language}`;
    const petitioner = await openPetitionerPage(browser, site, reader);
    await petitioner.submit(request, FACTS);
    // A key that is made later opens what was sealed before only when somebody shares it.
    const officer = await atDesk();
    await officer.enrol(['disciplineOfficer']);
    await makeKey(officer.page, PASSPHRASES[0]);
    const { page, enrol, openFromDesk, take, choose, close } = await atDesk();
    await enrol(['registrar', 'screener']);
    await openFromDesk(request);
    await take('registerPetition');
    const address = page.url();
    await take('screenPetition', async () => {
      await choose(codeMessages[language]['petitions.class.REPORT']);
      await page.getByText(reportWarnings[language]['screen.help']).waitFor();
    });
    await page.getByText(reportWarnings[language].gone).waitFor();
    expect(await page.locator('main').innerText()).not.toContain(FACTS);
    await page.goto(address);
    await page.getByText(petitionWords[language].gone).waitFor();

    await officer.page.goto(address);
    await officer.page.getByRole('heading', { name: sealed.title }).waitFor();
    await give(officer.page, 'open-report', PASSPHRASES[0]);
    await officer.page.getByText(FACTS).waitFor();
    await expectAccessible(officer.page);
    await Promise.all([petitioner, officer].map((person) => person.close()));
    await close();
  });
});
