import type { z } from 'zod';
import type { StaffActor } from '../../access/domain/index.ts';
import { citeArticle, type Deadline, describeRow, describeSummary, explainDeadline, toDeadlineInput } from '../../clock/domain/index.ts';
import { AppError } from '../../platform/kernel/index.ts';
import type { Language } from '../../platform/ui/index.ts';
import type { Explanation } from '../action-contract.ts';
import { getVisiblePetition, recordRead } from './get-petition.ts';
import { clocksForStaff } from './kept-from-staff.ts';
import type { LoadedPetition, Moment } from './load-petition.ts';
import type { PetitionDeps } from './petition-deps.ts';
import { listMovedDays } from './moved-day-store.ts';
import { type ClockReading, presentClock } from './petition-view.ts';

export interface ClockWanted {
  readonly petitionId: string;
  readonly clock: string;
  /** Which run of the clock; the latest when not given. */
  readonly instance: string | undefined;
}

/** Why a date is what it is, day by day. Throws `petitions.no_such_clock`. */
export async function explainClock(deps: PetitionDeps, staff: StaffActor, wanted: ClockWanted, language: Language): Promise<z.infer<typeof Explanation>> {
  const { loaded, moment } = await getVisiblePetition(deps, staff, wanted.petitionId, 'deadlines.read');
  await recordRead(deps, staff, { petitionId: wanted.petitionId, action: 'deadline.read', objectId: wanted.clock });
  const reading = { today: moment.today, language, moves: await listMovedDays(deps.db.reader, wanted.petitionId) };
  return explain(loaded, moment, wanted, reading);
}

function explain(loaded: LoadedPetition, moment: Moment, wanted: ClockWanted, reading: ClockReading): z.infer<typeof Explanation> {
  const deadline = clocksForStaff(loaded.deadlines).findLast((each) => each.clock === wanted.clock && (wanted.instance === undefined || each.instance === wanted.instance));
  if (!deadline) throw new AppError('not_found', 'petitions.no_such_clock', { clock: wanted.clock });
  return { clock: presentClock(deadline, reading), ...rowsOf(deadline, loaded, moment, reading.language) };
}

function rowsOf(deadline: Deadline, { profile }: LoadedPetition, { calendar }: Moment, language: Language) {
  const explanation = explainDeadline(toDeadlineInput(deadline, profile, calendar.calendar));
  return {
    summary: describeSummary(explanation, language),
    rows: explanation.rows.map((row) => ({
      day: row.day,
      counted: row.counted,
      number: row.number,
      why: row.why,
      article: row.article === null ? null : citeArticle(row.article, language),
      text: describeRow(row, language),
    })),
  };
}
