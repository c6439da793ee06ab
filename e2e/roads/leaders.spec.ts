import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { delegationMessages } from '../../src/access/desk/delegation-messages.ts';
import { leadershipMessages as formWords } from '../../src/petitions/desk/actions/leadership-messages.ts';
import { leaderDeskMessages } from '../../src/petitions/desk/leader-desk-messages.ts';
import { unownedMessages } from '../../src/petitions/desk/unowned-messages.ts';
import { receptionMessages } from '../../src/reception/desk/reception-messages.ts';
import { messages as publicWords } from '../../src/reception/portal/messages.ts';
import { bringTo } from '../support/by-api.ts';
import { expectAccessible, openBrowser } from '../support/browser.ts';
import { CHINESE_ON_A_DESKTOP, ENGLISH_ON_A_PHONE, type Reader, inTurn } from '../support/readers.ts';
import { openSite, type Site } from '../support/site.ts';
import { openStaffPage } from '../support/staff-page.ts';

let site: Site;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
});
afterAll(() => Promise.all([site.close(), browser.close()]));

const today = () => dayFromNow(0);

function dayFromNow(days: number): string {
  return new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);
}

/** A page of the public, without scripts; the check reads the same page in a window that has them. */
async function openPublicPage({ locale, viewport }: Reader) {
  const page = await (await browser.newContext({ locale, viewport, javaScriptEnabled: false })).newPage();
  const checker = await (await browser.newContext({ locale, viewport })).newPage();
  await checker.goto(site.url);
  const check = async () => {
    await checker.setContent(await page.content(), { waitUntil: 'load' });
    await expectAccessible(checker);
  };
  return { page, check, close: () => Promise.all([page.context().close(), checker.context().close()]) };
}

async function pick(page: Page, label: string, name: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).first().fill(name);
  await page.locator('.ant-select-item-option', { hasText: name }).first().click();
}

describe.each(inTurn([CHINESE_ON_A_DESKTOP, ENGLISH_ON_A_PHONE]))('leaders $title', (reader) => {
  const { language } = reader;

  // Regulation art. 18: read and instruct, and take cases into their own charge.
  it('instruct on a matter; who was asked reports, and the leader alone closes it', async () => {
    const words = formWords[language];
    const [leader, handler] = [await openStaffPage(browser, site, reader), await openStaffPage(browser, site, reader)];
    await leader.enrol(['unitHead'], 'QXGT');
    const handlerName = await handler.enrol(['handler'], 'QXGT');
    const request = `补发工资 ${language}`;
    const { petitionId } = await bringTo(site, 'HANDLING', request);
    await leader.page.goto(`${site.url}/desk/petitions/${petitionId}`);
    await leader.take('instruct', async () => {
      await leader.page.getByLabel(words.text, { exact: true }).first().fill('请当面听取意见，查清发放情况。');
      await leader.page.getByLabel(words['task.text'], { exact: true }).first().fill('三日内与信访人见面');
      await pick(leader.page, words['task.person'], handlerName);
      await leader.page.getByLabel(words['task.dueOn'], { exact: true }).first().fill(dayFromNow(3));
    });
    await expectAccessible(leader.page);

    await handler.page.goto(`${site.url}/desk/leading`);
    await handler.page.getByRole('link', { name: leaderDeskMessages[language].report }).waitFor();
    await expectAccessible(handler.page);
    await handler.page.getByRole('link', { name: leaderDeskMessages[language].report }).click();
    const send = handler.page.locator('.x-submit button').first();
    await handler.page.getByLabel(words['task.which'], { exact: true }).selectOption({ index: 1 });
    await handler.page.getByLabel(words['report.text'], { exact: true }).first().fill('已经见面，工资表已核对。');
    await handler.page.getByText(words['report.done']).click();
    await send.click();
    await send.waitFor({ state: 'detached' });

    await leader.page.goto(`${site.url}/desk/leading`);
    await leader.page.getByRole('link', { name: leaderDeskMessages[language].check }).click();
    await leader.page.getByText('已经见面，工资表已核对。').first().waitFor();
    await leader.page.getByLabel(words.which, { exact: true }).selectOption({ index: 1 });
    await leader.page.getByLabel(words['close.reason'], { exact: true }).first().fill('已落实');
    const close = leader.page.locator('.x-submit button').first();
    await close.click();
    await close.waitFor({ state: 'detached' });

    await leader.take('assignLeaderCase', () => leader.pick('person', 'unitHead'));
    await leader.page.goto(`${site.url}/desk/leading`);
    await leader.page.getByText(leaderDeskMessages[language].cases, { exact: true }).first().waitFor();
    await expectAccessible(leader.page);
    await Promise.all([leader.close(), handler.close()]);
  });

  it('receive on days that are published; a person books without a script, and the clerk registers the visit', async () => {
    const [desk, open] = [receptionMessages[language], publicWords[language]];
    const clerk = await openStaffPage(browser, site, reader);
    const leader = await site.invite(['signer'], 'QXGT');
    await clerk.enrol(['receptionist', 'registrar'], 'QXGT');
    await clerk.page.goto(`${site.url}/desk/reception`);
    await clerk.page.getByText(desk['plan.open']).click();
    await pick(clerk.page, desk.leader, leader.displayName);
    await clerk.page.getByLabel(desk.heldOn, { exact: true }).first().fill(today());
    await clerk.page.getByLabel(desk.beginsAt, { exact: true }).first().fill('23:40');
    await clerk.page.getByLabel(desk.minutes, { exact: true }).first().fill('5');
    await clerk.page.getByLabel(desk.visits, { exact: true }).first().fill('3');
    await clerk.page.getByLabel(desk.place, { exact: true }).first().fill('三号楼接待室');
    await expectAccessible(clerk.page);
    await clerk.page.getByRole('button', { name: desk.plan }).click();
    await clerk.page.getByText(desk['plan.done']).waitFor();

    const visitor = await openPublicPage(reader);
    await visitor.page.goto(`${site.url}/reception?lang=${language}`);
    await visitor.check();
    // Who was appointed a moment ago is known by name within five seconds.
    const dayOfLeader = visitor.page.locator('a.button', { hasText: leader.displayName });
    for (let tries = 0; tries < 10 && (await dayOfLeader.count()) === 0; tries += 1) {
      await visitor.page.waitForTimeout(1000);
      await visitor.page.reload();
    }
    await dayOfLeader.click();
    await visitor.check();
    await visitor.page.locator('button[value="book"]').click();
    await visitor.page.locator('[role="alert"]').waitFor();
    await visitor.check();
    await visitor.page.locator('input[name="slotNo"]').nth(1).check();
    await visitor.page.locator('input[name="name"]').fill('赵女士');
    await visitor.page.locator('input[name="about"]').fill('工资');
    await visitor.page.locator('button[value="book"]').click();
    const code = await visitor.page.locator('code').innerText();
    await visitor.check();
    await visitor.page.goto(`${site.url}/reception/booking`);
    await visitor.page.locator('input[name="code"]').fill(code);
    await visitor.page.getByRole('button', { name: open['own.open'] }).click();
    await visitor.page.getByRole('button', { name: open['own.cancel'] }).waitFor();
    await visitor.check();

    await clerk.page.goto(`${site.url}/desk/reception`);
    await clerk.page.locator('tr', { hasText: leader.displayName }).getByRole('link', { name: desk.open }).click();
    await clerk.page.getByText('赵女士').waitFor();
    await clerk.page.getByRole('button', { name: desk.register, exact: true }).click();
    await clerk.page.getByLabel(desk['register.requests'], { exact: true }).fill('补发六月工资');
    await clerk.page.getByLabel(desk['register.facts'], { exact: true }).fill('六月的工资到现在没有发。');
    await expectAccessible(clerk.page);
    await clerk.page.getByRole('button', { name: desk['register.send'], exact: true }).click();
    await clerk.page.locator('.ant-alert-success').waitFor();
    await expectAccessible(clerk.page);
    await Promise.all([clerk.close(), visitor.close()]);
  });

  it('see what nobody present can do, and name a deputy', async () => {
    const words = delegationMessages[language];
    const head = await openStaffPage(browser, site, reader);
    await head.enrol(['unitHead', 'officeHead'], 'QXJT');
    const [absent, deputy] = [await site.invite(['registrar'], 'QXJT'), await site.invite(['screener'], 'QXJT')];
    await head.page.goto(`${site.url}/desk/deputies`);
    await head.page.getByText(unownedMessages[language].unowned, { exact: true }).waitFor();
    await head.page.getByText(words['absence.add'], { exact: true }).first().click();
    await pick(head.page, words['absence.who'], absent.displayName);
    const absence = head.page.locator('form', { has: head.page.getByLabel(words['absence.who']) });
    await absence.getByLabel(words['add.untilAt']).fill(`${dayFromNow(2)}T18:00`);
    await expectAccessible(head.page);
    await absence.getByRole('button', { name: words['absence.add'] }).click();
    await head.page.getByText(words['absence.done']).waitFor();

    await head.page.getByText(words.add, { exact: true }).first().click();
    const delegation = head.page.locator('form', { has: head.page.getByLabel(words['add.post']) });
    const post = await delegation.getByLabel(words['add.post']).locator('option', { hasText: absent.displayName }).first().getAttribute('value');
    await delegation.getByLabel(words['add.post']).selectOption(post ?? '');
    await pick(head.page, words['add.to'], deputy.displayName);
    await delegation.getByLabel(words['add.untilAt']).fill(`${dayFromNow(2)}T18:00`);
    await delegation.getByRole('button', { name: words.add }).click();
    await head.page.getByText(words.inForce).first().waitFor();
    await expectAccessible(head.page);
    await head.close();
  });
});
