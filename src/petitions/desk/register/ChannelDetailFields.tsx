import { Checkbox, Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import { channelFieldMessages, fieldKey } from '../../domain/messages-channel-fields.ts';
import type { ChannelField, ChannelFieldKind, ChannelFieldName } from '../../domain/channel-fields.ts';

interface ChannelDetailFieldsProps {
  readonly fields: readonly (ChannelField & { readonly name: ChannelFieldName })[];
}

const WIDE: readonly ChannelFieldKind[] = ['prose', 'lines'];

export function ChannelDetailFields({ fields }: ChannelDetailFieldsProps): ReactElement {
  const say = useMessages(channelFieldMessages);
  const short = fields.filter(({ kind }) => kind !== 'yes' && !WIDE.includes(kind));
  return (
    <>
      <div className="x-field-grid">
        {short.map(({ name, kind }) => (
          <Form.Item key={name} name={['details', name]} label={say(fieldKey(name))}>
            <Input type={INPUT_TYPES[kind]} maxLength={300} autoComplete="off" {...(kind === 'number' && { min: 0 })} />
          </Form.Item>
        ))}
      </div>
      <div className="x-checks">
        {fields.filter(({ kind }) => kind === 'yes').map(({ name }) => (
          <Form.Item key={name} name={['details', name]} valuePropName="checked"><Checkbox>{say(fieldKey(name))}</Checkbox></Form.Item>
        ))}
      </div>
      {fields.filter(({ kind }) => WIDE.includes(kind)).map(({ name, kind }) => (
        <Form.Item key={name} name={['details', name]} label={say(fieldKey(name))} extra={kind === 'lines' && say('oneALine')}>
          <Input.TextArea rows={2} maxLength={5000} />
        </Form.Item>
      ))}
    </>
  );
}

const INPUT_TYPES: Readonly<Record<ChannelFieldKind, string>> = {
  text: 'text', prose: 'text', lines: 'text', yes: 'checkbox', number: 'number', day: 'date', time: 'time', moment: 'datetime-local',
};
