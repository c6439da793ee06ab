import { record } from '../../../audit/server/index.ts';
import type { PetitionEventRecord, PetitionEventType } from '../../../petitions/domain/index.ts';
import { getLoadedPetition, issueLetters, leavePrintQueue, type Moment, type PetitionDeps, type WrittenMatter } from '../../../petitions/server/index.ts';
import { addDays, type PlainDate } from '../../../platform/kernel/index.ts';

const RECENT_IN_DAYS = 45;

/** Which papers are made, and in which states the matter still says what the paper says. */
const WANTED: readonly (readonly [event: PetitionEventType, states: readonly string[], count: number])[] = [
  ['petitionAccepted', ['ACCEPTED', 'HANDLING', 'SIMPLE'], 12],
  ['opinionIssued', ['OPINION_ISSUED', 'SERVED', 'EXECUTING'], 12],
  ['petitionReplied', ['REPLIED'], 8],
  ['petitionGuided', ['GUIDED'], 4],
  ['refusalApproved', ['NOT_ACCEPTED'], 4],
];

interface Wanted {
  readonly written: WrittenMatter;
  readonly record: PetitionEventRecord;
}

/** Remembers the newest matters whose papers are worth opening. */
export class RecentLetters {
  readonly #since: PlainDate;
  readonly #found = new Map<PetitionEventType, Wanted[]>();

  constructor(today: PlainDate) {
    this.#since = addDays(today, -RECENT_IN_DAYS);
  }

  consider(written: WrittenMatter): void {
    for (const [type, states, count] of WANTED) {
      // An opinion of the simple procedure rests on no investigation that its paper could name.
      const last = written.records.findLast(({ event }) => event.type === type && !('simple' in event && event.simple));
      if (!last || last.on < this.#since || !states.includes(written.petition.state)) continue;
      this.#found.set(type, [...(this.#found.get(type) ?? []), { written, record: last }].slice(-count));
    }
  }

  list(): readonly Wanted[] {
    return [...this.#found.values()].flat();
  }
}

/** Real PDF papers for them, numbered and sealed as the office would. */
export async function issueRecentLetters(deps: PetitionDeps, moment: Moment, recent: RecentLetters): Promise<void> {
  for (const { written, record: { event, seq: since, actor, at, on } } of recent.list()) {
    const dated = { ...moment, now: at, today: on };
    const { petitionId } = written.petition;
    const by = actor.kind === 'staff' ? ({ kind: 'staff', staffId: actor.staffId } as const) : ({ kind: 'system' } as const);
    await deps.db.transaction(async (tx) => {
      const loaded = await getLoadedPetition(tx, petitionId, dated);
      const issued = await issueLetters(tx, deps, { events: [event], saved: written, loaded, moment: dated, by });
      const later = written.records.filter(({ seq }) => seq > since);
      await leavePrintQueue(tx, petitionId, later.map((each) => each.event));
      for (const { documentId, type } of issued) {
        await record(tx, { actor: by, action: 'document.issue', objectKind: 'document', objectId: documentId, petitionId, detail: { type } });
      }
    });
  }
}
