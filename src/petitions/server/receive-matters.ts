import type { JournalEntryInput } from '../../audit/domain/index.ts';
import { recordMany } from '../../audit/server/index.ts';
import { bulkInsertAll, createGroupCommit, type Transaction } from '../../platform/db/index.ts';
import { claimKeys } from './idempotency-store.ts';
import { type Moment, readMoment } from './load-petition.ts';
import type { PetitionDeps } from './petition-deps.ts';
import { rowsOfPetitions } from './petition-store.ts';
import { prepareMatter, type ReceivedMatter, type WrittenMatter } from './received-matter.ts';
import { takePetitionNumbers } from './take-numbers.ts';

export interface ReceiveCommand {
  readonly matter: ReceivedMatter;
  /** The same key makes one matter, however often it is sent. */
  readonly idempotencyKey: string | undefined;
}

export type ReceiveOutcome =
  | { readonly kind: 'received'; readonly written: WrittenMatter }
  /** This key has been used: the matter that it made, so that the answer is the same. */
  | { readonly kind: 'repeated'; readonly petitionId: string };

export interface MatterReceiver {
  /** Resolves once the matter is durable. Throws `petitions.idempotency_key_reused` and what the rules refuse. */
  receive(command: ReceiveCommand): Promise<ReceiveOutcome>;
}

const LARGEST_GROUP = 200;
const LONGEST_QUEUE = 5000;

export function createMatterReceiver(deps: PetitionDeps): MatterReceiver {
  const commits = createGroupCommit<ReceiveCommand, ReceiveOutcome>({
    write: (commands) => receiveMatters(deps, commands),
    largestGroup: LARGEST_GROUP,
    longestQueue: LONGEST_QUEUE,
  });
  return { receive: (command) => commits.add(command) };
}

/** Writes matters in one transaction and one commit, each with its own rows, number and receipt. */
export async function receiveMatters(deps: PetitionDeps, commands: readonly ReceiveCommand[]): Promise<readonly ReceiveOutcome[]> {
  const moment = await readMoment(deps);
  const outcomes = await deps.db.transaction((tx) => writeMatters(tx, deps, commands, moment));
  for (const outcome of outcomes) if (outcome.kind === 'received') deps.onPetitionChanged(outcome.written.petition.petitionId);
  return outcomes;
}

async function writeMatters(tx: Transaction, deps: PetitionDeps, commands: readonly ReceiveCommand[], moment: Moment): Promise<readonly ReceiveOutcome[]> {
  const claims = commands.map(({ matter, idempotencyKey }) => ({ key: idempotencyKey, petitionId: matter.petitionId, request: matter.raw }));
  const owners = await claimKeys(tx, deps.keys, claims, moment.now);
  const fresh = commands.filter(({ matter }, index) => owners[index] === matter.petitionId);
  const wanted = fresh.map(({ matter }) => ({ unitCode: moment.organisation.unit(matter.officeUnitId).code, day: moment.today }));
  const numbers = await takePetitionNumbers(tx, wanted);
  const written = fresh.map(({ matter }, index) => prepareMatter(deps, matter, numbers[index] ?? '', moment));
  await insertMatters(tx, written);
  const byId = new Map(written.map((each) => [each.petition.petitionId as string, each]));
  return commands.map(({ matter }, index) => {
    const own = owners[index] === matter.petitionId ? byId.get(matter.petitionId) : undefined;
    return own ? { kind: 'received', written: own } : { kind: 'repeated', petitionId: owners[index] ?? matter.petitionId };
  });
}

/** Every row of new matters, with their entries in the journal. */
export async function insertMatters(tx: Transaction, written: readonly WrittenMatter[]): Promise<void> {
  await bulkInsertAll(tx, [
    { table: 'submission', rows: written.map((each) => each.submissionRow) },
    ...rowsOfPetitions(written),
    { table: 'petitioner', rows: written.flatMap((each) => each.petitionerRows) },
    { table: 'attachment', rows: written.flatMap((each) => each.attachmentRows) },
    { table: 'sealed_item', rows: written.flatMap((each) => each.sealedRows.items) },
    { table: 'sealed_item_key', rows: written.flatMap((each) => each.sealedRows.keys) },
  ]);
  await recordMany(tx, written.map(journalEntryOf));
}

function journalEntryOf({ petition, records }: WrittenMatter): JournalEntryInput {
  const by = records[0]?.actor;
  return {
    actor: by?.kind === 'staff' ? { kind: 'staff', staffId: by.staffId } : { kind: by?.kind ?? 'system' },
    action: 'petition.receive',
    objectKind: 'petition',
    objectId: petition.petitionId,
    petitionId: petition.petitionId,
    detail: { channel: petition.channel, state: petition.state },
  };
}
