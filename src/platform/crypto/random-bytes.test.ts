import { expect, test } from 'vitest';
import { takeRandomBytes } from './random-bytes.ts';

test('no byte of the store is given out twice, across its refills', () => {
  const taken = Array.from({ length: 2000 }, () => takeRandomBytes(16).toString('hex'));
  expect(new Set(taken).size).toBe(taken.length);
  expect(taken.every((hex) => hex.length === 32 && !/^0+$/.test(hex))).toBe(true);
});

test('what was given out is not changed by what is given out later', () => {
  const first = takeRandomBytes(32);
  const before = first.toString('hex');
  for (let again = 0; again < 500; again += 1) takeRandomBytes(32);
  expect(first.toString('hex')).toBe(before);
});
