import { describe, expect, it } from 'vitest';
import { findReported, listAssignments, listOpenMeasures, listSupervisions } from './open-numbers.ts';

const entry = (seq: number, type: string, detail: Record<string, unknown> = {}, names: Record<string, string> = {}) => ({
  seq, type, detail, names, label: type, at: '2026-03-10T01:00:00.000Z', on: '2026-03-10', actor: { kind: 'system' as const, name: null },
});

describe('what a step can name by its number', () => {
  it('offers the measures that are not done', () => {
    const measures = [{ measureNo: 1, text: '支付工资', dueOn: '2026-04-01' }, { measureNo: 2, text: '补缴社保', dueOn: '2026-05-01' }];
    const timeline = [entry(1, 'executionStarted', { measures }), entry(2, 'executionRecorded', { measureNo: 1, done: true }), entry(3, 'executionRecorded', { measureNo: 2, done: false })];
    expect(listOpenMeasures(timeline)).toEqual([{ no: 2, text: '补缴社保（2026-05-01）' }]);
    expect(listOpenMeasures([])).toEqual([]);
  });

  it('numbers supervisions as they were raised, and tells those that wait for an answer from those that wait for its check', () => {
    const timeline = [
      entry(1, 'supervisionRaised', { demand: '逾期未告知' }), entry(2, 'supervisionRaised', { demand: '逾期未办结' }), entry(3, 'supervisionRaised', { demand: '补充说明' }),
      entry(4, 'supervisionClosed', { supervisionNo: 1 }), entry(5, 'supervisionReplied', { supervisionNo: 2 }),
    ];
    expect(listSupervisions(timeline, 'RAISED')).toEqual([{ no: 3, text: '补充说明' }]);
    expect(listSupervisions(timeline, 'REPLIED')).toEqual([{ no: 2, text: '逾期未办结' }]);
    expect(listSupervisions([...timeline, entry(6, 'supervisionReplyReturned', { supervisionNo: 2 })], 'REPLIED')).toEqual([]);
  });

  // Regulation art. 22: a matter can itself have come by assignment; that one is the first.
  it('counts the assignment with which the matter came', () => {
    const source = { via: 'ASSIGNMENT', fromBody: '市信访局', feedbackDueOn: '2026-04-30' };
    const timeline = [entry(1, 'intakeCaptured', { content: { source } }), entry(2, 'petitionAssigned', { toUnitId: 'u', feedbackDueOn: '2026-04-10' }, { u: '清溪钢铁公司' })];
    expect(listAssignments(timeline, 'OPEN')).toEqual([{ no: 1, text: '市信访局 2026-04-30' }, { no: 2, text: '清溪钢铁公司 2026-04-10' }]);
    expect(listAssignments([entry(1, 'intakeCaptured', { content: { source: { via: 'DIRECT' } } })], 'OPEN')).toEqual([]);
  });

  it('asks for a report only until it has come, anew when it was sent back, and not of what was taken back', () => {
    const assigned = entry(1, 'petitionAssigned', { toUnitId: 'u', feedbackDueOn: '2026-04-10' }, { u: '清溪钢铁公司' });
    const reported = [assigned, entry(2, 'completionReported', { assignmentNo: 1 })];
    expect([listAssignments(reported, 'OPEN'), listAssignments(reported, 'REPORTED')]).toEqual([[], [{ no: 1, text: '清溪钢铁公司 2026-04-10' }]]);
    const returned = [...reported, entry(3, 'completionReportReturned', { assignmentNo: 1, newDueOn: '2026-04-20' })];
    expect(listAssignments(returned, 'OPEN')).toEqual([{ no: 1, text: '清溪钢铁公司 2026-04-20' }]);
    expect(listAssignments([assigned, entry(2, 'routingRecalled')], 'OPEN')).toEqual([]);
    // What was only passed on, and came back, leaves the assignment as it was.
    expect(listAssignments([assigned, entry(2, 'petitionRouted'), entry(3, 'routingRecalled')], 'OPEN')).toHaveLength(1);
  });

  it('knows who was reported last', () => {
    const reported = (staffIds: string[]) => ({ reported: { unitIds: ['u1'], staffIds } });
    const timeline = [entry(1, 'intakeCaptured', { content: reported([]) }), entry(2, 'petitionScreened', reported(['s1'])), entry(3, 'messageSent')];
    expect(findReported(timeline)).toEqual({ unitIds: ['u1'], staffIds: ['s1'] });
    expect(findReported([])).toEqual({ unitIds: [], staffIds: [] });
  });
});
