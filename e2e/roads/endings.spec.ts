import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { formMessages } from '../../src/petitions/desk/actions/form-messages.ts';
import { codeMessages } from '../../src/petitions/domain/messages-codes.ts';
import { send, served } from '../support/by-api.ts';
import { openBrowser } from '../support/browser.ts';
import { ACCEPTED_AND_TOLD, handIn, SCREENED_AS_APPEAL } from '../support/by-steps.ts';
import { openPetitionerPage } from '../support/petitioner-page.ts';
import { CHINESE_ON_A_DESKTOP, ENGLISH_ON_A_PHONE } from '../support/readers.ts';
import { openSite, type Site } from '../support/site.ts';
import { openStaffPage } from '../support/staff-page.ts';

let site: Site;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
});
afterAll(() => Promise.all([site.close(), browser.close()]));

async function registered(request: string) {
  const matter = await handIn(site, { office: 'QXGT', request });
  await matter.act(['registrar'], 'QXGT', [['registerPetition']]);
  return matter;
}

describe('a repeat', () => {
  // Both numbers stay; whoever wrote the second is told like who wrote the first.
  it('is joined to its first matter and taken apart again, in Chinese on a desktop', async () => {
    const first = await registered('发放防暑降温费');
    const second = await registered('再次请求发放防暑降温费');
    const clerk = await openStaffPage(browser, site, CHINESE_ON_A_DESKTOP);
    await clerk.enter(['registrar', 'screener'], 'QXGT');
    await clerk.open(second.petitionId);
    await clerk.take('mergeInto', async () => {
      await clerk.pick('merge.main', first.proof.number);
      await clerk.fill('merge.note', '同一人同一事项，事实和理由相同。');
    });
    await clerk.expectState('MERGED');
    await clerk.page.getByRole('link', { name: '发放防暑降温费' }).first().waitFor();
    const petitioner = await openPetitionerPage(browser, site, CHINESE_ON_A_DESKTOP);
    await petitioner.track(second.proof);
    await petitioner.page.getByText(`现在按编号 ${first.proof.number} 办理`).first().waitFor();
    await clerk.take('unmerge', () => clerk.fill('reason', '请求的年份不同。'));
    await clerk.expectState('REGISTERED');
    await Promise.all([clerk, petitioner].map((person) => person.close()));
  });
});

describe('a withdrawal', () => {
  // PP-9: asked for by the petitioner alone; it can be taken back.
  it('is asked for by the petitioner, confirmed by the unit, and the matter is taken up again when he thinks better of it, in English on a phone', async () => {
    const request = 'Move me to the day shift';
    const matter = await registered(request);
    await matter.act(['registrar', 'screener'], 'QXGT', [SCREENED_AS_APPEAL, ...ACCEPTED_AND_TOLD]);
    const { number, code } = matter.proof;
    await send(site, 'POST', '/api/v1/portal/withdrawals', { body: { number, queryCode: code, statement: 'It is settled with the foreman.', ownFreeWill: true } });
    const [head, clerk] = [await openStaffPage(browser, site, ENGLISH_ON_A_PHONE), await openStaffPage(browser, site, ENGLISH_ON_A_PHONE)];
    await head.enter(['unitHead'], 'QXGT');
    await clerk.enter(['registrar'], 'QXGT');
    await head.openFromDesk(request);
    await head.page.getByText('It is settled with the foreman.').first().waitFor();
    await head.take('confirmWithdrawal');
    await head.expectState('WITHDRAWN');
    await clerk.open(matter.petitionId);
    await clerk.take('recordNotice', () => clerk.choose(codeMessages.en['petitions.serviceMethod.POST']));
    await clerk.take('reopenPetition', () => clerk.fill('reason', 'The petitioner came back: the foreman did not keep his word.'));
    await clerk.expectState('ACCEPTED');
    await Promise.all([head, clerk].map((person) => person.close()));
  });
});

describe('a file', () => {
  // PP-17: nothing is changed after the end; what must be added is added with its date.
  it('is corrected while it is open, put away when the petitioner has been told, and then only added to, in Chinese on a desktop', async () => {
    const request = '建议增设通勤班车';
    const fields = formMessages['zh-CN'];
    const matter = await registered(request);
    const clerk = await openStaffPage(browser, site, CHINESE_ON_A_DESKTOP);
    await clerk.enter(['registrar', 'archivist'], 'QXGT');
    await clerk.open(matter.petitionId);
    await clerk.take('correctRegistration', async () => {
      await clerk.page.locator('.x-action textarea').first().fill('建议增设早班通勤班车');
      await clerk.fill('reason', '信访人来电更正。');
    });
    await clerk.page.getByText('建议增设早班通勤班车').first().waitFor();
    await matter.act(['screener', 'registrar'], 'QXGT', [
      ['screenPetition', { class: 'SUGGESTION', route: null, themeId: null, reported: { unitIds: [], staffIds: [] }, suggestion: null }],
      ['replyToPetition', { text: '自下月起增设。', adoption: 'ADOPTED', reason: null }],
      ['recordNotice', { kind: 'REPLY', outcome: served('POST') }],
    ]);
    await clerk.open(matter.petitionId);
    await clerk.take('archivePetition', async () => {
      for (const choice of await clerk.page.locator('.x-action').getByText(fields['duty.NOT_APPLICABLE'], { exact: true }).all()) await choice.click();
      await clerk.select('retention', fields['retention.TEN_YEARS']);
    });
    await clerk.expectState('ARCHIVED');
    await clerk.take('addAddendum', () => clerk.page.locator('.x-action textarea').fill('班车时刻表另存。'));
    await clerk.page.getByText('班车时刻表另存。').first().waitFor();
    await clerk.close();
  });
});

describe('a report', () => {
  // Regulation arts. 22, 30: to the discipline organ, sealed; the office keeps a stub without content.
  it('is sealed to the discipline officer, who confirms it, in English on a phone', async () => {
    const request = 'The buyer takes money from suppliers';
    const matter = await registered(request);
    const [clerk, officer] = [await openStaffPage(browser, site, ENGLISH_ON_A_PHONE), await openStaffPage(browser, site, ENGLISH_ON_A_PHONE)];
    await clerk.enter(['registrar', 'screener'], 'QXGT');
    await officer.enter(['disciplineOfficer'], 'QXGT');
    await clerk.open(matter.petitionId);
    await clerk.take('sealToDiscipline', async () => {
      await clerk.choose(formMessages.en['seal.ground.REPORT_CLASS']);
      await clerk.fill('seal.bag', 'BAG-7');
      await clerk.fill('seal.to', 'Discipline commission of the company');
    });
    await officer.open(matter.petitionId);
    await officer.take('acknowledgeStub');
    await officer.take('concludeReport');
    await officer.expectState('HANDED_TO_DISCIPLINE');
    await Promise.all([clerk, officer].map((person) => person.close()));
  });
});
