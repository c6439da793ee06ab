import { Alert, Button, Checkbox, Form, Input } from 'antd';
import { useRef, useState, type ReactElement } from 'react';
import { ErrorNotice } from '../../../platform/ui/desk/ErrorNotice.tsx';
import { Icon } from '../../../platform/ui/desk/Icon.tsx';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import { countDoubts, hasFatalFault, isLeftOut } from './listed-member.ts';
import { MemberTable } from './MemberTable.tsx';
import { messages } from './messages.ts';
import { EMPTY_LIST, type MemberListActions, type MemberListValue, useMemberList } from './use-member-list.ts';

interface MemberListFieldProps {
  readonly value?: MemberListValue | undefined;
  readonly onChange?: (value: MemberListValue) => void;
  /** The matter that the people join; none while it is being registered. */
  readonly petitionId?: string;
}

/** Those who sign along: typed, pasted or from a file, with what the office wonders at beside each row. */
export function MemberListField({ value = EMPTY_LIST, onChange, petitionId }: MemberListFieldProps): ReactElement {
  const say = useMessages(messages);
  const actions = useMemberList(value, (changed) => onChange?.(changed), petitionId);
  const { members } = value;
  return (
    <div className="x-stack">
      <p className="x-fine">{say('list.help')}</p>
      <Sources actions={actions} />
      {actions.isReading && <p role="status">{say('list.reading')}</p>}
      <ErrorNotice error={actions.error} />
      {actions.ignored.length > 0 && <p className="x-fine">{say('list.ignored', { columns: actions.ignored.join(say.language === 'en' ? ', ' : '、') })}</p>}
      {members.length > 0 && (
        <>
          {/* A fault of the list is none of each of its cells. */}
          <Form.Item noStyle validateStatus=""><MemberTable members={members} actions={actions} /></Form.Item>
          <p className="x-buttons">
            <Button size="small" icon={<Icon name="check" />} loading={actions.isReading} onClick={actions.check}>{say('list.check')}</Button>
            <Button size="small" onClick={actions.clear}>{say('list.clear')}</Button>
            <span className="x-fine">{say('list.count', { count: members.length })}</span>
          </p>
          <Verdict value={value} onAsWritten={actions.keepAsWritten} />
        </>
      )}
    </div>
  );
}

function Sources({ actions }: { readonly actions: MemberListActions }): ReactElement {
  const say = useMessages(messages);
  const picker = useRef<HTMLInputElement>(null);
  const [pasted, setPasted] = useState<string | null>(null);
  const readPasted = () => {
    actions.read(new Blob([pasted ?? ''], { type: 'text/plain' }));
    setPasted(null);
  };
  return (
    <>
      <input
        ref={picker}
        className="x-hidden"
        type="file"
        accept=".xlsx,.csv,.txt"
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) actions.read(file);
          event.target.value = '';
        }}
      />
      <div className="x-buttons">
        <Button icon={<Icon name="paperclip" />} onClick={() => picker.current?.click()}>{say('list.upload')}</Button>
        <Button icon={<Icon name="list" />} aria-expanded={pasted !== null} onClick={() => setPasted(pasted === null ? '' : null)}>{say('list.paste')}</Button>
        <Button icon={<Icon name="plus" />} onClick={actions.add}>{say('list.addRow')}</Button>
        <a className="x-step" href="/api/v1/member-sheets/template" download>{say('list.template')}</a>
      </div>
      {pasted !== null && (
        <div className="x-stack">
          <label>
            {say('list.pasteLabel')}
            <Input.TextArea rows={5} value={pasted} onChange={(event) => setPasted(event.target.value)} />
          </label>
          <div><Button disabled={pasted.trim() === ''} onClick={readPasted}>{say('list.pasteRead')}</Button></div>
        </div>
      )}
    </>
  );
}

/** Whether the list can be sent as it stands, and what to do when not. */
function Verdict({ value: { members, asWritten }, onAsWritten }: { readonly value: MemberListValue; readonly onAsWritten: (asWritten: boolean) => void }): ReactElement {
  const say = useMessages(messages);
  const leftOut = members.filter(isLeftOut).length;
  const doubts = countDoubts(members);
  return (
    <div className="x-stack" role="status">
      {members.some(({ isChanged }) => isChanged) && <Alert type="info" showIcon title={say('list.unchecked')} />}
      {leftOut > 0 && <p className="x-fine">{say('list.leftOut', { count: leftOut })}</p>}
      {hasFatalFault(members) && <Alert type="error" showIcon title={say('list.fatal')} />}
      {doubts > 0 && <Alert type="warning" showIcon title={say('list.doubts', { count: doubts })} description={!hasFatalFault(members) && <Checkbox checked={asWritten} onChange={(event) => onAsWritten(event.target.checked)}>{say('list.asWritten')}</Checkbox>} />}
      {doubts === 0 && !members.some(({ isChanged }) => isChanged) && <p className="x-fine">{say('list.fine')}</p>}
    </div>
  );
}
