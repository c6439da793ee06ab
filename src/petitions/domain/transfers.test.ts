import { describe, expect, it } from 'vitest';
import type { Actor } from './action-context.ts';
import { arbiterOf, isPassedOnOften } from './guard-transfer.ts';
import type { UnitId } from './ids.ts';
import type { OpenPetition } from './petition.ts';
import type { ActionOf, PetitionAction } from './petition-action.ts';
import { aScreenedStory, COMPANY, GROUP, OUTSIDE, SISTER, staffWith, type Story, unitFacts, WORKSHOP } from './testing/index.ts';

const objection: PetitionAction = { type: 'objectToRouting', reason: '不属于本单位职权', competenceBasis: '职责规定', suggestedUnitId: null };

const to = (toUnitId: UnitId): PetitionAction => ({ type: 'routePetition', toUnitId, suggestedRoute: null, note: null });

const decision = (changes: Partial<ActionOf<'decideJurisdiction'>> = {}): PetitionAction =>
  ({ type: 'decideJurisdiction', leadUnitId: SISTER, coHandlers: [], decidedBy: 'COMMON_SUPERIOR', reason: '设备属于该公司', ...changes });

function refusalOf(story: Story, actor: Actor, action: PetitionAction): string | undefined {
  const outcome = story.ask(actor, action);
  return outcome.ok ? undefined : outcome.failure.code;
}

function sent(story: Story, from: UnitId, unit: UnitId): Story {
  return story.must(staffWith('dispatcher', from), to(unit)).must(staffWith('registrar', unit), { type: 'receiveAtUnit', receivedOn: story.today, officeKind: 'COMPETENT_UNIT' });
}

function matterOf({ petition }: Story): OpenPetition {
  if (petition === undefined || petition.state === 'HANDED_TO_DISCIPLINE') throw new Error('no matter');
  return petition;
}

/** To the sister company, which does not want it, and back. */
function sentBack(): Story {
  const story = sent(aScreenedStory(), COMPANY, SISTER).must(staffWith('registrar', SISTER), objection);
  return story.must(staffWith('dispatcher'), { type: 'decideObjection', approve: true, reason: '同意' });
}

// Regulation art. 24.
describe('A matter that was passed on twice', () => {
  const twice = (): Story => sent(sent(aScreenedStory(), COMPANY, SISTER), SISTER, COMPANY);

  it('may be passed on a second time', () => {
    expect(refusalOf(sentBack(), staffWith('dispatcher'), to(WORKSHOP))).toBeUndefined();
  });

  it('is not passed on a third time, neither as a transfer nor as an assignment', () => {
    const story = twice();
    expect(refusalOf(story, staffWith('dispatcher'), to(SISTER))).toBe('petitions.passed_on_twice');
    const assignment: PetitionAction = { type: 'assignPetition', toUnitId: SISTER, suggestedRoute: null, feedbackDueOn: '2026-06-01' as ActionOf<'assignPetition'>['feedbackDueOn'], note: null };
    expect(refusalOf(story, staffWith('dispatcher'), assignment)).toBe('petitions.passed_on_twice');
  });

  it('counts an approved objection as the way that it went, and a transfer that was called back not at all', () => {
    const objected = sentBack();
    expect(matterOf(objected).transfers).toEqual([{ fromUnitId: COMPANY, fromOffice: 'COMPETENT_UNIT', toUnitId: SISTER }]);
    objected.must(staffWith('dispatcher'), to(WORKSHOP)).must(staffWith('dispatcher'), { type: 'recallRouting', reason: '选错' });
    expect(refusalOf(objected, staffWith('dispatcher'), to(WORKSHOP))).toBeUndefined();
  });

  it('still goes down once to a unit below, but not twice and not from where it came in', () => {
    const story = sent(sent(aScreenedStory(), COMPANY, GROUP), GROUP, SISTER);
    // The group had it from another and handed it down: that was one transfer, not two.
    expect(isPassedOnOften(matterOf(story), unitFacts)).toBe(false);
    sent(story, SISTER, GROUP);
    expect(isPassedOnOften(matterOf(story), unitFacts)).toBe(true);
    expect(refusalOf(story, staffWith('dispatcher', GROUP), to(COMPANY))).toBe('petitions.passed_on_twice');
    expect(refusalOf(twice(), staffWith('dispatcher'), to(WORKSHOP))).toBe('petitions.passed_on_twice');
  });

  it('goes down level by level as far as there are levels', () => {
    const province = { ...unitFacts, ancestorsOf: (unit: UnitId) => (unit === OUTSIDE ? [] : [...unitFacts.ancestorsOf(unit), OUTSIDE]) };
    const down = [[OUTSIDE, GROUP], [GROUP, COMPANY], [COMPANY, WORKSHOP]] as const;
    const transfers = down.map(([fromUnitId, toUnitId]) => ({ fromUnitId, toUnitId, fromOffice: 'COMPETENT_UNIT' as const }));
    expect(isPassedOnOften({ transfers }, province)).toBe(false);
    expect(isPassedOnOften({ transfers }, unitFacts)).toBe(false);
    expect(isPassedOnOften({ transfers: transfers.map(({ fromUnitId, toUnitId, ...rest }) => ({ ...rest, fromUnitId: toUnitId, toUnitId: fromUnitId })) }, province)).toBe(true);
  });

  it('is decided by the common superior of all units concerned, and by nobody beside or below', () => {
    const story = twice();
    expect(arbiterOf(matterOf(story), unitFacts)).toBe(GROUP);
    expect(refusalOf(story, staffWith('dispatcher'), decision())).toBe('petitions.superior_decides');
    expect(refusalOf(story, staffWith('officeHead', GROUP), decision({ decidedBy: 'CONSULTATION' }))).toBe('petitions.arbiter_decides');
    expect(refusalOf(story, staffWith('officeHead', GROUP), decision())).toBeUndefined();
  });

  it('goes to the unit that the arbiter named and nowhere else, and that unit cannot object', () => {
    const story = twice().must(staffWith('officeHead', GROUP), decision());
    expect(refusalOf(story, staffWith('dispatcher'), to(GROUP))).toBe('petitions.jurisdiction_binds');
    story.must(staffWith('dispatcher'), to(SISTER));
    expect(refusalOf(story, staffWith('registrar', SISTER), objection)).toBe('petitions.jurisdiction_binds');
    story.must(staffWith('registrar', SISTER), { type: 'receiveAtUnit', receivedOn: story.today, officeKind: 'COMPETENT_UNIT' });
    expect(refusalOf(story, staffWith('registrar', SISTER), objection)).toBe('petitions.jurisdiction_binds');
    expect(refusalOf(story, staffWith('dispatcher', SISTER), to(COMPANY))).toBe('petitions.jurisdiction_binds');
  });

  it('is decided by the joint meeting where the units have no common superior', () => {
    const story = sent(sent(aScreenedStory(), COMPANY, OUTSIDE), OUTSIDE, COMPANY);
    expect(refusalOf(story, staffWith('dispatcher'), decision())).toBe('petitions.arbiter_decides');
    expect(refusalOf(story, staffWith('dispatcher'), decision({ decidedBy: 'JOINT_MEETING' }))).toBeUndefined();
  });
});

describe('Before that', () => {
  it('units agree among themselves, and what they agreed does not bind', () => {
    const story = aScreenedStory().must(staffWith('dispatcher'), decision({ leadUnitId: SISTER, decidedBy: 'CONSULTATION' }));
    sent(story, COMPANY, SISTER);
    expect(refusalOf(story, staffWith('registrar', SISTER), objection)).toBeUndefined();
  });
});
