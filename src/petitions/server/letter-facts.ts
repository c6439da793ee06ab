import type { JournalActor } from '../../audit/domain/index.ts';
import type { CheckedCitation } from '../../law/domain/index.ts';
import { listPublicInformation } from '../../organisation/server/index.ts';
import { type Deadline, type LimitationPeriod, runPeriod, type RunningPeriod, settleRun } from '../../clock/domain/index.ts';
import type { Reader } from '../../platform/db/index.ts';
import type { PlainDate } from '../../platform/kernel/index.ts';
import type { OpenPetition, UnitId } from '../domain/index.ts';
import type { LoadedPetition, Moment } from './load-petition.ts';
import { citationCheckOn } from './opinion-findings.ts';
import type { PetitionDeps } from './petition-deps.ts';
import { listPetitioners } from './petitioner-store.ts';

/** What letters say besides what the event says: names, contacts, where to query. */
export interface LetterFacts {
  readonly head: { readonly petitionNumber: string; readonly petitionerName: string; readonly matter: string };
  readonly petition: OpenPetition;
  readonly deadlines: LoadedPetition['deadlines'];
  readonly today: PlainDate;
  /** Who took the step. */
  readonly actorName: string;
  /** Everybody of the matter, those who signed along among them. */
  readonly petitionerNames: readonly string[];
  /** What goes along when the matter is passed on. */
  readonly materials: readonly string[];
  readonly queryAddress: string;
  /** As the library knows a line of legal basis today. */
  checkCitation(line: string): CheckedCitation;
  contactOf(unitId: UnitId): Contact;
  unitName(unitId: string): string;
  /** Who reviews what the responsible unit decided, or reviews that again. */
  reviewBodyOf(level: 'REVIEW' | 'RE_REVIEW'): UnitId | null;
  staffName(staffId: string): string;
  /** How a period of another procedure stands today. */
  runPeriod(period: LimitationPeriod, from: PlainDate): RunningPeriod;
  /** When the clock would end if it were extended by so many days. */
  extendedDueOn(deadline: Deadline, days: number): PlainDate;
}

export interface Contact {
  readonly name: string;
  readonly phone: string;
  readonly address?: string;
}

const NAME_OF_NOBODY = '匿名信访人';
const PHONE_NOT_PUBLISHED = '见本单位公布的信访电话';

export interface LetterSource {
  readonly petition: OpenPetition;
  readonly loaded: Pick<LoadedPetition, 'facts' | 'deadlines' | 'profile'>;
  readonly moment: Moment;
  readonly by: JournalActor;
  readonly materials: readonly string[];
}

export async function readLetterFacts(deps: PetitionDeps, db: Reader, { petition, loaded, moment, by, materials }: LetterSource): Promise<LetterFacts> {
  const { organisation } = moment;
  const library = await deps.law.current(db);
  const petitioners = await listPetitioners(db, deps.keys, petition.petitionId);
  const published = new Map((await listPublicInformation(db)).map(({ unitId, information }) => [unitId as string, information.zh]));
  const contactOf = (unitId: UnitId): Contact => {
    const information = published.get(unitId);
    const name = organisation.unitName(unitId);
    return information ? { name, phone: firstLine(information.phone), address: firstLine(information.postalAddress) } : { name, phone: PHONE_NOT_PUBLISHED };
  };
  return {
    head: {
      petitionNumber: loaded.facts.number,
      petitionerName: addresseeOf(petitioners[0]?.identity.name, petition.petitionerCount),
      matter: loaded.facts.title,
    },
    petition,
    deadlines: loaded.deadlines,
    today: moment.today,
    actorName: by.kind === 'staff' ? organisation.staffName(by.staffId) : organisation.unitName(petition.petitionOfficeUnitId),
    petitionerNames: petitioners.map(({ identity }) => identity.name),
    materials,
    queryAddress: `${deps.publicUrl}/track`,
    checkCitation: citationCheckOn(library, moment),
    contactOf,
    unitName: organisation.unitName,
    reviewBodyOf: (level) => {
      if (petition.responsibleUnitId === null) return null;
      return level === 'REVIEW' ? organisation.facts.reviewAuthorityOf(petition.responsibleUnitId) : organisation.facts.reReviewAuthorityOf(petition.responsibleUnitId);
    },
    staffName: organisation.staffName,
    runPeriod: (period, from) => runPeriod(period, from, moment.today, moment.calendar.calendar),
    extendedDueOn: (deadline, days) =>
      settleRun({ ...deadline, extensions: [...deadline.extensions, { days }] }, loaded.profile, moment.calendar.calendar).statutoryDueOn,
  };
}

/** One paper for all of them: it names the first and says how many they are; each finds it under his own code. */
function addresseeOf(name: string | undefined, count: number): string {
  if (name === undefined) return NAME_OF_NOBODY;
  return count > 1 ? `${name}等${count}人` : name;
}

// What is published may be a paragraph; a letter has one line for it.
function firstLine(text: string): string {
  return text.split('\n')[0] ?? text;
}
