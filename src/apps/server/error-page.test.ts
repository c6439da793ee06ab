import { describe, expect, it } from 'vitest';
import { renderErrorPage } from './error-page.ts';

describe('the page of a failure', () => {
  it('says what happened, what to mend and what to quote, and escapes all of it', () => {
    const page = renderErrorPage(
      {
        type: 'invalid',
        title: 'Something needs to be corrected',
        status: 422,
        code: 'http.invalid_request',
        params: {},
        requestId: 'K7Q299PX',
        detail: '<b>1 field</b>',
        fields: [{ in: 'body', path: 'facts', code: 'http.field.missing', message: 'Fill this in' }],
      },
      'en',
    );
    expect(page).toContain('<html lang="en">');
    expect(page).toContain('&lt;b&gt;1 field&lt;/b&gt;');
    expect(page).toContain('facts: Fill this in');
    expect(page).toContain('K7Q299PX');
    expect(page).not.toMatch(/<script|style=/);
  });
});
