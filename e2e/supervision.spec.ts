import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messages as trackWords } from '../src/petitions/portal/messages.ts';
import { retaliationMessages } from '../src/supervision/desk/retaliation-messages.ts';
import { suggestionMessages } from '../src/supervision/desk/suggestion-messages.ts';
import { supervisionMessages } from '../src/supervision/desk/supervision-messages.ts';
import { messages as protectionWords } from '../src/supervision/portal/messages.ts';
import { bringTo, countFound, superviseInVain } from './support/by-api.ts';
import { expectAccessible, openBrowser } from './support/browser.ts';
import { openPetitionerPage } from './support/petitioner-page.ts';
import { CHINESE_ON_A_DESKTOP, ENGLISH_ON_A_PHONE, inTurn } from './support/readers.ts';
import { openSite, type Site } from './support/site.ts';
import { openStaffPage } from './support/staff-page.ts';

const LOOK = process.env['XINQIAO_TEST_PICTURES'];

let site: Site;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
});
afterAll(() => Promise.all([site.close(), browser.close()]));

describe.each(inTurn([CHINESE_ON_A_DESKTOP, ENGLISH_ON_A_PHONE]))('supervision $title', (reader) => {
  const { language } = reader;
  const [say, suggest, tell, protect] = [supervisionMessages[language], suggestionMessages[language], retaliationMessages[language], protectionWords[language]];
  const title = `补发工资 ${language}`;

  it('a supervisor decides on what the night has found, and sees the letter that follows', async () => {
    const { petitionId, proof: { number } } = await bringTo(site, 'HANDLING', title);
    await superviseInVain(site, petitionId);
    await site.runNight();
    const { page, enrol, close } = await openStaffPage(browser, site, reader);
    await enrol(['supervisor']);
    await page.goto(`${site.url}/desk/supervision`);
    const proposal = page.getByRole('article', { name: `${say['cause.ANSWER_RETURNED']} ${number}` });
    await proposal.waitFor();
    await expectAccessible(page);
    await picture(page, `supervision-${language}`);
    await proposal.getByRole('button', { name: say['decide.of'].replace('{number}', number) }).click();
    await proposal.getByText(say['decide.accept'], { exact: true }).click();
    await proposal.getByLabel(say.demand).fill('请负责人说明原因，并在十日内办结。');
    await expectAccessible(page);
    await proposal.getByRole('button', { name: say.accept, exact: true }).click();
    await page.getByText(say.accepted.replace('{number}', number)).waitFor();
    const letters = page.getByRole('table', { name: say.letters });
    // The second letter goes to the level above.
    await letters.getByText(say['letter.above'].replace('{unit}', '清溪集团')).first().waitFor();
    await expectAccessible(page);
    await picture(page, `letters-${language}`);
    await close();
  });

  it('a suggestion is written to a unit and answered by its head', async () => {
    const [writer, head] = [await openStaffPage(browser, site, reader), await openStaffPage(browser, site, reader)];
    const subject = `工资发放流程 ${language}`;
    await writer.enrol(['officeHead']);
    await writer.page.goto(`${site.url}/desk/suggestions`);
    await writer.page.getByText(suggest['write.open']).click();
    await writer.page.getByText(suggest['kind.IMPROVE_WORK'], { exact: true }).first().click();
    await writer.page.getByLabel(suggest['write.toUnit']).fill('清溪钢铁');
    await writer.page.locator('.ant-select-item-option', { hasText: '清溪钢铁公司' }).first().click();
    await writer.page.getByLabel(suggest['write.subject']).fill(subject);
    await writer.page.getByLabel(suggest['write.content']).fill('建议每月公示工资发放日期，并指定专人答复查询。');
    await expectAccessible(writer.page);
    await picture(writer.page, `suggestion-form-${language}`);
    await writer.page.getByRole('button', { name: suggest['write.submit'] }).click();
    await writer.page.getByRole('article', { name: subject }).waitFor();
    await writer.close();

    await head.enrol(['unitHead'], 'QXGT');
    await head.page.goto(`${site.url}/desk/suggestions`);
    const entry = head.page.getByRole('article', { name: subject });
    await entry.getByRole('button', { name: suggest['show.of'].replace('{subject}', subject) }).click();
    await entry.getByText(suggest['adoption.PARTLY_ADOPTED'], { exact: true }).click();
    await entry.getByLabel(suggest['answer.text']).fill('自下月起每月五日公示。');
    await entry.getByLabel(suggest.reasons).fill('暂无人员编制设专人，由工会窗口答复。');
    await expectAccessible(head.page);
    await picture(head.page, `suggestion-answer-${language}`);
    await entry.getByRole('button', { name: suggest['answer.submit'] }).click();
    await head.page.getByRole('article', { name: subject }).getByText(suggest['adoption.PARTLY_ADOPTED']).first().waitFor();
    await expectAccessible(head.page);
    await head.close();
  });

  it('retaliation is reported past the unit that handles the matter, by the petitioner and by staff', async () => {
    const { petitionId, proof } = await bringTo(site, 'HANDLING', `${title} 报复`);
    const petitioner = await openPetitionerPage(browser, site, reader);
    const track = trackWords[language];
    await petitioner.track(proof);
    await petitioner.page.getByRole('button', { name: track['track.protection'] }).click();
    await petitioner.page.getByRole('heading', { level: 1, name: protect['protection.title'] }).waitFor();
    await picture(petitioner.page, `protection-${language}`);
    await petitioner.page.getByRole('button', { name: protect['protection.agree.yes'] }).click();
    await petitioner.page.getByText(protect['protection.agreed.done']).waitFor();
    await petitioner.page.getByLabel(protect['protection.facts']).fill('上访后被调离岗位。');
    await petitioner.page.getByRole('button', { name: protect['protection.report.send'] }).click();
    const text = await petitioner.page.locator('main').innerText();
    await picture(petitioner.page, `protection-done-${language}`);
    expect(text).toMatch(/QXJT-\d{8}-\d{5}/);
    await petitioner.close();

    const clerk = await openStaffPage(browser, site, reader);
    await clerk.enrol(['registrar'], 'QXGT');
    await clerk.page.goto(`${site.url}/desk/petitions/${petitionId}/retaliation`);
    await clerk.page.getByLabel(tell.facts).fill('来访人说被班长威胁。');
    await expectAccessible(clerk.page);
    await picture(clerk.page, `retaliation-${language}`);
    await clerk.page.getByRole('button', { name: tell.send }).click();
    await clerk.page.getByText(tell.done).waitFor();
    // Nobody of the company finds either report; whoever stands above does.
    for (const words of ['调离岗位', '班长威胁']) {
      expect([words, await countFound(site, 'registrar', 'QXGT', words)]).toEqual([words, 0]);
      await expect.poll(() => countFound(site, 'registrar', 'QXJT', words), { timeout: 90_000, interval: 3000 }).toBeGreaterThan(0);
    }
    await clerk.close();
  });
});

/** For people to look at; kept only where they ask for it. */
async function picture(page: { screenshot(options: { path: string; fullPage: boolean }): Promise<unknown> }, name: string): Promise<void> {
  if (LOOK !== undefined) await page.screenshot({ path: `${LOOK}/${name}.png`, fullPage: true });
}
