import { describe, expect, it } from 'vitest';
import { canonicalJson, parseExactJson } from './canonical-json.ts';

describe('canonical JSON (RFC 8785)', () => {
  it('sorts keys by UTF-16 code units at every depth and writes no white space', () => {
    expect(canonicalJson({ b: [1, { z: true, a: null }], '€': 'é', a: '\u0000"\\/\n' })).toBe('{"a":"\\u0000\\"\\\\/\\n","b":[1,{"a":null,"z":true}],"€":"é"}');
  });

  it('writes numbers as ECMAScript does', () => {
    expect(canonicalJson([1e21, 0.1, -0, 100])).toBe('[1e+21,0.1,0,100]');
  });

  it.each(['{"n": 1}', '{"text": "1.0 and \\" 2.50"}', '[]', '{"n": -7}'])('reads %s as it is', (text) => {
    expect(parseExactJson(text)).toEqual(JSON.parse(text));
  });

  it.each(['{"n": 1.0}', '{"n": 1.00000000000000000001}', '{"n": 12345678901234567890}', '[1e2]', '{"n": '])('does not read %s, which would lose something', (text) => {
    expect(parseExactJson(text)).toBeUndefined();
  });
});
