import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { formMessages } from '../../src/petitions/desk/actions/form-messages.ts';
import { codeMessages } from '../../src/petitions/domain/messages-codes.ts';
import { openBrowser } from '../support/browser.ts';
import { ACCEPTED_AND_TOLD, handIn, SCREENED_AS_APPEAL } from '../support/by-steps.ts';
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

async function registered(reader: Reader, request: string, facts: string) {
  const matter = await handIn(site, { office: 'QXGT', request, facts });
  await matter.act(['registrar'], 'QXGT', [['registerPetition']]);
  const clerk = await openStaffPage(browser, site, reader);
  await clerk.enter(['registrar', 'screener', 'serviceClerk'], 'QXGT');
  return { matter, clerk, codes: codeMessages[reader.language], fields: formMessages[reader.language] };
}

describe('a matter that needs no opinion', () => {
  // Regulation art. 29: a suggestion is adopted, in part, or not, and whoever made it is told.
  it('is a suggestion, adopted in part with the reason for the rest, and the petitioner reads both, in Chinese on a desktop', async () => {
    const request = '建议食堂延长供餐时间';
    const { matter, clerk, codes } = await registered(CHINESE_ON_A_DESKTOP, request, '夜班职工下班后食堂已经关门。');
    await clerk.openFromDesk(request);
    await clerk.take('screenPetition', () => clerk.choose(codes['petitions.class.SUGGESTION']));
    await clerk.take('replyToPetition', async () => {
      await clerk.choose(codes['petitions.adoption.PARTLY_ADOPTED']);
      await clerk.fill('adoption.reason', '周末暂不延长，因用餐人数不足。');
      await clerk.fill('reply.text', '自下月起，工作日供餐延长至二十三时。');
    });
    await clerk.expectState('REPLIED');
    await clerk.take('recordNotice', () => clerk.choose(codes['petitions.serviceMethod.POST']));
    const petitioner = await openPetitionerPage(browser, site, CHINESE_ON_A_DESKTOP);
    await petitioner.track(matter.proof);
    for (const said of [codes['petitions.adoption.PARTLY_ADOPTED'], '自下月起，工作日供餐延长至二十三时。', '周末暂不延长，因用餐人数不足。']) await petitioner.page.getByText(said).first().waitFor();
    await Promise.all([clerk, petitioner].map((person) => person.close()));
  });

  it('is a question, answered at once, in English on a phone', async () => {
    const request = 'When is the housing fund paid';
    const { matter, clerk, codes } = await registered(ENGLISH_ON_A_PHONE, request, 'I found no date.');
    await clerk.openFromDesk(request);
    await clerk.take('screenPetition', () => clerk.choose(codes['petitions.class.ENQUIRY']));
    await clerk.take('replyToPetition', () => clerk.fill('reply.text', 'On the tenth of each month.'));
    await clerk.expectState('REPLIED');
    await clerk.page.getByText('On the tenth of each month.').first().waitFor();
    const petitioner = await openPetitionerPage(browser, site, ENGLISH_ON_A_PHONE);
    await petitioner.track(matter.proof);
    await petitioner.page.getByText('On the tenth of each month.').first().waitFor();
    await Promise.all([clerk, petitioner].map((person) => person.close()));
  });

  // PP-5: filed only when there is nothing to act on, with the ground.
  it('is a word of thanks, filed with its ground, and brought back when there was more in it, in English on a phone', async () => {
    const request = 'Thanks to the canteen';
    const { clerk, codes } = await registered(ENGLISH_ON_A_PHONE, request, 'The noodles are good.');
    await clerk.openFromDesk(request);
    await clerk.take('screenPetition', () => clerk.choose(codes['petitions.class.SUGGESTION']));
    await clerk.take('filePetition', async () => {
      await clerk.choose(codes['petitions.fileReason.THANKS']);
      await clerk.fill('note', 'Passed on to the canteen.');
    });
    await clerk.expectState('FILED_ONLY');
    await clerk.page.getByText('Passed on to the canteen.').first().waitFor();
    await clerk.take('reopenPetition', () => clerk.fill('reason', 'A suggestion stands on the second page.'));
    await clerk.expectState('SCREENED');
    await clerk.close();
  });
});

describe('the simple procedure', () => {
  // Measures on the simple procedure arts. 4-6: what is clear is answered fast, what turns out not to be goes the ordinary way.
  it('is chosen by the handler, and left for the ordinary one when the matter is not simple after all, in Chinese on a desktop', async () => {
    const request = '补发一天加班工资';
    const reader = CHINESE_ON_A_DESKTOP;
    const { matter, clerk, codes, fields } = await registered(reader, request, '十月一日加班，工资未发。');
    await matter.act(['screener', 'registrar'], 'QXGT', [SCREENED_AS_APPEAL, ...ACCEPTED_AND_TOLD]);
    const [head, handler] = [await openStaffPage(browser, site, reader), await openStaffPage(browser, site, reader)];
    await head.enter(['unitHead'], 'QXGT');
    const handlerName = await handler.enter(['handler'], 'QXGT');
    await head.openFromDesk(request);
    await head.take('assignHandler', () => head.pick('person', handlerName));
    await handler.openFromDesk(request);
    await handler.take('declareRecusal', () => handler.choose(fields['interest.NONE']));
    await handler.take('chooseSimple', async () => {
      await handler.choose(codes['petitions.simpleBasis.CLEAR_AND_EASY']);
      await handler.choose(codes['petitions.decision.SUPPORT']);
    });
    await handler.expectState('SIMPLE');
    await handler.take('fallBackToOrdinary', () => handler.fill('reason', '考勤记录与陈述不一致，需要调查。'));
    await handler.expectState('HANDLING');
    await handler.page.getByText('考勤记录与陈述不一致，需要调查。').first().waitFor();
    await Promise.all([clerk, head, handler].map((person) => person.close()));
  });
});

describe('a refusal', () => {
  // Art. 44: it has no effect until another person approves it; he may send it back.
  it('is sent back by who should approve it, with the reason, in English on a phone', async () => {
    const request = 'Mend the road to the gate';
    const { matter, clerk, codes } = await registered(ENGLISH_ON_A_PHONE, request, 'It has holes.');
    await matter.act(['screener'], 'QXGT', [SCREENED_AS_APPEAL]);
    await clerk.openFromDesk(request);
    await clerk.take('refusePetition', async () => {
      await clerk.choose(codes['petitions.ground.NA_COMPETENCE']);
      await clerk.fill('reason', 'The road belongs to the city.');
      await clerk.fill('refuse.properPath', 'The city office for roads.');
    });
    await clerk.page.getByText('The road belongs to the city.').first().waitFor();
    const head = await openStaffPage(browser, site, ENGLISH_ON_A_PHONE);
    await head.enter(['unitHead'], 'QXGT');
    await head.openFromDesk(request);
    await head.page.getByText('The city office for roads.').first().waitFor();
    await head.take('returnRefusal', () => head.fill('reason', 'The gate is ours.'));
    await clerk.openFromDesk(request);
    await clerk.page.getByText('The gate is ours.').first().waitFor();
    await clerk.expectState('SCREENED');
    await Promise.all([clerk, head].map((person) => person.close()));
  });
});
