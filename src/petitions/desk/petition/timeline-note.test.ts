import { describe, expect, it } from 'vitest';
import { noteOf } from './timeline-note.ts';

const wordOf = (code: string): string => (code === 'NAME_UNCLEAR' ? '姓名不清' : code);

describe('the note of an event', () => {
  it.each([
    ['the sentence of who did it', { reason: '等待鉴定' }, '等待鉴定'],
    ['a reason from a list, in words', { kind: 'NOTICE_ACCEPT', reason: 'NAME_UNCLEAR' }, '姓名不清'],
    ['no note where there is none', { kind: 'NOTICE_ACCEPT' }, undefined],
    ['a sentence in capitals as it is', { text: 'OK' }, 'OK'],
    ['what was followed up', { followUp: { method: 'PHONE', progress: '工资已到账' } }, '工资已到账'],
    ['why a request was rejected', { rejection: { ground: 'OUT_OF_SCOPE', reason: '不属于复查范围' } }, '不属于复查范围'],
    ['what was replied, before why it was not adopted', { reply: { text: '供餐延长至二十三时', adoption: 'PARTLY_ADOPTED', reason: '周末人少' } }, '供餐延长至二十三时'],
    ['a long one, shortened', { text: '很'.repeat(300) }, `${'很'.repeat(200)}…`],
  ])('is %s', (_, detail, expected) => {
    expect(noteOf(detail, wordOf)).toBe(expected);
  });
});
