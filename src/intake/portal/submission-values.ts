import type { z } from 'zod';
import { PortalSubmission } from '../../petitions/contract.ts';
import { fail, type Result, succeed } from '../../platform/kernel/index.ts';
import { fillTemplate, type Language } from '../../platform/ui/index.ts';
import { allOf, explainIssue, type FieldFault, type FormValues, oneOf, portalMessages, type StagedFile, withLabel } from '../../platform/ui/portal/index.ts';
import { messages } from './messages.ts';

/** What stands in the form, as it was typed. */
export interface SubmissionForm {
  /** Made with the empty form and kept through all steps: sending twice makes one petition. */
  readonly token: string;
  readonly values: FormValues;
  readonly files: readonly StagedFile[];
}

export const ID_TYPES = ['RESIDENT_ID', 'PASSPORT', 'MAINLAND_TRAVEL_PERMIT', 'FOREIGN_PERMANENT_RESIDENT_ID', 'ORGANISATION_CODE', 'OTHER'] as const;
export const ASSISTANCE = ['LARGE_PRINT', 'SIGN_LANGUAGE', 'INTERPRETER', 'HOME_VISIT', 'OTHER'] as const;

/** Everything that goes along from step to step, beside the files. */
export const FIELD_NAMES = [
  'office', 'isReport', 'request', 'facts', 'reasons', 'happenedOn', 'happenedAt', 'complainedAbout', 'anonymous', 'kind', 'name', 'phone', 'email',
  'address', 'idType', 'idNumber', 'assistance', 'mayPublish', 'truth',
] as const;

export function isAnonymous(values: FormValues): boolean {
  return oneOf(values, 'anonymous') === 'yes';
}

/** A report of a breach of discipline or law (检举控告). */
export function isReport(values: FormValues): boolean {
  return oneOf(values, 'isReport') === 'yes';
}

/** The submission that the form makes, or what has to be mended first, in the order of the page. */
export function readSubmission({ values, files }: SubmissionForm, language: Language): Result<PortalSubmission, readonly FieldFault[]> {
  const requests = allOf(values, 'request').map((text, index) => ({ text, index })).filter(({ text }) => text.trim() !== '');
  const parsed = PortalSubmission.safeParse(toBody(values, files, { requests: requests.map(({ text }) => text), language }));
  const faults = (parsed.error?.issues ?? []).map((issue) => explain(issue, language, (position) => requests[position]?.index ?? 0));
  if (!isAnonymous(values) && oneOf(values, 'truth') !== 'yes') faults.push(faultOf('truth', portalMessages[language]['portal.field.missing'], language));
  if (parsed.success && faults.length === 0) return succeed(parsed.data);
  return fail(faults.toSorted((one, other) => placeOf(one) - placeOf(other)));
}

function toBody(values: FormValues, files: readonly StagedFile[], rest: { requests: readonly string[]; language: Language }): unknown {
  const text = (name: string): string | undefined => oneOf(values, name).trim() || undefined;
  const anonymous = isAnonymous(values);
  const petitioner = {
    kind: text('kind'),
    name: oneOf(values, 'name'),
    phone: text('phone'),
    email: text('email'),
    address: text('address'),
    idType: text('idType'),
    idNumber: text('idNumber'),
  };
  return {
    ...rest,
    anonymous,
    ...(anonymous ? {} : { petitioner }),
    facts: oneOf(values, 'facts'),
    reasons: oneOf(values, 'reasons'),
    officeCode: text('office'),
    happenedOn: text('happenedOn'),
    happenedAt: text('happenedAt'),
    complainedAbout: text('complainedAbout'),
    assistance: allOf(values, 'assistance'),
    // What is sealed is published by nobody, whatever was ticked before.
    mayPublish: !isReport(values) && oneOf(values, 'mayPublish') === 'yes',
    isReport: isReport(values),
    attachments: files.map(({ uploadToken, fileName }) => ({ uploadToken, fileName })),
  };
}

function explain(issue: z.core.$ZodIssue, language: Language, requestAt: (position: number) => number): FieldFault {
  const [first, second] = issue.path;
  const text = explainIssue(issue, language);
  if (first === 'requests') return faultOf(`request-${requestAt(typeof second === 'number' ? second : 0)}`, text, language);
  if (first === 'petitioner') return faultOf(String(second ?? 'name'), text, language);
  return faultOf(first === 'officeCode' ? 'office' : first === 'attachments' ? 'files' : String(first), text, language);
}

const LABELS = {
  office: 'submit.office',
  facts: 'submit.facts',
  reasons: 'submit.reasons',
  happenedOn: 'submit.happened_on',
  happenedAt: 'submit.happened_at',
  complainedAbout: 'submit.complained_about',
  name: 'submit.name',
  phone: 'submit.phone',
  email: 'submit.email',
  address: 'submit.address',
  idType: 'submit.id_type',
  idNumber: 'submit.id_number',
  assistance: 'submit.assistance',
  files: 'submit.part.files',
  truth: 'submit.truth_short',
} as const;

// A link in the summary must say by itself which field it is about.
function faultOf(field: string, text: string, language: Language): FieldFault {
  return { field, text: withLabel(labelOf(field, language), text, language) };
}

function labelOf(field: string, language: Language): string {
  const say = messages[language];
  if (field.startsWith('request-')) return fillTemplate(say['submit.request'], { number: Number(field.slice('request-'.length)) + 1 }, language);
  return isLabelled(field) ? say[LABELS[field]] : field;
}

function isLabelled(field: string): field is keyof typeof LABELS {
  return Object.hasOwn(LABELS, field);
}

function placeOf({ field }: FieldFault): number {
  if (field.startsWith('request-')) return FIELD_NAMES.indexOf('request');
  const place = FIELD_NAMES.findIndex((name) => name === field);
  return place === -1 ? FIELD_NAMES.length : place;
}
