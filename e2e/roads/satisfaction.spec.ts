import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messages as deskWords } from '../../src/satisfaction/desk/messages.ts';
import { messages as portalWords } from '../../src/satisfaction/portal/messages.ts';
import { bringTo } from '../support/by-api.ts';
import { expectAccessible, openBrowser } from '../support/browser.ts';
import { openPetitionerPage } from '../support/petitioner-page.ts';
import { CHINESE_ON_A_PHONE, ENGLISH_ON_A_DESKTOP, inTurn } from '../support/readers.ts';
import { openSite, type Site } from '../support/site.ts';
import { openStaffPage } from '../support/staff-page.ts';

const DAYS = 95;
let site: Site;
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(inTurn([CHINESE_ON_A_PHONE, ENGLISH_ON_A_DESKTOP]))('what people say of how they were treated $title', (reader) => {
  const [desk, portal] = [deskWords[reader.language], portalWords[reader.language]];
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site.close());

  it('is asked by who had no part, is asked again weeks later, and goes to the head above when it has come back', async () => {
    const { proof } = await bringTo(site, 'SERVED', '补发奖金');
    await site.followUp();
    site.letTimePass(DAYS);
    const [clerk, head] = [await openStaffPage(browser, site, reader), await openStaffPage(browser, site, reader)];
    await clerk.enrol(['registrar'], 'QXJT');
    await head.enrol(['officeHead'], 'QXJT');
    await site.followUp();

    await clerk.page.goto(`${site.url}/desk/interviews`);
    await clerk.page.getByRole('button', { name: `${desk['interviews.open']} ${proof.number}` }).click();
    await clerk.page.getByText('13900000000').waitFor();
    await expectAccessible(clerk.page);
    for (const question of ['processed', 'processFair', 'result', 'solved', 'toldHow'] as const) {
      await clerk.page.getByRole('radiogroup', { name: desk[`ask.${question}`] }).getByText(desk['degree.NO'], { exact: true }).click();
    }
    await clerk.page.getByRole('button', { name: desk['ask.save'], exact: true }).click();
    await clerk.page.getByText(desk['interviews.none']).waitFor();

    const petitioner = await openPetitionerPage(browser, site, reader);
    await petitioner.page.goto(`${site.url}/still-solved?number=${proof.number}`);
    await petitioner.check();
    await petitioner.page.getByLabel(portal['later.code']).fill(proof.code);
    await petitioner.page.getByLabel(portal['later.reason']).fill('奖金又停发了');
    await petitioner.page.getByRole('button', { name: portal['later.NO'], exact: true }).click();
    await petitioner.page.getByText(portal['later.thanks.NO']).waitFor();
    await petitioner.page.getByText(portal['later.way.review']).waitFor();
    await petitioner.check();

    await head.page.goto(`${site.url}/desk/still-solved`);
    await head.page.getByText('奖金又停发了').waitFor();
    await expectAccessible(head.page);
    await head.page.getByLabel(desk['unsolved.care']).fill('责成钢铁公司本周补发。');
    await head.page.getByRole('button', { name: desk['unsolved.save'], exact: true }).click();
    await head.page.getByText(desk['unsolved.none']).waitFor();

    await head.page.goto(`${site.url}/desk/satisfaction`);
    await head.page.getByRole('rowheader', { name: '清溪钢铁公司' }).waitFor();
    expect(await head.page.getByText(desk['figures.hidden']).count()).toBeGreaterThan(0);
    await head.page.getByText(desk['sample.title']).waitFor();
    await expectAccessible(head.page);
    await Promise.all([clerk, head, petitioner].map((person) => person.close()));
  });
});
