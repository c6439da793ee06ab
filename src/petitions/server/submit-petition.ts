import { makeId } from '../../platform/crypto/index.ts';
import type { Language } from '../../platform/ui/index.ts';
import type { PortalSubmission, SubmissionReceipt } from '../contract.ts';
import type { PetitionId } from '../domain/index.ts';
import { acknowledgeByMail } from './acknowledge-by-mail.ts';
import { getLoadedPetition, type Moment, readMoment } from './load-petition.ts';
import { getAddressedUnit } from './own-office.ts';
import type { PetitionDeps } from './petition-deps.ts';
import { newPetitioner } from './petitioner-store.ts';
import { describePromises } from './promises.ts';
import { queryCodeFor } from './query-codes.ts';
import { findReceipt } from './receipt-store.ts';
import type { MatterReceiver } from './receive-matters.ts';
import type { ReceivedMatter } from './received-matter.ts';
import { readUploads } from './uploads.ts';

export interface SubmitCommand {
  readonly body: PortalSubmission;
  readonly idempotencyKey: string | undefined;
  readonly language: Language;
}

const FORM_VERSION = 'portal-1';
const LONGEST_TITLE = 60;

/** A petitioner's own submission. Answered only when it is durable; the same key answers the same receipt. */
export async function submitPetition(deps: PetitionDeps, receiver: MatterReceiver, { body, idempotencyKey, language }: SubmitCommand): Promise<SubmissionReceipt> {
  const moment = await readMoment(deps);
  const outcome = await receiver.receive({ matter: toMatter(deps, body, moment), idempotencyKey: idempotencyKey && `portal/${idempotencyKey}` });
  if (outcome.kind === 'repeated') return answerAgain(deps, outcome.petitionId, moment, language);
  const { petition, facts, deadlines, receipt } = outcome.written;
  const address = body.anonymous ? undefined : body.petitioner?.email;
  if (address) await acknowledgeByMail(deps, outcome.written, { address, language, officeName: moment.organisation.unitName(petition.petitionOfficeUnitId) });
  return {
    number: facts.number,
    queryCode: queryCodeFor(deps.keys, petition.petitionId),
    receivedAt: petition.receivedAt,
    promises: [...describePromises(deadlines, language)],
    receipt,
  };
}

async function answerAgain(deps: PetitionDeps, petitionId: string, moment: Moment, language: Language): Promise<SubmissionReceipt> {
  const { petition, facts, deadlines } = await getLoadedPetition(deps.db.reader, petitionId, moment);
  return {
    number: facts.number,
    queryCode: queryCodeFor(deps.keys, petitionId),
    receivedAt: petition.receivedAt,
    promises: [...describePromises(deadlines, language)],
    receipt: (await findReceipt(deps.db.reader, petitionId)) ?? '',
  };
}

function toMatter(deps: PetitionDeps, body: PortalSubmission, moment: Moment): ReceivedMatter {
  const { petitioner, anonymous } = body;
  const known = anonymous ? undefined : petitioner;
  return {
    petitionId: makeId() as PetitionId,
    by: { kind: 'petitioner', petitionerId: null },
    how: 'capture',
    officeUnitId: getAddressedUnit(moment.organisation, body.officeCode),
    channel: 'ONLINE',
    source: { via: 'DIRECT' },
    receivedAt: moment.now,
    receivedOn: moment.today,
    title: body.title || titleOf(body.requests),
    requests: body.requests,
    facts: body.facts,
    reasons: body.reasons,
    channelDetails: channelDetailsOf(body),
    anonymous: known === undefined,
    // Art. 23: a notice is owed when it can reach the petitioner; online an e-mail or a phone is an address.
    contact: { nameClear: known !== undefined, addressClear: Boolean(known && (known.address || known.email || known.phone)) },
    petitioners: known ? [newPetitioner(known, 'MAIN')] : [],
    petitionerCount: 1,
    firstTime: true,
    reported: { unitIds: [], staffIds: [] },
    retaliationAlleged: false,
    files: readUploads(deps.keys, body.attachments, moment.now),
    raw: Buffer.from(JSON.stringify(body), 'utf8'),
    formVersion: FORM_VERSION,
    origin: 'portal',
  };
}

function channelDetailsOf({ happenedOn, happenedAt, complainedAbout, assistance, mayPublish, language, themeCode }: PortalSubmission): Record<string, unknown> {
  const details = { happenedOn, happenedAt, complainedAbout, themeCode, assistance: assistance.length > 0 ? assistance : undefined, mayPublish, language };
  return Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined && value !== ''));
}

/** The first request, shortened by whole characters. */
export function titleOf(requests: readonly string[]): string {
  const [first = ''] = requests;
  const characters = [...(first.split('\n')[0] ?? '')];
  return characters.length > LONGEST_TITLE ? `${characters.slice(0, LONGEST_TITLE - 1).join('')}…` : characters.join('');
}
