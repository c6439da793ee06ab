import { describe, expect, it } from 'vitest';
import { ROLES, type Role } from '../../organisation/domain/index.ts';
import { GLOBAL_RULES, isPermission, NEVER_BY_TOKEN, PERMISSIONS, PETITION_RULES, STEP_UP_PERMISSIONS, UNIT_RULES } from './decision-table.ts';
import { scopesOf } from './petition-visibility.ts';
import type { PetitionRow, PetitionScope } from './rule-row.ts';

const petitionRows: readonly [string, PetitionRow][] = Object.entries(PETITION_RULES);
// What each scope reaches besides itself.
const COVERS: Readonly<Record<PetitionScope, readonly PetitionScope[]>> = {
  own: [],
  co: [],
  office: [],
  unit: ['office'],
  subtree: ['office', 'unit'],
  review: [],
  reports: [],
};

function rowsOf(role: Role): readonly string[] {
  const petition = petitionRows.filter(([, row]) => scopesOf(row, role).length > 0).map(([permission]) => permission);
  const unit = Object.entries(UNIT_RULES).filter(([, row]) => Object.hasOwn(row, role));
  const global = Object.entries(GLOBAL_RULES).filter(([, roles]) => (roles as readonly Role[]).includes(role));
  return [...petition, ...[...unit, ...global].map(([permission]) => permission)];
}

describe('the decision table', () => {
  it('gives every role something to do', () => {
    expect(ROLES.filter((role) => rowsOf(role).length === 0)).toEqual([]);
  });

  it('gives every permission to somebody', () => {
    const given = new Set(ROLES.flatMap((role) => rowsOf(role)));
    expect(PERMISSIONS.filter((permission) => !given.has(permission))).toEqual([]);
  });

  // Domain rule: who runs the machine, and who checks the journal, reads no petition; the analyst sees no names.
  it.each<Role>(['administrator', 'auditor', 'analyst', 'trainer', 'spokesperson', 'dutyOfficer'])('keeps every petition from the %s', (role) => {
    expect(petitionRows.filter(([, row]) => scopesOf(row, role).length > 0)).toEqual([]);
  });

  it('lets only the discipline officer reach reports, and him nothing else', () => {
    for (const [permission, row] of petitionRows) {
      const withReports = ROLES.filter((role) => scopesOf(row, role).includes('reports'));
      expect([permission, ...withReports.filter((role) => role !== 'disciplineOfficer')]).toEqual([permission]);
      expect([permission, ...scopesOf(row, 'disciplineOfficer').filter((scope) => scope !== 'reports')]).toEqual([permission]);
    }
  });

  // PP-9: evaluation and withdrawal are the petitioner's own.
  it.each(['petition.act.evaluate', 'petition.act.requestWithdrawal', 'petition.act.expireEvaluation', 'petition.delete', 'identity.export'])('has no %s', (permission) => {
    expect(isPermission(permission)).toBe(false);
  });

  it('shows a petition to everybody who may act on it', () => {
    const unseen = petitionRows.flatMap(([permission, row]) =>
      ROLES.flatMap((role) => scopesOf(row, role).filter((scope) => !isCovered(scope, role)).map((scope) => `${permission}: ${role} ${scope}`)),
    );
    expect(unseen).toEqual([]);
  });

  it('keeps names from those who give an opinion from outside the matter', () => {
    expect(ROLES.filter((role) => scopesOf(PETITION_RULES['petition.read'], role).length > scopesOf(PETITION_RULES['identity.read'], role).length)).toEqual([
      'handler',
      'coHandler',
      'legalReviewer',
      'unitHead',
    ]);
    expect(scopesOf(PETITION_RULES['identity.read'], 'handler')).toEqual(['own']);
    expect(scopesOf(PETITION_RULES['identity.read'], 'unitHead')).not.toContain('co');
  });

  // A case file has the papers in it that list who came and spoke.
  it('lets nobody take out the file of a matter who may not know who petitioned', () => {
    const beyond = ROLES.flatMap((role) => scopesOf(PETITION_RULES['petition.exportFile'], role).filter((scope) => !scopesOf(PETITION_RULES['identity.read'], role).includes(scope)));
    expect(beyond).toEqual([]);
  });

  // PP-18: the names of those who signed along stay in the petition office.
  it('shows signatories to the petition office and the discipline officer only', () => {
    const row: PetitionRow = PETITION_RULES['signatories.read'];
    expect(new Set(ROLES.flatMap((role) => scopesOf(row, role)))).toEqual(new Set(['office', 'reports']));
  });

  it('has unit and staff administration in one hand that reads no petition', () => {
    expect(Object.keys(UNIT_RULES['staff.manage'])).toEqual(['administrator']);
    expect(Object.keys(UNIT_RULES['unit.manage'])).toEqual(['administrator']);
  });

  it('asks for a fresh proof before a token is made, and never lets a token make one', () => {
    expect(STEP_UP_PERMISSIONS.has('token.create')).toBe(true);
    expect(NEVER_BY_TOKEN.has('token.create')).toBe(true);
  });
});

function isCovered(scope: PetitionScope, role: Role): boolean {
  return scopesOf(PETITION_RULES['petition.read'], role).some((seen) => seen === scope || COVERS[seen].includes(scope));
}
