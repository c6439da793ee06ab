import type { ReactElement } from 'react';
import { StaffMultiSelect, StaffSelect, UnitMultiSelect, UnitSelect } from '../../../organisation/desk/index.ts';
import { Field, ProseField, SelectField, type FieldName } from '../../../platform/ui/desk/fields/FormFields.tsx';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import { APPEAL_ROUTES, type Role } from '../../domain/codes.ts';
import { optionsOf, useWords } from '../use-words.ts';
import { useOpenStep } from './ActionContext.ts';
import { formMessages } from './form-messages.ts';
import { PaperUpload } from './PaperUpload.tsx';
import { PetitionSelect } from './PetitionSelect.tsx';

interface ChosenField {
  readonly name: FieldName;
  readonly label: string;
  readonly help?: string;
  readonly optional?: boolean;
}

export function UnitField({ without, ...field }: ChosenField & { readonly without?: readonly string[] }): ReactElement {
  return <Field {...field}><UnitSelect allowClear={field.optional ?? false} {...(without && { without })} /></Field>;
}

export function UnitsField({ without, ...field }: ChosenField & { readonly without?: readonly string[] }): ReactElement {
  return <Field {...field} optional><UnitMultiSelect {...(without && { without })} /></Field>;
}

export function StaffField({ unitId, roles, ...field }: ChosenField & { readonly unitId?: string | undefined; readonly roles?: readonly Role[] }): ReactElement {
  return <Field {...field}><StaffSelect unitId={unitId} roles={roles} /></Field>;
}

export function StaffManyField(field: ChosenField): ReactElement {
  return <Field {...field} optional><StaffMultiSelect /></Field>;
}

export function PetitionField(field: ChosenField): ReactElement {
  const { petition } = useOpenStep();
  return <Field {...field}><PetitionSelect without={petition.petitionId} /></Field>;
}

/** A text that is typed one entry a line; `splitLines` makes the list of it. */
export function LinesField({ name, label, help, optional = false }: ChosenField): ReactElement {
  const say = useMessages(formMessages);
  return <ProseField name={name} label={label} help={help ?? say('oneALine')} rows={2} optional={optional} />;
}

export function SuggestedRouteField(): ReactElement {
  const say = useMessages(formMessages);
  const words = useWords();
  return <SelectField name="suggestedRoute" label={say('suggestedRoute')} blank="—" options={optionsOf(words, 'routeType', APPEAL_ROUTES)} optional />;
}

/** A paper or a file of this matter, as proof; one that is not there yet can be added here. */
export function PaperField(field: ChosenField): ReactElement {
  const { petition } = useOpenStep();
  const options = [
    ...petition.attachments.map(({ attachmentId, fileName }) => ({ value: attachmentId, label: fileName })),
    ...petition.documents.map(({ documentId, title, number }) => ({ value: documentId, label: [title, number].filter(Boolean).join(' ') })),
  ];
  return <SelectField {...field} help={field.help ?? <PaperUpload name={field.name} />} blank="—" options={options} />;
}
