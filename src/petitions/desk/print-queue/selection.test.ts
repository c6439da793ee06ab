import { describe, expect, it } from 'vitest';
import { pressKey, toggle } from './selection.ts';

const ids = ['a', 'b', 'c'];
const plain = { shiftKey: false, ctrlKey: false, metaKey: false };

describe('keys in a list to choose from', () => {
  it.each([
    ['ArrowDown', 0, 1],
    ['ArrowDown', 2, 2],
    ['ArrowUp', 1, 0],
    ['ArrowUp', 0, 0],
  ])('%s goes from %i to %i and chooses nothing', (key, focus, next) => {
    expect(pressKey({ ...plain, key }, ids, { focus, chosen: new Set(['c']) })).toEqual({ focus: next, chosen: new Set(['c']) });
  });

  it('Shift chooses what one passes over', () => {
    expect(pressKey({ ...plain, shiftKey: true, key: 'ArrowDown' }, ids, { focus: 0, chosen: new Set() })).toEqual({ focus: 1, chosen: new Set(['a', 'b']) });
  });

  it.each([{ ctrlKey: true }, { metaKey: true }])('%j with A chooses all', (held) => {
    expect(pressKey({ ...plain, ...held, key: 'a' }, ids, { focus: 1, chosen: new Set() })).toEqual({ focus: 1, chosen: new Set(ids) });
  });

  it('leaves other keys to the browser', () => {
    for (const key of [' ', 'Tab', 'a', 'Enter']) expect(pressKey({ ...plain, key }, ids, { focus: 0, chosen: new Set() })).toBeUndefined();
  });

  it('the same entry again is not chosen any more', () => {
    expect(toggle(toggle(new Set(['a']), 'b'), 'a')).toEqual(new Set(['b']));
  });
});
