import { html } from 'hono/html';
import { describe, expect, it } from 'vitest';
import { renderMarkup } from '../markup.ts';
import { renderFaultSummary } from './faults.ts';
import { renderChoices, renderTextArea, renderTextField, renderTick } from './fields.ts';
import { findBrokenReferences, findUnlabelledInputs } from './testing/inspect-page.ts';

const faults = [{ field: 'phone', text: '电话：太长了' }];
const phone = { id: 'phone', label: '电话', hint: '可以不填', value: '"><b>\u{20BB7}😀' };

describe('a field', () => {
  it('is tied to its label, its hint and its fault, and says that it is wrong', () => {
    const field = renderMarkup(renderTextField({ ...phone, faults }));
    expect(field).toContain('<label for="phone">电话</label>');
    expect(field).toContain('aria-describedby="phone-hint phone-fault" aria-invalid="true"');
    expect([findBrokenReferences(field), findUnlabelledInputs(field)]).toEqual([[], []]);
  });

  it('without a hint and without a fault describes nothing', () => {
    expect(renderMarkup(renderTextField({ id: 'a', label: 'A', value: '', faults }))).not.toContain('aria-');
  });

  it('shows what was typed as text and never as markup', () => {
    expect(renderMarkup(renderTextField({ ...phone, faults: [] }))).toContain('value="&quot;&gt;&lt;b&gt;\u{20BB7}😀"');
    expect(renderMarkup(renderTextArea({ ...phone, value: '</textarea><script>', rows: 2, faults: [] }))).toContain('&lt;/textarea&gt;&lt;script&gt;');
  });

  it('keeps an empty first line, which browsers swallow', () => {
    expect(renderMarkup(renderTextArea({ ...phone, value: '\n二', rows: 2, faults: [] }))).toContain('>\n\n二</textarea>');
  });
});

describe('choices', () => {
  it('have a legend, labels, and the chosen one', () => {
    const choices = renderMarkup(
      renderChoices({ id: 'who', legend: '署名', kind: 'radio', chosen: ['b'], choices: [{ value: 'a', label: '甲' }, { value: 'b', label: '乙' }], faults: [{ field: 'who', text: '请选择' }] }),
    );
    expect(choices).toContain('<legend>署名</legend>');
    expect(choices).toContain('id="who" name="who" value="a">');
    expect(choices).toContain('id="who-1" name="who" value="b" checked>');
    expect(choices).toContain('aria-invalid="true"');
    expect([findBrokenReferences(choices), findUnlabelledInputs(choices)]).toEqual([[], []]);
  });

  it('that are one statement are ticked or not', () => {
    expect(renderMarkup(renderTick({ id: 't', label: '属实', value: 'yes', faults: [] }))).toContain('checked');
    expect(renderMarkup(renderTick({ id: 't', label: '属实', value: '', faults: [] }))).not.toContain('checked');
  });
});

describe('the summary of faults', () => {
  it('leads to each field and takes the focus; without faults it is not there', () => {
    const summary = renderMarkup(html`${renderFaultSummary(faults, 'zh-CN')}`);
    expect(summary).toContain('<a href="#phone">电话：太长了</a>');
    expect(summary).toContain('role="alert" tabindex="-1" autofocus');
    expect(summary).toContain('有 1 处需要更正');
    expect(renderFaultSummary([], 'zh-CN')).toBe('');
  });
});
