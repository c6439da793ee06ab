import type { z } from 'zod';
import { authorise, type StaffActor } from '../../../access/domain/index.ts';
import { makeId } from '../../../platform/crypto/index.ts';
import { type PlainDate, startOfDayInChina } from '../../../platform/kernel/index.ts';
import type { SealedReceiptAnswer, SealedReceiptRequest } from '../../report-contract.ts';
import type { PetitionId, UnitId } from '../../domain/index.ts';
import { domainActorOf } from '../domain-actor.ts';
import { getLoadedPetition, readMoment } from '../load-petition.ts';
import { getHomeOffice } from '../own-office.ts';
import type { PetitionDeps } from '../petition-deps.ts';
import { queryCodeFor } from '../query-codes.ts';
import type { MatterReceiver } from '../receive-matters.ts';
import { NOTHING_SEALED } from './sealed-item-store.ts';
import { SEALED_TITLE } from './sealed-material.ts';

/**
 * Enters that a sealed letter came, and passed on unopened: no content, no name, no scan (discipline rules art. 15, PP-4).
 * Throws `access.forbidden` and what the rules refuse.
 */
export async function registerSealedReceipt(deps: PetitionDeps, receiver: MatterReceiver, staff: StaffActor, command: { readonly body: SealedReceiptRequest; readonly idempotencyKey: string | undefined }): Promise<z.infer<typeof SealedReceiptAnswer>> {
  const { body } = command;
  const moment = await readMoment(deps);
  const officeUnitId = (body.officeUnitId as UnitId | undefined) ?? getHomeOffice(staff, moment.organisation);
  authorise(staff, 'petition.register', officeUnitId);
  const receivedOn = body.receivedOn as PlainDate;
  const { bagId, realName, ground, handedOverTo } = body;
  const outcome = await receiver.receive({
    matter: {
      petitionId: makeId() as PetitionId,
      by: domainActorOf(staff),
      how: 'register',
      sealed: { seal: { bagId, realName, ground, handedOverTo }, rows: NOTHING_SEALED, contentSha256: null },
      officeUnitId,
      channel: body.channel,
      source: { via: 'DIRECT' },
      receivedAt: receivedOn === moment.today ? moment.now : startOfDayInChina(receivedOn),
      receivedOn,
      title: SEALED_TITLE,
      requests: [],
      facts: '',
      reasons: '',
      channelDetails: {},
      anonymous: !realName,
      contact: { nameClear: false, addressClear: false },
      petitioners: [],
      petitionerCount: 1,
      firstTime: true,
      reported: { unitIds: [], staffIds: [] },
      retaliationAlleged: false,
      files: [],
      raw: Buffer.from(JSON.stringify({ channel: body.channel, receivedOn, bagId, ground }), 'utf8'),
      formVersion: 'sealed-1',
      origin: 'desk',
    },
    idempotencyKey: command.idempotencyKey && `desk/${staff.staffId}/${command.idempotencyKey}`,
  });
  const petitionId = outcome.kind === 'received' ? outcome.written.petition.petitionId : outcome.petitionId;
  const { petition, facts } = await getLoadedPetition(deps.db.reader, petitionId, moment);
  return { petitionId, number: facts.number, version: petition.version, queryCode: queryCodeFor(deps.keys, petitionId) };
}
