import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { formMessages } from '../../src/petitions/desk/actions/form-messages.ts';
import { codeMessages } from '../../src/petitions/domain/messages-codes.ts';
import { bringTo } from '../support/by-api.ts';
import { openBrowser } from '../support/browser.ts';
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

/** A matter in the hands of somebody at a desk, heard and looked into. */
async function beingHandled(reader: Reader, request: string) {
  const handler = await openStaffPage(browser, site, reader);
  await handler.enter(['handler'], 'QXGT');
  const { staffId } = await handler.readOwnId();
  const matter = await bringTo(site, 'ASSIGNED', request, { handler: { staffId } });
  const fields = formMessages[reader.language];
  await handler.open(matter.petitionId);
  await handler.take('declareRecusal', () => handler.choose(fields['interest.NONE']));
  await handler.take('startHandling');
  return { matter, handler, fields, codes: codeMessages[reader.language] };
}

describe('a mediation', () => {
  // Regulation art. 33: only with the written consent of both sides.
  it('fails, and the handling goes on; another one settles the matter by an agreement, in Chinese on a desktop', async () => {
    const request = '赔偿宿舍漏水损失';
    const { matter, handler, fields } = await beingHandled(CHINESE_ON_A_DESKTOP, request);
    const mediator = await openStaffPage(browser, site, CHINESE_ON_A_DESKTOP);
    const mediatorName = await mediator.enter(['unitHead'], 'QXGT');
    const start = () => handler.take('startMediation', async () => {
      await handler.pick('mediation.mediator', mediatorName);
      await handler.check('mediation.petitionerConsented');
      await handler.check('mediation.otherConsented');
      await handler.attach('双方同意书.pdf');
    });
    await start();
    await handler.expectState('MEDIATING');
    await mediator.open(matter.petitionId);
    await mediator.take('concludeMediation', async () => {
      await mediator.choose(fields['mediation.result.FAILED']);
      await mediator.fill('reason', '双方对金额没有达成一致。');
    });
    await mediator.expectState('HANDLING');
    await handler.open(matter.petitionId);
    await start();
    await mediator.open(matter.petitionId);
    await mediator.take('concludeMediation', async () => {
      await mediator.choose(fields['mediation.result.SETTLED']);
      await mediator.fill('agreement.otherParty', '清溪钢铁公司炼铁厂');
      await mediator.fill('agreement.facts', '屋顶漏水损坏家具。');
      await mediator.fill('mediation.terms', '公司赔偿八百元，并于月底前修好屋顶。');
      await mediator.attach('调解协议书.pdf');
    });
    await mediator.expectState('FINAL');
    await mediator.page.getByText('公司赔偿八百元，并于月底前修好屋顶。').first().waitFor();
    await Promise.all([handler, mediator].map((person) => person.close()));
  });
});

describe('a hearing', () => {
  // Regulation art. 31(6): what is major, complex or difficult is heard by somebody who did not investigate.
  it('is opened with a host and a recorder of its own, and closed with signed minutes, in English on a phone', async () => {
    const request = 'Compensate the injury at the furnace';
    const { matter, handler, fields } = await beingHandled(ENGLISH_ON_A_PHONE, request);
    const [host, recorder] = [await openStaffPage(browser, site, ENGLISH_ON_A_PHONE), await openStaffPage(browser, site, ENGLISH_ON_A_PHONE)];
    const [hostName, recorderName] = [await host.enter(['hearingHost'], 'QXGT'), await recorder.enter(['hearingRecorder'], 'QXGT')];
    await handler.take('openHearing', async () => {
      await handler.choose(fields['hearing.because.COMPLEX']);
      await handler.pick('hearing.host', hostName);
      await handler.pick('hearing.recorder', recorderName);
      await handler.uncheck('hearing.withNotice');
      await handler.check('hearing.notified');
    });
    await handler.expectState('HEARING');
    await host.openFromDesk(request);
    await host.take('closeHearing', async () => {
      await host.fill('hearing.summary', 'Both sides were heard; the machine had no guard.');
      await host.attach('minutes.pdf');
      await host.check('hearing.signed');
    });
    await handler.open(matter.petitionId);
    await handler.expectState('HANDLING');
    await handler.page.getByText('Both sides were heard; the machine had no guard.').first().waitFor();
    await Promise.all([handler, host, recorder].map((person) => person.close()));
  });
});

describe('an extension', () => {
  // Regulation art. 34: once, approved by the head, and the petitioner is told why.
  it('is asked for, approved by the head, and runs once the petitioner has been told, in Chinese on a desktop', async () => {
    const request = '核实十年前的工龄';
    const { matter, handler, codes } = await beingHandled(CHINESE_ON_A_DESKTOP, request);
    const head = await openStaffPage(browser, site, CHINESE_ON_A_DESKTOP);
    await head.enter(['unitHead'], 'QXGT');
    await handler.take('requestExtension', () => handler.fill('extension.reason', '需要到外地档案馆调档。'));
    await head.openFromDesk(request);
    await head.page.getByText('需要到外地档案馆调档。').first().waitFor();
    await head.take('approveExtension');
    await head.expectState('EXTENDED');
    await handler.open(matter.petitionId);
    await handler.take('recordNotice', () => handler.choose(codes['petitions.serviceMethod.POST']));
    await handler.expectState('HANDLING');
    const petitioner = await openPetitionerPage(browser, site, CHINESE_ON_A_DESKTOP);
    await petitioner.track(matter.proof);
    await Promise.all([handler, head, petitioner].map((person) => person.close()));
  });
});

describe('a recusal', () => {
  // Regulation art. 28: who has an interest of his own steps back; the petitioner may ask for it too, and others rule on it.
  it('is asked for by the petitioner, ruled on by the head, and another handler takes over, in English on a phone', async () => {
    const request = 'Pay my bonus of last year';
    const { matter, handler, fields } = await beingHandled(ENGLISH_ON_A_PHONE, request);
    const [clerk, head] = [await openStaffPage(browser, site, ENGLISH_ON_A_PHONE), await openStaffPage(browser, site, ENGLISH_ON_A_PHONE)];
    await clerk.enter(['registrar'], 'QXGT');
    await head.enter(['unitHead'], 'QXGT');
    const { displayName } = await site.invite(['handler'], 'QXGT');
    await clerk.open(matter.petitionId);
    await clerk.take('requestRecusal', () => clerk.fill('reason', 'The handler is a cousin of my foreman.'));
    await head.open(matter.petitionId);
    await head.page.getByText('The handler is a cousin of my foreman.').first().waitFor();
    await head.take('decideRecusal', async () => {
      await head.choose(fields['recusal.yes']);
      await head.fill('reason', 'They are relatives.');
    });
    await head.take('assignHandler', () => head.pick('person', displayName));
    await head.page.getByText(displayName).first().waitFor();
    await Promise.all([handler, clerk, head].map((person) => person.close()));
  });
});
