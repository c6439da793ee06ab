import { expect, it } from 'vitest';
import { splitPostcode } from './postal-address.ts';

it.each([
  ['after the address', '清溪市东湖街道12号 312000', '312000', '清溪市东湖街道12号'],
  ['before it', '312000 清溪市东湖街道12号', '312000', '清溪市东湖街道12号'],
  ['with its word', '清溪市东湖街道12号，邮编：312000。', '312000', '清溪市东湖街道12号'],
  ['in brackets', '清溪市东湖街道12号（312000）', '312000', '清溪市东湖街道12号'],
  ['with its word in front', '邮政编码：312000，清溪市东湖街道12号', '312000', '清溪市东湖街道12号'],
])('the postcode is found %s', (_where, written, postcode, lines) => {
  expect(splitPostcode(written)).toEqual({ postcode, lines });
});

it.each([['清溪市东湖街道12号'], ['清溪市东湖路312000号楼'], ['清溪市东湖街道12号 电话13800001234'], ['清溪市东湖街道12号 0575-883012']])('of %s none is guessed', (written) => {
  expect(splitPostcode(written)).toEqual({ postcode: null, lines: written });
});
