import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { codeMessages } from '../src/petitions/domain/messages-codes.ts';
import { openBrowser } from './support/browser.ts';
import { openPetitionerPage } from './support/petitioner-page.ts';
import { CHINESE_ON_A_DESKTOP, ENGLISH_ON_A_PHONE, type Reader } from './support/readers.ts';
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

describe('what is not accepted', () => {
  // Regulation art. 31: whoever belongs before another body is told which, by when, and with what.
  it('is guided to the body that is competent, in writing, and the petitioner reads where to go', async () => {
    const { petitioner, clerk, proof, codes } = await screenedMatter(CHINESE_ON_A_DESKTOP, 'ARBITRATION');
    await clerk.take('guidePetition', async () => {
      await clerk.fill('guide.body', '青山区劳动人事争议仲裁委员会');
      await clerk.fill('legalBasis', '《劳动争议调解仲裁法》第五条');
      await clerk.fill('guide.applyBefore', '自知道权利被侵害之日起一年内');
      await clerk.fill('guide.materials', '劳动合同\n考勤记录');
    });
    await clerk.expectState('GUIDED');
    await clerk.take('recordNotice', () => clerk.choose(codes['petitions.serviceMethod.POST']));
    await petitioner.track(proof);
    await petitioner.page.getByText('青山区劳动人事争议仲裁委员会').first().waitFor();
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
