import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { guideMessages } from '../src/petitions/desk/actions/guide-messages.ts';
import { codeMessages } from '../src/petitions/domain/messages-codes.ts';
import { openBrowser } from './support/browser.ts';
import { openPetitionerPage } from './support/petitioner-page.ts';
import { CHINESE_ON_A_DESKTOP, ENGLISH_ON_A_PHONE, type Reader, inTurn } from './support/readers.ts';
import { openSite, type Site } from './support/site.ts';
import { openStaffPage } from './support/staff-page.ts';

let site: Site;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
});
afterAll(() => Promise.all([site.close(), browser.close()]));

/** A matter of a petitioner, registered and screened to that route, open on the clerk's page. */
async function screenedMatter(reader: Reader, route: 'ARBITRATION' | 'PETITION') {
  const codes = codeMessages[reader.language];
  const request = `支付加班费 ${route}`;
  const petitioner = await openPetitionerPage(browser, site, reader);
  const proof = await petitioner.submit(request, '去年加班二百小时，没有加班费。');
  const clerk = await openStaffPage(browser, site, reader);
  await clerk.enrol(['registrar', 'screener']);
  await clerk.openFromDesk(request);
  await clerk.take('registerPetition');
  await clerk.take('screenPetition', async () => {
    await clerk.choose(codes['petitions.class.APPEAL_RESOLUTION']);
    await clerk.choose(codes[`petitions.routeType.${route}`]);
  });
  await clerk.expectState('SCREENED');
  return { petitioner, clerk, proof, request, codes };
}

function daysAgo(days: number): string {
  return new Date(Date.now() + 8 * 3_600_000 - days * 86_400_000).toISOString().slice(0, 10);
}

describe('what is not accepted', () => {
  // Regulation arts. 29-31: the questions lead to the route, a person decides; whoever belongs before another body is told which,
  // by when, and with what, and how long the period there still runs.
  it.each(inTurn([CHINESE_ON_A_DESKTOP, ENGLISH_ON_A_PHONE]))('is screened by the questions of the law and guided to the body that is competent, $title', async (reader) => {
    const [codes, guide] = [codeMessages[reader.language], guideMessages[reader.language]];
    const request = `支付加班费 ${reader.language}`;
    const petitioner = await openPetitionerPage(browser, site, reader);
    const proof = await petitioner.submit(request, '公司解除劳动合同，去年加班二百小时，没有加班费。');
    const clerk = await openStaffPage(browser, site, reader);
    await clerk.enrol(['registrar', 'screener']);
    await clerk.openFromDesk(request);
    await clerk.take('registerPetition');
    await clerk.take('screenPetition', async () => {
      await clerk.page.getByText(guide.guide, { exact: true }).click();
      await clerk.choose(guide['answer.APPEAL_RESOLUTION']);
      await clerk.choose(guide['answer.NO']);
      // Words of the letter point at the question that deserves care.
      await clerk.page.getByText('解除劳动合同').first().waitFor();
      await clerk.page.getByRole('group', { name: guide['question.ARBITRATION'] }).getByText(guide['answer.YES'], { exact: true }).click();
      await clerk.page.getByText(guide['article.31(2)']).waitFor();
    });
    await clerk.expectState('SCREENED');
    await clerk.take('guidePetition', async () => {
      await clerk.page.getByLabel(guide.procedure, { exact: true }).selectOption({ label: guide['procedure.LABOUR_ARBITRATION'] });
      await clerk.page.getByLabel(guide['from.HARM_KNOWN']).fill(daysAgo(350));
      await clerk.fill('guide.body', '青山区劳动人事争议仲裁委员会');
    });
    await clerk.expectState('GUIDED');
    await clerk.take('recordNotice', () => clerk.choose(codes['petitions.serviceMethod.POST']));
    await petitioner.track(proof);
    await petitioner.page.getByText('青山区劳动人事争议仲裁委员会').first().waitFor();
    await petitioner.page.getByText('仲裁申请书及副本').first().waitFor();
    await petitioner.page.locator('strong.tag', { hasText: reader.language === 'en' ? 'days left' : '还有' }).waitFor();
    await Promise.all([petitioner.close(), clerk.close()]);
  });

  // Arts. 23, 44: a refusal has a ground, a reason and a proper path, and needs a second person.
  it('is refused by two people, with the reason and the way that is open, and the petitioner reads both', async () => {
    const { petitioner, clerk, proof, request, codes } = await screenedMatter(ENGLISH_ON_A_PHONE, 'PETITION');
    await clerk.take('refusePetition', async () => {
      await clerk.choose(codes['petitions.ground.NA_COMPETENCE']);
      await clerk.fill('reason', 'The street belongs to the city.');
      await clerk.fill('refuse.properPath', 'The city office for roads, 1 East Street.');
    });
    const head = await openStaffPage(browser, site, ENGLISH_ON_A_PHONE);
    await head.enrol(['unitHead']);
    await head.openFromDesk(request);
    await head.take('approveRefusal');
    await head.expectState('NOT_ACCEPTED');
    await petitioner.track(proof);
    await petitioner.page.getByText('The city office for roads, 1 East Street.').first().waitFor();
    await Promise.all([petitioner.close(), clerk.close(), head.close()]);
  });
});
