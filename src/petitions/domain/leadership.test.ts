import { describe, expect, it } from 'vitest';
import { addDays } from '../../platform/kernel/index.ts';
import type { Actor } from './action-context.ts';
import { listOpenInstructions } from './leadership.ts';
import type { PetitionAction } from './petition-action.ts';
import { aHandledStory, anAcceptedStory, GROUP, PETITIONER, SISTER, staffWith, type Story } from './testing/index.ts';

const head = staffWith('unitHead');
const above = staffWith('unitHead', GROUP);
const handler = staffWith('handler');

function refusalOf(story: Story, actor: Actor, action: PetitionAction): string | undefined {
  const outcome = story.ask(actor, action);
  return outcome.ok ? undefined : outcome.failure.code;
}

function openOf({ petition }: Story) {
  if (!petition || petition.state === 'HANDED_TO_DISCIPLINE') throw new Error('no open matter');
  return petition;
}

const instruct = (story: Story, changes: Partial<{ staffId: string; days: number }> = {}): PetitionAction => ({
  type: 'instruct', text: '请抓紧核实，当面听取意见。',
  tasks: [{ text: '三日内与信访人见面', staffId: (changes.staffId ?? handler.staffId) as typeof handler.staffId, dueOn: addDays(story.today, changes.days ?? 3) }],
});
const report = (done: boolean): PetitionAction => ({ type: 'reportOnInstruction', instructionNo: 1, taskNo: 1, text: '已见面', done });
const close: PetitionAction = { type: 'closeInstruction', instructionNo: 1, reason: '已落实' };

describe('an instruction of a leader (art. 18)', () => {
  it('is given by leaders of the unit and of what stands above, and by nobody else', () => {
    const story = anAcceptedStory();
    for (const leader of [head, above, staffWith('signer'), staffWith('officeHead', GROUP)]) expect(refusalOf(story, leader, instruct(story))).toBeUndefined();
    for (const other of [handler, staffWith('unitHead', SISTER), staffWith('supervisor')]) expect(refusalOf(story, other, instruct(story))).toBe('petitions.not_your_role');
  });

  it('asks of somebody who can do it, and for a day that has not passed', () => {
    const story = anAcceptedStory();
    expect(refusalOf(story, head, instruct(story, { staffId: staffWith('analyst').staffId }))).toBe('petitions.person_lacks_post');
    expect(refusalOf(story, head, instruct(story, { days: -1 }))).toBe('petitions.instruction_day_past');
  });

  it('asks nothing of somebody who has been recused (PP-3)', () => {
    const story = anAcceptedStory().must(head, { type: 'assignHandler', staffId: handler.staffId }).must(handler, { type: 'declareRecusal', interest: 'DIRECT', note: '亲属' });
    expect(refusalOf(story, head, instruct(story))).toBe('petitions.excluded_as_target');
  });

  it('is reported on by the person who has the task, once it is not done', () => {
    const story = anAcceptedStory();
    story.must(head, instruct(story));
    expect(refusalOf(story, staffWith('handler', undefined, 2), report(true))).toBe('petitions.not_your_role');
    story.must(handler, report(false)).wait(1).must(handler, report(true));
    expect(refusalOf(story, handler, report(true))).toBe('petitions.instruction_task_done');
    expect(openOf(story).instructions[0]?.tasks[0]?.trail).toHaveLength(2);
  });

  it('is closed by its author alone, not by another leader, and not while something is owed', () => {
    const story = anAcceptedStory();
    story.must(head, instruct(story));
    expect(refusalOf(story, head, close)).toBe('petitions.instruction_tasks_open');
    story.must(handler, report(true));
    for (const other of [above, staffWith('signer'), staffWith('officeHead')]) expect(refusalOf(story, other, close)).toBe('petitions.not_your_role');
    story.must(above, instruct(story));
    expect(refusalOf(story, above, close)).toBe('petitions.instruction_not_yours');
    story.must(head, close);
    expect(listOpenInstructions(openOf(story)).map(({ no }) => no)).toEqual([2]);
    expect(refusalOf(story, head, close)).toBe('petitions.not_your_role');
  });

  it('goes back to the person with a reason, who then owes it again', () => {
    const story = anAcceptedStory();
    story.must(head, instruct(story));
    const back: PetitionAction = { type: 'returnInstructionTask', instructionNo: 1, taskNo: 1, reason: '没有见到本人' };
    expect(refusalOf(story, head, back)).toBe('petitions.instruction_task_not_done');
    story.must(handler, report(true)).must(head, back);
    expect(refusalOf(story, head, close)).toBe('petitions.instruction_tasks_open');
    story.must(handler, report(true)).must(head, close);
  });

  it('does not wait for somebody who had to leave the matter', () => {
    const story = anAcceptedStory().must(head, { type: 'assignHandler', staffId: handler.staffId });
    story.must(head, instruct(story)).must(handler, { type: 'declareRecusal', interest: 'DIRECT', note: '亲属' }).must(head, close);
  });

  it('keeps its author from reviewing the matter later (G7)', () => {
    const story = aHandledStory();
    story.must(head, instruct(story));
    expect(openOf(story).participants).toContainEqual({ staffId: head.staffId, in: 'INSTRUCTING' });
  });
});

describe('a case in the charge of a leader (art. 18)', () => {
  const give: PetitionAction = { type: 'assignLeaderCase', staffId: above.staffId };
  const progress: PetitionAction = { type: 'recordCaseProgress', text: '到现场看过' };

  it('has a trail that the leader and the handler write', () => {
    const story = aHandledStory();
    expect(refusalOf(story, handler, progress)).toBe('petitions.no_case_leader');
    story.must(head, give).must(above, progress).must(handler, progress);
    expect(refusalOf(story, staffWith('signer'), progress)).toBe('petitions.not_your_role');
    expect(openOf(story).caseOwnerships[0]?.trail.map(({ byStaffId }) => byStaffId)).toEqual([above.staffId, handler.staffId]);
  });

  it('is ended with a reason, and every leader who had it stays known', () => {
    const story = aHandledStory();
    story.must(head, give);
    expect(refusalOf(story, head, give)).toBe('petitions.case_leader_already');
    story.wait(2).must(head, { type: 'assignLeaderCase', staffId: head.staffId }).wait(2).must(head, { type: 'endLeaderCase', reason: '已化解' });
    const { leaderStaffId, overlays, caseOwnerships } = openOf(story);
    expect([leaderStaffId, overlays.leaderCase]).toEqual([null, false]);
    expect(caseOwnerships.map((each) => [each.leaderStaffId, each.fromOn, each.untilOn])).toEqual([
      [above.staffId, '2026-03-10', '2026-03-12'], [head.staffId, '2026-03-12', '2026-03-14'],
    ]);
  });

  it('is nothing that a petitioner can take part in', () => {
    expect(refusalOf(aHandledStory().must(head, give), { kind: 'petitioner', petitionerId: PETITIONER }, progress)).toBe('petitions.not_your_role');
  });
});
