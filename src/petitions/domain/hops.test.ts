import { describe, expect, it } from 'vitest';
import { fromEpochMs, toEpochMs } from '../../platform/kernel/index.ts';
import { tracePassage } from './hops.ts';
import type { UnitId } from './ids.ts';
import type { PetitionAction } from './petition-action.ts';
import { aScreenedStory, COMPANY, GROUP, SISTER, staffWith, type Story } from './testing/index.ts';

const HOUR_IN_MS = 3_600_000;
const objection: PetitionAction = { type: 'objectToRouting', reason: '不属于本单位职权', competenceBasis: '职责规定', suggestedUnitId: null };
const to = (toUnitId: UnitId): PetitionAction => ({ type: 'routePetition', toUnitId, suggestedRoute: null, note: null });
const receipt = (story: Story): PetitionAction => ({ type: 'receiveAtUnit', receivedOn: story.today, officeKind: 'COMPETENT_UNIT' });
const traceOf = (story: Story) => tracePassage(story.records, { officeUnitId: COMPANY, now: story.now });

function after(story: Story, hours: number): Story {
  story.now = fromEpochMs(toEpochMs(story.now) + hours * HOUR_IN_MS);
  return story;
}

describe('The way of a matter from desk to desk', () => {
  it('has no hop while it lies where it came in', () => {
    expect(traceOf(after(aScreenedStory(), 100))).toEqual({ hops: [], hoursWithoutOwner: 0 });
  });

  it('counts the hours from sending to receipt, and none while a unit has it', () => {
    const story = aScreenedStory().must(staffWith('dispatcher'), to(SISTER));
    after(story, 30).must(staffWith('registrar', SISTER), receipt(story));
    expect(traceOf(after(story, 500))).toMatchObject({
      hops: [{ kind: 'TRANSFER', fromUnitId: COMPANY, toUnitId: SISTER, sentOn: '2026-03-10', end: { how: 'RECEIVED', on: '2026-03-11' }, hoursWithoutOwner: 30 }],
      hoursWithoutOwner: 30,
    });
  });

  it('counts on while nobody has received it', () => {
    const story = after(aScreenedStory().must(staffWith('dispatcher'), to(SISTER)), 49.5);
    expect(traceOf(story)).toMatchObject({ hops: [{ end: null, hoursWithoutOwner: 49 }], hoursWithoutOwner: 49 });
  });

  it('tells a transfer that was called back as such', () => {
    const story = after(aScreenedStory().must(staffWith('dispatcher'), to(SISTER)), 3).must(staffWith('dispatcher'), { type: 'recallRouting', reason: '选错' });
    expect(traceOf(story).hops).toMatchObject([{ end: { how: 'RECALLED' }, hoursWithoutOwner: 3 }]);
  });

  it('makes an objection a hop back, until the sender agrees or declines', () => {
    const story = aScreenedStory().must(staffWith('dispatcher'), to(SISTER));
    after(story, 2).must(staffWith('registrar', SISTER), receipt(story)).must(staffWith('registrar', SISTER), objection);
    after(story, 50).must(staffWith('dispatcher'), { type: 'decideObjection', approve: true, reason: '同意' }).must(staffWith('dispatcher'), to(GROUP));
    after(story, 4).must(staffWith('registrar', GROUP), objection);
    after(story, 1).must(staffWith('dispatcher'), { type: 'decideObjection', approve: false, reason: '属于集团' });
    expect(traceOf(after(story, 9))).toMatchObject({
      hops: [
        { kind: 'TRANSFER', toUnitId: SISTER, hoursWithoutOwner: 2 },
        { kind: 'RETURN', fromUnitId: SISTER, toUnitId: COMPANY, end: { how: 'RECEIVED' }, hoursWithoutOwner: 50 },
        { kind: 'TRANSFER', fromUnitId: COMPANY, toUnitId: GROUP, hoursWithoutOwner: 4 },
        { kind: 'RETURN', fromUnitId: GROUP, toUnitId: COMPANY, end: { how: 'DECLINED' }, hoursWithoutOwner: 1 },
      ],
      hoursWithoutOwner: 57,
    });
  });

  it('adds up the minutes before it rounds, so that short gaps are not lost', () => {
    const story = aScreenedStory().must(staffWith('dispatcher'), to(SISTER));
    after(story, 0.75).must(staffWith('registrar', SISTER), receipt(story)).must(staffWith('registrar', SISTER), objection);
    after(story, 0.75).must(staffWith('dispatcher'), { type: 'decideObjection', approve: true, reason: '同意' });
    expect(traceOf(story)).toMatchObject({ hops: [{ hoursWithoutOwner: 0 }, { hoursWithoutOwner: 0 }], hoursWithoutOwner: 1 });
  });
});
