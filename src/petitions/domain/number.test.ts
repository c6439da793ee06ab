import { describe, expect, it } from 'vitest';
import { parsePlainDate } from '../../platform/kernel/index.ts';
import { formatPetitionNumber, parsePetitionNumber } from './number.ts';

const day = parsePlainDate('2026-11-25');

describe('the number of a petition', () => {
  it.each([
    [1, 'QXJT-20261125-00001'],
    [99_999, 'QXJT-20261125-99999'],
    [100_000, 'QXJT-20261125-100000'],
    [1_234_567, 'QXJT-20261125-1234567'],
  ])('has at least five digits for the sequence and grows when %i needs more', (sequence, number) => {
    expect(formatPetitionNumber({ orgCode: 'QXJT', day, sequence })).toBe(number);
    expect(parsePetitionNumber(number)).toEqual({ ok: true, value: { orgCode: 'QXJT', day, sequence } });
  });

  it.each([
    ['as it is printed', 'QXJT-20261125-00012'],
    ['in small letters', 'qxjt-20261125-00012'],
    ['full-width', 'ＱＸＪＴ－２０２６１１２５－０００１２'],
    ['with spaces', ' QXJT - 20261125 - 00012 '],
    ['with ideographic spaces', '　QXJT　-20261125-00012'],
    ['with a dash instead of a hyphen', 'QXJT–20261125—00012'],
  ])('is read %s', (_how, text) => {
    expect(parsePetitionNumber(text)).toEqual({ ok: true, value: { orgCode: 'QXJT', day, sequence: 12 } });
  });

  it.each([
    ['nothing', ''],
    ['a day that does not exist', 'QXJT-20260230-00012'],
    ['a sequence that is too short', 'QXJT-20261125-0012'],
    ['a sequence of zero', 'QXJT-20261125-00000'],
    ['zeros before a long sequence', 'QXJT-20261125-000012'],
    ['a sequence beyond all counting', 'QXJT-20261125-99999999999999999999'],
    ['no office', '-20261125-00012'],
    ['another script in the code of the office', '青溪-20261125-00012'],
    ['something after it', 'QXJT-20261125-00012x'],
    ['two numbers', 'QXJT-20261125-00012\nQXJT-20261125-00013'],
  ])('is not %s', (_what, text) => {
    expect(parsePetitionNumber(text)).toEqual({ ok: false, failure: 'malformed' });
  });
});
