import { describe, expect, it } from 'vitest';
import type { Problem } from '../../platform/http/index.ts';
import { compressedBytesOf, findInlineCode, MOST_COMPRESSED_BYTES, outlineOf } from '../../platform/ui/portal/testing/inspect-page.ts';
import { renderErrorPage } from './error-page.ts';

const problem: Problem = { type: 'invalid', title: 'Something needs to be corrected', status: 422, code: 'http.invalid_request', params: {}, requestId: 'K7Q299PX', detail: '<b>1 field</b>' };

describe('the page of a failure', () => {
  it('says what happened, what to mend and what to quote, and escapes all of it', () => {
    const page = renderErrorPage({ ...problem, fields: [{ in: 'body', path: 'facts', code: 'http.field.missing', message: '<i>Fill this in' }] }, 'en');
    expect(page).toContain('<html lang="en">');
    expect(page).toContain('&lt;b&gt;1 field&lt;/b&gt;');
    expect(page).toContain('facts: &lt;i&gt;Fill this in');
    expect(page).toContain('K7Q299PX');
    expect(findInlineCode(page)).toEqual([]);
  });

  it.each([
    ['not_found', 404, {}, 'go on from here'],
    ['too_many', 429, { retryAfterInSeconds: 42 }, 'Wait 42 seconds and reload this page'],
    ['unexpected', 500, {}, 'the same petition is registered only once'],
    ['unavailable', 503, {}, 'write, call or come'],
    ['too_large', 413, {}, 'attach what is long as a file'],
    ['refused', 409, {}, 'Use "Back" in your browser'],
  ] as const)('of kind %s says what to do so that nothing is lost', (type, status, params, advice) => {
    const failure = { ...problem, type, status, params };
    expect(renderErrorPage(failure, 'en')).toContain(advice.replaceAll('"', '&quot;'));
    expect(outlineOf(renderErrorPage(failure, 'zh-CN'))).toEqual(outlineOf(renderErrorPage(failure, 'en')));
    expect(compressedBytesOf(renderErrorPage(failure, 'zh-CN'))).toBeLessThan(MOST_COMPRESSED_BYTES);
  });
});
