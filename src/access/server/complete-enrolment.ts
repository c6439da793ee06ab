import { record } from '../../audit/server/index.ts';
import type { StaffId, UnitId } from '../../organisation/domain/index.ts';
import { addStaff, addUnit, findStaff, lockUnits, type Staff } from '../../organisation/server/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { AppError } from '../../platform/kernel/index.ts';
import type { CompleteEnrolment, Enrolment } from '../contract.ts';
import { checkNewPassword } from '../domain/password-policy.ts';
import type { AccessDeps } from './access-deps.ts';
import { savePassword } from './credential-store.ts';
import { findLink, useLink } from './enrolment-store.ts';
import { hasAdministrator } from './issue-enrolment-link.ts';
import { hashPassword } from './password-hash.ts';
import { hashSecretToken } from './secret-token.ts';
import { deleteSessionsOf } from './session-store.ts';

/** What the page behind the link needs to ask. */
export async function readEnrolment(deps: AccessDeps, token: string): Promise<Enrolment> {
  const link = await findLink(deps.db.reader, hashSecretToken(token), deps.clock.now());
  if (!link) throw linkOver();
  const { purpose, expiresAt } = link;
  if (link.purpose === 'ENROL') {
    const staff = await getEnrolling(deps.db.reader, link.staffId);
    return { purpose, expiresAt, username: staff.username, displayName: staff.displayName, needsOrganisation: false };
  }
  const { units } = await deps.units.history();
  return { purpose, expiresAt, needsOrganisation: units.every((unit) => unit.isExternal) };
}

/** Sets the password; answers the user name to sign in with. The link works once. */
export async function completeEnrolment(deps: AccessDeps, token: string, command: CompleteEnrolment): Promise<string> {
  const tokenHash = hashSecretToken(token);
  const link = await findLink(deps.db.reader, tokenHash, deps.clock.now());
  if (!link) throw linkOver();
  const username = link.purpose === 'ENROL' ? (await getEnrolling(deps.db.reader, link.staffId)).username : command.username;
  if (username === undefined) throw new AppError('invalid', 'access.username_missing');
  checkNewPassword(command.password, username);
  const passwordHash = await hashPassword(command.password);
  await deps.db.transaction(async (tx) => {
    const used = await useLink(tx, tokenHash, deps.clock.now());
    if (!used) throw linkOver();
    const staffId = used.purpose === 'ENROL' ? used.staffId : await addFirstAdministrator({ ...deps, tx }, username, command);
    await savePassword(tx, staffId, { passwordHash, changedAt: deps.clock.now(), forgetTotp: true });
    await deleteSessionsOf(tx, staffId);
    await record(tx, { actor: { kind: 'staff', staffId }, action: 'access.completeEnrolment', objectKind: 'staff', objectId: staffId, detail: { purpose: used.purpose } });
  });
  return username;
}

type WithTransaction = AccessDeps & { readonly tx: Transaction };

async function addFirstAdministrator(deps: WithTransaction, username: string, command: CompleteEnrolment): Promise<StaffId> {
  // Also holds back a second first administrator until this one is there.
  const history = await lockUnits(deps.tx);
  if (await hasAdministrator(deps, deps.tx)) throw linkOver();
  if (command.displayName === undefined) throw new AppError('invalid', 'access.display_name_missing');
  const root = history.versions.find(({ unitId, parentId }) => parentId === undefined && !history.units.some((unit) => unit.unitId === unitId && unit.isExternal));
  const unitId = root?.unitId ?? (await addOrganisation(deps, command));
  return addStaff(deps, { kind: 'cli' }, { username, displayName: command.displayName, locale: 'zh-CN', posts: [{ unitId, role: 'administrator' }] });
}

async function addOrganisation(deps: WithTransaction, { organisation }: CompleteEnrolment): Promise<UnitId> {
  if (!organisation) throw new AppError('invalid', 'access.organisation_missing');
  const command = { ...organisation, kind: 'GROUP' as const, jurisdiction: 'national' };
  const { unit } = await addUnit(deps, { kind: 'cli' }, { command, history: { units: [], versions: [] } });
  return unit.unitId;
}

async function getEnrolling(db: AccessDeps['db']['reader'], staffId: StaffId): Promise<Staff> {
  const staff = await findStaff(db, staffId);
  if (!staff || staff.disabledAt !== undefined) throw linkOver();
  return staff;
}

function linkOver(): AppError {
  return new AppError('not_found', 'access.enrolment_link_over');
}
