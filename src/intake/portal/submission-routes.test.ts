import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '../../platform/kernel/index.ts';
import { compressedBytesOf, findBrokenReferences, findInlineCode, findUnlabelledInputs, listAddresses, MOST_COMPRESSED_BYTES, outlineOf } from '../../platform/ui/portal/testing/inspect-page.ts';
import { aPortal, CODE, FILE_HASH, NUMBER, type TestPortal } from './testing/a-portal.ts';

type Fields = readonly (readonly [name: string, value: string])[];
const HOSTILE = '</textarea><script>alert(1)</script>"\'\u202E&lt; \u{20BB7}😀';
const FILLED: Fields = [['token', 'abcdefghijklmnopqrstuv'], ['request', '补发工资'], ['request', ''], ['request', '补缴社保'], ['facts', '三月起\n未发'], ['name', '王建国'], ['truth', 'yes']];

let portal: TestPortal;
beforeAll(async () => {
  portal = await aPortal();
});
afterAll(() => portal.app.close());

async function post(url: string, fields: Fields, language = 'zh-CN') {
  return portal.app.inject({ method: 'POST', url, payload: new URLSearchParams(fields.map(([name, value]): [string, string] => [name, value])).toString(), headers: { 'content-type': 'application/x-www-form-urlencoded', 'accept-language': language } });
}

async function postWithFile(fields: Fields, fileName: string) {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  form.append('files', new Blob(['wages']), fileName);
  const request = new Request('http://localhost', { method: 'POST', body: form });
  return portal.app.inject({ method: 'POST', url: '/submit', payload: Buffer.from(await request.arrayBuffer()), headers: { 'content-type': request.headers.get('content-type') ?? '' } });
}

const open = (language: string) => portal.app.inject({ url: '/submit', headers: { 'accept-language': language } });

/** What the page would send if its form were sent as it stands. */
function fieldsOf(page: string): Fields {
  const decode = (text: string): string => text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  return [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)].map(([, name = '', value = '']) => [name, decode(value)]);
}

describe('the form', () => {
  it.each(['zh-CN', 'en'])('in %s is small, labels every input and has no script', async (language) => {
    const { body } = await open(language);
    expect(compressedBytesOf(body)).toBeLessThan(MOST_COMPRESSED_BYTES);
    expect([findUnlabelledInputs(body), findInlineCode(body), findBrokenReferences(body)]).toEqual([[], [], []]);
  });

  it('is the same in both languages', async () => {
    const [chinese, english] = [await open('zh-CN'), await open('en')];
    expect(outlineOf(english.body)).toEqual(outlineOf(chinese.body));
    expect(english.body.replaceAll(/单位 \w+|中文/g, '')).not.toMatch(/[\p{Script=Han}\u3000-\u303F\uFF01-\uFF65]/u);
  });

  it('has a token that nobody can guess, another each time', async () => {
    const [one, other] = [await open('en'), await open('en')].map(({ body }) => /name="token" value="([\w-]{22})"/.exec(body)?.[1]);
    expect(one).toBeDefined();
    expect(one).not.toBe(other);
  });

  it('asks which office only where there are several, and addresses the only one', async () => {
    expect((await open('en')).body).toContain('Office QXGC');
    const [alone, unpublished] = [await aPortal(['QXJT']), await aPortal([])];
    const { body } = await alone.app.inject({ url: '/submit' });
    expect(body.match(/name="office"[^>]*/g)).toEqual(['name="office" value="QXJT"']);
    expect((await unpublished.app.inject({ url: '/submit' })).body).not.toContain('name="office"');
    await Promise.all([alone.app.close(), unpublished.app.close()]);
  });
});

describe('while it is filled in', () => {
  it('one more request can be added, and nothing typed is lost', async () => {
    const { body, statusCode } = await post('/submit', [...FILLED, ['do', 'add']]);
    expect(statusCode).toBe(200);
    expect(body.match(/name="request"/g)).toHaveLength(4);
    expect(body).toMatch(/id="request-3" name="request" rows="2" dir="auto" autofocus/);
    for (const text of ['>补发工资<', '>补缴社保<', '>三月起\n未发<', 'value="王建国"']) expect(body).toContain(text);
  });

  it('a file is kept by its token, shown with its hash, and can be taken away', async () => {
    const { body } = await postWithFile([...FILLED, ['do', 'attach']], '工资条.pdf');
    expect(body).toContain('<bdi>工资条.pdf</bdi>');
    expect(body).toContain(`SHA-256 ${FILE_HASH}`);
    const kept = fieldsOf(body).filter(([name]) => name === 'file');
    expect(JSON.parse(kept[0]?.[1] ?? '')).toMatchObject({ uploadToken: 'token-5', fileName: '工资条.pdf' });
    expect((await post('/submit', [...FILLED, ...kept, ['do', 'stay']])).body).toContain('工资条.pdf');
    expect((await post('/submit', [...FILLED, ...kept, ['do', 'remove:0']])).body).not.toContain('工资条.pdf');
  });

  it('the language can change without losing a word', async () => {
    const answer = await post('/submit?lang=en', [...FILLED, ['do', 'stay']]);
    expect(answer.body).toContain('<html lang="en">');
    expect(answer.body).toContain('>三月起\n未发<');
    expect(answer.headers['set-cookie']).toMatch(/^lang=en; .*HttpOnly; SameSite=Lax/);
  });

  it('what is missing is said on top and at its field, with everything typed still there', async () => {
    const { body, statusCode } = await post('/submit', [['token', 'abcdefghijklmnopqrstuv'], ['request', ''], ['facts', HOSTILE], ['email', 'x@'], ['do', 'check']]);
    expect(statusCode).toBe(422);
    expect(body).toContain('<a href="#request-0">');
    expect(body).toMatch(/id="request-0"[^>]*aria-describedby="request-0-fault" aria-invalid="true"/);
    expect(body).toContain('value="x@"');
    expect(body).toContain('&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;\u202E&amp;lt; \u{20BB7}😀</textarea>');
    expect([findInlineCode(body), findBrokenReferences(body)]).toEqual([[], []]);
  });
});

describe('the check before sending', () => {
  it('shows everything as text and carries all of it along', async () => {
    const { body } = await post('/submit', [...FILLED.filter(([name]) => name !== 'facts'), ['facts', HOSTILE], ['do', 'check']]);
    expect(body).toContain('<h1>请核对，还没有发送</h1>');
    expect(findInlineCode(body)).toEqual([]);
    expect(compressedBytesOf(body)).toBeLessThan(MOST_COMPRESSED_BYTES);
    expect(fieldsOf(body)).toEqual(expect.arrayContaining([['token', 'abcdefghijklmnopqrstuv'], ['facts', HOSTILE], ['name', '王建国']]));
    // What the office will read has no direction override, which could turn its sense round.
    expect(body).toContain('&#39;&amp;lt; \u{20BB7}😀</dd>');
  });

  it('warns whoever cannot be reached, and says what staying anonymous means', async () => {
    expect((await post('/submit', [...FILLED, ['do', 'check']])).body).toContain('书面告知无法送达');
    expect((await post('/submit', [...FILLED, ['phone', '138'], ['do', 'check']])).body).not.toContain('书面告知无法送达');
    expect((await post('/submit', [...FILLED, ['anonymous', 'yes'], ['do', 'check']])).body).toContain('请务必保管好编号和查询码');
  });

  it('leads back to the form with everything filled in', async () => {
    const { body } = await post('/submit', [...fieldsOf((await post('/submit', [...FILLED, ['do', 'check']])).body), ['do', 'edit']]);
    expect(body).toContain('enctype="multipart/form-data"');
    expect(body).toContain('>三月起\n未发<');
  });
});

describe('sending', () => {
  const checked = async (fields: Fields = FILLED): Promise<Fields> => fieldsOf((await post('/submit', [...fields, ['do', 'check']])).body);

  it('answers with number, code and proof, and neither stands in an address', async () => {
    const answer = await post('/submit/send', await checked());
    expect(answer.headers['cache-control']).toBe('no-store');
    for (const text of [NUMBER, CODE, FILE_HASH, '2026年12月10日', '该年放假安排尚未公布']) expect(answer.body).toContain(text);
    expect(answer.body).toContain('清溪集团 &lt;信访办&gt;');
    expect(listAddresses(answer.body).filter((address) => address.includes(NUMBER) || address.includes('bako'))).toEqual([]);
    expect([findUnlabelledInputs(answer.body), findInlineCode(answer.body), findBrokenReferences(answer.body)]).toEqual([[], [], []]);
    expect(compressedBytesOf(answer.body)).toBeLessThan(MOST_COMPRESSED_BYTES);
  });

  it('twice is one petition; changed and sent again is another', async () => {
    portal.sent.length = 0;
    const fields = await checked();
    await Promise.all([post('/submit/send', fields), post('/submit/send', fields)]);
    await post('/submit/send', await checked([...FILLED, ['reasons', '合同约定']]));
    const [first, second, third] = portal.sent.map(({ key }) => key);
    expect(first).toMatch(/^[\w-]{43}$/);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  it('without the token of a form is checked first, since a repeat could not be told', async () => {
    portal.sent.length = 0;
    const { body } = await post('/submit/send', (await checked()).filter(([name]) => name !== 'token'));
    expect(body).toContain('请核对，还没有发送');
    expect(portal.sent).toEqual([]);
  });

  it('that does not work says so, and everything is still there to be sent again', async () => {
    portal.failWith(new AppError('unavailable', 'tests.busy'));
    const { body, statusCode } = await post('/submit/send', await checked());
    expect(statusCode).toBe(503);
    expect(body).toContain('还没有发送成功，填写的内容都在');
    expect(body).toContain('[tests.busy]');
    expect(fieldsOf(body)).toEqual(expect.arrayContaining([['request', '补发工资'], ['facts', '三月起\n未发'], ['token', 'abcdefghijklmnopqrstuv']]));
  });

  it('with files of the day before asks for them again, and for nothing else', async () => {
    portal.failWith(new AppError('invalid', 'petitions.upload_unknown'));
    const { body, statusCode } = await post('/submit/send', [...(await checked()), ['file', JSON.stringify({ uploadToken: 'old', fileName: 'a.pdf', size: 1, mediaType: 'application/pdf', sha256: FILE_HASH })]]);
    expect(statusCode).toBe(422);
    expect(body).toContain('<a href="#files">上传的文件已超过一天，请重新选择</a>');
    expect(body).toContain('>三月起\n未发<');
    expect(body).not.toContain('a.pdf');
  });

  it('too often from one form is slowed down', async () => {
    const fields: Fields = [...FILLED.filter(([name]) => name !== 'token'), ['token', 'zyxwvutsrqponmlkjihgfe']];
    const codes = [];
    for (let time = 0; time < 11; time += 1) codes.push((await post('/submit/send', fields)).statusCode);
    expect(codes).toEqual([...Array.from({ length: 10 }, () => 200), 429]);
  });

  it('has no page of its own to come back to', async () => {
    const answer = await portal.app.inject({ url: '/submit/send' });
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/submit']);
  });
});

describe('a report of a breach of discipline', () => {
  const REPORT: Fields = [...FILLED, ['isReport', 'yes'], ['email', 'me@example.cn'], ['mayPublish', 'yes']];
  const checked = async (fields: Fields = REPORT): Promise<Fields> => fieldsOf((await post('/submit', [...fields, ['do', 'check']])).body);

  it('is a choice on the form, which says before anything is typed what becomes of it', async () => {
    const { body } = await open('zh-CN');
    expect(body).toContain('name="isReport" value="no" checked');
    for (const part of ['按“发送”之后，内容、附件和您的身份即行密封', '另一名干部批准', '系统不给您发邮件', '附件可能暴露您', '上一级纪检监察机构']) expect(body).toContain(part);
    expect(body.indexOf('name="isReport"')).toBeLessThan(body.indexOf('name="request"'));
  });

  it('is chosen beforehand by a link', async () => {
    expect((await portal.app.inject({ url: '/submit?report=yes' })).body).toContain('name="isReport" value="yes" checked');
  });

  it('is sent as one, is never published, and stays one when the form is gone back to', async () => {
    portal.sent.length = 0;
    await post('/submit/send', await checked());
    expect(portal.sent[0]?.body).toMatchObject({ isReport: true, mayPublish: false });
    expect((await post('/submit', [...(await checked()), ['do', 'edit']])).body).toContain('name="isReport" value="yes" checked');
    await post('/submit/send', await checked([...FILLED, ['isReport', 'no']]));
    expect(portal.sent[1]?.body.isReport).toBe(false);
  });

  it('is checked with a warning that it cannot be taken back, and that files tell of their author', async () => {
    const { body } = await post('/submit', [...REPORT, ['do', 'check']]);
    expect(body).toContain('也不能替您修改、撤回');
    expect(body).not.toContain('您附了文件');
    expect(body).not.toContain('书面告知无法送达');
    const file = JSON.stringify({ uploadToken: 't', fileName: 'a.pdf', size: 1, mediaType: 'application/pdf', sha256: FILE_HASH });
    expect((await post('/submit', [...REPORT, ['file', file], ['do', 'check']])).body).toContain('您附了文件');
    expect((await post('/submit', [...FILLED, ['do', 'check']])).body).not.toContain('也不能替您修改、撤回');
  });

  it('is answered with number and code and with where it is now', async () => {
    for (const language of ['zh-CN', 'en']) {
      const { body } = await post('/submit/send', await checked(), language);
      for (const text of [NUMBER, CODE, language === 'en' ? 'has been received and sealed' : '已收到您的检举控告，并已密封']) expect(body).toContain(text);
      expect([findUnlabelledInputs(body), findInlineCode(body), findBrokenReferences(body)]).toEqual([[], [], []]);
    }
  });
});

describe('the receipt', () => {
  const proof: Fields = [['number', NUMBER], ['queryCode', CODE]];

  it('says whether the code was written down rightly', async () => {
    expect((await post('/receipt', [...proof, ['typed', 'bakoditafumogirahozukinu']])).body).toContain('对，您记下的查询码可以用。');
    const wrong = await post('/receipt', [...proof, ['typed', 'bako']]);
    expect(wrong.body).toContain('和上面的查询码不一样');
    expect(wrong.body).toContain(CODE);
  });

  it('is there in the other language too', async () => {
    const [chinese, english] = [await post('/receipt', proof), await post('/receipt?lang=en', proof)];
    expect(english.body).toContain('<strong>by 10 December 2026</strong>');
    expect(outlineOf(english.body)).toEqual(outlineOf(chinese.body));
  });

  it('comes as paper and as a file', async () => {
    const [paper, file] = [await post('/receipt/pdf', proof), await post('/receipt/file', proof)];
    expect([paper.headers['content-type'], paper.body]).toEqual(['application/pdf', '%PDF-']);
    expect(file.headers['content-disposition']).toContain('attachment');
    expect(JSON.parse(file.body)).toMatchObject({ number: NUMBER });
  });
});
