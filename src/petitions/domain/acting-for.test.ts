import { describe, expect, it } from 'vitest';
import type { Actor } from './action-context.ts';
import type { StaffId } from './ids.ts';
import { listNextSteps } from './next-steps.ts';
import type { PetitionAction } from './petition-action.ts';
import { aContext, aHandledStory, anAcceptedStory, anOpinion, COMPANY, GROUP, id, staffWith, type Story } from './testing/index.ts';

const signer = staffWith('signer');
const handler = staffWith('handler');
const nobody = id<StaffId>('deputy', 1);

/** Somebody who acts for another, with that person's roles and none of his own. */
function inPlaceOf(principal: Actor & { kind: 'staff' }, staffId: StaffId = nobody): Actor & { kind: 'staff' } {
  return { ...principal, staffId, actingFor: principal.staffId };
}

function refusalOf(story: Story, actor: Actor, action: PetitionAction): string | undefined {
  const outcome = story.ask(actor, action);
  return outcome.ok ? undefined : outcome.failure.code;
}

function aReviewedDraft(): Story {
  return aHandledStory()
    .must(handler, { type: 'draftOpinion', content: anOpinion(), major: false })
    .must(staffWith('legalReviewer'), { type: 'recordLegalReview', passed: true, comments: null });
}

const approve: PetitionAction = { type: 'approveOpinion' };

describe('who acts for another', () => {
  it('does what the other could do, and both names stand in the event', () => {
    const story = aReviewedDraft();
    story.must(inPlaceOf(signer), approve);
    expect(story.records.at(-1)?.actor).toEqual({ kind: 'staff', staffId: nobody, actingFor: signer.staffId });
  });

  it('takes part himself, and so does the other: neither reviews the matter later (G7)', () => {
    const story = aReviewedDraft().must(inPlaceOf(signer), approve);
    const { petition } = story;
    const parts = petition && 'participants' in petition ? petition.participants.filter((each) => each.in === 'SIGNING').map(({ staffId }) => staffId) : [];
    expect(parts).toEqual([nobody, signer.staffId]);
  });

  it('cannot do for another what he may not do himself: the drafter does not sign', () => {
    expect(refusalOf(aReviewedDraft(), inPlaceOf(signer, handler.staffId), approve)).toBe('petitions.drafter_cannot_sign');
  });

  it('cannot do for another what that person may not do himself', () => {
    const drafting: Actor & { kind: 'staff' } = { ...handler, roles: [...handler.roles, ...signer.roles] };
    expect(refusalOf(aReviewedDraft(), inPlaceOf(drafting), approve)).toBe('petitions.drafter_cannot_sign');
    const recused = anAcceptedStory().must(staffWith('unitHead'), { type: 'assignHandler', staffId: handler.staffId }).must(handler, { type: 'declareRecusal', interest: 'DIRECT', note: '亲属' });
    const head: Actor & { kind: 'staff' } = { ...staffWith('unitHead'), staffId: handler.staffId };
    expect(refusalOf(recused, inPlaceOf(head), { type: 'assignHandler', staffId: staffWith('handler', COMPANY, 2).staffId })).toBe('petitions.excluded_person');
  });

  it('has no part of another’s own in a matter: the handler’s work is the handler’s', () => {
    const story = aHandledStory();
    expect(refusalOf(story, inPlaceOf(handler), { type: 'draftOpinion', content: anOpinion(), major: false })).toBe('petitions.not_your_role');
    story.must(staffWith('unitHead'), { type: 'assignLeaderCase', staffId: staffWith('unitHead', GROUP).staffId });
    expect(refusalOf(story, inPlaceOf(staffWith('unitHead', GROUP)), { type: 'recordCaseProgress', text: '看过' })).toBe('petitions.not_your_role');
  });

  it('is offered only what he can then take', () => {
    const story = aReviewedDraft();
    const { petition } = story;
    if (!petition) throw new Error('no matter');
    const offered = listNextSteps(petition, aContext(inPlaceOf(signer, handler.staffId), story.now, story.records)).find(({ action }) => action === 'approveOpinion');
    expect(offered?.refusal?.code).toBe('petitions.drafter_cannot_sign');
  });
});
