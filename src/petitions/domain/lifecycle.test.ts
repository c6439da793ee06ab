import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldClocks, getProfile, nationalCalendar } from '../../clock/domain/index.ts';
import { clockEffectsOf } from './clock-effects.ts';
import { PETITION_STATES, type PetitionState } from './codes.ts';
import { decide } from './decide.ts';
import { foldPetition } from './evolve.ts';
import { listNextSteps } from './next-steps.ts';
import type { OpenPetition, Petition } from './petition.ts';
import { PETITION_ACTION_TYPES } from './petition-action.ts';
import { PetitionEvent } from './petition-event.ts';
import { ACTION_RULES } from './rules/index.ts';
import { aContext, ACTORS, aFiledStory, anArchivedStory, aRefusedFurtherStory, aServedStory, chooserOf, plausibleAction, randomNumbers, walk } from './testing/index.ts';

const PATIENCE_IN_MS = 120_000;

const seeds = fc.integer({ min: 1, max: 2 ** 30 });
const isOpen = (petition: Petition | undefined): petition is OpenPetition => petition !== undefined && petition.state !== 'HANDED_TO_DISCIPLINE';

describe('the lifecycle table', () => {
  it('has exactly one rule for each action', () => {
    expect(ACTION_RULES.map((rule) => rule.type).toSorted()).toEqual([...PETITION_ACTION_TYPES].toSorted());
  });

  it('leads on from every state but the two ends, and out of the archive by a late request alone', () => {
    const stuck = PETITION_STATES.filter((state) => !ACTION_RULES.some((rule) => (rule.moves[state] ?? []).some((target) => target !== 'SAME')));
    expect(stuck.toSorted()).toEqual(['HANDED_TO_DISCIPLINE', 'VOIDED']);
    const outOfArchive = ACTION_RULES.filter((rule) => (rule.moves.ARCHIVED ?? []).some((target) => target !== 'SAME')).map((rule) => rule.type);
    expect(outOfArchive).toEqual(['requestReview', 'requestReReview']);
  });

  it('leads to every state', () => {
    const reached = new Set(ACTION_RULES.flatMap((rule) => Object.values(rule.moves).flat()));
    expect(PETITION_STATES.filter((state) => !reached.has(state))).toEqual([]);
  });

  it('says of whom every step is, in every state that knows it', () => {
    const silent = ACTION_RULES.flatMap((rule) => Object.keys(rule.moves).filter((state) => (rule.by[state as PetitionState] ?? []).length === 0).map((state) => `${rule.type} in ${state}`));
    expect(silent).toEqual([]);
  });
});

describe('a random life of a matter', () => {
  it('only moves as the table says, counts its events, and is the fold of them', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const story = walk(seed, 40, (now, before) => {
          expect(now.petition?.version ?? 0).toBe(now.records.length);
          if (now.petition === before || !now.petition) return;
          const stage = before?.state ?? 'NEW';
          const targets = ACTION_RULES.flatMap((rule): readonly string[] => rule.moves[stage] ?? []);
          expect([...targets, ...(targets.includes('SAME') ? [stage] : [])]).toContain(now.petition.state);
        });
        expect(foldPetition(story.records)).toEqual(story.petition);
        for (const { event } of story.records) expect(PetitionEvent.parse(JSON.parse(JSON.stringify(event)))).toEqual(event);
      }),
      { numRuns: 40 },
    );
  }, PATIENCE_IN_MS);

  it('never breaks what protects the petitioner', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const story = walk(seed, 50, (now) => {
          const { petition } = now;
          if (!isOpen(petition)) return;
          // PP-5 (G9): nothing is put away before the petitioner was told, or the ground why not is on file.
          if (petition.state === 'ARCHIVED') {
            expect(petition.notices.length + petition.opinions.filter((opinion) => opinion.service !== null).length).toBeGreaterThan(0);
          }
          for (const opinion of petition.opinions) {
            // PP-6 and separation of duty: every issued opinion names the right to review; nobody signs his own draft.
            expect(opinion.content.remedyLine).not.toBeNull();
            expect(opinion.signedBy).not.toBe(opinion.draftedBy);
          }
          for (const round of petition.reviewRounds) {
            if (!('findings' in round)) continue;
            expect(round.bodyUnitId).not.toBe(petition.responsibleUnitId);
            expect(petition.opinions.flatMap((opinion) => [opinion.draftedBy, opinion.signedBy])).not.toContain(round.officerId);
            // What an outside body decided, nobody enters whose own work it is about.
            if (round.outside) expect(petition.opinions.flatMap((opinion) => [opinion.draftedBy, opinion.signedBy])).not.toContain(round.outside.decision?.enteredBy);
            else expect(round.signedBy).not.toBe(round.officerId);
          }
          // PP-3: a reported or recused person is never the handler.
          if (petition.handlerId !== null) expect(petition.excludedStaffIds).not.toContain(petition.handlerId);
        });
        // PP-9: ratings and withdrawals come from petitioners alone.
        for (const { actor, event } of story.records) {
          if (event.type === 'evaluated' || event.type === 'withdrawalRequested') expect(actor.kind).toBe('petitioner');
        }
      }),
      { numRuns: 40 },
    );
  }, PATIENCE_IN_MS);

  it('keeps its clocks as the law says, whatever happens', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const story = walk(seed, 50, () => undefined);
        const deadlines = foldClocks(clockEffectsOf(story.records), getProfile('national'), nationalCalendar);
        for (const deadline of deadlines) {
          if (deadline.clock !== 'REREVIEW') expect(deadline.suspensions).toEqual([]);
          if (deadline.clock !== 'HANDLE') expect(deadline.extensions).toEqual([]);
          expect(deadline.extensions.reduce((sum, extension) => sum + extension.days, 0)).toBeLessThanOrEqual(30);
        }
        const { petition } = story;
        if (isOpen(petition)) {
          // Regulation arts. 22, 23: from receipt, never from registration.
          const first = deadlines.find((deadline) => deadline.clock === 'NOTIFY' || deadline.clock === 'ROUTE');
          expect(first?.startedOn).toBe(petition.receivedOn);
        }
      }),
      { numRuns: 40 },
    );
  }, PATIENCE_IN_MS);

  it('always offers only what it then allows to be tried, and says why of the rest', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const choose = chooserOf(randomNumbers(seed));
        walk(seed, 25, (story) => {
          if (!story.petition) return;
          const context = aContext(choose.pick(ACTORS), story.now, story.records);
          for (const { action, refusal } of listNextSteps(story.petition, context)) {
            const tried = decide(story.petition, plausibleAction(action, choose, story.today), context);
            if (refusal) expect(tried).toEqual({ ok: false, failure: refusal });
          }
        });
      }),
      { numRuns: 10 },
    );
  }, PATIENCE_IN_MS);

  it('reaches every state of the table', () => {
    // The long ways that chance seldom goes to their end.
    const reached = new Set<string>([aServedStory(), anArchivedStory(), aRefusedFurtherStory(), aFiledStory()].flatMap(({ records }) => records.map((_record, index) => foldPetition(records.slice(0, index + 1))?.state ?? '')));
    // Some ends are rare: the walk turns towards what it has not seen.
    for (let seed = 1; seed <= 400 && reached.size < PETITION_STATES.length; seed += 1) {
      walk(seed * 104729, 50, (story) => story.petition && reached.add(story.petition.state), (target) => target !== 'SAME' && !reached.has(target));
    }
    expect(PETITION_STATES.filter((state) => !reached.has(state))).toEqual([]);
  }, PATIENCE_IN_MS);
});
