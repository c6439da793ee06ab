import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { NumberAndCode } from '../../petitions/contract.ts';
import { aServer, type TestServer } from '../../platform/http/testing/a-server.ts';
import { AppError } from '../../platform/kernel/index.ts';
import { compressedBytesOf, findBrokenReferences, findInlineCode, findUnlabelledInputs, MOST_COMPRESSED_BYTES, outlineOf } from '../../platform/ui/portal/testing/inspect-page.ts';
import type { Protection, ProtectionService } from '../server/protection-service.ts';
import { protectionRoutes } from './protection-routes.ts';

const proof = { number: 'QXGT-20261125-00012', queryCode: 'bako-dita-fumo-gira-hozu-kinu' };
const UNIT = '00000000-0000-7000-8000-000000000001';
const receipt = { petitionId: UNIT, number: 'QXJT-20261125-00001', queryCode: 'sase-dita-fumo-gira-hozu-kinu' };

let server: TestServer;
let shown: Protection;
let failure: AppError | undefined;
const calls: unknown[] = [];

function prove({ number }: NumberAndCode): void {
  if (number !== proof.number) throw new AppError('forbidden', 'petitions.wrong_number_or_code');
  if (failure) throw failure;
}

const service: ProtectionService = {
  show: ({ number }) => (number === proof.number ? Promise.resolve(shown) : Promise.reject(new AppError('forbidden', 'petitions.wrong_number_or_code'))),
  report: async (given, told) => (prove(given), calls.push(['report', told]), receipt),
  agree: async (given, wish) => (prove(given), void calls.push(['agree', wish])),
  answer: async (given, told) => (prove(given), calls.push(['answer', told]), told.facts === null ? undefined : receipt),
};

beforeAll(async () => {
  server = await aServer({ routes: protectionRoutes({ protection: service, explain: (error) => `[${error.code}]` }) });
});
afterAll(() => server.app.close());
beforeEach(() => {
  calls.length = 0;
  failure = undefined;
  shown = { number: proof.number, units: [{ unitId: UNIT, name: '清溪钢铁公司' }], isAgreed: false, question: 3 };
});

function post(url: string, fields: Readonly<Record<string, string>>, language = 'en') {
  return server.app.inject({ method: 'POST', url, payload: new URLSearchParams(fields).toString(), headers: { 'content-type': 'application/x-www-form-urlencoded', 'accept-language': language } });
}

describe('the page against retaliation', () => {
  it('is small, labels its inputs, has no script, and is the same in both languages', async () => {
    const [english, chinese] = [(await post('/protection', proof)).body, (await post('/protection', proof, 'zh-CN')).body];
    for (const page of [english, chinese]) {
      expect(compressedBytesOf(page)).toBeLessThan(MOST_COMPRESSED_BYTES);
      expect([findUnlabelledInputs(page), findInlineCode(page), findBrokenReferences(page)]).toEqual([[], [], []]);
    }
    expect(outlineOf(english)).toEqual(outlineOf(chinese));
  });

  it('takes a report and gives its number and code; without words it asks for them', async () => {
    const done = await post('/protection/report', { ...proof, unit: UNIT, facts: '被调离岗位' });
    expect(done.body).toContain(receipt.number);
    expect(done.body).toContain(receipt.queryCode);
    expect(calls).toEqual([['report', { unitIds: [UNIT], facts: '被调离岗位', language: 'en' }]]);
    const empty = await post('/protection/report', { ...proof, facts: ' ' });
    expect([empty.statusCode, calls.length]).toEqual([422, 1]);
  });

  it('keeps what was typed when it cannot be taken, and says why', async () => {
    failure = new AppError('refused', 'supervision.nobody_above', { body: '市国资委' });
    const refused = await post('/protection/report', { ...proof, facts: '被辞退' });
    expect(refused.statusCode).toBe(409);
    expect(refused.body).toContain('[supervision.nobody_above]');
    expect(refused.body).toContain('被辞退</textarea>');
  });

  it('takes the answer to the question, a no with one press', async () => {
    await post('/protection/answer', { ...proof, answer: 'NO' });
    expect((await post('/protection/answer', { ...proof, answer: 'YES', facts: '' })).statusCode).toBe(422);
    expect((await post('/protection/answer', { ...proof, answer: 'YES', facts: '被辞退' })).body).toContain(receipt.number);
    expect(calls).toEqual([['answer', { facts: null, language: 'en' }], ['answer', { facts: '被辞退', language: 'en' }]]);
  });

  it('offers to be asked, and to stop it', async () => {
    expect((await post('/protection/agreement', { ...proof, agree: 'yes' })).statusCode).toBe(200);
    shown = { ...shown, isAgreed: true, question: null };
    expect((await post('/protection', proof)).body).toContain('value="no"');
    await post('/protection/agreement', { ...proof, agree: 'no' });
    expect(calls).toEqual([['agree', { isAgreed: true, language: 'en' }], ['agree', { isAgreed: false, language: 'en' }]]);
  });

  it('asks for number and code again when they are wrong, whatever was sent', async () => {
    for (const url of ['/protection', '/protection/report', '/protection/agreement', '/protection/answer']) {
      const answer = await post(url, { ...proof, number: 'QXGT-0', facts: '被辞退', answer: 'NO' });
      expect([url, answer.statusCode, answer.body.includes('action="/track"')]).toEqual([url, 403, true]);
      expect((await server.app.inject({ url })).headers.location).toBe('/track');
    }
  });
});
