import type { Parts } from '../../src/apps/server/index.ts';
import { addDays, daysBetween, type PlainDate, startOfDayInChina } from '../../src/platform/kernel/index.ts';
import { makeId } from '../../src/platform/crypto/index.ts';
import type { PetitionId, SubmissionId } from '../../src/petitions/domain/index.ts';
import {
  assembleMatter, contentOf, indexTextsJob, insertMatters, type Moment, newPetitioner, readMoment, type ReceivedMatter, takePetitionNumbers,
} from '../../src/petitions/server/index.ts';
import type { Role, UnitId } from '../../src/organisation/domain/index.ts';
import { type Chance, createChance } from './chance.ts';
import { recordOrdinaryWay } from './histories.ts';
import { atLeastOne, getOne, type Organisation } from './organisation.ts';
import { aName, anAddress, aPhone, aRequest, aText, aTheme, aTitle, type Theme } from './words.ts';

export interface Wanted {
  readonly count: number;
  /** Matters came in during so many days until today; those older than three months are closed. */
  readonly spanInDays: number;
  readonly onProgress: (done: number) => void;
}

const BATCH = 500;

/** Fills the database with matters in every state of their ordinary way, and makes their texts findable. */
export async function fillPetitions(parts: Parts, organisation: Organisation, { count, spanInDays, onProgress }: Wanted): Promise<void> {
  const { companies } = organisation;
  const middle = companies.length / 2;
  let done = 0;
  // Two at once, each for offices of its own: while one prepares, the database writes what the other has prepared.
  const lanes = [companies.slice(0, middle), companies.slice(middle)].map(async (offices, lane) => {
    const chance = createChance(2 + lane);
    for (let left = count / 2; left > 0; left -= BATCH) {
      const size = Math.min(BATCH, left);
      await writeBatch(parts, organisation, { size, chance, spanInDays, offices: atLeastOne(offices) });
      onProgress((done += size));
    }
  });
  await Promise.all(lanes);
  await indexTextsJob(parts.petitions).handler({}, { jobId: 'bench', signal: new AbortController().signal });
}

interface Batch {
  readonly size: number;
  readonly chance: Chance;
  readonly spanInDays: number;
  readonly offices: readonly [UnitId, ...UnitId[]];
}

async function writeBatch(parts: Parts, organisation: Organisation, { size, chance, spanInDays, offices }: Batch): Promise<void> {
  const moment = await readMoment(parts.petitions);
  await parts.petitions.db.transaction(async (tx) => {
    const drafts = Array.from({ length: size }, () => aMatter(chance.pick(offices), addDays(moment.today, -chance.below(spanInDays)), chance));
    const numbers = await takePetitionNumbers(tx, drafts.map(({ matter }) => ({ unitCode: moment.organisation.unit(matter.officeUnitId).code, day: matter.receivedOn })));
    await insertMatters(tx, drafts.map((draft, index) => assemble(parts, organisation, { ...draft, number: numbers[index] ?? '', chance }, moment)));
  });
}

interface Draft {
  readonly matter: ReceivedMatter;
  readonly about: Theme;
}

function aMatter(officeUnitId: UnitId, receivedOn: PlainDate, chance: Chance): Draft {
  const about = aTheme(chance);
  const identity = { kind: 'PERSON' as const, name: aName(chance), phone: aPhone(chance), address: anAddress(chance) };
  const [requests, facts, reasons] = [[aRequest(about, chance)], aText(about, chance, 300), aText(about, chance, 60)];
  const matter: ReceivedMatter = {
    petitionId: makeId() as PetitionId,
    by: { kind: 'petitioner', petitionerId: null },
    how: 'capture',
    officeUnitId,
    channel: chance.pick(['ONLINE', 'ONLINE', 'ONLINE', 'LETTER', 'VISIT', 'PHONE']),
    source: { via: 'DIRECT' },
    receivedAt: startOfDayInChina(receivedOn),
    receivedOn,
    title: aTitle(about),
    requests,
    facts,
    reasons,
    channelDetails: {},
    anonymous: false,
    contact: { nameClear: true, addressClear: true },
    petitioners: [newPetitioner(identity, 'MAIN')],
    petitionerCount: 1,
    firstTime: true,
    reported: { unitIds: [], staffIds: [] },
    retaliationAlleged: false,
    files: [],
    raw: Buffer.from(JSON.stringify({ requests, facts, reasons, petitioner: identity }), 'utf8'),
    formVersion: 'bench-1',
    origin: 'bench',
  };
  return { matter, about };
}

interface Numbered extends Draft {
  readonly number: string;
  readonly chance: Chance;
}

function assemble(parts: Parts, organisation: Organisation, { matter, about, number, chance }: Numbered, moment: Moment) {
  const submissionId = makeId() as SubmissionId;
  const facts = {
    number,
    content: contentOf(matter, submissionId, moment.organisation),
    themeId: chance.pick(organisation.themes),
    reviewUnitId: organisation.group,
    receivedOn: matter.receivedOn,
    about,
    staffWith: staffOf(organisation, matter.officeUnitId, chance),
  };
  const records = recordOrdinaryWay(facts, daysBetween(matter.receivedOn, moment.today), chance);
  return assembleMatter(parts.petitions, { matter, submissionId, number, records }, moment);
}

/** One person for each role, the same throughout a matter. */
function staffOf({ people }: Organisation, unitId: UnitId, chance: Chance) {
  const colleagues = people.filter((person) => person.unitId === unitId);
  const handler = chance.pick(atLeastOne(colleagues.filter(({ role }) => role === 'handler'))).staffId;
  return (role: Role) => (role === 'handler' ? handler : getOne(colleagues.filter((person) => person.role === role)).staffId);
}
