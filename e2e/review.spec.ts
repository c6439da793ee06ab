import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { codeMessages } from '../src/petitions/domain/messages-codes.ts';
import { bringTo } from './support/by-api.ts';
import { openBrowser } from './support/browser.ts';
import { openPetitionerPage } from './support/petitioner-page.ts';
import { CHINESE_ON_A_DESKTOP, ENGLISH_ON_A_PHONE, inTurn } from './support/readers.ts';
import { openSite, type Site } from './support/site.ts';
import { openStaffPage } from './support/staff-page.ts';

let site: Site;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
});
afterAll(() => Promise.all([site.close(), browser.close()]));

// Regulation art. 35: by the body above, by others than those who handled, within thirty days.
describe.each(inTurn([CHINESE_ON_A_DESKTOP, ENGLISH_ON_A_PHONE]))('a review $title', (reader) => {
  const codes = codeMessages[reader.language];

  it('is accepted, decided by another than who prepared it, served, and read by the petitioner', async () => {
    const request = `补发奖金 ${reader.language}`;
    const { proof } = await bringTo(site, 'SERVED', request);
    const petitioner = await openPetitionerPage(browser, site, reader);
    await petitioner.track(proof);
    await petitioner.askForReview('请复查奖金', '合同第六条有约定');
    const atDesk = () => openStaffPage(browser, site, reader);
    const [clerk, officer, head] = [await atDesk(), await atDesk(), await atDesk()];
    await clerk.enrol(['registrar', 'serviceClerk']);
    const officerName = await officer.enrol(['reviewer']);
    await head.enrol(['unitHead', 'signer']);

    await clerk.openFromDesk(request);
    await clerk.expectState('REVIEW_REQUESTED');
    await clerk.take('acceptReviewRequest', () => clerk.pick('officer', officerName));
    await clerk.expectState('REVIEWING');

    await officer.openFromDesk(request);
    await officer.take('recordInvestigation', async () => {
      await officer.fill('investigation.method', '调阅原卷');
      await officer.fill('investigation.finding', '合同第六条写明奖金。');
    });

    await head.openFromDesk(request);
    await head.take('decideReview', async () => {
      await head.choose(codes['petitions.reviewDecision.UPHOLD']);
      await head.fill('opinion.facts', '原意见认定的事实清楚。');
      await head.fill('opinion.reasons', '适用依据正确。');
      await head.fill('legalBasis', '《信访工作条例》第三十五条');
    });
    await head.expectState('REVIEW_DONE');

    await clerk.openFromDesk(request);
    await clerk.take('serveReview', async () => {
      await clerk.choose(codes['petitions.serviceMethod.POST']);
      await clerk.fill('service.receipt', 'EMS-2');
    });
    await petitioner.track(proof);
    await petitioner.page.getByText(codes['petitions.reviewDecision.UPHOLD']).first().waitFor();
    // The paper, numbered by the office that reviewed.
    await petitioner.page.getByText('信查〔2026〕').first().waitFor();
    await Promise.all([petitioner, clerk, officer, head].map((person) => person.close()));
  });
});
