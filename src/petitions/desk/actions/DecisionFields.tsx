import type { ReactElement } from 'react';
import { ChoiceField, ProseField } from '../../../platform/ui/desk/fields/FormFields.tsx';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import { formMessages } from './form-messages.ts';

export interface DecisionValues {
  readonly decision: 'YES' | 'NO';
  readonly reason: string;
}

interface DecisionFieldsProps {
  readonly label: string;
  readonly yes: string;
  readonly no: string;
}

/** Yes or no, and why; nothing is chosen beforehand. */
export function DecisionFields({ label, yes, no }: DecisionFieldsProps): ReactElement {
  const say = useMessages(formMessages);
  return (
    <>
      <ChoiceField name="decision" label={label} options={[{ value: 'YES', label: yes }, { value: 'NO', label: no }]} />
      <ProseField name="reason" label={say('reason')} rows={3} />
    </>
  );
}
