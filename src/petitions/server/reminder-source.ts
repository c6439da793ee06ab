import { sql } from 'kysely';
import { allPostsOf, describePosts, matchesVisibility, visibleTo, type StaffActor } from '../../access/domain/index.ts';
import { CLOCK_HANDLES, describeClock } from '../../clock/domain/index.ts';
import { readStandings } from '../../access/server/index.ts';
import type { ReminderRecipient, ReminderSource } from '../../notifications/server/index.ts';
import { listPostsOn } from '../../organisation/domain/index.ts';
import { listPosts, listStaff } from '../../organisation/server/index.ts';
import { dayInChina, type PlainDate } from '../../platform/kernel/index.ts';
import { AWAITED, type Awaited } from '../domain/index.ts';
import type { OrganisationView } from './organisation-source.ts';
import type { PetitionDeps } from './petition-deps.ts';

interface OpenRow {
  readonly petition_id: string;
  readonly number: string;
  readonly clock: string;
  readonly instance: string;
  readonly safe_due_on: PlainDate;
  readonly statutory_due_on: PlainDate;
  readonly awaits: Awaited | null;
  readonly handler_id: string | null;
  readonly petition_office_unit_id: string;
  readonly responsible_unit_id: string | null;
  readonly review_unit_id: string | null;
  readonly class: string | null;
  readonly excluded_staff: readonly string[];
  readonly excluded_units: readonly string[];
}

const DUTIES_OF_A_PETITIONER: readonly string[] = ['REVIEW_WINDOW', 'REREVIEW_WINDOW', 'EVALUATE'];

/** Whom to remind of what: the handler, or whoever holds the post on whose desk the matter lies, if he may see it. */
export function createReminderSource(deps: Pick<PetitionDeps, 'db' | 'clock' | 'organisation' | 'publicUrl'>): ReminderSource {
  return {
    listOpenDeadlines: async (until) => {
      const today = dayInChina(deps.clock.now());
      const [rows, organisation] = [await listRows(deps, until), await deps.organisation.on(today)];
      const people = await loadPeople(deps, today, organisation);
      return rows.map((row) => ({
        deadline: {
          petitionId: row.petition_id, petitionNumber: row.number, clock: row.clock, instance: row.instance, safeDueOn: row.safe_due_on,
          statutoryDueOn: row.statutory_due_on,
        },
        recipients: people(organisation).filter((person) => isConcerned(person.actor, row)).map((person) => person.recipient),
      }));
    },
    clockName: (clock, language) => {
      const handle = CLOCK_HANDLES.find((each) => each === clock);
      return handle ? describeClock(handle, language) : clock;
    },
    petitionUrl: (petitionId) => `${deps.publicUrl}/desk/petitions/${petitionId}`,
  };
}

async function listRows({ db }: Pick<PetitionDeps, 'db'>, until: PlainDate): Promise<readonly OpenRow[]> {
  const result = await sql<OpenRow>`
    select d.petition_id, p.number, d.clock, d.instance, d.safe_due_on, d.statutory_due_on, p.awaits, p.handler_id, p.petition_office_unit_id,
      p.responsible_unit_id, p.review_unit_id, p.class,
      array(select staff_id::text from petition_exclusion x where x.petition_id = p.petition_id and staff_id is not null) as excluded_staff,
      array(select unit_id::text from petition_exclusion x where x.petition_id = p.petition_id and unit_id is not null) as excluded_units
    from deadline d join petition p using (petition_id)
    where d.outcome = 'open' and d.safe_due_on <= ${until} and not p.is_sealed and d.clock <> all(${[...DUTIES_OF_A_PETITIONER]}::text[])
    order by d.safe_due_on, d.petition_id limit 5000`.execute(db.reader);
  return result.rows;
}

interface Person {
  readonly actor: StaffActor;
  readonly recipient: ReminderRecipient;
}

async function loadPeople(deps: Pick<PetitionDeps, 'db' | 'clock'>, today: PlainDate, { tree: now }: OrganisationView): Promise<(organisation: OrganisationView) => readonly Person[]> {
  const { reader } = deps.db;
  const [staff, posts, standings] = [await listStaff(reader), listPostsOn(await listPosts(reader), today), await readStandings(deps, now)];
  let known: readonly Person[] | undefined;
  return ({ tree }) =>
    (known ??= staff.flatMap(({ staffId, username, displayName, locale, email, disabledAt }) => {
      if (email === undefined || disabledAt !== undefined) return [];
      const actor: StaffActor = {
        kind: 'staff', staffId, username, displayName, locale,
        posts: describePosts(posts.filter((post) => post.staffId === staffId), tree),
        standings: standings(staffId),
        proof: { kind: 'token', tokenId: staffId },
      };
      return [{ actor, recipient: { staffId, address: email, language: locale } }];
    }));
}

function isConcerned(actor: StaffActor, row: OpenRow): boolean {
  return mayKnow(actor, row) && (row.handler_id === actor.staffId || (row.awaits !== null && isOnDesk(actor, row, row.awaits)));
}

function isOnDesk(actor: StaffActor, row: OpenRow, awaits: Awaited): boolean {
  const { roles, seat } = AWAITED[awaits];
  const unit = { office: row.petition_office_unit_id, place: row.responsible_unit_id ?? row.petition_office_unit_id, review: row.review_unit_id }[seat];
  return allPostsOf(actor).some((post) => roles.some((role) => role === post.role) && post.homeUnitIds.some((home) => home === unit));
}

function mayKnow(actor: StaffActor, row: OpenRow): boolean {
  // The columns hold ids that this program wrote.
  return matchesVisibility(visibleTo(actor), {
    class: row.class,
    isSealed: false,
    handlerId: row.handler_id as never,
    participantStaffIds: [],
    petitionOfficeUnitId: row.petition_office_unit_id as never,
    responsibleUnitId: row.responsible_unit_id as never,
    reviewUnitId: row.review_unit_id as never,
    coHandlingUnitIds: [],
    passedOnByUnitIds: [],
    excludedUnitIds: row.excluded_units as never,
    excludedStaffIds: row.excluded_staff as never,
  });
}
