import { describe, expect, it } from 'vitest';
import { placeInOrder, type PlacedSheet } from './sheet-order.ts';

function sheet(name: string, place: PlacedSheet['place'], priority = 0) {
  return { name, place, priority };
}

describe('the order of the style sheets', () => {
  it.each([
    ['a queued sheet goes behind those of lower or equal priority', sheet('new', 'queue', -998), ['tokens', 'button', 'new', 'lock']],
    ['a queued sheet of the lowest priority goes before higher ones', sheet('new', 'queue', -1000), ['new', 'tokens', 'button', 'lock']],
    ['a last sheet goes to the end', sheet('new', 'last'), ['tokens', 'button', 'lock', 'new']],
    ['a first sheet goes before all', sheet('new', 'first'), ['new', 'tokens', 'button', 'lock']],
  ] as const)('%s', (_rule, added, expected) => {
    const present = [sheet('tokens', 'queue', -999), sheet('button', 'queue', -999), sheet('lock', 'last')];
    expect(placeInOrder(present, added).map((each) => each.name)).toEqual(expected);
  });
});
