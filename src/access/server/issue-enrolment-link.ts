import { record } from '../../audit/server/index.ts';
import type { StaffId } from '../../organisation/domain/index.ts';
import { addStaff, findStaff, listHolders, loadUnitHistory, todayOf, type OrganisationActor } from '../../organisation/server/index.ts';
import type { CreateStaff } from '../../organisation/contract.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { AppError, type Instant } from '../../platform/kernel/index.ts';
import { later } from '../domain/session-life.ts';
import type { AccessDeps } from './access-deps.ts';
import { endLinks, insertLink } from './enrolment-store.ts';
import { makeSecretToken } from './secret-token.ts';

type LinkDeps = Pick<AccessDeps, 'db' | 'clock' | 'config'>;
/** What a command line can open without knowing how people sign in. */
export type InviteDeps = LinkDeps & Pick<AccessDeps, 'units'>;

const VALID_FOR_MS = 7 * 24 * 3_600_000;

export interface IssuedLink {
  /** Works once. Our own log knows routes, not addresses; the page tells no other site where it is. */
  readonly enrolmentUrl: string;
  readonly expiresAt: Instant;
}

/** Adds a person with the first posts and answers the one-time link by which they set a password. */
export async function inviteStaff(deps: InviteDeps, actor: OrganisationActor, command: CreateStaff): Promise<IssuedLink & { readonly staffId: StaffId }> {
  return deps.db.transaction(async (tx) => {
    const staffId = await addStaff({ ...deps, tx }, actor, command);
    return { staffId, ...(await addLink(deps, tx, staffId)) };
  });
}

/** For somebody who has lost the password or the authenticator: both are set anew, and earlier links end. */
export async function renewEnrolment(deps: LinkDeps, actor: OrganisationActor, staffId: StaffId): Promise<IssuedLink> {
  return deps.db.transaction(async (tx) => {
    if (!(await findStaff(tx, staffId))) throw new AppError('not_found', 'organisation.staff_not_found', { staff: staffId });
    await record(tx, { actor, action: 'access.renewEnrolment', objectKind: 'staff', objectId: staffId });
    return addLink(deps, tx, staffId);
  });
}

/**
 * The link by which the first administrator comes in; nothing when there is an administrator.
 * A link from an earlier start ends, so that what lies in an old terminal opens nothing.
 */
export async function issueFirstAdministratorLink(deps: LinkDeps): Promise<IssuedLink | undefined> {
  return deps.db.transaction(async (tx) => {
    if (await hasAdministrator(deps, tx)) return undefined;
    return addLink(deps, tx, undefined);
  });
}

export async function hasAdministrator(deps: Pick<AccessDeps, 'clock'>, tx: Transaction): Promise<boolean> {
  const { units } = await loadUnitHistory(tx);
  const holders = await listHolders(tx, { unitIds: units.map((unit) => unit.unitId), roles: ['administrator'] }, todayOf(deps));
  return holders.length > 0;
}

async function addLink(deps: LinkDeps, tx: Transaction, staffId: StaffId | undefined): Promise<IssuedLink> {
  const createdAt = deps.clock.now();
  const expiresAt = later(createdAt, VALID_FOR_MS);
  const { token, tokenHash } = makeSecretToken();
  await endLinks(tx, staffId, createdAt);
  const whom = staffId === undefined ? ({ purpose: 'FIRST_ADMINISTRATOR', staffId } as const) : ({ purpose: 'ENROL', staffId } as const);
  await insertLink(tx, { ...whom, tokenHash, createdAt, expiresAt });
  return { enrolmentUrl: `${deps.config.publicUrl}/desk/enrol/${token}`, expiresAt };
}
