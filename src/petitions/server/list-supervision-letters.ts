import { sql } from 'kysely';
import { type StaffActor, visibleTo } from '../../access/domain/index.ts';
import { petitionIsVisible } from '../../access/server/index.ts';
import type { PlainDate } from '../../platform/kernel/index.ts';
import { type PetitionEvent, parsePetitionEvent, type UnitId } from '../domain/index.ts';
import type { PetitionDeps } from './petition-deps.ts';

/** A supervision letter that is not closed. */
export interface OpenLetter {
  readonly petitionId: string;
  readonly number: string;
  readonly title: string;
  readonly unitId: UnitId;
  readonly no: number;
  readonly ruleId: string;
  readonly demand: string;
  readonly listed: boolean;
  readonly raisedOn: PlainDate;
  readonly dueOn: PlainDate | null;
  readonly status: 'RAISED' | 'REPLIED';
  readonly byUnitId: UnitId;
  readonly escalatedToUnitId: UnitId | null;
  readonly escalatedOn: PlainDate | null;
}

const MOST_MATTERS = 300;

interface MatterRow {
  readonly petition_id: string;
  readonly number: string;
  readonly title: string;
  readonly unit_id: UnitId;
  readonly due_on: PlainDate | null;
}

interface EventRow {
  readonly petition_id: string;
  readonly type: string;
  readonly payload: object;
  readonly occurred_on: PlainDate;
  readonly due: PlainDate | null;
}

/** The open letters in matters that the supervisor reaches, what is due first on top. */
export async function listSupervisionLetters({ db }: Pick<PetitionDeps, 'db'>, staff: StaffActor): Promise<readonly OpenLetter[]> {
  const found = await sql<MatterRow>`
    select p.petition_id, p.number, p.title, coalesce(p.responsible_unit_id, p.petition_office_unit_id) as unit_id,
      (select min(d.statutory_due_on) from deadline d where d.petition_id = p.petition_id and d.clock = 'SUPERVISION_REPLY' and d.outcome = 'open') as due_on
    from petition p where p.is_supervised and ${petitionIsVisible(visibleTo(staff, 'petition.act.closeSupervision'))}
    order by due_on nulls last, p.petition_id limit ${MOST_MATTERS}`.execute(db.reader);
  const ids = found.rows.map((row) => row.petition_id);
  const events = await sql<EventRow>`
    with numbered as (
      select petition_id, seq, type, payload, occurred_on, row_number() over (partition by petition_id, type order by seq) as no
      from petition_event where petition_id = any(${ids}::uuid[]) and type like 'supervision%'
    )
    select e.petition_id, e.type, e.payload, e.occurred_on, d.statutory_due_on as due from numbered e
    left join deadline d on d.petition_id = e.petition_id and e.type = 'supervisionRaised' and d.clock = 'SUPERVISION_REPLY' and d.outcome = 'open'
      and d.instance = 'supervision-' || e.no
    order by e.petition_id, e.seq`.execute(db.reader);
  const byMatter = Map.groupBy(events.rows, (row) => row.petition_id);
  return found.rows.flatMap((matter) => lettersOf(matter, byMatter.get(matter.petition_id) ?? []));
}

function lettersOf(matter: MatterRow, rows: readonly EventRow[]): readonly OpenLetter[] {
  const letters = new Map<number, OpenLetter>();
  const closed = new Set<number>();
  for (const row of rows) {
    const event = parsePetitionEvent({ ...row.payload, type: row.type });
    if (event.type === 'supervisionRaised') letters.set(letters.size + 1, raised(matter, event, { no: letters.size + 1, on: row.occurred_on, due: row.due }));
    else if (event.type === 'supervisionClosed') closed.add(event.supervisionNo);
    else change(letters, event, row.occurred_on);
  }
  return [...letters.values()].filter(({ no }) => !closed.has(no));
}

function raised(matter: MatterRow, event: Extract<PetitionEvent, { type: 'supervisionRaised' }>, at: { readonly no: number; readonly on: PlainDate; readonly due: PlainDate | null }): OpenLetter {
  const { ruleId, demand, listed, byUnitId, escalatedToUnitId } = event;
  return {
    petitionId: matter.petition_id, number: matter.number, title: matter.title, unitId: matter.unit_id, no: at.no, ruleId, demand, listed, byUnitId, escalatedToUnitId,
    raisedOn: at.on, dueOn: at.due, status: 'RAISED', escalatedOn: null,
  };
}

function change(letters: Map<number, OpenLetter>, event: PetitionEvent, on: PlainDate): void {
  if (!('supervisionNo' in event)) return;
  const letter = letters.get(event.supervisionNo);
  if (!letter) return;
  if (event.type === 'supervisionReplied') letters.set(letter.no, { ...letter, status: 'REPLIED' });
  if (event.type === 'supervisionReplyReturned') letters.set(letter.no, { ...letter, status: 'RAISED' });
  if (event.type === 'supervisionEscalated') letters.set(letter.no, { ...letter, escalatedToUnitId: event.toUnitId, escalatedOn: on });
}
