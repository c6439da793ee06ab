import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePlainDate } from '../../platform/kernel/index.ts';
import { checkCitation } from './check-citation.ts';
import { parseChineseNumber, toChineseNumber } from './chinese-number.ts';
import { parseCitation, writeCitation } from './citation.ts';
import { buildLibrary, type VersionRecord } from './instrument.ts';
import { KNOWN_VERSIONS } from './known-instruments.ts';
import { findSplitFault, splitArticles } from './split-articles.ts';

const day = parsePlainDate;
const TODAY = day('2026-11-25');
const library = buildLibrary(KNOWN_VERSIONS);

function version(changes: Partial<VersionRecord>): VersionRecord {
  return { title: '考勤管理办法', kind: 'INTERNAL', validFrom: day('2024-01-01'), repealedOn: null, articleCount: null, articles: [], source: '', isBuiltIn: false, ...changes };
}

describe('numbers of articles', () => {
  it.each([[1, '一'], [10, '十'], [12, '十二'], [20, '二十'], [32, '三十二'], [100, '一百'], [105, '一百零五'], [110, '一百一十'], [1260, '一千二百六十'], [1008, '一千零八']])('%i is written %s', (number, written) => {
    expect(toChineseNumber(number)).toBe(written);
  });

  it('are read as they are written, up to 9999', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 9999 }), (number) => parseChineseNumber(toChineseNumber(number)) === number));
  });
});

describe('a citation', () => {
  it('is read with title, version and article', () => {
    expect(parseCitation('《信访工作条例》（2022年5月1日起施行）第三十二条第一款')).toEqual({ title: '信访工作条例', validFrom: '2022-05-01', article: { no: 32, sub: 0 } });
    expect(parseCitation('依照《刑法》第一百二十条之一')).toMatchObject({ article: { no: 120, sub: 1 } });
    expect(parseCitation('公司的有关规定')).toBeUndefined();
  });

  it('survives being written and read again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 0, max: 9 }), (no, sub) => {
        const citation = { title: '劳动法', validFrom: day('2018-12-29'), article: { no, sub } };
        expect(parseCitation(writeCitation(citation))).toEqual(citation);
      }),
    );
  });
});

describe('what the library says to a citation', () => {
  it.each([
    ['《劳动法》第五十条', 'IN_FORCE'],
    ['《中华人民共和国劳动法》第一百零七条', 'IN_FORCE'],
    ['《劳动法》第一百零八条', 'NO_SUCH_ARTICLE'],
    ['《劳动法》第五十条之一', 'NO_SUCH_ARTICLE'],
    ['《信访条例》第三十六条', 'NOT_IN_FORCE'],
    ['《劳动法》（2009年8月27日起施行）第五十条', 'NOT_IN_FORCE'],
    ['《劳动法》（2010年8月27日起施行）第五十条', 'NOT_IN_FORCE'],
    ['《劳动法》', 'NO_ARTICLE'],
    ['《员工手册》第三条', 'NOT_KNOWN'],
    ['公司规定', 'UNREADABLE'],
  ])('%s: %s', (line, status) => {
    expect(checkCitation(library, line, TODAY).status).toBe(status);
  });

  it('goes by the day: what is repealed today was in force then', () => {
    expect(checkCitation(library, '《信访条例》第三十六条', day('2022-04-30')).status).toBe('IN_FORCE');
    expect(checkCitation(library, '《信访条例》第三十六条', day('2022-05-01')).status).toBe('NOT_IN_FORCE');
  });

  it('prints the version behind the title and keeps the writer’s words', () => {
    expect(checkCitation(library, '参照《劳动法》第五十条第一款的规定', TODAY).printed).toBe('参照《劳动法》（2018年12月29日起施行）第五十条第一款的规定');
  });

  it('gives the words of the version in force on the day', () => {
    const own = buildLibrary([
      version({ articles: [{ no: 8, sub: 0, text: '迟到一次扣款二十元。' }] }),
      version({ validFrom: day('2026-07-01'), articles: [{ no: 8, sub: 0, text: '迟到一次提醒谈话。' }] }),
    ]);
    expect(checkCitation(own, '《考勤管理办法》第八条', day('2026-06-30')).text).toBe('迟到一次扣款二十元。');
    expect(checkCitation(own, '《考勤管理办法》第八条', day('2026-07-01')).text).toBe('迟到一次提醒谈话。');
  });
});

describe('the library', () => {
  it('ends a version on the eve of the next, in whatever order they were entered', () => {
    const [only] = buildLibrary([version({ validFrom: day('2026-07-01') }), version({})]);
    expect(only?.versions.map(({ validFrom, validTo }) => [validFrom, validTo])).toEqual([['2024-01-01', '2026-06-30'], ['2026-07-01', null]]);
  });

  it('puts a corrected entry in the place of the earlier one of the same day', () => {
    const [only] = buildLibrary([version({ source: 'first' }), version({ source: 'corrected' })]);
    expect(only?.versions.map(({ source }) => source)).toEqual(['corrected']);
  });

  it('knows no built-in instrument twice, and each of its versions from a day on', () => {
    for (const { versions } of library) expect(new Set(versions.map(({ validFrom }) => validFrom)).size).toBe(versions.length);
    expect(library.length).toBe(34);
  });
});

describe('a text that is pasted', () => {
  it('becomes articles, without the headings of chapters', () => {
    const text = '第一章 总则\n第一条 为了规范考勤，制定本办法。\n第二条　本办法适用于全体职工。\n临时人员参照执行。\n第二章　考勤\n第二条之一 弹性工作另行规定。';
    expect(splitArticles(text)).toEqual([
      { no: 1, sub: 0, text: '为了规范考勤，制定本办法。' },
      { no: 2, sub: 0, text: '本办法适用于全体职工。\n临时人员参照执行。' },
      { no: 2, sub: 1, text: '弹性工作另行规定。' },
    ]);
  });

  it.each([['没有条款的文字', 'NO_ARTICLE'], ['第一条 甲\n第一条 乙', 'TWICE'], ['第一条\n第二条 乙', 'EMPTY']])('%j is refused as %s', (text, kind) => {
    expect(findSplitFault(splitArticles(text))?.kind).toBe(kind);
  });
});
