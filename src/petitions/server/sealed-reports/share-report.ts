import type { StaffActor } from '../../../access/domain/index.ts';
import type { SealedView } from '../../report-contract.ts';
import { getVisiblePetition, recordRead, type VisiblePetition } from '../get-petition.ts';
import type { PetitionDeps } from '../petition-deps.ts';
import { listOpenings } from './identity-openings.ts';
import { wrapItemKey } from './item-keys.ts';
import { unlockOfficerKey } from './officer-key.ts';
import { listKeysOf, listOfficersFor, type Reported } from './officers.ts';
import { type OpenedItem, openItems, recordOpening } from './open-report.ts';
import { countSealedItems, insertItemKeys, listCustodyItems, listKeyHolders } from './sealed-item-store.ts';
import { SealedMatter } from './sealed-material.ts';

const NOBODY: Reported = { unitIds: [], staffIds: [] };

/** Who can open a sealed matter, and what was asked about its reporter; nothing of what is sealed. */
export async function viewSealed(deps: PetitionDeps, staff: StaffActor, petitionId: string): Promise<SealedView> {
  const visible = await getVisiblePetition(deps, staff, petitionId, 'report.open');
  await recordRead(deps, staff, { petitionId, action: 'report.view' });
  const { organisation } = visible.moment;
  const [parts, holders, custody] = await Promise.all([countSealedItems(deps.db.reader, petitionId), listKeyHolders(deps.db.reader, petitionId), listCustodyItems(deps.db.reader, petitionId)]);
  const person = (staffId: string) => ({ staffId, name: organisation.staffName(staffId) });
  const officers = await listOfficersFor(deps.db.reader, visible.loaded.petition.petitionOfficeUnitId, NOBODY, visible.moment);
  return {
    parts,
    holders: [...holders].map(([staffId, opens]) => ({ ...person(staffId), opens })),
    without: officers.filter((staffId) => (holders.get(staffId) ?? 0) < parts).map(person),
    iHoldKey: holders.has(staff.staffId),
    inCustody: custody.length > 0,
    openings: [...(await listOpenings(deps, staff, petitionId, visible.moment))],
  };
}

/** Closes what an officer can open to his colleagues' keys as well; answers how many keys were added. Whom the report concerns gets none. */
export async function shareReport(deps: PetitionDeps, staff: StaffActor, petitionId: string, passphrase: string): Promise<{ readonly keys: number }> {
  const visible = await getVisiblePetition(deps, staff, petitionId, 'report.open');
  const unlocked = await unlockOfficerKey(deps, staff, passphrase);
  const content = await openItems(deps, petitionId, unlocked, 'CONTENT');
  // A report of paper has no identity here.
  const identity = await openItems(deps, petitionId, unlocked, 'IDENTITY').catch(() => []);
  const colleagues = await listColleagues(deps, staff, visible, content);
  const rows = await Promise.all(colleagues.flatMap((officer) => [...content, ...identity].map(async (item) => ({
    petitionId, itemId: item.itemId, keyId: officer.keyId, wrapped: await wrapItemKey(deps.keys, officer, item, item.dataKey),
  }))));
  await deps.db.transaction((tx) => insertItemKeys(tx, rows));
  await recordOpening(deps, staff, { petitionId, action: 'report.share', parts: rows.length });
  return { keys: rows.length };
}

async function listColleagues(deps: PetitionDeps, staff: StaffActor, { loaded, moment }: VisiblePetition, content: readonly OpenedItem[]) {
  const matter = content.find(({ kind }) => kind === 'MATTER');
  const excluded = matter ? SealedMatter.parse(matter.json).excluded : NOBODY;
  const officers = await listOfficersFor(deps.db.reader, loaded.petition.petitionOfficeUnitId, excluded, moment);
  return listKeysOf(deps.db.reader, officers.filter((staffId) => staffId !== staff.staffId));
}
