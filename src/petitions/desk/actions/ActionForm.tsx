import { Button, Form, type FormInstance } from 'antd';
import { useState, type ReactElement, type ReactNode } from 'react';
import { DraftStatus } from '../../../platform/ui/desk/DraftStatus.tsx';
import { formatMoment } from '../../../platform/ui/desk/format-moment.ts';
import { Loading } from '../../../platform/ui/desk/Loading.tsx';
import { useDraft, type Draft } from '../../../platform/ui/desk/use-draft.ts';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import type { ActionBody } from './action-body.ts';
import { useOpenStep } from './ActionContext.ts';
import { messages } from './messages.ts';

interface ActionFormProps<Values extends object> {
  readonly initial?: Partial<Values>;
  /** Above the fields: what the rule says, what will follow. */
  readonly lead?: ReactNode;
  readonly children: ReactNode;
  readonly toBody: (values: Values) => ActionBody;
}

/** The fields of one step, kept as a draft while they are typed. */
export function ActionForm<Values extends object>(props: ActionFormProps<Values>): ReactElement {
  const { petition, action } = useOpenStep();
  const draft = useDraft(`step:${petition.petitionId}:${action}`);
  if (draft.found === undefined) return <Loading />;
  return <DraftedForm {...props} draft={draft} />;
}

function DraftedForm<Values extends object>({ initial, lead, children, toBody, draft }: ActionFormProps<Values> & { readonly draft: Draft }): ReactElement {
  const say = useMessages(messages);
  const { label, isPending, submit } = useOpenStep();
  const [form] = Form.useForm<Values>();
  // Only at the start: later saves must not reset what is being typed.
  const [restored] = useState(draft.found ?? null);
  const [start] = useState(() => ({ ...initial, ...restored?.body }));
  const send = async (values: Values) => {
    await submit(toBody(values)).then(draft.discard, () => undefined);
  };
  const startAfresh = () => {
    void draft.discard();
    form.setFieldsValue(emptied(form, initial));
  };
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      requiredMark={false}
      // The library asks for the values of the whole form; a draft may hold fewer.
      initialValues={start}
      scrollToFirstError={{ focus: true, block: 'center' }}
      onValuesChange={() => draft.keep(form.getFieldsValue(true))}
      onFinish={(values) => void send(values)}
    >
      {lead !== undefined && <p className="x-fine">{lead}</p>}
      {restored && <p className="x-fine">{say('draft.restored', { at: formatMoment(restored.updatedAt) })} <Button size="small" type="link" onClick={startAfresh}>{say('draft.discard')}</Button></p>}
      {children}
      <div className="x-submit">
        <Button type="primary" htmlType="submit" loading={isPending}>{label}</Button>
        <DraftStatus state={draft.state} />
      </div>
    </Form>
  );
}

type FieldValues<Values> = Parameters<FormInstance<Values>['setFieldsValue']>[0];

// Every field that has a value loses it, those with a start value get that.
function emptied<Values extends object>(form: FormInstance<Values>, initial: Partial<Values> = {}): FieldValues<Values> {
  const blank = Object.fromEntries(Object.keys(form.getFieldsValue(true)).map((name) => [name, undefined]));
  return { ...blank, ...initial };
}
