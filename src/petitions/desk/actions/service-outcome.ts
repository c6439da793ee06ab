import { blankToNull } from '../../../platform/ui/desk/fields/lines.ts';
import type { ServiceMethod } from '../../domain/codes.ts';
import type { BodyOf } from './action-body.ts';

type Outcome = BodyOf<'serveOpinion'>['outcome'];
type Served = Extract<Outcome, { readonly kind: 'SERVED' }>;
type Proof<Method extends ServiceMethod> = Extract<Served, { readonly method: Method }>;

/** The fields of all ways of service; those of the chosen one are filled in. */
export interface ServiceValues {
  readonly method: ServiceMethod;
  readonly servedOn: string;
  readonly documentNumber?: string;
  readonly receiptReference?: string;
  readonly receiptDocumentId?: string;
  readonly signedBy?: Proof<'PERSONAL'>['signedBy'];
  readonly evidence?: Proof<'LEFT'>['evidence'];
  readonly announcedOn?: string;
  readonly place?: string;
  readonly consented?: boolean;
  readonly receiptConfirmed?: boolean;
  readonly saidWhat?: string;
}

export function toServed(values: ServiceValues): Served {
  const served = { kind: 'SERVED', servedOn: values.servedOn, documentId: null, documentNumber: blankToNull(values.documentNumber) } as const;
  const receipt = { receiptDocumentId: values.receiptDocumentId ?? null, receiptReference: blankToNull(values.receiptReference) };
  const { method, consented = false } = values;
  switch (method) {
    case 'PERSONAL':
      return { ...served, ...receipt, method, signedBy: values.signedBy ?? 'PETITIONER' };
    case 'LEFT':
      return { ...served, ...receipt, method, evidence: values.evidence ?? 'WITNESS' };
    case 'POST':
      return { ...served, ...receipt, method };
    case 'ANNOUNCEMENT':
      return { ...served, ...receipt, method, announcedOn: values.announcedOn ?? values.servedOn, place: values.place ?? '' };
    case 'ELECTRONIC':
      return { ...served, method, consented, receiptConfirmed: values.receiptConfirmed ?? false };
    case 'PHONE_OR_SMS':
      return { ...served, method, consented, saidWhat: values.saidWhat ?? '' };
  }
}
