import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { formMessages } from '../../src/petitions/desk/actions/form-messages.ts';
import { openBrowser } from '../support/browser.ts';
import { ACCEPTED_AND_TOLD, handIn, handleAndServe, SCREENED_AS_APPEAL } from '../support/by-steps.ts';
import { expectText, openPetitionerPage } from '../support/petitioner-page.ts';
import { CHINESE_ON_A_DESKTOP, ENGLISH_ON_A_PHONE } from '../support/readers.ts';
import { openSite, type Site } from '../support/site.ts';
import { openStaffPage } from '../support/staff-page.ts';

let site: Site;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
});
afterAll(() => Promise.all([site.close(), browser.close()]));

async function accepted(request: string) {
  const matter = await handIn(site, { office: 'QXGT', request });
  await matter.act(['registrar', 'screener'], 'QXGT', [['registerPetition'], SCREENED_AS_APPEAL, ...ACCEPTED_AND_TOLD]);
  return matter;
}

function inDays(days: number): string {
  return new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);
}

describe('what was supported', () => {
  // Regulation art. 32: carried out measure by measure, each with its day; art. 37: the office asks afterwards how it went.
  it('is carried out by measures with their days, and the office asks afterwards, in Chinese on a desktop', async () => {
    const request = '补发五月工资';
    const reader = CHINESE_ON_A_DESKTOP;
    const fields = formMessages[reader.language];
    const matter = await accepted(request);
    await handleAndServe(matter, site, 'QXGT', 'SUPPORT');
    const [head, office] = [await openStaffPage(browser, site, reader), await openStaffPage(browser, site, reader)];
    await head.enter(['unitHead'], 'QXGT');
    // Nobody of the unit that handled it asks how it went.
    await office.enter(['supervisor'], 'QXJT');
    await head.open(matter.petitionId);
    await head.take('startExecution', async () => {
      await head.fill('measure.text', '财务部补发五月工资。');
      await head.fillDay('measure.dueOn', inDays(10));
    });
    await head.expectState('EXECUTING');
    await head.openFromDesk(request);
    await head.take('recordExecution', async () => {
      await head.fill('measure.progress', '已转账，银行回单在卷。');
      await head.check('measure.done');
    });
    await head.take('completeExecution');
    await head.expectState('SERVED');
    await office.open(matter.petitionId);
    await office.take('recordFollowUp', async () => {
      await office.choose(fields['followUp.method.PHONE']);
      await office.fill('followUp.progress', '工资已到账。');
      await office.fill('followUp.help', '想了解年假安排。');
    });
    await office.page.getByText('想了解年假安排。').first().waitFor();
    const petitioner = await openPetitionerPage(browser, site, reader);
    await petitioner.track(matter.proof);
    await expectText(petitioner.page, '支持的请求已执行完毕');
    await Promise.all([head, office, petitioner].map((person) => person.close()));
  });
});

describe('a supervision', () => {
  // Regulation arts. 40, 42: answered in writing; an answer may be sent back; the second letter goes to the unit above as well.
  it('follows a refusal to carry out, is answered, sent back, answered again, and closed; a second one reaches the unit above, in English on a phone', async () => {
    const request = 'Pay the wages of May';
    const reader = ENGLISH_ON_A_PHONE;
    const fields = formMessages[reader.language];
    const matter = await accepted(request);
    await handleAndServe(matter, site, 'QXGT', 'SUPPORT');
    await matter.act(['unitHead'], 'QXGT', [['startExecution', { measures: [{ measureNo: 1, requestId: null, text: 'Pay the wages.', dueOn: inDays(10) }] }]]);
    const [head, supervisor] = [await openStaffPage(browser, site, reader), await openStaffPage(browser, site, reader)];
    await head.enter(['unitHead'], 'QXGT');
    await supervisor.enter(['supervisor'], 'QXGT');
    await head.open(matter.petitionId);
    await head.take('refuseExecution', () => head.fill('reason', 'There is no money in the account.'));
    const raise = (demand: string) => supervisor.take('raiseSupervision', async () => {
      await supervisor.fill('supervision.rule', 'XF-32-2');
      await supervisor.fill('supervision.demand', demand);
    });
    await supervisor.open(matter.petitionId);
    await supervisor.page.getByText('There is no money in the account.').first().waitFor();
    await raise('Pay within ten days.');
    const answer = async (text: string) => {
      await head.open(matter.petitionId);
      await head.take('replySupervision', async () => {
        await head.fill('supervision.reply', text);
        await head.choose(fields['supervision.adopted.yes']);
      });
    };
    const rule = async (label: string, reason: string) => {
      await supervisor.open(matter.petitionId);
      await supervisor.take('closeSupervision', async () => {
        await supervisor.choose(label);
        await supervisor.fill('reason', reason);
      });
    };
    await answer('We are looking into it.');
    await rule(fields['supervision.no'], 'Say when it is paid.');
    await answer('Paid on the first of the month.');
    await rule(fields['supervision.yes'], 'The slip was shown.');
    await raise('Report on the other wages too.');
    await supervisor.page.locator('.x-timeline').getByText('清溪集团').waitFor();
    await Promise.all([head, supervisor].map((person) => person.close()));
  });
});
