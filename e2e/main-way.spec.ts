import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messages as clockWords } from '../src/clock/domain/messages.ts';
import { formMessages } from '../src/petitions/desk/actions/form-messages.ts';
import { codeMessages } from '../src/petitions/domain/messages-codes.ts';
import { messages as trackWords } from '../src/petitions/portal/messages.ts';
import { openBrowser } from './support/browser.ts';
import { expectText, openPetitionerPage } from './support/petitioner-page.ts';
import { CHINESE_ON_A_DESKTOP, CHINESE_ON_A_PHONE, ENGLISH_ON_A_DESKTOP, ENGLISH_ON_A_PHONE, inTurn } from './support/readers.ts';
import { openSite, type Site } from './support/site.ts';
import { openStaffPage } from './support/staff-page.ts';

let site: Site;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
});
afterAll(() => Promise.all([site.close(), browser.close()]));

describe.each(inTurn([
  { petitionerReads: CHINESE_ON_A_PHONE, staffRead: CHINESE_ON_A_DESKTOP },
  { petitionerReads: ENGLISH_ON_A_DESKTOP, staffRead: ENGLISH_ON_A_PHONE },
]))('a matter of a petitioner $petitionerReads.title, with staff $staffRead.title', ({ petitionerReads, staffRead }) => {
  const { language } = staffRead;
  const [codes, fields, track] = [codeMessages[language], formMessages[language], trackWords[petitionerReads.language]];

  it('goes from the form to the served answer, by different hands, and on to rating and review', async () => {
    const request = `补发三个月工资 ${language}`;
    const petitioner = await openPetitionerPage(browser, site, petitionerReads);
    const proof = await petitioner.submit(request, '五月至七月的工资没有发放。𠮷😀 <script>alert(1)</script>');
    const atDesk = () => openStaffPage(browser, site, staffRead);
    const [clerk, head, handler, lawyer] = [await atDesk(), await atDesk(), await atDesk(), await atDesk()];
    await clerk.enrol(['registrar', 'screener', 'serviceClerk']);
    await head.enrol(['unitHead', 'signer']);
    const handlerName = await handler.enrol(['handler']);
    await lawyer.enrol(['legalReviewer']);

    await clerk.openFromDesk(request);
    await clerk.expectState('INTAKE');
    await clerk.take('registerPetition');
    await clerk.expectState('REGISTERED');
    await clerk.take('screenPetition', async () => {
      await clerk.choose(codes['petitions.class.APPEAL_RESOLUTION']);
      await clerk.choose(codes['petitions.routeType.PETITION']);
    });
    await clerk.expectState('SCREENED');
    await clerk.take('acceptPetition');
    await clerk.expectState('ACCEPTED');
    await clerk.take('recordNotice', async () => {
      await clerk.choose(codes['petitions.serviceMethod.POST']);
      await clerk.fill('service.receipt', 'EMS-1');
    });

    await head.openFromDesk(request);
    await head.take('assignHandler', () => head.pick('person', handlerName));

    await handler.openFromDesk(request);
    await handler.take('declareRecusal', () => handler.choose(fields['interest.NONE']));
    await handler.take('startHandling');
    await handler.expectState('HANDLING');
    await handler.take('hearPetitioner', async () => {
      await handler.fill('statement.place', '接待室');
      await handler.fill('statement.text', '五月起没有收到工资。');
    });
    await handler.take('recordInvestigation', async () => {
      await handler.fill('investigation.method', '查阅工资台账');
      await handler.fill('investigation.finding', '五至七月未发。');
    });
    await handler.take('draftOpinion', async () => {
      await handler.fill('opinion.facts', '经查，五至七月工资未发。');
      await handler.fill('opinion.reasons', '劳动合同有约定。');
      await handler.choose(codes['petitions.decision.SUPPORT']);
      await handler.fill('opinion.explanation', '于十日内补发。');
      await handler.fill('legalBasis', '《中华人民共和国劳动法》第五十条');
    });
    await handler.expectState('OPINION_DRAFT');

    await lawyer.openFromDesk(request);
    await lawyer.take('recordLegalReview', () => lawyer.choose(fields['legal.yes']));
    await head.openFromDesk(request);
    await head.take('approveOpinion');
    await head.take('issueOpinion');
    await head.expectState('OPINION_ISSUED');
    await clerk.openFromDesk(request);
    await clerk.take('serveOpinion', async () => {
      await clerk.choose(codes['petitions.serviceMethod.PERSONAL']);
      await clerk.select('service.signedBy', fields['service.signedBy.PETITIONER']);
      await clerk.fill('service.receipt', 'R-1');
    });
    await clerk.expectState('SERVED');
    // Regulation art. 35: from service the petitioner has 30 days.
    await clerk.page.getByText(clockWords[language]['clock.name.REVIEW_WINDOW']).first().waitFor();

    await petitioner.track(proof);
    await expectText(petitioner.page, track['track.decision.SUPPORT']);
    // Number and code never travel in an address, where histories and logs would keep them.
    expect(petitioner.page.url()).toBe(`${site.url}/track`);
    await petitioner.rate('UNIT');
    await petitioner.rate('OFFICE');
    await petitioner.askForReview('请复查金额', '少算一个月');
    await clerk.page.reload();
    await clerk.expectState('REVIEW_REQUESTED');
    for (const person of [petitioner, clerk, head, handler, lawyer]) await person.close();
  });
});
