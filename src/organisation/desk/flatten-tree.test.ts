import { describe, expect, it } from 'vitest';
import { flattenTree } from './flatten-tree.ts';

const item = (id: string, parentId?: string) => ({ id, parentId });

describe('a tree as a list', () => {
  it('puts children behind their parent, one level deeper', () => {
    const flat = flattenTree([item('b', 'a'), item('a'), item('c'), item('d', 'b')]);
    expect(flat.map(({ item: each, depth }) => `${depth}${each.id}`)).toEqual(['0a', '1b', '2d', '0c']);
  });

  it('keeps at the top what hangs on nothing it knows', () => {
    expect(flattenTree([item('x', 'gone')]).map(({ depth }) => depth)).toEqual([0]);
  });
});
