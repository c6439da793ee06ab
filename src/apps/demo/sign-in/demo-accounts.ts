import { setCredential } from '../../../access/server/index.ts';
import { messages as lifecycleMessages } from '../../../petitions/domain/index.ts';
import type { PetitionDeps } from '../../../petitions/server/index.ts';
import type { Role, StaffId } from '../../../organisation/domain/index.ts';
import type { Language } from '../../../platform/ui/index.ts';
import { messages as demoMessages } from '../messages.ts';
import type { DemoOrganisation, DemoStaff } from '../organisation/demo-organisation.ts';
import { SHOWN_ACCOUNTS } from '../organisation/position-table.ts';

export interface DemoAccount {
  readonly staffId: StaffId;
  readonly username: string;
  readonly displayName: string;
  readonly role: Role;
  readonly unitName: string;
}

/** One account for each kind of work. */
export function listShownAccounts(organisation: DemoOrganisation): readonly DemoAccount[] {
  return SHOWN_ACCOUNTS.flatMap(([role, unitCode]) => {
    const unitId = organisation.unitId(unitCode);
    const holder: DemoStaff | undefined = organisation.staff.find(({ posts }) => posts.some((post) => post.role === role && post.unitId === unitId));
    return holder ? [{ staffId: holder.staffId, username: holder.username, displayName: holder.displayName, role, unitName: organisation.unitName(unitId) }] : [];
  });
}

/** They sign in with the same words and without a second factor: it is an example. Others are invited by the administrator. */
export async function openDemoAccounts(deps: Pick<PetitionDeps, 'db' | 'clock'>, accounts: readonly DemoAccount[], words: string): Promise<void> {
  const staffIds = new Set(accounts.map(({ staffId }) => staffId));
  for (const staffId of staffIds) await deps.db.transaction((tx) => setCredential(tx, staffId, words, deps.clock.now()));
}

export function describeAccounts(accounts: readonly DemoAccount[], language: Language): readonly string[] {
  const widest = Math.max(...accounts.map(({ username }) => username.length));
  return accounts.map(({ username, displayName, role, unitName }) => `${username.padEnd(widest)}  ${displayName}  ${labelOfRole(role, language)} · ${unitName}`);
}

function labelOfRole(role: Role, language: Language): string {
  if (role === 'administrator' || role === 'trainer') return demoMessages[language]['demo.role.administrator'];
  return lifecycleMessages[language][`petitions.role.${role}`];
}
