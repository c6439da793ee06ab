import { describe, expect, it } from 'vitest';
import { findReported, listOpenAssignments, listOpenMeasures, listOpenSupervisions } from './open-numbers.ts';

const entry = (seq: number, type: string, detail: Record<string, unknown> = {}) => ({
  seq, type, detail, label: type, at: '2026-03-10T01:00:00.000Z', on: '2026-03-10', actor: { kind: 'system' as const, name: null },
});

describe('what a step can name by its number', () => {
  it('offers the measures that are not done', () => {
    const measures = [{ measureNo: 1, text: '支付工资', dueOn: '2026-04-01' }, { measureNo: 2, text: '补缴社保', dueOn: '2026-05-01' }];
    const timeline = [entry(1, 'executionStarted', { measures }), entry(2, 'executionRecorded', { measureNo: 1, done: true }), entry(3, 'executionRecorded', { measureNo: 2, done: false })];
    expect(listOpenMeasures(timeline)).toEqual([{ no: 2, text: '补缴社保（2026-05-01）' }]);
    expect(listOpenMeasures([])).toEqual([]);
  });

  it('numbers supervisions as they were raised and leaves out the closed ones', () => {
    const timeline = [entry(1, 'supervisionRaised', { demand: '逾期未告知' }), entry(2, 'supervisionRaised', { demand: '逾期未办结' }), entry(3, 'supervisionClosed', { supervisionNo: 1 })];
    expect(listOpenSupervisions(timeline)).toEqual([{ no: 2, text: '逾期未办结' }]);
  });

  // Regulation art. 22: a matter can itself have come by assignment; that one is the first.
  it('counts the assignment with which the matter came', () => {
    const source = { via: 'ASSIGNMENT', fromBody: '市信访局', feedbackDueOn: '2026-04-30' };
    const timeline = [entry(1, 'intakeCaptured', { content: { source } }), entry(2, 'petitionAssigned', { feedbackDueOn: '2026-04-10' })];
    expect(listOpenAssignments(timeline)).toEqual([{ no: 1, text: '市信访局 2026-04-30' }, { no: 2, text: '2026-04-10' }]);
    expect(listOpenAssignments([entry(1, 'intakeCaptured', { content: { source: { via: 'DIRECT' } } })])).toEqual([]);
  });

  it('knows who was reported last', () => {
    const reported = (staffIds: string[]) => ({ reported: { unitIds: ['u1'], staffIds } });
    const timeline = [entry(1, 'intakeCaptured', { content: reported([]) }), entry(2, 'petitionScreened', reported(['s1'])), entry(3, 'messageSent')];
    expect(findReported(timeline)).toEqual({ unitIds: ['u1'], staffIds: ['s1'] });
    expect(findReported([])).toEqual({ unitIds: [], staffIds: [] });
  });
});
