import { describe, expect, it } from 'vitest';
import { aLetter } from '../testing/index.ts';
import { LETTER_TYPES, letterSchemas } from '../letters/letter-types.ts';
import { toOrdinal } from './letter-view.ts';
import { sampleLetter } from './sample-letter.ts';
import { checkTags, listRequiredPaths, type TemplateTag } from './template-tags.ts';

const print = (name: string): TemplateTag => ({ name, isSection: false, isInverted: false, inner: [] });
const section = (name: string, ...inner: readonly TemplateTag[]): TemplateTag => ({ name, isSection: true, isInverted: false, inner });
const without = (name: string, ...inner: readonly TemplateTag[]): TemplateTag => ({ name, isSection: true, isInverted: true, inner });

describe('a tag of a template', () => {
  it.each([
    ['a field', print('petitionerName')],
    ['a field of a group', print('remedy.days')],
    ['what every letter has', print('letter.number')],
    ['an entry of a list and its place', section('requests', print('no'), print('ordinal'), print('request'), print('decision'))],
    ['a plain entry of a list', section('evidence', print('text'), without('isLast', print('matter')))],
    ['the lines of a text', section('facts.lines', print('.'))],
    ['whether a list has entries', section('articles.length', section('articles', print('citation')))],
    ['which choice was made', section('requests', section('decisionIs.SUPPORT'))],
    ['a name around the section', section('requests', print('petitionNumber'))],
    ['what is not there', without('forwardedBy', print('acceptedOn'))],
  ])('may be %s', (_what, tag) => {
    expect(checkTags('OPINION', [tag]).unknown).toEqual([]);
  });

  it.each([
    ['a name that no letter has', print('petitionerNam'), 'petitionerNam'],
    ['a field of another kind of letter', print('queryCode'), 'queryCode'],
    ['an entry outside of its list', print('decision'), 'decision'],
    ['a list as if it were a text', print('evidence'), 'evidence'],
    ['a group as if it were a text', print('remedy'), 'remedy'],
    ['a choice that there is not', section('requests', section('decisionIs.PERHAPS')), 'decisionIs.PERHAPS'],
    ['the lines of a number', section('remedy.days.lines'), 'remedy.days.lines'],
    ['raw mark-up', print('@facts'), '@facts'],
    ['nothing', print(''), ''],
  ])('may not be %s', (_what, tag, named) => {
    expect(checkTags('OPINION', [tag]).unknown).toEqual([named]);
  });
});

describe('what a template must have a place for', () => {
  // PP-6: an opinion always tells the right to review, the body and the days.
  it('is what the letter must say, the line on review with it, and not what it may leave out', () => {
    const paths = listRequiredPaths('OPINION');
    expect(paths).toEqual(expect.arrayContaining(['petitionerName', 'requests.decision', 'evidence', 'remedy.bodyName', 'remedy.days']));
    expect(paths).not.toEqual(expect.arrayContaining(['forwardedBy']));
    expect(paths).not.toEqual(expect.arrayContaining(['copyTo']));
  });
});

describe('a sample letter', () => {
  it.each(LETTER_TYPES)('%s has the fields of a real one, complete or with the least', (type) => {
    const real = Object.keys(aLetter(type));
    expect(Object.keys(sampleLetter(type, 'full').letter.data)).toEqual(expect.arrayContaining(real));
    const faults = letterSchemas[type].safeParse(sampleLetter(type, 'full').letter.data).error?.issues ?? [];
    // Made of single fields: what several of them mean together, and patterns of their own, are not kept.
    expect(faults.filter(({ code }) => code !== 'custom' && code !== 'invalid_format')).toEqual([]);
  });

  it('says in each place which field stands there', () => {
    const { marks } = sampleLetter('OPINION', 'full');
    expect(marks.get('requests.explanation')).toBe('〔requests.explanation〕');
    expect(new Set(marks.values()).size).toBe(marks.size);
  });
});

it.each([[1, '一'], [10, '十'], [11, '十一'], [20, '二十'], [35, '三十五'], [99, '九十九'], [100, '一百'], [101, '一百零一'], [110, '一百一十'], [112, '一百一十二']])('%i is counted as %s', (number, ordinal) => {
  expect(toOrdinal(number)).toBe(ordinal);
});
