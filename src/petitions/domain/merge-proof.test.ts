import { expect, it } from 'vitest';
import { foldClocks, getProfile, nationalCalendar } from '../../clock/domain/index.ts';
import type { Actor } from './action-context.ts';
import { clockEffectsOf } from './clock-effects.ts';
import { foldPetition } from './evolve.ts';
import type { PetitionerId, PetitionId } from './ids.ts';
import type { PetitionAction } from './petition-action.ts';
import type { PetitionEventRecord } from './petition-event.ts';
import { aRegisteredStory, aScreenedStory, BEGINNINGS, chooserOf, COMPANY, id, randomNumbers, staffWith, Story, takeRandomStep } from './testing/index.ts';

const [LEAD, REPEAT] = [id<PetitionId>('petition', 1), id<PetitionId>('petition', 2)];
const JOINED = id<PetitionerId>('petitioner', 7);
const joined: Actor = { kind: 'petitioner', petitionerId: JOINED };
const RUNS = Number(process.env['XINQIAO_TEST_STEPS'] ?? 10_000);
const LONGEST_LIFE = 12;

const LINKS: readonly string[] = ['petitionMerged', 'petitionUnmerged', 'mergedPetitionAttached', 'mergedPetitionDetached'];

/** The same history with a remark in the place of each link: what it would be if the two had never been joined. */
function withoutLinks(records: readonly PetitionEventRecord[]): readonly PetitionEventRecord[] {
  return records.map((record) => (LINKS.includes(record.event.type) ? { ...record, event: { type: 'addendumAdded', text: '—' } } : record));
}

/** State, parts, rights, participants and clocks of a history, byte for byte. */
function bytesOf(records: readonly PetitionEventRecord[]): string {
  return JSON.stringify([inOrder(foldPetition(records)), inOrder(foldClocks(clockEffectsOf(records), getProfile('national'), nationalCalendar))]);
}

/** The order in which an object got its fields says nothing. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([key, each]) => [key, inOrder(each)]));
}

function copyOf({ records, petition, now, linked }: Story): Story {
  const copy = new Story();
  copy.records.push(...records);
  return Object.assign(copy, { petition, now, linked });
}

const repeats = [aRegisteredStory, aScreenedStory].map((begin) => begin({ petitionId: REPEAT, petitionerIds: [JOINED] }));
const leads = BEGINNINGS.map((begin) => begin());

interface Pair {
  readonly lead: Story;
  readonly repeat: Story;
}

function merge({ lead, repeat }: Pair): boolean {
  repeat.linked = [{ petitionId: LEAD, state: lead.petition?.state ?? 'VOIDED', custodyUnitId: COMPANY, overdue: false, sealed: false, reReviewOpinionNumber: null }];
  const attach: PetitionAction = { type: 'attachMerged', petitionId: REPEAT, petitionerIds: [JOINED] };
  if (!lead.ask({ kind: 'system' }, attach).ok) return false;
  if (!repeat.take(staffWith('screener'), { type: 'mergeInto', mainPetitionId: LEAD, note: '同一事项' }).ok) return false;
  return lead.take({ kind: 'system' }, attach).ok;
}

type Parting = 'parted' | 'kept' | 'ended';

function unmerge({ lead, repeat }: Pair): Parting {
  const detach: PetitionAction = { type: 'detachMerged', petitionId: REPEAT };
  const asked = lead.ask({ kind: 'system' }, detach);
  if (repeat.petition?.state !== 'MERGED') return 'ended';
  if (!asked.ok) return asked.failure.code === 'petitions.merged_person_has_acted' ? 'kept' : 'ended';
  // Somebody who has been recused meanwhile does nothing here any more.
  if (!repeat.take(staffWith('screener'), { type: 'unmerge', reason: '不是同一事项' }).ok) return 'ended';
  lead.must({ kind: 'system' }, detach);
  return 'parted';
}

function liveTogether({ lead, repeat }: Pair, next: () => number): void {
  const choose = chooserOf(next);
  for (let step = next() % 4; step > 0; step -= 1) {
    if (next() % 4 === 0) for (const story of [lead, repeat]) story.wait(next() % 20);
    const story = choose.pick([lead, lead, repeat]);
    // Now and then one of those who were merged in uses a right of his at the lead.
    if (story === lead && next() % 8 === 0) lead.take(joined, { type: 'evaluate', target: 'OFFICE', vote: { value: 'SATISFIED', reason: null } });
    else takeRandomStep(story, choose, next);
  }
}

it(`${RUNS} times merged and unmerged again, both matters are byte for byte as if they had never been joined, or the merge stands because a right was used`, () => {
  const seen = { parted: 0, kept: 0 };
  for (let seed = 1; seen.parted < RUNS; seed += 1) {
    const next = randomNumbers(seed * 7919);
    const choose = chooserOf(next);
    const pair = { lead: copyOf(choose.pick(leads)), repeat: copyOf(choose.pick(repeats)) };
    pair.repeat.now = pair.lead.now;
    for (let turn = 0; turn < LONGEST_LIFE; turn += 1) {
      takeRandomStep(pair.lead, choose, next);
      if (!merge(pair)) continue;
      liveTogether(pair, next);
      const parting = unmerge(pair);
      if (parting === 'kept') seen.kept += 1;
      if (parting !== 'parted') break;
      seen.parted += 1;
      for (const { records } of [pair.lead, pair.repeat]) expect(bytesOf(records)).toBe(bytesOf(withoutLinks(records)));
    }
  }
  expect(seen.kept).toBeGreaterThan(RUNS / 1000);
}, 120_000);

it('whoever was merged in has at the lead the rights of its own petitioner', () => {
  const pair = { lead: aScreenedStory(), repeat: copyOf(repeats[0] ?? new Story()) };
  expect(merge(pair)).toBe(true);
  const { lead } = pair;
  const vote = { type: 'evaluate', target: 'OFFICE', vote: { value: 'SATISFIED', reason: null } } as const;
  lead.must(staffWith('screener'), { type: 'acceptPetition', coHandlers: [] });
  lead.must(staffWith('registrar'), { type: 'recordNotice', kind: 'NOTICE_ACCEPT', outcome: { kind: 'SERVED', method: 'POST', servedOn: lead.today, documentId: null, documentNumber: null, receiptDocumentId: null, receiptReference: 'EMS-1' } });
  expect(lead.ask(joined, vote).ok).toBe(true);
  expect(unmerge(pair)).toBe('parted');
  expect(lead.ask(joined, vote)).toMatchObject({ failure: { code: 'petitions.not_your_petition' } });
});
