import type { Role } from '../../../organisation/domain/index.ts';
import { GROUP } from './unit-table.ts';

/** What one person does: roles at one or several units. */
export type Position = readonly (readonly [unitCode: string, ...roles: Role[]])[];

const OFFICE_WORK: readonly Role[] = ['registrar', 'screener', 'dispatcher', 'serviceClerk'];

/** Roles at a unit and at each of the departments that it serves, so that what lies there comes onto this person's desk. */
function across(unitCode: string, departments: readonly string[], ...roles: Role[]): Position {
  return [unitCode, ...departments].map((code) => [code, ...roles]);
}

const GROUP_DEPARTMENTS = ['LJJTRL', 'LJJTAQ', 'LJJTLT'];

const groupPositions: readonly Position[] = [
  [[GROUP, 'unitHead']],
  [[GROUP, 'signer']],
  [[GROUP, 'signer']],
  across(GROUP, GROUP_DEPARTMENTS, 'legalReviewer'),
  [['LJJTXF', 'officeHead']],
  [['LJJTXF', 'registrar', 'receptionist']],
  [['LJJTXF', 'onlineClerk', 'registrar']],
  [['LJJTXF', 'screener']],
  [['LJJTXF', 'dispatcher']],
  [['LJJTXF', 'serviceClerk', 'archivist', 'hearingRecorder']],
  [['LJJTXF', 'supervisor', 'hearingHost']],
  [['LJJTXF', 'reviewer']],
  [['LJJTXF', 'reviewer']],
  [['LJJTXF', 'reReviewer']],
  [['LJJTXF', 'reReviewer']],
  [['LJJTJW', 'disciplineOfficer']],
  [['LJJTXF', 'analyst', 'dpo', 'dutyOfficer', 'spokesperson']],
  // Who checks the journal took no part in what it tells.
  across(GROUP, ['LJZZ', 'LJZY', 'LJJY'], 'auditor'),
  [[GROUP, 'administrator', 'trainer']],
  [[GROUP, 'handler', 'coHandler']],
  GROUP_DEPARTMENTS.map((code) => [code, ...OFFICE_WORK]),
  ...departmentPositions(['LJJTRL'], ['LJJTAQ', 'LJJTLT']),
  [['LJJTCW', 'unitHead', 'coHandler']],
  [['LJJTFW', 'unitHead', 'coHandler']],
];

/** Each department has a head, who also answers when another unit asks; those named together share a person who handles. */
function departmentPositions(...shared: readonly (readonly string[])[]): readonly Position[] {
  const heads = shared.flat().map((code): Position => [[code, 'unitHead', 'coHandler']]);
  return [...heads, ...shared.map((codes): Position => codes.map((code) => [code, 'handler']))];
}

/** A branch decides in its own name: its head signs, its office does what comes and goes. */
function branchPositions(code: string): readonly Position[] {
  return [[[code, 'unitHead', 'coHandler']], [[code, ...OFFICE_WORK, 'receptionist', 'onlineClerk', 'archivist']], [[code, 'handler']]];
}

interface Company {
  readonly code: string;
  /** Those that share a handler stand together. */
  readonly departments: readonly (readonly string[])[];
  readonly branches: readonly string[];
}

function companyPositions({ code, departments: shared, branches }: Company): readonly Position[] {
  const departments = shared.flat();
  const [petitionOffice, disciplineOffice] = [`${code}XF`, `${code}JW`];
  return [
    [[code, 'unitHead']],
    [[code, 'signer']],
    across(code, [...departments, ...branches], 'legalReviewer'),
    [[petitionOffice, 'officeHead', 'spokesperson']],
    [[petitionOffice, 'registrar', 'receptionist', 'onlineClerk']],
    [[petitionOffice, 'screener', 'dispatcher']],
    [[petitionOffice, 'serviceClerk', 'archivist', 'hearingRecorder', 'dpo'], ...departments.map((each) => [each, ...OFFICE_WORK] as const)],
    [[petitionOffice, 'supervisor', 'hearingHost', 'analyst', 'dutyOfficer']],
    [[petitionOffice, 'reviewer']],
    [[disciplineOffice, 'disciplineOfficer']],
    [[code, 'handler', 'coHandler']],
    ...departmentPositions(...shared),
    ...branches.flatMap(branchPositions),
  ];
}

export const positionTable: readonly Position[] = [
  ...groupPositions,
  ...companyPositions({ code: 'LJZZ', departments: [['LJZZRL'], ['LJZZAQ', 'LJZZHQ']], branches: ['LJZZZZ', 'LJZZZP'] }),
  ...companyPositions({ code: 'LJZY', departments: [['LJZYGC'], ['LJZYKF'], ['LJZYYX', 'LJZYZS']], branches: ['LJZYWY'] }),
  ...companyPositions({ code: 'LJJY', departments: [['LJJYYY'], ['LJJYRL', 'LJJYFW']], branches: ['LJJYDQ', 'LJJYXQ'] }),
];

/** The accounts that are shown to whoever looks around: the first holder of the role there. */
export const SHOWN_ACCOUNTS: readonly (readonly [role: Role, unitCode: string])[] = [
  ['registrar', 'LJZYXF'],
  ['screener', 'LJZYXF'],
  ['dispatcher', 'LJJTXF'],
  ['handler', 'LJZYKF'],
  ['handler', 'LJZYWY'],
  ['legalReviewer', 'LJZY'],
  ['signer', 'LJZY'],
  ['unitHead', 'LJZYKF'],
  ['unitHead', 'LJZY'],
  ['officeHead', 'LJJTXF'],
  ['serviceClerk', 'LJZYXF'],
  ['supervisor', 'LJJTXF'],
  ['reviewer', 'LJJTXF'],
  ['reReviewer', 'LJJTXF'],
  ['disciplineOfficer', 'LJZYJW'],
  ['archivist', 'LJZYXF'],
  ['auditor', 'LJJT'],
  ['administrator', 'LJJT'],
];
