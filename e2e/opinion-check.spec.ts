import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { lawMessages } from '../src/law/desk/law-messages.ts';
import { formMessages } from '../src/petitions/desk/actions/form-messages.ts';
import { findingMessages } from '../src/petitions/desk/petition/finding-messages.ts';
import { codeMessages } from '../src/petitions/domain/messages-codes.ts';
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

// Regulation art. 32: every demand answered, on law that is in force.
describe.each(inTurn([ENGLISH_ON_A_PHONE, CHINESE_ON_A_DESKTOP]))('an opinion $title', (reader) => {
  const codes = codeMessages[reader.language];
  const law = lawMessages[reader.language];
  const words = findingMessages[reader.language];
  const fields = formMessages[reader.language];

  it('is checked before it is signed: what is missing is mended, what stands is explained, and the version of the law is named', async () => {
    const atDesk = () => openStaffPage(browser, site, reader);
    const [handler, lawyer, head] = [await atDesk(), await atDesk(), await atDesk()];
    await handler.enrol(['handler'], 'QXGT');
    await lawyer.enrol(['legalReviewer'], 'QXGT');
    await head.enrol(['unitHead', 'signer'], 'QXGT');
    const request = `补发奖金 ${reader.language}`;
    await bringTo(site, 'ASSIGNED', request, { facts: '去年的年终奖没有发。宿舍屋顶漏雨半年，希望公司尽快派人维修。', handler: await handler.readOwnId() });

    // The house rule that the answer rests on is entered, version by version.
    await lawyer.page.goto(`${site.url}/desk/law`);
    await lawyer.page.getByText(law['add.open']).click();
    await lawyer.page.getByLabel(law['add.title']).first().fill(`奖金办法${reader.language}`);
    await lawyer.page.getByText(law['kind.INTERNAL'], { exact: true }).first().click();
    await lawyer.page.getByLabel(law['add.validFrom']).fill('2024-01-01');
    await lawyer.page.getByLabel(law['add.source']).first().fill('公司〔2024〕3号');
    await lawyer.page.getByLabel(law['add.text']).fill('第一章 总则\n第一条 为了规范奖金，制定本办法。\n第二条 年终奖于次年三月发放。');
    await expectAccessible(lawyer.page);
    await lawyer.page.getByRole('button', { name: law.add, exact: true }).click();
    await lawyer.page.getByText(law['add.done'].replace('{count}', '2')).waitFor();

    await handler.openFromDesk(request);
    await handler.take('declareRecusal', () => handler.choose(fields['interest.NONE']));
    await handler.take('startHandling');
    await handler.take('hearPetitioner', async () => {
      await handler.fill('statement.place', '接待室');
      await handler.fill('statement.text', '去年年终奖没有发。');
    });
    await handler.take('recordInvestigation', async () => {
      await handler.fill('investigation.method', '查阅发放表');
      await handler.fill('investigation.finding', '未发。');
    });
    await handler.take('draftOpinion', async () => {
      await handler.fill('opinion.facts', '经查，去年的年终奖未发放。');
      await handler.fill('opinion.reasons', '奖金办法有规定。');
      await handler.choose(codes['petitions.decision.SUPPORT']);
      await handler.fill('opinion.explanation', '您反映的问题已收悉，感谢您的关心。');
      await handler.page.getByText(law.pick).first().click();
      await handler.page.getByLabel(law['pick.find']).first().fill('次年三月');
      await handler.page.getByRole('button', { name: `奖金办法${reader.language}` }).first().click();
    });
    await handler.page.getByText(codes['petitions.check.ANSWER_EVADES']).waitFor();
    await handler.page.getByText(codes['petitions.check.DEMAND_NOT_LISTED']).waitFor();
    await expectAccessible(handler.page);

    // One is a demand that was overlooked; the answer is written anew.
    await handler.page.getByRole('button', { name: words.list }).click();
    await handler.page.getByText(codes['petitions.check.DEMAND_UNANSWERED']).waitFor();
    await handler.take('draftOpinion', async () => {
      const explanations = handler.page.getByRole('textbox', { name: fields['opinion.explanation'] });
      await explanations.nth(0).fill('支持补发去年的年终奖，于十日内发放。');
      await handler.page.getByText(codes['petitions.decision.SUPPORT'], { exact: true }).nth(1).click();
      await explanations.nth(1).fill('支持，由后勤部门于本月底前维修宿舍屋顶。');
      await handler.page.getByRole('textbox', { name: fields.legalBasis }).nth(1).fill('《宿舍管理规定》第三条');
    });
    await handler.page.getByText(codes['petitions.check.BASIS_NOT_KNOWN']).waitFor();
    await handler.page.getByText(codes['petitions.check.ANSWER_EVADES']).waitFor({ state: 'detached' });

    await lawyer.openFromDesk(request);
    await lawyer.page.getByRole('button', { name: words.overrule }).click();
    await lawyer.page.getByLabel(words.reason).fill('已核对原文，现行有效。');
    await lawyer.page.getByRole('button', { name: words.give }).click();
    await lawyer.page.getByText('已核对原文，现行有效。').waitFor();
    await lawyer.take('recordLegalReview', () => lawyer.choose(fields['legal.yes']));

    await head.openFromDesk(request);
    await head.page.getByText('已核对原文，现行有效。').first().waitFor();
    await head.take('approveOpinion');
    await head.take('issueOpinion');
    await head.expectState('OPINION_ISSUED');
  });
});
