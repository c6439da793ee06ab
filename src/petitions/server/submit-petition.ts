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
import { sealSubmission } from './sealed-reports/seal-submission.ts';
import { SEALED_TITLE } from './sealed-reports/sealed-material.ts';
import { readUploads } from './uploads.ts';

export interface SubmitCommand {
  readonly body: PortalSubmission;
  readonly idempotencyKey: string | undefined;
  readonly language: Language;
}

const FORM_VERSION = 'portal-1';
const LONGEST_TITLE = 60;
/** In place of the number of a sealed bag. */
const SEALED_ONLINE = '网上密封';

/** A petitioner's own submission. Answered only when it is durable; the same key answers the same receipt. */
export async function submitPetition(deps: PetitionDeps, receiver: MatterReceiver, { body, idempotencyKey, language }: SubmitCommand): Promise<SubmissionReceipt> {
  const moment = await readMoment(deps);
  const matter = toMatter(deps, body, moment);
  const received = body.isReport ? await toReport(deps, matter, body, moment) : matter;
  const outcome = await receiver.receive({ matter: received, idempotencyKey: idempotencyKey && `portal/${idempotencyKey}` });
  if (outcome.kind === 'repeated') return answerAgain(deps, outcome.petitionId, moment, language);
  const { petition, facts, deadlines, receipt } = outcome.written;
  // A mail would name the reporter to whoever runs the mail server; he has number and code on the page.
  const address = body.anonymous || body.isReport ? undefined : body.petitioner?.email;
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

/** PP-2: a report is closed before anything of it is stored; what is left of the matter says only that it came. */
async function toReport(deps: PetitionDeps, matter: ReceivedMatter, body: PortalSubmission, moment: Moment): Promise<ReceivedMatter> {
  const { petitionId, officeUnitId, title, channelDetails, petitioners, files } = matter;
  const { rows, handedOverTo, realName, contentSha256 } = await sealSubmission(deps, { petitionId, officeUnitId, body, title, channelDetails, petitioners, files }, moment);
  return {
    ...matter,
    sealed: { rows, contentSha256, seal: { bagId: SEALED_ONLINE, realName, ground: 'REPORT_CLASS', handedOverTo } },
    title: SEALED_TITLE,
    requests: [],
    facts: '',
    reasons: '',
    channelDetails: {},
    petitioners: [],
    files: [],
    // Tells a repeat from another report under the same key, and nothing else.
    raw: deps.keys.keyedHash('report', matter.raw.toString('utf8')),
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
