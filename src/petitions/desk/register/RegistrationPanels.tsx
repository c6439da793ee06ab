import { Form } from 'antd';
import { useEffect, useRef, type ReactElement } from 'react';
import { DayField, ProseField, TextField } from '../../../platform/ui/desk/fields/FormFields.tsx';
import { todayInChina } from '../../../platform/ui/desk/calendar-day.ts';
import { Panel } from '../../../platform/ui/desk/Panel.tsx';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import type { Channel } from '../../domain/codes.ts';
import { useWords } from '../use-words.ts';
import { AttachmentField } from './AttachmentField.tsx';
import { ChannelDetailFields } from './ChannelDetailFields.tsx';
import { fieldsOf } from '../../domain/channel-fields.ts';
import { messages } from './messages.ts';
import { OtherFields } from './OtherFields.tsx';
import { PetitionerFields } from './PetitionerFields.tsx';
import { RequestFields } from './RequestFields.tsx';

/** What follows the choice of the channel: first what the law wants (Regulation art. 19), then what may be added. */
export function RegistrationPanels({ channel }: { readonly channel: Channel }): ReactElement {
  const say = useMessages(messages);
  const words = useWords();
  const first = useRef<HTMLDivElement>(null);
  useEffect(() => first.current?.querySelector('textarea')?.focus(), []);
  return (
    <>
      <div ref={first}>
        <Panel title={say('step.matter')}>
          <RequestFields />
          <ProseField name="facts" label={say('facts')} rows={4} />
          <ProseField name="reasons" label={say('reasons')} rows={2} optional />
        </Panel>
      </div>
      <Panel title={say('step.people')}><PetitionerFields channel={channel} /></Panel>
      <Panel title={say('step.channelFields', { channel: words.of('channel', channel) })}>
        <div className="x-field-grid">
          <DayField name="receivedOn" label={say('receivedOn')} help={say('receivedOn.help')} max={todayInChina()} />
          <TextField name="title" label={say('title.label')} help={say('title.help')} max={120} optional />
        </div>
        <ChannelDetailFields fields={fieldsOf(channel)} />
      </Panel>
      <Panel title={say('step.files')}><Form.Item name="attachments" noStyle><AttachmentField /></Form.Item></Panel>
      <details className="x-panel">
        <summary><h2 className="x-inline">{say('step.more')}</h2></summary>
        <OtherFields />
      </details>
    </>
  );
}
