import type { LedgerItem, LedgerPetitioner } from '../../domain/index.ts';
import { CHANNELS, type Channel, type PetitionId, type UnitId } from '../../../petitions/domain/index.ts';
import { newPetitioner, type ReceivedMatter } from '../../../petitions/server/index.ts';
import { makeId } from '../../../platform/crypto/index.ts';
import { startOfDayInChina } from '../../../platform/kernel/index.ts';

const FORM_VERSION = 'ledger-1';

/** A row of a register as a received matter: what it says in our fields, and the row itself whole. */
export function toReceivedMatter(item: LedgerItem, officeUnitId: UnitId, source: string): ReceivedMatter {
  const { petitioner } = item;
  return {
    petitionId: makeId() as PetitionId,
    by: { kind: 'system' },
    how: 'register',
    officeUnitId,
    channel: toChannel(item.channel),
    source: { via: 'DIRECT' },
    receivedAt: item.receivedAt ?? startOfDayInChina(item.receivedOn),
    receivedOn: item.receivedOn,
    title: item.subject,
    // Without one nothing could be answered later; what it is about says what is asked.
    requests: item.requests.length > 0 ? item.requests : [item.subject],
    facts: item.facts,
    reasons: item.reasons ?? '',
    channelDetails: detailsOf(item),
    anonymous: petitioner.anonymous,
    contact: { nameClear: !petitioner.anonymous, addressClear: Boolean(petitioner.address ?? petitioner.phone) && !petitioner.anonymous },
    petitioners: petitionersOf(petitioner),
    petitionerCount: item.petitionerCount,
    firstTime: true,
    reported: { unitIds: [], staffIds: [] },
    retaliationAlleged: false,
    files: [],
    raw: Buffer.from(JSON.stringify(item.raw), 'utf8'),
    formVersion: FORM_VERSION,
    origin: `ledger:${source}`,
  };
}

function toChannel(channel: string): Channel {
  return CHANNELS.find((each) => each === channel) ?? (channel === 'EMAIL' ? 'ONLINE' : 'OTHER');
}

function petitionersOf(petitioner: LedgerPetitioner): ReceivedMatter['petitioners'] {
  if (petitioner.anonymous) return [];
  const { name, phone, address, idNumber } = petitioner;
  const identity = { kind: 'PERSON' as const, name, ...(phone ? { phone } : {}), ...(address ? { address } : {}), ...(idNumber ? { idNumber } : {}) };
  return [newPetitioner(identity, 'MAIN')];
}

function detailsOf(item: LedgerItem): Record<string, unknown> {
  const { petitioner } = item;
  const details = {
    registerNumber: item.number,
    registerUnit: item.responsibleUnit,
    registerTheme: item.theme,
    notes: item.notes,
    petitionerRef: petitioner.ref,
    notices: item.notices.length > 0 ? item.notices.map((notice) => `${notice.field}:${notice.code}`) : undefined,
  };
  return Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined));
}
