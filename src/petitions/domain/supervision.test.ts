import { describe, expect, it } from 'vitest';
import type { Actor } from './action-context.ts';
import type { PetitionAction } from './petition-action.ts';
import { aHandledStory, aRegisteredStory, aServedStory, COMPANY, GROUP, OUTSIDE, staffWith, type Story, WORKSHOP } from './testing/index.ts';

const PROGRAM: Actor = { kind: 'system' };
const escalate = { type: 'escalateSupervision', supervisionNo: 1 } as const;
const reply = { type: 'replySupervision', supervisionNo: 1, text: '已经整改', adopted: true, reasonsNotAdopted: null } as const;

function refusalOf(story: Story, actor: Actor, action: PetitionAction): string | undefined {
  const outcome = story.ask(actor, action);
  return outcome.ok ? undefined : outcome.failure.code;
}

function supervised(): Story {
  return aHandledStory().must(staffWith('supervisor'), { type: 'raiseSupervision', ruleId: 'XF-34', demand: '请说明原因', listed: false });
}

describe('a supervision letter that nobody answers', () => {
  it('goes to the level above once its last day is over, and not before', () => {
    const story = supervised().wait(30);
    expect(refusalOf(story, PROGRAM, escalate)).toBe('petitions.supervision_not_overdue');
    story.wait(3).must(PROGRAM, escalate);
    expect(story.petition).toMatchObject({ supervisions: [{ status: 'RAISED', escalatedToUnitId: GROUP, escalatedOn: story.today }] });
  });

  it('is left to that level for thirty days, and ends at the highest', () => {
    const story = supervised().wait(33).must(PROGRAM, escalate);
    expect(refusalOf(story.wait(30), PROGRAM, escalate)).toBe('petitions.supervision_escalated_lately');
    expect(refusalOf(story.wait(1), PROGRAM, escalate)).toBe('petitions.supervision_at_the_top');
  });

  it('stays where it is when it has been answered, and people cannot move it', () => {
    const story = supervised().wait(33);
    expect(refusalOf(story, staffWith('supervisor'), escalate)).toBe('petitions.only_the_program');
    story.must(staffWith('unitHead'), reply);
    expect(refusalOf(story, PROGRAM, escalate)).toBe('petitions.supervision_not_raised');
    expect(refusalOf(story, PROGRAM, { ...escalate, supervisionNo: 2 })).toBe('petitions.supervision_unknown');
  });
});

describe('the follow-up', () => {
  const followUp = { type: 'recordFollowUp', followUp: { madeOn: '2026-03-10', method: 'PHONE', progress: '已经落实', promiseOutstanding: null, helpNeeded: null } } as PetitionAction;

  it('is never made by somebody of the unit that handled the matter', () => {
    const story = aServedStory();
    for (const role of ['receptionist', 'onlineClerk', 'supervisor', 'officeHead'] as const) {
      expect(refusalOf(story, staffWith(role, COMPANY, 2), followUp)).toBe('petitions.follow_up_by_handlers_unit');
    }
    expect(refusalOf(story, staffWith('supervisor', GROUP), followUp)).toBeUndefined();
    expect(refusalOf(story, staffWith('handler'), followUp)).toBe('petitions.not_your_role');
  });

  it('is made by the office when a department below it handled the matter', () => {
    const story = aServedStory();
    // The department is handling; the handler himself has no post in the office.
    const handled = { ...story.petition, responsibleUnitId: WORKSHOP, handlerId: staffWith('handler', OUTSIDE).staffId };
    story.petition = handled as Story['petition'];
    expect(refusalOf(story, staffWith('receptionist', COMPANY, 2), followUp)).toBeUndefined();
  });

  it('of a matter that the highest unit handled is made by a colleague who had no hand in it', () => {
    const story = aServedStory();
    story.petition = { ...story.petition, responsibleUnitId: GROUP, petitionOfficeUnitId: GROUP } as Story['petition'];
    expect(refusalOf(story, staffWith('supervisor', GROUP), followUp)).toBeUndefined();
  });
});

it('PP-1: screening does not open a complaint of retaliation to those whom it accuses', () => {
  const story = aRegisteredStory({ officeUnitId: COMPANY, reported: { unitIds: [WORKSHOP], staffIds: [] }, retaliationAlleged: true });
  story.must(staffWith('screener'), { type: 'screenPetition', class: 'APPEAL_RESOLUTION', route: 'PETITION', themeId: null, reported: { unitIds: [], staffIds: [] }, suggestion: null });
  expect(story.petition).toMatchObject({ reported: { unitIds: [WORKSHOP] }, excludedUnitIds: [WORKSHOP] });
});
