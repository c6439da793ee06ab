import { describe, expect, it } from 'vitest';
import { readFilters, withFilter } from './petition-filters.ts';

describe('filters in the address', () => {
  it('reads what it knows and leaves out the rest', () => {
    const params = new URLSearchParams('state=HANDLING&due=SOMEDAY&channel=VISIT&text=%20%E5%B7%A5%E8%B5%84%20&unit=&page=7');
    expect(readFilters(params)).toEqual({ state: 'HANDLING', channel: 'VISIT', text: '工资' });
  });

  it('changes one filter and keeps the others', () => {
    const params = withFilter(new URLSearchParams('state=HANDLING&tab=unit'), 'text', ' 欠薪 ');
    expect(params.toString()).toBe(`state=HANDLING&tab=unit&text=${encodeURIComponent('欠薪')}`);
    expect(withFilter(params, 'state', undefined).has('state')).toBe(false);
  });
});
