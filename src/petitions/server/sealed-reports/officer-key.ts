import { randomBytes } from 'node:crypto';
import { checkNewPassword, type StaffActor } from '../../../access/domain/index.ts';
import { derivePassphraseKey, SALT_LENGTH } from '../../../access/server/index.ts';
import { record } from '../../../audit/server/index.ts';
import { decryptWithKey, encryptWithKey, type KeyRing, makeBoxKeyPair, makeId } from '../../../platform/crypto/index.ts';
import type { Transaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/kernel/index.ts';
import type { OfficerKeyRequest, OfficerKeyView } from '../../report-contract.ts';
import type { UnitId } from '../../domain/index.ts';
import { type Moment, readMomentForStep } from '../load-petition.ts';
import type { PetitionDeps } from '../petition-deps.ts';
import { contextOfItem, type UnlockedKey, unwrapFromCustody, wrapItemKey } from './item-keys.ts';
import { findOfficerKey, insertOfficerKey, type LockedOfficerKey, lockOfficerKeys, type OfficerKey, retireOfficerKey, saveLockedKey } from './officer-key-store.ts';
import { listOfficersFor } from './officers.ts';
import { endCustody, insertItemKeys, listCustodyItems, listMattersInCustody } from './sealed-item-store.ts';
import { SealedMatter } from './sealed-material.ts';

export async function viewOfficerKey(deps: PetitionDeps, staff: StaffActor): Promise<OfficerKeyView> {
  const key = await findOfficerKey(deps.db.reader, staff.staffId);
  const moment = await readMomentForStep(deps);
  const waiting = key ? [] : await listReachableCustody(deps.db.reader, staff.staffId, moment);
  return { exists: key !== undefined, createdAt: key?.createdAt ?? null, reportsWaiting: waiting.length };
}

/**
 * Throws `petitions.officer_key_exists` when neither the old passphrase nor `forgotten` comes with it, `petitions.wrong_passphrase`,
 * and what is wrong with the new passphrase.
 */
export async function setOfficerKey(deps: PetitionDeps, staff: StaffActor, request: OfficerKeyRequest): Promise<OfficerKeyView> {
  checkNewPassword(request.passphrase, staff.username);
  const present = await findOfficerKey(deps.db.reader, staff.staffId);
  if (present && request.oldPassphrase !== undefined) await changePassphrase(deps, staff, present, { ...request, oldPassphrase: request.oldPassphrase });
  else if (present && !request.forgotten) throw new AppError('conflict', 'petitions.officer_key_exists');
  else await makeOfficerKey(deps, staff, request.passphrase);
  return viewOfficerKey(deps, staff);
}

async function changePassphrase(deps: PetitionDeps, staff: StaffActor, present: LockedOfficerKey, { passphrase, oldPassphrase }: { passphrase: string; oldPassphrase: string }): Promise<void> {
  const { privateKey } = await unlock(deps.keys, present, oldPassphrase);
  const locked = await lockPrivateKey(deps.keys, present.keyId, privateKey, passphrase);
  await deps.db.transaction(async (tx) => {
    await saveLockedKey(tx, present.keyId, locked);
    await record(tx, { actor: { kind: 'staff', staffId: staff.staffId }, action: 'report.changePassphrase', objectKind: 'officer_key', objectId: present.keyId });
  });
}

async function makeOfficerKey(deps: PetitionDeps, staff: StaffActor, passphrase: string): Promise<void> {
  const moment = await readMomentForStep(deps);
  const pair = await makeBoxKeyPair();
  const keyId = makeId();
  const key: LockedOfficerKey = {
    keyId, staffId: staff.staffId, publicKey: pair.publicKey, lockedPrivateKey: await lockPrivateKey(deps.keys, keyId, pair.privateKey, passphrase), createdAt: moment.now,
  };
  await deps.db.transaction(async (tx) => {
    await lockOfficerKeys(tx, 'changing');
    const old = await findOfficerKey(tx, staff.staffId);
    if (old) await retireOfficerKey(tx, old.keyId, moment.now);
    await insertOfficerKey(tx, key);
    const taken = await takeFromCustody(tx, deps, key, moment);
    await record(tx, { actor: { kind: 'staff', staffId: staff.staffId }, action: 'report.makeKey', objectKind: 'officer_key', objectId: keyId, detail: { replaced: old !== undefined, taken } });
  });
}

/** What was sealed in the very moment in which the first key was made is taken over when an officer opens the next report. */
export async function takeWaitingReports(deps: PetitionDeps, staff: StaffActor): Promise<void> {
  const [waiting, key] = await Promise.all([listMattersInCustody(deps.db.reader), findOfficerKey(deps.db.reader, staff.staffId)]);
  if (waiting.length === 0 || !key) return;
  const moment = await readMomentForStep(deps);
  await deps.db.transaction(async (tx) => {
    await lockOfficerKeys(tx, 'changing');
    await takeFromCustody(tx, deps, key, moment);
  });
}

/** Opens the private key of an officer. Throws `petitions.no_officer_key`, `petitions.wrong_passphrase`. */
export async function unlockOfficerKey(deps: PetitionDeps, staff: StaffActor, passphrase: string): Promise<UnlockedKey> {
  const key = await findOfficerKey(deps.db.reader, staff.staffId);
  if (!key) throw new AppError('conflict', 'petitions.no_officer_key');
  return unlock(deps.keys, key, passphrase);
}

async function lockPrivateKey(keys: KeyRing, keyId: string, privateKey: Buffer, passphrase: string): Promise<Buffer> {
  const salt = randomBytes(SALT_LENGTH);
  const locked = encryptWithKey(await derivePassphraseKey(passphrase, salt), privateKey, contextOfKey(keyId));
  return keys.encryptBytes(Buffer.concat([salt, locked]), contextOfKey(keyId));
}

async function unlock(keys: KeyRing, { keyId, lockedPrivateKey }: LockedOfficerKey, passphrase: string): Promise<UnlockedKey> {
  const opened = keys.decryptBytes(lockedPrivateKey, contextOfKey(keyId));
  const derived = await derivePassphraseKey(passphrase, opened.subarray(0, SALT_LENGTH));
  try {
    return { keyId, privateKey: decryptWithKey(derived, opened.subarray(SALT_LENGTH), contextOfKey(keyId)) };
  } catch (cause) {
    throw new AppError('forbidden', 'petitions.wrong_passphrase', {}, { cause });
  }
}

function contextOfKey(keyId: string): string {
  return `officer_key/${keyId}`;
}

/** The first officer's key takes over what had to wait for it; from then on the key file alone opens nothing. */
async function takeFromCustody(tx: Transaction, deps: PetitionDeps, key: OfficerKey, moment: Moment): Promise<number> {
  const matters = await listReachableCustody(tx, key.staffId, moment, deps.keys);
  for (const petitionId of matters) {
    const items = await listCustodyItems(tx, petitionId);
    await insertItemKeys(tx, await Promise.all(items.map(async (item) => ({ petitionId, itemId: item.itemId, keyId: key.keyId, wrapped: await wrapItemKey(deps.keys, key, item, unwrapFromCustody(deps.keys, item, item.custodyKey)) }))));
    await endCustody(tx, petitionId);
  }
  return matters.length;
}

async function listReachableCustody(db: Transaction | PetitionDeps['db']['reader'], staffId: string, moment: Moment, keys?: KeyRing): Promise<readonly string[]> {
  const reachable: string[] = [];
  for (const { petitionId, officeUnitId } of await listMattersInCustody(db)) {
    const reported = keys ? await readExcluded(db, keys, petitionId) : { unitIds: [], staffIds: [] };
    if ((await listOfficersFor(db, officeUnitId as UnitId, reported, moment)).includes(staffId)) reachable.push(petitionId);
  }
  return reachable;
}

async function readExcluded(db: Transaction | PetitionDeps['db']['reader'], keys: KeyRing, petitionId: string): Promise<SealedMatter['excluded']> {
  const matter = (await listCustodyItems(db, petitionId)).find(({ kind }) => kind === 'MATTER');
  if (!matter) return { unitIds: [], staffIds: [] };
  const plain = decryptWithKey(unwrapFromCustody(keys, matter, matter.custodyKey), matter.body, contextOfItem(matter));
  return SealedMatter.parse(JSON.parse(plain.toString('utf8'))).excluded;
}
