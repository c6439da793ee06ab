import { describe, expect, it } from 'vitest';
import { ROLES } from '../../organisation/domain/index.ts';
import { defineRoute } from '../../platform/http/index.ts';
import type { Permission } from '../domain/index.ts';
import { enumerateMatrix } from './permission-matrix.ts';

function aRoute(permission: Permission) {
  return defineRoute({ method: 'GET', url: '/x', access: { kind: 'staff', permission }, summary: 'x', handler: () => Promise.resolve(undefined) });
}

describe('the permission matrix', () => {
  it('has a cell for every role of every staff route', () => {
    const open = defineRoute({ method: 'GET', url: '/', access: { kind: 'public' }, summary: 'x', handler: () => Promise.resolve(undefined) });
    const cells = enumerateMatrix([open, aRoute('petition.read'), aRoute('staff.manage'), aRoute('journal.read')]);
    expect(cells).toHaveLength(3 * ROLES.length);
    const reached = (permission: string, role: string) => cells.find((cell) => cell.permission === permission && cell.role === role)?.scopes;
    expect(reached('petition.read', 'handler')).toEqual(['own', 'co']);
    expect(reached('petition.read', 'administrator')).toEqual([]);
    expect(reached('staff.manage', 'administrator')).toEqual(['any']);
    expect(reached('journal.read', 'auditor')).toEqual(['any']);
  });

  it('fails for a route without a rule', () => {
    expect(() => enumerateMatrix([aRoute('petition.erase' as Permission)])).toThrow('GET /x asks for petition.erase');
  });
});
