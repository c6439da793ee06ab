import { describe, expect, it } from 'vitest';
import { chooseLanguage } from './language-range.ts';

describe('choosing a language', () => {
  it.each([
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh-CN'],
    ['en-GB,en;q=0.9,zh;q=0.4', 'en'],
    ['zh-TW', 'zh-CN'],
    ['fr, en;q=0.2', 'en'],
    ['en;q=0.1, zh;q=0.2', 'zh-CN'],
    ['zh_CN.UTF-8', 'zh-CN'],
    ['en_US.UTF-8', 'en'],
    ['en;q=0', undefined],
    ['C.UTF-8', undefined],
    ['zhuang', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%j asks for %j', (ranges, expected) => {
    expect(chooseLanguage(ranges)).toBe(expected);
  });

  it('reads no more of an endless header than it needs', () => {
    expect(chooseLanguage(`${'fr,'.repeat(100_000)}en`)).toBeUndefined();
  });
});
