import { TOTP } from 'otpauth';
import type { Browser, Locator, Page } from 'playwright-core';
import { messages as accessWords } from '../../src/access/desk/messages.ts';
import type { Role } from '../../src/organisation/domain/index.ts';
import { formMessages } from '../../src/petitions/desk/actions/form-messages.ts';
import { paperMessages } from '../../src/petitions/desk/actions/paper-messages.ts';
import { labelOfAction, labelOfState, type PetitionActionType, type PetitionState } from '../../src/petitions/domain/index.ts';
import { expectAccessible } from './browser.ts';
import type { Reader } from './readers.ts';
import type { Site } from './site.ts';

const PASSWORD = 'four plain words together';

/** Somebody at the desk, in a browser of his own. */
export async function openStaffPage(browser: Browser, site: Site, reader: Reader) {
  const { language, locale, viewport } = reader;
  const [access, fields] = [accessWords[language], { ...formMessages[language], ...paperMessages[language] }];
  const context = await browser.newContext({ locale, viewport });
  await context.addCookies([{ name: 'lang', value: language, url: site.url }]);
  const page: Page = await context.newPage();
  page.setDefaultTimeout(10_000);

  /** The form of the step that is open. */
  const form = (): Locator => page.locator('form', { has: page.locator('.x-submit') });

  return {
    page,
    close: () => context.close(),

    /** From the one-time link to the desk: password, sign-in, second factor. */
    async enrol(roles: readonly Role[], unitCode?: string): Promise<string> {
      const { username, displayName, enrolmentPath } = await site.invite(roles, unitCode);
      await page.goto(site.url + enrolmentPath);
      await page.getByLabel(access['enrol.password'], { exact: true }).fill(PASSWORD);
      await page.getByLabel(access['enrol.repeat'], { exact: true }).fill(PASSWORD);
      await page.getByRole('button', { name: access['enrol.submit'] }).click();
      await page.getByText(access['enrol.done'].replace('{username}', username)).waitFor();
      await page.goto(`${site.url}/desk`);
      await page.getByLabel(access['signIn.username']).fill(username);
      await page.getByLabel(access['signIn.password'], { exact: true }).fill(PASSWORD);
      await page.getByRole('button', { name: access['signIn.submit'] }).click();
      await page.getByRole('button', { name: access['totp.start'] }).click();
      const secret = await page.locator('code').innerText();
      await page.getByLabel(access['totp.code']).fill(new TOTP({ secret }).generate({ timestamp: site.now() }));
      await page.getByRole('button', { name: access['totp.confirm'] }).click();
      await page.getByRole('heading', { level: 1 }).waitFor();
      return displayName;
    },

    /** The same without the pages, for a journey that is about something else. */
    async enter(roles: readonly Role[], unitCode?: string): Promise<string> {
      const { username, displayName, enrolmentPath } = await site.invite(roles, unitCode);
      const post = async (path: string, data: object): Promise<string> => {
        const answer = await page.request.post(`${site.url}/api/v1${path}`, { data, headers: { 'x-xinqiao-client': 'journey' } });
        if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}`);
        return answer.text();
      };
      await post(enrolmentPath.replace('/desk/enrol/', '/enrolment/'), { password: PASSWORD });
      await post('/session', { username, password: PASSWORD });
      const { secret } = JSON.parse(await post('/totp', {})) as { secret: string };
      await post('/totp/confirm', { totp: new TOTP({ secret }).generate() });
      return displayName;
    },

    async open(petitionId: string): Promise<void> {
      await page.goto(`${site.url}/desk/petitions/${petitionId}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
    },

    async readOwnId(): Promise<{ staffId: string }> {
      const { staffId } = (await (await page.request.get(`${site.url}/api/v1/session`)).json()) as { staffId: string };
      return { staffId };
    },

    /** Finds the matter among what waits for this person. */
    async openFromDesk(request: string): Promise<void> {
      await page.goto(`${site.url}/desk`);
      await page.getByRole('link', { name: request }).first().click();
      await page.getByRole('heading', { level: 1 }).waitFor();
    },

    async take(action: PetitionActionType, fill: () => Promise<void> = () => Promise.resolve()): Promise<void> {
      const name = labelOfAction(action, language);
      await page.getByRole('button', { name, exact: true }).first().click();
      const send = page.locator('.x-submit').getByRole('button', { name, exact: true });
      await send.waitFor();
      await fill();
      await expectAccessible(page);
      await send.click();
      await page.locator('.x-action').waitFor({ state: 'detached' });
    },

    async expectState(state: PetitionState): Promise<void> {
      await page.getByText(labelOfState(state, language), { exact: true }).first().waitFor();
    },

    fill: (field: keyof typeof fields, text: string) => form().getByRole('textbox', { name: fields[field] }).first().fill(text),
    fillDay: (field: keyof typeof fields, day: string) => form().getByLabel(fields[field]).first().fill(day),
    check: (field: keyof typeof fields) => form().getByLabel(fields[field], { exact: true }).check(),
    uncheck: (field: keyof typeof fields) => form().getByLabel(fields[field], { exact: true }).uncheck(),
    /** Files a paper with the matter while the form is open, and takes it for the proof that is asked for. */
    async attach(name: string): Promise<void> {
      await form().locator('input[type="file"]').first().setInputFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') });
      await form().locator('option:checked', { hasText: name }).waitFor({ state: 'attached' });
    },
    choose: (label: string) => form().getByText(label, { exact: true }).first().click(),
    select: (field: keyof typeof fields, label: string) => form().getByLabel(fields[field]).first().selectOption({ label }),
    /** Types into a field that searches as one types, and takes what it finds. */
    async pick(field: keyof typeof fields, name: string): Promise<void> {
      await form().getByLabel(fields[field]).first().fill(name);
      await page.locator('.ant-select-item-option', { hasText: name }).first().click();
    },
  };
}
