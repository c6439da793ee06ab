import { mkdirSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formMessages } from '../src/petitions/desk/actions/form-messages.ts';
import { messages as memberWords } from '../src/petitions/desk/members/messages.ts';
import { messages as repeatMessages } from '../src/petitions/desk/repeats/messages.ts';
import { messages as registerWords } from '../src/petitions/desk/register/messages.ts';
import { labelOfAction } from '../src/petitions/domain/index.ts';
import { codeMessages } from '../src/petitions/domain/messages-codes.ts';
import { messages as trackWords } from '../src/petitions/portal/messages.ts';
import { expectAccessible, openBrowser } from './support/browser.ts';
import { answerByApi, bringTo } from './support/by-api.ts';
import { expectText, openPetitionerPage } from './support/petitioner-page.ts';
import { CHINESE_ON_A_DESKTOP, CHINESE_ON_A_PHONE, ENGLISH_ON_A_PHONE, inTurn } from './support/readers.ts';
import { openSite, type Site } from './support/site.ts';
import { openStaffPage } from './support/staff-page.ts';

let site: Site;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
});
afterAll(() => Promise.all([site.close(), browser.close()]));

// The first row is right, the second has a mistyped identity number, the third is the first once more.
const LIST = ['姓名,身份证号,手机号,住址,是否代表,同意电子送达,备注', '钱二,11010519491231002X,13800000001,东街2号,是,是,', '孙三,110105194912310021,13800000002,西街3号,否,否,', '钱二,11010519491231002X,13800000001,,否,,重复'].join('\n');

describe.each(inTurn([
  { staffRead: CHINESE_ON_A_DESKTOP, memberReads: CHINESE_ON_A_PHONE },
  { staffRead: ENGLISH_ON_A_PHONE, memberReads: ENGLISH_ON_A_PHONE },
]))('a joint letter, with staff $staffRead.title', ({ staffRead, memberReads }) => {
  const { language } = staffRead;
  const repeats = repeatMessages[language];
  const [words, fields, codes, register, track] = [memberWords[language], formMessages[language], codeMessages[language], registerWords[language], trackWords[memberReads.language]];

  it('is registered with its list, each member has a code, is served, reads the answer and rates it himself', async () => {
    const request = `修复供水管道 ${language}`;
    const clerk = await openStaffPage(browser, site, staffRead);
    const { page } = clerk;
    const shoot = shooterOf(language);
    await clerk.enrol(['registrar', 'screener', 'serviceClerk'], 'QXGT');
    await page.goto(`${site.url}/desk/register`);
    await page.locator('.x-channel', { hasText: codes['petitions.channel.LETTER'] }).click();
    await page.getByLabel(register['request'].replace('{no}', '1')).fill(request);
    await page.getByRole('textbox', { name: register['facts'] }).first().fill('三号楼停水十天。');
    await page.getByRole('textbox', { name: register['name'], exact: true }).first().fill('赵一');
    await page.getByRole('textbox', { name: register['phone'], exact: true }).first().fill('13700000000');
    await page.getByRole('textbox', { name: register['address'], exact: true }).first().fill('东街1号');
    await page.locator('summary', { hasText: words['list.title'] }).click();
    await page.locator('.x-member-list input[type="file"]').setInputFiles({ name: '名单.csv', mimeType: 'text/csv', buffer: Buffer.from(LIST) });

    // Every row of the file stands on the page, with what the office wonders at.
    const rows = page.locator('.x-member-row');
    await rows.nth(2).waitFor();
    expect(await page.locator('.x-member-remarks').allInnerTexts()).toEqual([expect.stringMatching(language === 'en' ? /probably miscopied/ : /抄错/), words['row.same'].replace('{row}', '1')]);
    expect(await page.locator('.x-member-list').innerText()).toContain('备注');
    await expectAccessible(page);
    await shoot(page, 'list-with-faults');
    await page.getByRole('button', { name: register['submit'], exact: true }).click();
    await page.locator('.ant-form-item-explain-error', { hasText: words['list.doubts'].replace('{count}', '1').slice(0, 12) }).waitFor();
    await rows.nth(1).getByLabel(words['cell'].replace('{row}', '2').replace('{column}', words['column.idNumber'])).fill('110105194912310020');
    await page.getByRole('button', { name: words['list.check'] }).click();
    await page.getByLabel(words['list.asWritten']).check();
    await page.getByRole('button', { name: register['submit'], exact: true }).click();

    // The second member has his code on a slip of his own.
    const slips = page.locator('.x-slips > li');
    await slips.nth(1).waitFor();
    expect(await slips.count()).toBe(2);
    const slip = await slips.filter({ hasText: '孙三' }).innerText();
    const [number, code] = [/QX[A-Z]+-\d{8}-\d{5}/.exec(slip)?.[0] ?? '', /(?:[a-z]{4}-){5}[a-z]{4}/.exec(slip)?.[0] ?? ''];
    expect([number, code]).not.toContain('');
    await expectAccessible(page);
    await shoot(page, 'slips-at-registration');

    await page.getByRole('link', { name: register['done.open'] }).click();
    await page.waitForURL(/petitions\/[0-9a-f-]{36}/);
    const petitionId = page.url().split('/').at(-1) ?? '';

    // One more joins later.
    await page.getByRole('button', { name: labelOfAction('addMembers', language), exact: true }).click();
    await page.getByRole('button', { name: words['list.paste'] }).click();
    await page.getByLabel(words['list.pasteLabel']).fill('姓名\t电话\n李四\t13800000004\n孙三\t13800000002');
    await page.getByRole('button', { name: words['list.pasteRead'] }).click();
    await page.getByText(words['row.isMember']).waitFor();
    await expectAccessible(page);
    await shoot(page, 'add-members');
    await page.getByRole('button', { name: words['add.submit'].replace('{count}', '1') }).click();
    await page.getByRole('heading', { name: words['slips.title'] }).waitFor();
    expect(await slips.allInnerTexts()).toEqual([expect.stringContaining('李四')]);
    await expectAccessible(page);
    await shoot(page, 'slips');
    await page.getByRole('button', { name: words['slips.back'] }).click();

    await answerByApi(site, petitionId, request);
    await page.reload();
    await clerk.expectState('OPINION_ISSUED');
    await clerk.take('serveOpinion', async () => {
      await clerk.choose(words['serve.CHOSEN']);
      await page.getByRole('checkbox', { name: '赵一' }).check();
      await clerk.choose(codes['petitions.serviceMethod.POST']);
      await clerk.fill('service.receipt', 'EMS-1');
      await shoot(page, 'serve-opinion');
    });
    await clerk.expectState('SERVED');
    const member = await openPetitionerPage(browser, site, memberReads);
    await member.track({ number, code });
    await expectText(member.page, track['track.of_several']);
    expect(await member.page.locator('main').innerText()).not.toContain(track['track.decision.NOT_SUPPORT']);

    await clerk.take('serveMembers', async () => {
      await clerk.choose(codes['petitions.serviceMethod.POST']);
      await clerk.fill('service.receipt', 'EMS-2');
      await shoot(page, 'serve-members');
    });
    await page.getByText(words['people.served']).first().waitFor();
    await shoot(page, 'matter');
    await member.track({ number, code });
    await expectText(member.page, track['track.decision.NOT_SUPPORT']);
    await member.rate('UNIT');
    await shoot(member.page, 'member-page');
    expect(await member.page.locator('main').innerText()).not.toContain('赵一');
    await Promise.all([member.close(), clerk.close()]);
  });

  it('that came a second time is joined to the first and taken out again, and its old number leads to where it is handled', async () => {
    const [lead, repeat] = [await bringTo(site, 'INTAKE', `修路 ${language} 首件`), await bringTo(site, 'INTAKE', `修路 ${language} 又一件`)];
    const clerk = await openStaffPage(browser, site, staffRead);
    const { page } = clerk;
    const shoot = shooterOf(language);
    await clerk.enrol(['registrar', 'screener'], 'QXGT');
    for (const { petitionId } of [lead, repeat]) {
      await page.goto(`${site.url}/desk/petitions/${petitionId}`);
      await clerk.take('registerPetition');
    }
    await clerk.take('mergeInto', async () => {
      await clerk.pick('merge.main', lead.proof.number);
      await clerk.fill('merge.note', fields['merge.note']);
    });
    await clerk.expectState('MERGED');
    await expectAccessible(page);
    await shoot(page, 'merged');
    const member = await openPetitionerPage(browser, site, memberReads);
    await member.track(repeat.proof);
    await expectText(member.page, lead.proof.number);
    await shoot(member.page, 'merged-member');
    await page.getByRole('link', { name: `修路 ${language} 首件` }).click();
    await page.getByText(words['joined.from']).waitFor();
    await page.getByRole('link', { name: `修路 ${language} 又一件` }).click();
    await page.getByText(words['joined.into']).waitFor();
    await clerk.take('unmerge', () => clerk.fill('reason', '不是同一事项'));
    await page.getByText(words['joined.into']).waitFor({ state: 'detached' });
    await clerk.expectState('REGISTERED');
    await member.track(repeat.proof);
    expect(await member.page.locator('main').innerText()).not.toContain(lead.proof.number);

    // As a repeat it stays a matter of its own; the first is suggested with the reasons.
    await clerk.take('linkRepeat', async () => {
      await page.getByRole('radio', { name: `修路 ${language} 首件` }).check();
      expect(await page.locator('.x-repeats').innerText()).toContain(repeats['repeat.ground.SAME_NAME_AND_PHONE']);
      await page.getByLabel(repeats['repeat.note']).fill('同一事实');
      await shoot(page, 'link-repeat');
    });
    await page.getByText(repeats['repeat.ofOpen']).waitFor();
    await clerk.expectState('REGISTERED');
    await shoot(page, 'repeat');
    await page.getByRole('link', { name: `修路 ${language} 首件` }).click();
    await page.getByText(repeats['repeat.count'].replace('{count}', '1')).waitFor();
    await Promise.all([member.close(), clerk.close()]);
  });
});

/** Pictures for whoever wants to look, where `XINQIAO_PICTURES` says. */
function shooterOf(language: string) {
  const directory = process.env['XINQIAO_PICTURES'];
  if (directory !== undefined) mkdirSync(directory, { recursive: true });
  return async (page: { screenshot(options: { path: string; fullPage: boolean }): Promise<unknown> }, name: string): Promise<void> => {
    if (directory !== undefined) await page.screenshot({ path: `${directory}/joint-${language}-${name}.png`, fullPage: true });
  };
}
