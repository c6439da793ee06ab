import { useMutation } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { useState, type ReactElement } from 'react';
import { useSession } from '../../../access/desk/index.ts';
import { UnitSelect } from '../../../organisation/desk/index.ts';
import { todayInChina } from '../../../platform/ui/desk/calendar-day.ts';
import { ErrorNotice } from '../../../platform/ui/desk/ErrorNotice.tsx';
import { CheckField, ChoiceField, DayField, Field, SelectField, TextField } from '../../../platform/ui/desk/fields/FormFields.tsx';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import type { Channel } from '../../domain/codes.ts';
import { type EnteredReceipt, enterSealedReceipt, type SealedReceiptBody } from '../api/enter-sealed-receipt.ts';
import { optionsOf, useWords } from '../use-words.ts';
import { receiptMessages } from './receipt-messages.ts';

// How something closed can come.
const PAPER_CHANNELS: readonly Channel[] = ['LETTER', 'VISIT', 'HOTLINE_TRANSFER', 'OTHER'];
const GROUNDS = ['REPORT_CLASS', 'PRINCIPAL_LEADER', 'SUPERIOR_ORGAN'] as const;

/** No draft is kept of it: what is typed here by mistake stays nowhere. */
export function SealedReceiptForm({ onEntered }: { readonly onEntered: (entered: EnteredReceipt) => void }): ReactElement {
  const say = useMessages(receiptMessages);
  const words = useWords();
  const { unitIds } = useSession();
  // One key for all tries of this form: a lost answer cannot enter it twice.
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const attempt = useMutation({ mutationFn: (body: SealedReceiptBody) => enterSealedReceipt(body, idempotencyKey), onSuccess: onEntered });
  return (
    <Form<SealedReceiptBody>
      layout="vertical"
      requiredMark={false}
      scrollToFirstError={{ focus: true, block: 'center' }}
      initialValues={{ channel: 'LETTER', receivedOn: todayInChina(), ground: 'REPORT_CLASS', realName: false }}
      onFinish={(values) => attempt.mutate(values)}
    >
      <div className="x-field-grid">
        <SelectField name="channel" label={say('channel')} options={optionsOf(words, 'channel', PAPER_CHANNELS)} />
        <DayField name="receivedOn" label={say('receivedOn')} max={todayInChina()} />
        {unitIds.length > 1 && <Field name="officeUnitId" label={say('office')} optional><UnitSelect allowClear only={unitIds} /></Field>}
      </div>
      <TextField name="bagId" label={say('bagId')} help={say('bagId.help')} max={100} />
      <ChoiceField name="ground" label={say('ground')} options={GROUNDS.map((value) => ({ value, label: say(`ground.${value}`) }))} />
      <TextField name="handedOverTo" label={say('handedOverTo')} help={say('handedOverTo.help')} max={200} />
      <CheckField name="realName" label={say('realName')} help={say('realName.help')} />
      <ErrorNotice error={attempt.error} />
      <Button type="primary" htmlType="submit" loading={attempt.isPending}>{say('send')}</Button>
    </Form>
  );
}
