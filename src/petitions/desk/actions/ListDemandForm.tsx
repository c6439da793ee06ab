import type { ReactElement } from 'react';
import { ProseField } from '../../../platform/ui/desk/fields/FormFields.tsx';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import { ActionForm } from './ActionForm.tsx';
import { messages } from './messages.ts';

/** A demand that stands in the letter and was not listed when it was registered; the opinion answers it like the others. */
export function ListDemandForm(): ReactElement {
  const say = useMessages(messages);
  return (
    <ActionForm<{ text: string }> lead={say('lead.listDemand')} toBody={({ text }) => ({ type: 'listDemand', request: { requestId: crypto.randomUUID(), text } })}>
      <ProseField name="text" label={say('demand')} rows={3} />
    </ActionForm>
  );
}
