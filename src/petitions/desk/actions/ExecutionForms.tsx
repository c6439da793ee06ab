import { Button, Form } from 'antd';
import type { ReactElement } from 'react';
import { CheckField, DayField, ProseField, SelectField } from '../../../platform/ui/desk/fields/FormFields.tsx';
import { Icon } from '../../../platform/ui/desk/Icon.tsx';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import { useOpenStep } from './ActionContext.ts';
import { ActionForm } from './ActionForm.tsx';
import { formMessages } from './form-messages.ts';
import { NumberField } from './NumberField.tsx';
import { listOpenMeasures } from './open-numbers.ts';

interface MeasureValues {
  readonly text?: string;
  readonly dueOn?: string;
  readonly requestId?: string;
}

/** Regulation art. 32: what was supported is carried out, measure by measure, each with its day. */
export function StartExecutionForm(): ReactElement {
  const say = useMessages(formMessages);
  return (
    <ActionForm<{ measures: readonly MeasureValues[] }>
      lead={say('lead.startExecution')}
      initial={{ measures: [{}] }}
      toBody={({ measures }) => ({
        type: 'startExecution',
        measures: measures.map(({ text = '', dueOn = '', requestId }, index) => ({ measureNo: index + 1, text, dueOn, requestId: requestId ?? null })),
      })}
    >
      <Form.List name="measures">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }, index) => <MeasureFields key={key} name={name} no={index + 1} {...(fields.length > 1 && { onRemove: () => remove(name) })} />)}
            <Button type="dashed" icon={<Icon name="plus" />} onClick={() => add({})}>{say('measure.add')}</Button>
          </>
        )}
      </Form.List>
    </ActionForm>
  );
}

interface MeasureFieldsProps {
  readonly name: number;
  readonly no: number;
  readonly onRemove?: () => void;
}

function MeasureFields({ name, no, onRemove }: MeasureFieldsProps): ReactElement {
  const say = useMessages(formMessages);
  const { petition } = useOpenStep();
  const requests = petition.requests.map(({ requestId, text }, index) => ({ value: requestId, label: `${index + 1}. ${text.slice(0, 40)}` }));
  return (
    <fieldset className="x-answer">
      <legend>
        {say('measure', { no })} {onRemove && <Button type="text" size="small" icon={<Icon name="close" />} aria-label={say('measure.remove', { no })} onClick={onRemove} />}
      </legend>
      <ProseField name={[name, 'text']} label={say('measure.text')} rows={2} />
      <div className="x-field-grid">
        <DayField name={[name, 'dueOn']} label={say('measure.dueOn')} />
        <SelectField name={[name, 'requestId']} label={say('measure.request')} blank="—" options={requests} optional />
      </div>
    </fieldset>
  );
}

interface ProgressValues {
  readonly measureNo: number;
  readonly text: string;
  readonly done?: boolean;
}

export function RecordExecutionForm(): ReactElement {
  const say = useMessages(formMessages);
  const { petition } = useOpenStep();
  return (
    <ActionForm<ProgressValues> toBody={({ done = false, ...values }) => ({ type: 'recordExecution', ...values, done })}>
      <NumberField name="measureNo" label={say('measure.which')} numbered={listOpenMeasures(petition.timeline)} />
      <ProseField name="text" label={say('measure.progress')} />
      <CheckField name="done" label={say('measure.done')} />
    </ActionForm>
  );
}
