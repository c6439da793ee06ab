import { describe, expect, it } from 'vitest';
import type { Role, StaffId, UnitId } from '../../organisation/domain/index.ts';
import { PUBLIC_ACTOR } from './actor.ts';
import { PERMISSIONS } from './decision-table.ts';
import { matchesVisibility, visibleTo } from './petition-visibility.ts';
import { authorise, can, listPermissions, mayEver } from './policy.ts';
import { accessFacts, aStaffActor } from './testing/index.ts';

const unit = (code: string) => code as UnitId;
const me = 'someone' as StaffId;

function sees(posts: readonly (readonly [Role, string])[], facts = accessFacts()): boolean {
  return matchesVisibility(visibleTo(aStaffActor(posts)), facts);
}

describe('who sees a petition of the east company', () => {
  it.each<[Role, string, boolean]>([
    ['registrar', 'OFFICE', true],
    ['registrar', 'EAST', true],
    ['registrar', 'EASTDESK', true],
    ['registrar', 'MINE', false],
    ['registrar', 'WEST', false],
    ['receptionist', 'OFFICE', true],
    ['receptionist', 'EAST', false],
    ['handler', 'EAST', false],
    ['unitHead', 'GROUP', true],
    ['unitHead', 'EAST', true],
    ['unitHead', 'SHOP', false],
    ['supervisor', 'OFFICE', true],
    ['supervisor', 'WEST', false],
    ['reviewer', 'GROUP', false],
    ['disciplineOfficer', 'DISC', false],
    ['administrator', 'GROUP', false],
    ['analyst', 'GROUP', false],
    ['auditor', 'GROUP', false],
  ])('%s of %s: %s', (role, unitId, expected) => {
    expect(sees([[role, unitId]])).toBe(expected);
  });

  it('its handler does, and no longer when another took over', () => {
    expect(sees([['handler', 'EAST']], accessFacts({ handlerId: me }))).toBe(true);
    expect(sees([['handler', 'EAST']], accessFacts({ handlerId: null }))).toBe(false);
  });

  it('who holds the hearing does, wherever he works', () => {
    expect(sees([['hearingHost', 'WEST']], accessFacts({ participantStaffIds: [me] }))).toBe(true);
    expect(sees([['hearingHost', 'WEST']], accessFacts())).toBe(false);
  });

  it('being named as handler is nothing without the post', () => {
    expect(sees([['registrar', 'WEST']], accessFacts({ handlerId: me }))).toBe(false);
  });

  it('the reviewing body does once it reviews', () => {
    expect(sees([['reviewer', 'GROUP']], accessFacts({ reviewUnitId: unit('GROUP') }))).toBe(true);
    expect(sees([['reviewer', 'EAST']], accessFacts({ reviewUnitId: unit('GROUP') }))).toBe(false);
  });

  it('the unit that passed it on does, but not its front office, and without the signatories (PP-18)', () => {
    const facts = accessFacts({ passedOnByUnitIds: [unit('WEST')] });
    for (const role of ['registrar', 'dispatcher', 'officeHead'] as const) expect(sees([[role, 'WEST']], facts), role).toBe(true);
    for (const role of ['receptionist', 'handler'] as const) expect(sees([[role, 'WEST']], facts), role).toBe(false);
    expect(can(aStaffActor([['registrar', 'WEST']]), 'signatories.read', facts).allowed).toBe(false);
  });

  it('a unit that co-handles does, without the names', () => {
    const facts = accessFacts({ coHandlingUnitIds: [unit('WEST')] });
    const helper = aStaffActor([['coHandler', 'WEST']]);
    expect(can(helper, 'petition.read', facts)).toEqual({ allowed: true });
    expect(can(helper, 'identity.read', facts)).toEqual({ allowed: false, hidden: false });
  });
});

describe('reports and sealed matters', () => {
  // Regulation art. 30: they are the discipline organ's; PP-2.
  it.each([{ class: 'REPORT' }, { isSealed: true }])('%j is seen by the discipline officer alone', (sealed) => {
    const facts = accessFacts({ ...sealed, handlerId: me, reviewUnitId: unit('GROUP') });
    const everyOther: readonly (readonly [Role, string])[] = [
      ['officeHead', 'GROUP'],
      ['unitHead', 'GROUP'],
      ['handler', 'EAST'],
      ['reviewer', 'GROUP'],
      ['registrar', 'OFFICE'],
      ['supervisor', 'GROUP'],
      ['dpo', 'GROUP'],
    ];
    expect(everyOther.filter((post) => sees([post], facts))).toEqual([]);
    expect(sees([['disciplineOfficer', 'DISC']], facts)).toBe(true);
    expect(sees([['disciplineOfficer', 'EAST']], facts)).toBe(true);
  });

  it('stay within the officer own part of the organisation', () => {
    expect(sees([['disciplineOfficer', 'WEST']], accessFacts({ isSealed: true }))).toBe(false);
  });
});

describe('a reported party', () => {
  // PP-1, PP-3; Regulation art. 30.
  it('never sees the petition, whatever posts it holds', () => {
    const facts = accessFacts({ excludedUnitIds: [unit('EAST')] });
    expect(sees([['unitHead', 'EAST']], facts)).toBe(false);
    expect(sees([['handler', 'SHOP'], ['officeHead', 'GROUP']], facts)).toBe(false);
    expect(sees([['registrar', 'EASTDESK']], facts)).toBe(false);
    expect(sees([['officeHead', 'GROUP']], facts)).toBe(true);
  });

  it('as a person is kept out of what he handles, and out of reports as a discipline officer', () => {
    expect(sees([['handler', 'EAST']], accessFacts({ handlerId: me, excludedStaffIds: [me] }))).toBe(false);
    expect(sees([['disciplineOfficer', 'DISC']], accessFacts({ isSealed: true, excludedStaffIds: [me] }))).toBe(false);
  });

  it('is told that there is no such petition, not that it is forbidden', () => {
    const actor = aStaffActor([['unitHead', 'EAST']]);
    const facts = accessFacts({ excludedUnitIds: [unit('EAST')] });
    expect(can(actor, 'petition.act.approveOpinion', facts)).toEqual({ allowed: false, hidden: true });
    expect(() => authorise(actor, 'petition.act.approveOpinion', facts)).toThrowError('access.petition_not_found');
  });
});

describe('what one may do', () => {
  it('is told apart from what one may see', () => {
    const head = aStaffActor([['unitHead', 'EAST']]);
    expect(can(head, 'petition.act.approveExtension', accessFacts())).toEqual({ allowed: true });
    expect(can(head, 'petition.act.draftOpinion', accessFacts())).toEqual({ allowed: false, hidden: false });
    expect(() => authorise(head, 'petition.act.draftOpinion', accessFacts())).toThrowError('access.forbidden');
  });

  it.each<[Role, string, string, boolean]>([
    ['officeHead', 'OFFICE', 'EAST', true],
    ['officeHead', 'EASTDESK', 'EAST', true],
    ['officeHead', 'EASTDESK', 'WEST', false],
    ['administrator', 'WEST', 'EAST', true],
    ['registrar', 'OFFICE', 'OFFICE', false],
  ])('the %s of %s looks after the public information of %s: %s', (role, at, of, expected) => {
    expect(can(aStaffActor([[role, at]]), 'publicInformation.manage', unit(of)).allowed).toBe(expected);
  });

  it('is nothing for the public and for staff without a post', () => {
    expect(listPermissions(PUBLIC_ACTOR)).toEqual([]);
    expect(listPermissions(aStaffActor([]))).toEqual([]);
    expect(PERMISSIONS.filter((permission) => mayEver(PUBLIC_ACTOR, permission))).toEqual([]);
    expect(matchesVisibility(visibleTo(PUBLIC_ACTOR), accessFacts({ handlerId: null }))).toBe(false);
  });

  it('of a journal is the auditor reading it, while the administrator can only check that it is whole', () => {
    expect(can(aStaffActor([['auditor', 'GROUP']]), 'journal.read').allowed).toBe(true);
    expect(can(aStaffActor([['administrator', 'GROUP']]), 'journal.read').allowed).toBe(false);
    expect(can(aStaffActor([['administrator', 'GROUP']]), 'journal.verify').allowed).toBe(true);
  });
});
