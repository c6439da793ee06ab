import { makeId } from '../../platform/crypto/index.ts';
import { AppError } from '../../platform/kernel/index.ts';
import type { Language } from '../../platform/ui/index.ts';
import type { PetitionId, UnitId } from '../domain/index.ts';
import { acknowledgeByMail } from './acknowledge-by-mail.ts';
import { type Moment, readMoment } from './load-petition.ts';
import type { PetitionDeps } from './petition-deps.ts';
import { listPetitioners, newPetitioner } from './petitioner-store.ts';
import { queryCodeFor } from './query-codes.ts';
import type { MatterReceiver } from './receive-matters.ts';

/** A new matter that a petitioner has because of an earlier one: it is his, and stands with an office of its own. */
export interface RetaliationMatter {
  readonly aboutPetitionId: string;
  readonly officeUnitId: UnitId;
  readonly title: string;
  readonly requests: readonly string[];
  readonly facts: string;
  readonly reasons: string;
  readonly reportedUnitIds: readonly UnitId[];
  /** Who brings it: the petitioner by his code, or the program for whoever told it. */
  readonly by: 'petitioner' | 'system';
  readonly formVersion: string;
  readonly language: Language;
  readonly idempotencyKey: string;
}

export interface RetaliationReceipt {
  readonly petitionId: string;
  readonly number: string;
  readonly queryCode: string;
}

/** Receives it for the petitioner of the earlier matter, who is told number and code where he left an address. The same key makes one matter. */
export async function receiveRetaliationMatter(deps: PetitionDeps, receiver: MatterReceiver, related: RetaliationMatter): Promise<RetaliationReceipt> {
  const { language, idempotencyKey } = related;
  const moment = await readMoment(deps);
  const [known] = (await listPetitioners(deps.db.reader, deps.keys, related.aboutPetitionId)).filter(({ capacity }) => capacity === 'MAIN');
  const outcome = await receiver.receive({ matter: toMatter(related, known?.identity, moment), idempotencyKey });
  const petitionId = outcome.kind === 'repeated' ? outcome.petitionId : outcome.written.petition.petitionId;
  if (outcome.kind === 'received' && known?.identity.email) {
    await acknowledgeByMail(deps, outcome.written, { address: known.identity.email, language, officeName: moment.organisation.unitName(related.officeUnitId) });
  }
  return { petitionId, number: await getNumber(deps, petitionId), queryCode: queryCodeFor(deps.keys, petitionId) };
}

function toMatter(related: RetaliationMatter, identity: Parameters<typeof newPetitioner>[0] | undefined, moment: Moment) {
  const { officeUnitId, title, requests, facts, reasons, reportedUnitIds, by, formVersion } = related;
  return {
    petitionId: makeId() as PetitionId,
    by: by === 'petitioner' ? ({ kind: 'petitioner', petitionerId: null } as const) : ({ kind: 'system' } as const),
    how: 'capture' as const,
    officeUnitId,
    channel: by === 'petitioner' ? ('ONLINE' as const) : ('OTHER' as const),
    source: { via: 'DIRECT' as const },
    receivedAt: moment.now,
    receivedOn: moment.today,
    title, requests, facts, reasons, formVersion,
    channelDetails: {},
    anonymous: identity === undefined,
    contact: { nameClear: identity !== undefined, addressClear: Boolean(identity && (identity.address || identity.email || identity.phone)) },
    petitioners: identity ? [newPetitioner(identity, 'MAIN')] : [],
    petitionerCount: 1,
    firstTime: true,
    // PP-1: from the first moment it is kept from those whom it is about.
    reported: { unitIds: [...reportedUnitIds], staffIds: [] },
    retaliationAlleged: true,
    files: [],
    raw: Buffer.from(JSON.stringify({ requests, facts, reasons, reportedUnitIds }), 'utf8'),
    origin: by === 'petitioner' ? 'portal' : 'desk',
  };
}

async function getNumber({ db }: PetitionDeps, petitionId: string): Promise<string> {
  const row = await db.reader.selectFrom('petition').select('number').where('petition_id', '=', petitionId).executeTakeFirst();
  if (!row) throw new AppError('unavailable', 'petitions.no_organisation');
  return row.number;
}
