// `npm run screenshots`: opens a small example organisation and takes the pictures of the README, in docs/screenshots.
import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import packagedChromium from '@sparticuz/chromium';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { prepareDemo } from '../src/apps/demo/index.ts';
import { partsOf, plan, startServer, type Parts, type RunningServer } from '../src/apps/server/index.ts';
import { queryCodeFor } from '../src/petitions/server/query-codes.ts';
import { readConfig } from '../src/platform/config/index.ts';
import { makeScratchDirectory } from '../src/platform/db/index.ts';
import type { ServerDeps } from '../src/platform/http/index.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = join(root, 'docs', 'screenshots');
const font = createRequire(import.meta.url).resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf');

const PETITIONS = 600;
const SEED = 7;
const LARGEST_PICTURE = 300 * 1024;
const DESKTOP = { viewport: { width: 1280, height: 820 } };
const PHONE = { viewport: { width: 390, height: 780 }, deviceScaleFactor: 2 };
// Where the machine has no Chinese font, the one that comes with the packages stands in under a name that the pages ask for.
const FONT_PATH = '/picture-font.ttf';
const FONT_FACE = `@font-face { font-family: 'Noto Sans CJK SC'; src: local('Noto Sans CJK SC'), local('NotoSansCJKsc-Regular'), url('${FONT_PATH}'); }`;

interface Stage {
  readonly server: RunningServer;
  readonly parts: Parts;
  /** Of every account of the example. */
  readonly words: string;
}

async function openStage(directory: string): Promise<Stage> {
  const config = { ...readConfig({ XINQIAO_DATA: directory, XINQIAO_PORT: '0', XINQIAO_LOG_LEVEL: 'fatal' }, directory), isDemo: true };
  let deps: ServerDeps | undefined;
  const spy = { name: 'pictures', start: (given: ServerDeps) => Promise.resolve(((deps = given), [])) };
  // Without the feature that makes the example at the start, which is larger than pictures need.
  const features = plan.features.filter(({ name }) => name !== 'demo');
  const server = await startServer(config, { ...plan, features: [...features, spy] });
  if (!deps) throw new Error('the server did not start its features');
  const parts = partsOf(deps);
  const prepared = await prepareDemo(parts.petitions, { dataDirectory: directory, language: 'zh-CN', petitions: PETITIONS, seed: SEED });
  if (!prepared.isNew) throw new Error('the scratch directory was not empty');
  return { server, parts, words: prepared.words };
}

/** The handler with the most to do. */
async function chooseHandler({ parts }: Stage): Promise<string> {
  const busiest = await parts.petitions.db.reader
    .selectFrom('petition')
    .innerJoin('staff', 'staff.staff_id', 'petition.handler_id')
    .select('staff.username')
    .where('petition.awaits', '=', 'HANDLING')
    .groupBy('staff.username')
    .orderBy((each) => each.fn.countAll(), 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return busiest.username;
}

/** An answered matter that can still be contested, with what opens it. */
async function chooseAnswered({ parts }: Stage): Promise<{ number: string; code: string }> {
  const { db, keys } = parts.petitions;
  const row = await db.reader
    .selectFrom('petition')
    .innerJoin('deadline', 'deadline.petition_id', 'petition.petition_id')
    .select(['petition.petition_id', 'petition.number'])
    .where('petition.state', '=', 'SERVED')
    .where('deadline.clock', '=', 'REVIEW_WINDOW')
    .where('deadline.outcome', '=', 'open')
    .orderBy('petition.received_on', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return { number: row.number, code: queryCodeFor(keys, row.petition_id) };
}

function openBrowser(): Promise<Browser> {
  const quiet = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
  const installed = '/usr/bin/chromium';
  if (existsSync(installed)) return chromium.launch({ executablePath: installed, args: quiet });
  return packagedChromium.executablePath().then((executablePath) => chromium.launch({ executablePath, args: [...packagedChromium.args, ...quiet] }));
}

async function openPage(browser: Browser, look: BrowserContextOptions): Promise<Page> {
  // The font face is a style of our own, which the policy of the pages would refuse.
  const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', colorScheme: 'light', bypassCSP: true, ...look });
  await context.route(`**${FONT_PATH}`, (route) => route.fulfill({ path: font, contentType: 'font/ttf' }));
  return context.newPage();
}

async function take(page: Page, name: string): Promise<void> {
  await page.addStyleTag({ content: FONT_FACE });
  await page.evaluate('document.fonts.ready');
  await page.waitForTimeout(400);
  const path = join(target, `${name}.png`);
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  const { size } = statSync(path);
  if (size > LARGEST_PICTURE) throw new Error(`${name}.png has ${Math.round(size / 1024)} kB; make the window smaller`);
  console.log(`${name}.png  ${Math.round(size / 1024)} kB`);
}

async function takePortal(browser: Browser, stage: Stage): Promise<void> {
  const { url } = stage.server;
  const wide = await openPage(browser, DESKTOP);
  await wide.goto(url);
  await take(wide, 'portal-home');
  const narrow = await openPage(browser, PHONE);
  await narrow.goto(`${url}/submit`);
  await narrow.locator('#request-0').fill('补发五月至七月的工资');
  await narrow.locator('#request-0').scrollIntoViewIfNeeded();
  await take(narrow, 'portal-submit-phone');
  const { number, code } = await chooseAnswered(stage);
  await wide.goto(`${url}/track`);
  await wide.locator('#number').fill(number);
  await wide.locator('#queryCode').fill(code);
  await wide.locator('main form button').first().click();
  await wide.waitForLoadState();
  await take(wide, 'portal-progress');
}

async function takeDesk(browser: Browser, stage: Stage): Promise<void> {
  const { url } = stage.server;
  const username = await chooseHandler(stage);
  const page = await openPage(browser, DESKTOP);
  await page.goto(`${url}/desk`);
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码', { exact: true }).fill(stage.words);
  await page.getByRole('button', { name: '登录' }).click();
  const handled = page.locator('main tr', { hasText: '办结信访事项' }).locator('a[href*="/desk/petitions/"]').first();
  await handled.waitFor();
  await take(page, 'desk-my-desk');
  await handled.click();
  const why = page.locator('li', { hasText: '办结信访事项' }).getByRole('button', { name: '为什么是这一天？' }).first();
  await why.waitFor();
  await take(page, 'desk-petition');
  await why.click();
  await page.getByRole('dialog').locator('table').waitFor();
  await take(page, 'desk-clock-explained');
}

// Plain JavaScript that any Node runs, so it brings no types along.
const { buildDesk } = (await import(new URL('build-desk.mjs', import.meta.url).href)) as { buildDesk(root: string): Promise<number> };
if ((await buildDesk(root)) !== 0) process.exit(1);
mkdirSync(target, { recursive: true });
const directory = makeScratchDirectory('screenshots');
const stage = await openStage(directory);
const browser = await openBrowser();
try {
  await takePortal(browser, stage);
  await takeDesk(browser, stage);
} finally {
  await browser.close();
  await stage.server.stop();
  rmSync(directory, { recursive: true, force: true });
}
