import { describe, expect, it } from 'vitest';
import { blankToNull, splitLines } from './lines.ts';

describe('typed lists', () => {
  it('take one entry a line and skip blank lines', () => {
    expect(splitLines('  《劳动合同法》第八十五条 \n\n《工资支付暂行规定》第七条\n ')).toEqual(['《劳动合同法》第八十五条', '《工资支付暂行规定》第七条']);
    expect(splitLines(undefined)).toEqual([]);
  });

  it('know blank from text', () => {
    expect(blankToNull(' \n ')).toBeNull();
    expect(blankToNull(undefined)).toBeNull();
    expect(blankToNull(' 同意 ')).toBe('同意');
  });
});
