import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCsvScanner, UnclosedQuote } from './csv-scanner.ts';

function scan(text: string, delimiter = ','): string[][] {
  const scanner = createCsvScanner(delimiter);
  return [...scanner.write(text), ...scanner.end()];
}

describe('CSV text', () => {
  it.each<[string, string[][]]>([
    ['a,b\n1,2\n', [['a', 'b'], ['1', '2']]],
    ['a,b\r\n1,2', [['a', 'b'], ['1', '2']]],
    ['a,b\r1,2\r', [['a', 'b'], ['1', '2']]],
    ['a\r\nb\nc', [['a'], ['b'], ['c']]],
    ['a,\n,b\n', [['a', ''], ['', 'b']]],
    ['a,', [['a', '']]],
    ['\n\na\n', [[''], [''], ['a']]],
    ['', []],
    ['"a,b","c\nd"\n', [['a,b', 'c\nd']]],
    ['"他说""好""",x\n', [['他说"好"', 'x']]],
    ['"",""\n', [['', '']]],
    ['""""\n', [['"']]],
    ['a"b,c\n', [['a"b', 'c']]],
    ['"a"b,c\n', [['"a"b', 'c']]],
    ['"a"b",c\n', [['"a"b"', 'c']]],
    ['="001",2\n', [['001', '2']]],
    ['"=""001""",2\n', [['001', '2']]],
    ['=1+1\n', [['=1+1']]],
    ['"a" ,b\n', [['"a" ', 'b']]],
  ])('%j has the records %j', (text, records) => {
    expect(scan(text)).toEqual(records);
  });

  it('is cut by the delimiter it is given', () => {
    expect(scan('a;b,c;"d;e"\n', ';')).toEqual([['a', 'b,c', 'd;e']]);
    expect(scan('a\tb\n', '\t')).toEqual([['a', 'b']]);
  });

  it('is refused when a quote is never closed', () => {
    expect(() => scan('a,b\n1,"x\n2,y\n')).toThrowError(UnclosedQuote);
  });

  const cell = fc.oneof(fc.string({ maxLength: 12 }), fc.stringMatching(/^[,"\r\n信访a=]{0,8}$/));
  const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 6 });

  it('gives back what was written, wherever the chunks are cut', () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 9 }), fc.constantFrom('\n', '\r\n', '\r'), (rows, size, lineBreak) => {
        const text = rows.map((row) => row.map(quote).join(',') + lineBreak).join('');
        const scanner = createCsvScanner(',');
        const records: string[][] = [];
        for (let at = 0; at < text.length; at += size) records.push(...scanner.write(text.slice(at, at + size)));
        records.push(...scanner.end());
        expect(records).toEqual(rows.map((row) => row.map(unwrap)));
      }),
      { numRuns: 300 },
    );
  });

  it('has the same records in one piece and in many, however broken it is', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[,"\r\n信a]{0,30}$/), fc.integer({ min: 1, max: 5 }), (text, size) => {
        const pieces = (): string[][] => {
          const scanner = createCsvScanner(',');
          const records: string[][] = [];
          for (let at = 0; at < text.length; at += size) records.push(...scanner.write(text.slice(at, at + size)));
          return [...records, ...scanner.end()];
        };
        expect(outcome(pieces)).toEqual(outcome(() => scan(text)));
      }),
      { numRuns: 500 },
    );
  });
});

function outcome(work: () => string[][]): string[][] | string {
  try {
    return work();
  } catch (error) {
    return error instanceof UnclosedQuote ? 'unclosed' : 'other';
  }
}

function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** The one rewriting: ="…" is how a spreadsheet writes text that looks like a number. */
function unwrap(text: string): string {
  return /^="([^"]*)"$/.exec(text)?.[1] ?? text;
}
