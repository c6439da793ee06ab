import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { formMessages } from '../../src/petitions/desk/actions/form-messages.ts';
import { codeMessages } from '../../src/petitions/domain/messages-codes.ts';
import { messages as trackWords } from '../../src/petitions/portal/messages.ts';
import { send, served } from '../support/by-api.ts';
import { openBrowser } from '../support/browser.ts';
import { ACCEPTED_AND_TOLD, handIn, handleAndServe, SCREENED_AS_APPEAL } from '../support/by-steps.ts';
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

/** Of a branch, below the company that reviews and the group that re-reviews. */
async function servedMatter(request: string) {
  const matter = await handIn(site, { office: 'QXLG', request });
  await matter.act(['registrar', 'screener'], 'QXLG', [['registerPetition'], SCREENED_AS_APPEAL, ...ACCEPTED_AND_TOLD]);
  await handleAndServe(matter, site, 'QXLG');
  return matter;
}

/** Asked for by number and code, as the petitioner does it. */
function contest({ proof }: { proof: { number: string; code: string } }, reasons: string): Promise<unknown> {
  return send(site, 'POST', '/api/v1/portal/review-requests', { body: { number: proof.number, queryCode: proof.code, requests: '请求改变原意见', reasons } });
}

describe('a re-review', () => {
  // Regulation art. 36: by the body above the one that reviewed; its opinion is the end, help may go on.
  it('ends the matter; what is asked again on the same facts is no longer accepted, and help goes on, in Chinese on a desktop', async () => {
    const request = '恢复岗位津贴';
    const reader = CHINESE_ON_A_DESKTOP;
    const codes = codeMessages[reader.language];
    const matter = await servedMatter(request);
    await contest(matter, '合同第三条有约定');
    const reviewer = await site.appoint(['reviewer'], 'QXGT');
    await matter.act(['registrar'], 'QXGT', [['acceptReviewRequest', { officerId: reviewer.staffId }]]);
    const { items } = await send<{ items: { unitId: string; code: string }[] }>(site, 'GET', '/api/v1/units', reviewer);
    const remedyLine = { right: 'RE_REVIEW', bodyUnitId: items.find(({ code }) => code === 'QXJT')?.unitId, bodyName: '清溪集团', days: 30 };
    await matter.act(['signer'], 'QXGT', [['decideReview', { findings: { decision: 'UPHOLD', facts: '事实清楚。', reasons: '依据正确。', legalBasis: ['《信访工作条例》第三十五条'], answers: [], remedyLine } }]]);
    await matter.act(['serviceClerk'], 'QXGT', [['serveReview', { outcome: served('POST') }]]);
    await contest(matter, '复查没有查看工资条');

    const [clerk, signer, office] = [await openStaffPage(browser, site, reader), await openStaffPage(browser, site, reader), await openStaffPage(browser, site, reader)];
    await clerk.enter(['registrar', 'serviceClerk'], 'QXJT');
    await signer.enter(['signer'], 'QXJT');
    const officer = await site.invite(['reReviewer'], 'QXJT');
    await clerk.openFromDesk(request);
    await clerk.take('acceptReReviewRequest', () => clerk.pick('officer', officer.displayName));
    await signer.openFromDesk(request);
    await signer.take('decideReReview', async () => {
      await signer.choose(codes['petitions.reviewDecision.UPHOLD']);
      await signer.fill('opinion.facts', '复核查明的事实与原意见一致。');
      await signer.fill('opinion.reasons', '原意见并无不当。');
      await signer.fill('legalBasis', '《信访工作条例》第三十六条');
    });
    await clerk.openFromDesk(request);
    await clerk.take('serveReReview', async () => {
      await clerk.choose(codes['petitions.serviceMethod.POST']);
      await clerk.fill('service.receipt', 'EMS-9');
    });
    await clerk.expectState('FINAL');

    await office.enter(['registrar', 'screener', 'receptionist'], 'QXLG');
    await office.open(matter.petitionId);
    await office.take('refuseFurther', async () => {
      await office.fill('refuse.comparison', '来信与原事项的事实、理由相同，没有新的证据。');
      await office.page.locator('.x-action textarea').last().fill('复核意见已经终结。');
    });
    const head = await openStaffPage(browser, site, reader);
    await head.enter(['unitHead'], 'QXLG');
    await head.openFromDesk(request);
    await head.page.getByText('来信与原事项的事实、理由相同，没有新的证据。').first().waitFor();
    await head.take('approveRefusal');
    await office.open(matter.petitionId);
    await office.take('recordNotice', () => office.choose(codes['petitions.serviceMethod.POST']));
    await office.take('recordAssistance', async () => {
      await office.choose(formMessages[reader.language]['assistance.SOCIAL']);
      await office.fill('assistance.text', '协助申请困难职工补助。');
    });
    await office.page.getByText('协助申请困难职工补助。').first().waitFor();
    const petitioner = await openPetitionerPage(browser, site, reader);
    await petitioner.track(matter.proof);
    await petitioner.page.getByText('原意见并无不当。').first().waitFor();
    await Promise.all([clerk, signer, office, head, petitioner].map((person) => person.close()));
  });
});

describe('a request for review', () => {
  // Regulation art. 35: entered from the petitioner's own paper; what is not taken up is answered in writing by the body that was asked.
  it('comes on paper, is rejected with its ground, and the petitioner is told by the body that rejected it, in English on a phone', async () => {
    const request = 'Pay the night allowance';
    const reader = ENGLISH_ON_A_PHONE;
    const [codes, fields] = [codeMessages[reader.language], formMessages[reader.language]];
    const matter = await servedMatter(request);
    const [office, body] = [await openStaffPage(browser, site, reader), await openStaffPage(browser, site, reader)];
    await office.enter(['registrar'], 'QXLG');
    await body.enter(['registrar'], 'QXGT');
    await office.open(matter.petitionId);
    await office.take('requestReview', async () => {
      await office.attach('application.pdf');
      await office.fill('review.requests', 'Change the opinion.');
      await office.fill('review.reasons', 'I ask for another matter, the housing.');
    });
    await body.openFromDesk(request);
    await body.take('rejectReviewRequest', async () => {
      await body.choose(fields['review.ground.OUT_OF_SCOPE']);
      await body.fill('reason', 'The housing was never part of this matter.');
    });
    await body.expectState('SERVED');
    await body.openFromDesk(request);
    await body.take('recordNotice', () => body.choose(codes['petitions.serviceMethod.POST']));
    const petitioner = await openPetitionerPage(browser, site, reader);
    await petitioner.track(matter.proof);
    await petitioner.page.getByText('The housing was never part of this matter.').first().waitFor();
    await petitioner.page.locator('summary', { hasText: trackWords[reader.language]['track.right.requestReview'] }).waitFor();
    await Promise.all([office, body, petitioner].map((person) => person.close()));
  });
});
