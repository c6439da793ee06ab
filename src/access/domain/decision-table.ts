import { ROLES } from '../../organisation/domain/index.ts';
import { ACTION_RULES } from './action-rules.ts';
import type { GlobalRow, PetitionRow, UnitRow } from './rule-row.ts';

/*
 * Who may do what. What is not written here is forbidden. Exclusions (a reported party, a recusal) come on top and always win.
 *
 * On purpose there is no row for `evaluate` and `requestWithdrawal`: only the petitioner does these (PP-9).
 * The administrator stands in no petition row; the analyst sees numbers and no petition; the auditor sees the journal.
 */

const READERS: PetitionRow = {
  receptionist: 'office',
  registrar: ['unit', 'review'],
  onlineClerk: 'office',
  screener: 'unit',
  dispatcher: 'unit',
  handler: ['own', 'co'],
  coHandler: ['own', 'co'],
  legalReviewer: ['unit', 'review'],
  signer: ['subtree', 'review', 'own'],
  unitHead: ['subtree', 'review', 'co', 'own'],
  officeHead: ['subtree', 'review', 'own'],
  serviceClerk: ['unit', 'review'],
  hearingHost: ['unit', 'review', 'own'],
  hearingRecorder: ['unit', 'review', 'own'],
  supervisor: 'subtree',
  reviewer: 'review',
  reReviewer: 'review',
  disciplineOfficer: 'reports',
  archivist: 'subtree',
  dpo: 'subtree',
};

/** Permissions on one petition. */
export const PETITION_RULES = {
  'petition.list': READERS,
  'petition.read': READERS,
  'events.read': READERS,
  'deadlines.read': READERS,
  'documents.read': READERS,
  'attachments.read': READERS,
  'attachments.add': {
    receptionist: 'office',
    registrar: ['unit', 'review'],
    onlineClerk: 'office',
    handler: ['own', 'co'],
    coHandler: ['co', 'own'],
    serviceClerk: ['unit', 'review'],
    // Whoever ends a mediation or a hearing files the signed agreement or the signed minutes with it.
    unitHead: ['subtree', 'review', 'own'],
    officeHead: ['subtree', 'review', 'own'],
    hearingHost: ['unit', 'review', 'own'],
    hearingRecorder: ['unit', 'review', 'own'],
    reviewer: 'review',
    reReviewer: 'review',
    disciplineOfficer: 'reports',
  },
  // Who serves letters prints them; the queue of the printer names nobody.
  'letters.print': { registrar: ['unit', 'review'], serviceClerk: ['unit', 'review'] },
  // Names, addresses, numbers. Whoever gives an opinion on the law or helps from another unit does not need them.
  'identity.read': {
    receptionist: 'office',
    registrar: ['unit', 'review'],
    onlineClerk: 'office',
    screener: 'unit',
    dispatcher: 'unit',
    handler: 'own',
    signer: ['subtree', 'review', 'own'],
    unitHead: ['subtree', 'review', 'own'],
    officeHead: ['subtree', 'review', 'own'],
    serviceClerk: ['unit', 'review'],
    hearingHost: ['unit', 'review', 'own'],
    hearingRecorder: ['unit', 'review', 'own'],
    supervisor: 'subtree',
    reviewer: 'review',
    reReviewer: 'review',
    disciplineOfficer: 'reports',
    archivist: 'subtree',
    dpo: 'subtree',
  },
  // PP-18: who signed along is known to the petition office alone, not to the unit complained about.
  'signatories.read': {
    receptionist: 'office',
    registrar: 'office',
    onlineClerk: 'office',
    screener: 'office',
    officeHead: 'office',
    serviceClerk: 'office',
    disciplineOfficer: 'reports',
    dpo: 'office',
  },
  // PP-8: a search by a person's name or number serves to find a repeated matter, names its purpose and is recorded.
  'identity.match': {
    receptionist: 'office',
    registrar: 'unit',
    onlineClerk: 'office',
    screener: 'unit',
    officeHead: 'subtree',
    disciplineOfficer: 'reports',
    dpo: 'subtree',
  },
  'petition.exportFile': {
    handler: 'own',
    officeHead: ['subtree', 'review'],
    reviewer: 'review',
    reReviewer: 'review',
    archivist: 'subtree',
    dpo: 'subtree',
  },
  // Regulation art. 30: what is sealed is opened by a discipline officer, with his own key.
  'report.open': { disciplineOfficer: 'reports' },
  // PP-1: whoever reaches a matter passes on that its petitioner suffers for it; what comes of it is kept from those accused.
  'retaliation.report': READERS,
  'petition.exportList': { officeHead: 'subtree', supervisor: 'subtree' },
  ...ACTION_RULES,
} as const satisfies Record<string, PetitionRow>;

/** Permissions on one unit. */
export const UNIT_RULES = {
  'petition.register': { receptionist: 'unit', registrar: 'unit', onlineClerk: 'unit', officeHead: 'subtree' },
  'import.ledger': { registrar: 'unit', officeHead: 'subtree' },
  'reception.manage': { receptionist: 'unit', officeHead: 'subtree' },
  'reception.receive': { receptionist: 'unit', registrar: 'unit', onlineClerk: 'unit', officeHead: 'subtree', unitHead: 'unit', signer: 'unit' },
  // Who acts for whom in whose absence, besides one's own posts.
  'delegation.manage': { unitHead: 'subtree', officeHead: 'subtree', administrator: 'any' },
  'unownedWork.read': { unitHead: 'subtree', officeHead: 'subtree' },
  'statistics.read': { analyst: 'subtree', officeHead: 'subtree', unitHead: 'subtree', supervisor: 'subtree' },
  // Asking whom the lot chose; that the person and the office had no part in the matter is asked besides.
  'interview.conduct': { receptionist: 'unit', registrar: 'unit', onlineClerk: 'unit', serviceClerk: 'unit', officeHead: 'unit' },
  'satisfaction.read': { officeHead: 'subtree', supervisor: 'subtree', auditor: 'any' },
  // On the unit above the one that answered: whoever answered does not judge whether it lasted.
  'laterAnswer.care': { officeHead: 'unit', unitHead: 'unit' },
  // Regulation art. 40: written to the units below, answered by those who head the unit.
  'suggestion.write': { supervisor: 'subtree', officeHead: 'subtree' },
  'suggestion.read': { supervisor: 'subtree', officeHead: 'subtree', unitHead: 'subtree' },
  'suggestion.answer': { unitHead: 'unit', officeHead: 'unit' },
  'publicInformation.manage': { officeHead: 'subtree', administrator: 'any' },
  'unit.manage': { administrator: 'any' },
  'staff.manage': { administrator: 'any' },
} as const satisfies Record<string, UnitRow>;

/** Permissions on the installation as a whole. */
export const GLOBAL_RULES = {
  'organisation.read': ROLES,
  'calendar.read': ROLES,
  'calendar.manage': ['officeHead', 'administrator'],
  'theme.manage': ['officeHead', 'administrator'],
  'law.read': ROLES,
  'law.manage': ['legalReviewer', 'officeHead', 'administrator'],
  'satisfaction.manage': ['officeHead', 'administrator'],
  // A token acts for its owner only, so nobody gains by making one.
  'token.create': ROLES,
  'officerKey.own': ['disciplineOfficer'],
  'journal.read': ['auditor'],
  'journal.verify': ['auditor', 'administrator'],
} as const satisfies Record<string, GlobalRow>;

export type PetitionPermission = keyof typeof PETITION_RULES;
export type UnitPermission = keyof typeof UNIT_RULES;
export type GlobalPermission = keyof typeof GLOBAL_RULES;
export type Permission = PetitionPermission | UnitPermission | GlobalPermission;

/**
 * Acts for which a signed-in browser proves again, at most five minutes before, that its owner sits in front of it.
 * A bearer token cannot do that: it may do these acts unless they are in NEVER_BY_TOKEN.
 */
export const STEP_UP_PERMISSIONS: ReadonlySet<Permission> = new Set<Permission>([
  'unit.manage',
  'staff.manage',
  'token.create',
  'petition.exportFile',
  'import.ledger',
]);

/** A stolen token must not be able to make another. */
export const NEVER_BY_TOKEN: ReadonlySet<Permission> = new Set<Permission>(['token.create', 'officerKey.own']);

export const PERMISSIONS: readonly Permission[] = [
  ...(Object.keys(PETITION_RULES) as PetitionPermission[]),
  ...(Object.keys(UNIT_RULES) as UnitPermission[]),
  ...(Object.keys(GLOBAL_RULES) as GlobalPermission[]),
];

export function isPermission(text: string): text is Permission {
  return PERMISSIONS.some((permission) => permission === text);
}

export function isPetitionPermission(permission: Permission): permission is PetitionPermission {
  return Object.hasOwn(PETITION_RULES, permission);
}

export function isUnitPermission(permission: Permission): permission is UnitPermission {
  return Object.hasOwn(UNIT_RULES, permission);
}
