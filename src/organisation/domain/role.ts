/** Every role that a post can give; what each may do is in the decision table of `access`. */
export const ROLES = [
  'receptionist',
  'registrar',
  'onlineClerk',
  'screener',
  'dispatcher',
  'handler',
  'coHandler',
  'legalReviewer',
  'signer',
  'unitHead',
  'officeHead',
  'serviceClerk',
  'hearingHost',
  'hearingRecorder',
  'supervisor',
  'reviewer',
  'reReviewer',
  'disciplineOfficer',
  'analyst',
  'archivist',
  'dpo',
  'dutyOfficer',
  'spokesperson',
  'trainer',
  'auditor',
  'administrator',
] as const;

export type Role = (typeof ROLES)[number];

export function isRole(text: string): text is Role {
  return (ROLES as readonly string[]).includes(text);
}
