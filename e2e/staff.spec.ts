import { TOTP } from 'otpauth';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messages as accessWords } from '../src/access/desk/messages.ts';
import { labelOfAction, labelOfState } from '../src/petitions/domain/index.ts';
import { codeMessages } from '../src/petitions/domain/messages-codes.ts';
import { expectAccessible, openBrowser } from './support/browser.ts';
import { openSite, type Site } from './support/site.ts';

let site: Site;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
});
afterAll(() => Promise.all([site.close(), browser.close()]));

const PASSWORD = 'four plain words together';
const READERS = [
  { title: 'in Chinese on a desktop', language: 'zh-CN' as const, locale: 'zh-CN', viewport: { width: 1280, height: 900 } },
  { title: 'in English on a phone', language: 'en' as const, locale: 'en-US', viewport: { width: 390, height: 800 } },
];

describe.each(READERS)('a member of the office $title', ({ language, locale, viewport }) => {
  const access = accessWords[language];
  const words = codeMessages[language];
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

  async function openPage(): Promise<Page> {
    const context = await browser.newContext({ locale, viewport });
    await context.addCookies([{ name: 'lang', value: language, url: site.url }]);
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    return page;
  }

  async function enrol(page: Page): Promise<void> {
    const { username, enrolmentPath } = await site.invite(['registrar', 'screener', 'serviceClerk']);
    await page.goto(site.url + enrolmentPath);
    await page.getByLabel(access['enrol.password'], { exact: true }).fill(PASSWORD);
    await page.getByLabel(access['enrol.repeat'], { exact: true }).fill(PASSWORD);
    await expectAccessible(page);
    await page.getByRole('button', { name: access['enrol.submit'] }).click();
    await page.getByText(access['enrol.done'].replace('{username}', username)).waitFor();
    await page.goto(`${site.url}/desk`);
    await page.getByLabel(access['signIn.username']).fill(username);
    await page.getByLabel(access['signIn.password'], { exact: true }).fill(PASSWORD);
    await expectAccessible(page);
    await page.getByRole('button', { name: access['signIn.submit'] }).click();
    await page.getByRole('button', { name: access['totp.start'] }).click();
    const secret = await page.locator('code').innerText();
    await page.getByLabel(access['totp.code']).fill(new TOTP({ secret }).generate());
    await page.getByRole('button', { name: access['totp.confirm'] }).click();
  }

  async function submitMatter(request: string): Promise<void> {
    const body = { channel: 'WEB', language: 'zh-CN', title: request, requests: [request], facts: '五月至七月的工资没有发放。', reasons: '', truthConfirmed: true, anonymous: false, petitioner: { kind: 'PERSON', name: '赵一', phone: '13900000000' }, attachments: [] };
    const response = await fetch(`${site.url}/api/v1/portal/submissions`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    expect(response.status, await response.text()).toBe(201);
  }

  async function take(page: Page, action: 'registerPetition' | 'screenPetition' | 'acceptPetition', fill: () => Promise<void>): Promise<void> {
    const name = labelOfAction(action, language);
    await button(page, name).first().click();
    const send = page.locator('.x-submit').getByRole('button', { name, exact: true });
    await send.waitFor();
    await fill();
    await expectAccessible(page);
    await send.click();
  }

  it('enrols, signs in, registers, screens and accepts a matter', async () => {
    const request = `补发工资 ${language}`;
    await submitMatter(request);
    const page = await openPage();
    await enrol(page);
    await page.getByRole('link', { name: request }).first().click();
    await page.getByText(labelOfState('INTAKE', language)).first().waitFor();
    await expectAccessible(page);
    await take(page, 'registerPetition', () => Promise.resolve());
    await page.getByText(labelOfState('REGISTERED', language), { exact: true }).first().waitFor();
    await take(page, 'screenPetition', async () => {
      await page.getByText(words['petitions.class.APPEAL_RESOLUTION'], { exact: true }).click();
      await page.getByText(words['petitions.routeType.PETITION'], { exact: true }).click();
    });
    await page.getByText(labelOfState('SCREENED', language), { exact: true }).first().waitFor();
    await take(page, 'acceptPetition', () => Promise.resolve());
    await page.getByText(labelOfState('ACCEPTED', language), { exact: true }).first().waitFor();
    for (const path of ['/desk', '/desk/petitions', '/desk/register']) {
      await page.goto(site.url + path);
      await page.locator('h1').waitFor();
      await expectAccessible(page);
    }
    await page.context().close();
  });

  it('shows nothing of a matter to somebody who is not signed in', async () => {
    const page = await openPage();
    await page.goto(`${site.url}/desk/petitions`);
    await page.getByText(access['signIn.title']).first().waitFor();
    expect(await page.locator('body').innerText()).not.toContain('补发工资');
    await page.context().close();
  });
});
