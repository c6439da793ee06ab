import { Form } from 'antd';
import type { ReactElement } from 'react';
import { CheckField, ChoiceField, DayField, ProseField, SelectField, TextField } from '../../../platform/ui/desk/fields/FormFields.tsx';
import { todayInChina } from '../../../platform/ui/desk/calendar-day.ts';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import { SERVICE_METHODS, type ServiceMethod } from '../../domain/codes.ts';
import { optionsOf, useWords } from '../use-words.ts';
import { PaperField } from './ActionFields.tsx';
import { formMessages } from './form-messages.ts';
import type { ServiceValues } from './service-outcome.ts';

/** Each way of service has its own proof (Civil Procedure Law arts. 87-95, by analogy). */
export function ServiceFields(): ReactElement {
  const say = useMessages(formMessages);
  const words = useWords();
  const method = Form.useWatch<ServiceValues['method']>('method');
  return (
    <>
      <ChoiceField name="method" label={say('service.method')} options={optionsOf(words, 'serviceMethod', SERVICE_METHODS)} />
      <DayField name="servedOn" label={say('service.on')} help={say('service.on.help')} max={todayInChina()} />
      <TextField name="documentNumber" label={say('service.document')} optional />
      {method !== undefined && <ProofFields method={method} />}
    </>
  );
}

const SIGNERS = ['PETITIONER', 'FAMILY_MEMBER', 'AGENT', 'REPRESENTATIVE'] as const;
const EVIDENCE = ['WITNESS', 'PHOTO', 'VIDEO'] as const;

function ProofFields({ method }: { readonly method: ServiceMethod }): ReactElement {
  const say = useMessages(formMessages);
  switch (method) {
    case 'PERSONAL':
      return (
        <>
          <SelectField name="signedBy" label={say('service.signedBy')} options={SIGNERS.map((value) => ({ value, label: say(`service.signedBy.${value}`) }))} />
          <ReceiptFields />
        </>
      );
    case 'LEFT':
      return (
        <>
          <ChoiceField name="evidence" label={say('service.evidence')} options={EVIDENCE.map((value) => ({ value, label: say(`service.evidence.${value}`) }))} />
          <ReceiptFields />
        </>
      );
    case 'POST':
      return <ReceiptFields />;
    case 'ANNOUNCEMENT':
      return (
        <>
          <DayField name="announcedOn" label={say('service.announcedOn')} help={say('service.announcedOn.help')} max={todayInChina()} />
          <TextField name="place" label={say('service.place')} />
          <ReceiptFields />
        </>
      );
    case 'ELECTRONIC':
      return (
        <>
          <CheckField name="consented" label={say('service.consented')} />
          <CheckField name="receiptConfirmed" label={say('service.confirmed')} />
        </>
      );
    case 'PHONE_OR_SMS':
      return (
        <>
          <CheckField name="consented" label={say('service.consented')} />
          <ProseField name="saidWhat" label={say('service.saidWhat')} rows={3} />
        </>
      );
  }
}

function ReceiptFields(): ReactElement {
  const say = useMessages(formMessages);
  return (
    <div className="x-field-grid">
      <TextField name="receiptReference" label={say('service.receipt')} help={say('service.receipt.help')} optional />
      <PaperField name="receiptDocumentId" label={say('service.receiptScan')} optional />
    </div>
  );
}
