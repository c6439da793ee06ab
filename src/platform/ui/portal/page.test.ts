import { html } from 'hono/html';
import { describe, expect, it } from 'vitest';
import { renderPortalPage, type PortalPage } from './page.ts';
import { compressedBytesOf, findBrokenReferences, findInlineCode, listAddresses, outlineOf } from './testing/inspect-page.ts';

const page = (overrides: Partial<PortalPage> = {}): string =>
  renderPortalPage({ reader: { language: 'zh-CN', isLargeType: false }, title: '标题', body: html`<h1>标题</h1>`, switches: { kind: 'link', path: '/track' }, ...overrides });
const english = { language: 'en', isLargeType: false } as const;

describe('the frame of a public page', () => {
  it('brings no script and no style of its own, and one stylesheet whose address changes with it', () => {
    expect(findInlineCode(page())).toEqual([]);
    expect(listAddresses(page()).filter((address) => address.includes('.css'))).toEqual([expect.stringMatching(/^\/portal\.css\?v=[\w-]{10}$/)]);
  });

  it('leaves most of the 14 kB to what it shows', () => {
    expect(compressedBytesOf(page())).toBeLessThan(4500);
  });

  it('names its language and is built alike in both', () => {
    expect(page()).toContain('<html lang="zh-CN">');
    expect(page({ reader: english })).toContain('<html lang="en">');
    expect(outlineOf(page({ reader: english }))).toEqual(outlineOf(page()));
  });

  it('can be read in large type', () => {
    expect(page({ reader: { language: 'zh-CN', isLargeType: true } })).toContain('<html lang="zh-CN" class="large">');
  });

  it('lets the reader switch by a link, which stays on the page', () => {
    expect(listAddresses(page())).toEqual(expect.arrayContaining(['/track?type=large', '/track?lang=en']));
    expect(listAddresses(page({ reader: { language: 'en', isLargeType: true } }))).toEqual(expect.arrayContaining(['/track?type=normal', '/track?lang=zh-CN']));
  });

  it('switches within a form without making the switch what the Enter key presses', () => {
    const shown = page({ switches: { kind: 'form', formId: 'f', action: '/submit', step: 'stay' }, body: html`<form id="f"></form>` });
    const buttons = [...shown.matchAll(/<button[^>]*>/g)].map(([tag]) => tag);
    expect(buttons[0]).toContain('value="check"');
    expect(buttons.slice(1).every((tag) => tag.includes('form="f"') && tag.includes('value="stay"'))).toBe(true);
    expect(findBrokenReferences(shown)).toEqual([]);
  });

  it('switches a page that answers a form by sending the same fields, none of them in an address', () => {
    const shown = page({ switches: { kind: 'post', action: '/track', fields: { number: 'QXJT-1', queryCode: '"><script>' } } });
    expect(shown).toContain('<input type="hidden" name="queryCode" value="&quot;&gt;&lt;script&gt;">');
    expect(listAddresses(shown).filter((address) => address.includes('QXJT'))).toEqual([]);
  });

  it('escapes its title', () => {
    expect(page({ title: '</title><script>' })).not.toContain('<script>');
  });
});
