import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PublicInformationView } from '../../organisation/contract.ts';
import { createEphemeralKeyRing } from '../../platform/crypto/index.ts';
import { aServer, type TestServer } from '../../platform/http/testing/a-server.ts';
import { AppError, parseInstant, parsePlainDate } from '../../platform/kernel/index.ts';
import { compressedBytesOf, findBrokenReferences, findInlineCode, findUnlabelledInputs, listAddresses, MOST_COMPRESSED_BYTES, outlineOf } from '../../platform/ui/portal/testing/inspect-page.ts';
import { renderErrorPage } from './error-page.ts';
import { type PortalDeps, portalRoutes } from './portal-routes.ts';

const zh = {
  onlineChannel: '本网站', postalAddress: '清溪大道 1 号 <b>', phone: '0571-1234', receptionTime: '工作日\n8:30 至 17:00', receptionPlace: '一层接待室', howToQuery: '凭编号和查询码',
  laws: ['《信访工作条例》'], procedure: '登记、告知、办理',
};
const en = { ...zh, onlineChannel: 'This site', postalAddress: '1 Qingxi Avenue', receptionTime: 'Working days', receptionPlace: 'Ground floor', howToQuery: 'By number and code', laws: ['Regulations'], procedure: 'Steps' };
const offices: readonly PublicInformationView[] = [
  { unitCode: 'QXJT', unitName: '清溪集团', unitNameEn: 'Qingxi Group', information: { zh, en, lastReviewedOn: parsePlainDate('2026-11-01') } },
  { unitCode: 'QXGC', unitName: '第二工程公司', information: { zh, lastReviewedOn: parsePlainDate('2026-10-01') } },
];
const PAGES = ['/', '/submit', '/track', '/reception', '/reception/booking', '/verify', '/accessibility', '/privacy'];

const ring = createEphemeralKeyRing();
const refuse = (): Promise<never> => Promise.reject(new AppError('unavailable', 'tests.not_here'));
let published: readonly PublicInformationView[] = offices;
let server: TestServer;

beforeAll(async () => {
  const petitioners: PortalDeps['petitioners'] = {
    submit: refuse, stageUpload: refuse, track: refuse, evaluate: refuse, supplement: refuse, requestReview: refuse, withdraw: refuse, sendMessage: refuse, openReceipt: refuse,
    openDocument: refuse, now: () => parseInstant('2026-11-25T02:00:00.000Z'),
  };
  const protection: PortalDeps['protection'] = { show: refuse, report: refuse, agree: refuse, answer: refuse };
  const unused = () => Promise.reject(new Error('not asked here'));
  const reception = { listAhead: () => Promise.resolve([]), get: unused, book: unused, find: unused, cancel: unused };
  const routes = portalRoutes({ petitioners, protection, reception, answerLater: refuse, offices: () => Promise.resolve(published), publicKeys: ring.publicKeys, readReceipt: () => undefined, explain: ({ code }) => code });
  server = await aServer({ routes, renderErrorPage });
});
afterAll(() => server.app.close());

async function get(url: string, headers: Record<string, string> = {}): Promise<string> {
  return (await server.app.inject({ url, headers })).body;
}

describe('every public page', () => {
  it.each(PAGES)('%s is small, labels its inputs, has no script, and is the same in both languages', async (url) => {
    const [chinese, english] = [await get(url), await get(url, { 'accept-language': 'en' })];
    for (const page of [chinese, english]) {
      expect(compressedBytesOf(page)).toBeLessThan(MOST_COMPRESSED_BYTES);
      expect([findUnlabelledInputs(page), findInlineCode(page), findBrokenReferences(page)]).toEqual([[], [], []]);
    }
    expect(outlineOf(english)).toEqual(outlineOf(chinese));
    expect(english.replaceAll(/中文|第二工程公司/g, '')).not.toMatch(/[\p{Script=Han}\u3000-\u303F\uFF01-\uFF65]/u);
  });

  it.each(PAGES)('%s can be read in large type, once asked for and ever after', async (url) => {
    const answer = await server.app.inject({ url: `${url}?type=large` });
    expect(answer.body).toContain('class="large"');
    expect(answer.headers['set-cookie']).toMatch(/^type=large; /);
    expect(await get(url, { cookie: 'type=large' })).toContain('class="large"');
    expect(await get(`${url}?type=normal`, { cookie: 'type=large' })).not.toContain('class="large"');
  });

  it('keeps the language that was asked for', async () => {
    expect((await server.app.inject({ url: '/verify?lang=en' })).headers['set-cookie']).toMatch(/^lang=en; /);
    expect(await get('/', { cookie: 'lang=en', 'accept-language': 'zh' })).toContain('<html lang="en">');
    expect((await server.app.inject({ url: '/?lang=xx' })).headers).not.toHaveProperty('set-cookie');
  });

  it('that does not exist answers as a page that leads on', async () => {
    const page = await get('/nothing', { accept: 'text/html', 'accept-language': 'en' });
    expect(page).toContain('go on from here');
    expect(listAddresses(page)).toEqual(expect.arrayContaining(['/submit', '/track', '/verify']));
  });
});

describe('the home page', () => {
  // Regulation art. 18: online channel, address, phone, reception time and place, how to query, procedure, rules.
  it('shows all that an office must publish, and when it was last checked', async () => {
    const page = await get('/');
    for (const text of ['本网站', '清溪大道 1 号 &lt;b&gt;', '0571-1234', '工作日\n8:30 至 17:00', '一层接待室', '凭编号和查询码', '登记、告知、办理', '《信访工作条例》', '2026年11月1日']) expect(page).toContain(text);
  });

  it('shows another office when asked, and the first when there is none such', async () => {
    expect(await get('/?office=QXGC')).toContain('<h3 id="office">第二工程公司</h3>');
    expect(await get('/?office=NONE')).toContain('<h3 id="office">清溪集团</h3>');
    expect(listAddresses(await get('/'))).toContain('/?office=QXGC#office');
  });

  it('marks what is shown in Chinese for want of a translation', async () => {
    const page = await get('/?office=QXGC', { 'accept-language': 'en' });
    expect(page).toContain('<dd class="said" lang="zh-CN">0571-1234</dd>');
    expect(await get('/', { 'accept-language': 'en' })).toContain('<dd class="said">0571-1234</dd>');
  });

  it('says honestly that nothing has been published yet, without an empty phone line', async () => {
    published = [];
    const page = await get('/', { 'accept-language': 'en' });
    published = offices;
    expect(page).toContain('has not published its contact details here yet');
    expect(page).not.toContain('<dt>Phone</dt>');
  });
});

describe('the stylesheet', () => {
  it('may be kept for ever under the address that the pages name, and under no other', async () => {
    const url = listAddresses(await get('/')).find((address) => address.startsWith('/portal.css')) ?? '';
    const [named, old] = [await server.app.inject({ url }), await server.app.inject({ url: '/portal.css?v=old' })];
    expect(named.headers).toMatchObject({ 'cache-control': 'public, max-age=31536000, immutable', 'content-type': 'text/css; charset=utf-8' });
    expect([old.statusCode, old.headers['cache-control']]).toEqual([200, 'no-cache']);
  });
});
