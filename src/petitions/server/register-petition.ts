import { authorise, listCapacities, type StaffActor } from '../../access/domain/index.ts';
import { makeId } from '../../platform/crypto/index.ts';
import { type PlainDate, startOfDayInChina } from '../../platform/kernel/index.ts';
import type { Language } from '../../platform/ui/index.ts';
import type { z } from 'zod';
import type { Registered, StaffRegistration } from '../contract.ts';
import type { Actor, PetitionId, RegistrationContent, StaffId, UnitId } from '../domain/index.ts';
import { domainActorOf } from './domain-actor.ts';
import { listMemberCodes } from './member-codes.ts';
import { getLoadedPetition, type Moment, readMoment } from './load-petition.ts';
import { getHomeOffice, REGISTERING } from './own-office.ts';
import type { PetitionDeps } from './petition-deps.ts';
import { newPetitioner } from './petitioner-store.ts';
import { describePromises } from './promises.ts';
import { queryCodeFor } from './query-codes.ts';
import { findReceipt } from './receipt-store.ts';
import type { MatterReceiver } from './receive-matters.ts';
import type { ReceivedMatter } from './received-matter.ts';
import { titleOf } from './submit-petition.ts';
import { readUploads } from './uploads.ts';

export interface RegisterCommand {
  readonly body: StaffRegistration;
  readonly idempotencyKey: string | undefined;
  readonly language: Language;
}

const FORM_VERSION = 'desk-1';

/** A staff member enters what came by letter, visit, phone or another way. Throws `access.forbidden` and what the rules refuse. */
export async function registerPetition(deps: PetitionDeps, receiver: MatterReceiver, staff: StaffActor, command: RegisterCommand): Promise<z.infer<typeof Registered>> {
  const moment = await readMoment(deps);
  const officeUnitId = (command.body.officeUnitId as UnitId | undefined) ?? getHomeOffice(staff, moment.organisation);
  authorise(staff, 'petition.register', officeUnitId);
  const matter = toMatter(deps, { staff, body: command.body, officeUnitId, moment });
  const outcome = await receiver.receive({ matter, idempotencyKey: command.idempotencyKey && `desk/${staff.staffId}/${command.idempotencyKey}` });
  const petitionId = outcome.kind === 'received' ? outcome.written.petition.petitionId : outcome.petitionId;
  const { petition, facts, deadlines } = await getLoadedPetition(deps.db.reader, petitionId, moment);
  return {
    petitionId,
    number: facts.number,
    version: petition.version,
    queryCode: queryCodeFor(deps.keys, petitionId),
    receipt: (await findReceipt(deps.db.reader, petitionId)) ?? '',
    promises: [...describePromises(deadlines, command.language)],
    members: [...(await listMemberCodes(deps, petitionId))],
  };
}

interface Entry {
  readonly staff: StaffActor;
  readonly body: StaffRegistration;
  readonly officeUnitId: UnitId;
  readonly moment: Moment;
}

function toMatter(deps: PetitionDeps, { staff, body, officeUnitId, moment }: Entry): ReceivedMatter {
  const receivedOn = body.receivedOn as PlainDate;
  return {
    petitionId: makeId() as PetitionId,
    by: registrarOf(staff),
    how: 'register',
    officeUnitId,
    channel: body.channel,
    source: body.source as RegistrationContent['source'],
    // Of an earlier day only the day is known; the clocks count whole days from it.
    receivedAt: receivedOn === moment.today ? moment.now : startOfDayInChina(receivedOn),
    receivedOn,
    title: body.title || titleOf(body.requests),
    requests: body.requests,
    facts: body.facts,
    reasons: body.reasons,
    channelDetails: body.channelDetails,
    anonymous: body.anonymous,
    contact: { nameClear: body.nameClear && body.petitioners.length > 0, addressClear: body.addressClear && !body.anonymous },
    petitioners: body.anonymous ? [] : body.petitioners.map(({ capacity, ...identity }) => newPetitioner(identity, capacity)),
    petitionerCount: Math.max(body.petitionerCount, body.petitioners.length, 1),
    firstTime: body.firstTime,
    reported: { unitIds: body.reportedUnitIds as UnitId[], staffIds: body.reportedStaffIds as StaffId[] },
    retaliationAlleged: body.retaliationAlleged,
    files: readUploads(deps.keys, body.attachments, moment.now),
    raw: Buffer.from(JSON.stringify(body), 'utf8'),
    formVersion: FORM_VERSION,
    origin: 'desk',
  };
}

/** In his own place, if he registers himself; else for whom he does. */
function registrarOf(staff: StaffActor): Actor {
  const capacities = listCapacities(staff);
  return domainActorOf(capacities.find(({ posts }) => posts.some(({ role }) => REGISTERING.includes(role))) ?? staff);
}
