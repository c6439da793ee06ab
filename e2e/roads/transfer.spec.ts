import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formMessages } from '../../src/petitions/desk/actions/form-messages.ts';
import { labelOfAction } from '../../src/petitions/domain/index.ts';
import { codeMessages } from '../../src/petitions/domain/messages-codes.ts';
import { openBrowser } from '../support/browser.ts';
import { ACCEPTED_AND_TOLD, handIn, handleAndServe, SCREENED_AS_APPEAL } from '../support/by-steps.ts';
import { openPetitionerPage } from '../support/petitioner-page.ts';
import { CHINESE_ON_A_DESKTOP, ENGLISH_ON_A_PHONE, type Reader } from '../support/readers.ts';
import { openSite, type Site } from '../support/site.ts';
import { openStaffPage } from '../support/staff-page.ts';

let site: Site;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
});
afterAll(() => Promise.all([site.close(), browser.close()]));

/** A matter that the group has screened, with its dispatcher and the clerk of the company to which it goes. */
async function screened(reader: Reader, request: string) {
  const matter = await handIn(site, { request });
  await matter.act(['registrar', 'screener'], 'QXJT', [['registerPetition'], SCREENED_AS_APPEAL]);
  const [dispatcher, clerk] = [await openStaffPage(browser, site, reader), await openStaffPage(browser, site, reader)];
  await dispatcher.enter(['dispatcher', 'serviceClerk'], 'QXJT');
  await clerk.enter(['registrar', 'screener'], 'QXGT');
  return { matter, dispatcher, clerk, codes: codeMessages[reader.language], fields: formMessages[reader.language] };
}

// Regulation arts. 22, 23: to whom it belongs; objected to within five working days; ruled on by who sent it.
describe('a matter that is sent to a company', () => {
  it('is received there, objected to, taken back by the group and sent to the right company, in Chinese on a desktop', async () => {
    const request = '退还安全风险抵押金';
    const { matter, dispatcher, clerk, codes, fields } = await screened(CHINESE_ON_A_DESKTOP, request);
    await dispatcher.openFromDesk(request);
    await dispatcher.take('routePetition', async () => {
      await dispatcher.pick('toUnit', '清溪钢铁公司');
      await dispatcher.fill('note', '请依职权办理。');
    });
    await dispatcher.expectState('ROUTED');
    // Who sent it does not sign for it in the other's place.
    expect(await dispatcher.page.getByRole('button', { name: labelOfAction('receiveAtUnit', 'zh-CN') }).count()).toBe(0);
    await dispatcher.take('recordNotice', () => dispatcher.choose(codes['petitions.serviceMethod.POST']));
    const petitioner = await openPetitionerPage(browser, site, CHINESE_ON_A_DESKTOP);
    await petitioner.track(matter.proof);
    await petitioner.page.getByText('清溪钢铁公司').first().waitFor();

    await clerk.openFromDesk(request);
    await clerk.take('receiveAtUnit');
    await clerk.expectState('SCREENED');
    await clerk.take('objectToRouting', async () => {
      await clerk.fill('reason', '抵押金由物流公司收取。');
      await clerk.fill('objection.basis', '物流公司章程第三条：驾驶员押金由物流公司管理。');
      await clerk.pick('suggestedUnit', '清溪物流公司');
    });
    await clerk.expectState('OBJECTED');

    await dispatcher.openFromDesk(request);
    await dispatcher.page.getByText('抵押金由物流公司收取。').first().waitFor();
    await dispatcher.page.locator('.x-timeline').getByText('清溪物流公司').waitFor();
    await dispatcher.take('decideObjection', async () => {
      await dispatcher.choose(fields['objection.yes']);
      await dispatcher.fill('reason', '确由物流公司收取。');
    });
    await dispatcher.expectState('SCREENED');
    await dispatcher.take('routePetition', () => dispatcher.pick('toUnit', '清溪物流公司'));
    await dispatcher.expectState('ROUTED');
    await Promise.all([dispatcher, clerk, petitioner].map((person) => person.close()));
  });

  it('stays with the company when its objection is refused, in English on a phone', async () => {
    const request = 'Pay the heat allowance';
    const { dispatcher, clerk, fields } = await screened(ENGLISH_ON_A_PHONE, request);
    await dispatcher.openFromDesk(request);
    await dispatcher.take('routePetition', () => dispatcher.pick('toUnit', '清溪钢铁公司'));
    await clerk.openFromDesk(request);
    await clerk.take('objectToRouting', async () => {
      await clerk.fill('reason', 'The allowance is paid by the group.');
      await clerk.fill('objection.basis', 'Rules on wages of the group, art. 12.');
    });
    await clerk.expectState('OBJECTED');
    await dispatcher.openFromDesk(request);
    await dispatcher.take('decideObjection', async () => {
      await dispatcher.choose(fields['objection.no']);
      await dispatcher.fill('reason', 'The company employs the petitioner.');
    });
    await clerk.openFromDesk(request);
    await clerk.page.getByText('The company employs the petitioner.').first().waitFor();
    await clerk.take('acceptPetition');
    await clerk.expectState('ACCEPTED');
    await Promise.all([dispatcher, clerk].map((person) => person.close()));
  });

  it('is taken back before the company has received it, in English on a phone', async () => {
    const request = 'Repair the dormitory roof';
    const { dispatcher } = await screened(ENGLISH_ON_A_PHONE, request);
    await dispatcher.openFromDesk(request);
    await dispatcher.take('routePetition', () => dispatcher.pick('toUnit', '清溪物流公司'));
    await dispatcher.take('recallRouting', () => dispatcher.fill('reason', 'Sent to the wrong company.'));
    await dispatcher.expectState('SCREENED');
    await dispatcher.page.getByText('Sent to the wrong company.').first().waitFor();
    await dispatcher.close();
  });

  // Art. 22 para 3: with a day for the report, which is checked and may be sent back.
  it('is assigned with a day for the report, which comes, is sent back, comes again and is taken, in Chinese on a desktop', async () => {
    const request = '补发一线岗位津贴';
    const { matter, dispatcher, fields } = await screened(CHINESE_ON_A_DESKTOP, request);
    await dispatcher.openFromDesk(request);
    await dispatcher.take('assignPetition', async () => {
      await dispatcher.pick('toUnit', '清溪钢铁公司');
      await dispatcher.fillDay('feedbackDueOn', inDays(40));
    });
    await dispatcher.expectState('ASSIGNED');
    await matter.act(['registrar', 'screener'], 'QXGT', [['receiveAtUnit', { receivedOn: inDays(0) }], ...ACCEPTED_AND_TOLD]);
    await handleAndServe(matter, site, 'QXGT');
    const head = await openStaffPage(browser, site, CHINESE_ON_A_DESKTOP);
    await head.enter(['unitHead'], 'QXGT');
    const report = async (text: string) => {
      await head.open(matter.petitionId);
      await head.take('reportBack', async () => {
        await head.fill('report.summary', text);
        await head.choose(fields['report.attitude.DISAGREES']);
      });
    };
    await report('已出具处理意见。');
    await dispatcher.openFromDesk(request);
    await dispatcher.take('reviewReportBack', async () => {
      await dispatcher.choose(fields['report.no']);
      await dispatcher.fill('reason', '请补充听取信访人意见的情况。');
      await dispatcher.fillDay('newDueOn', inDays(50));
    });
    await report('已再次听取信访人意见。');
    await dispatcher.openFromDesk(request);
    await dispatcher.page.getByText('已再次听取信访人意见。').first().waitFor();
    await dispatcher.take('reviewReportBack', async () => {
      await dispatcher.choose(fields['report.yes']);
      await dispatcher.fill('reason', '办理到位。');
    });
    await Promise.all([dispatcher, head].map((person) => person.close()));
  });
});

function inDays(days: number): string {
  return new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);
}
