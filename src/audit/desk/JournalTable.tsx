import { Button, Modal } from 'antd';
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { formatMoment } from '../../platform/ui/desk/format-moment.ts';
import { useStaffName } from '../../platform/ui/desk/staff-names.ts';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import type { JournalEntryView } from '../contract.ts';
import { EntryProof } from './EntryProof.tsx';
import { messages } from './messages.ts';

export function JournalTable({ entries }: { readonly entries: readonly JournalEntryView[] }): ReactElement {
  const say = useMessages(messages);
  const [proven, setProven] = useState<string | null>(null);
  return (
    <>
      <table className="x-table x-cards" aria-label={say('title')}>
        <thead>
          <tr>{(['at', 'actor', 'action', 'object', 'seal'] as const).map((column) => <th key={column} scope="col">{say(`column.${column}`)}</th>)}</tr>
        </thead>
        <tbody>{entries.map((entry) => <JournalRow key={entry.entryId} entry={entry} onProve={() => setProven(entry.entryId)} />)}</tbody>
      </table>
      <Modal open={proven !== null} title={say('proof.title')} width={760} footer={null} onCancel={() => setProven(null)} destroyOnHidden>
        {proven !== null && <EntryProof entryId={proven} />}
      </Modal>
    </>
  );
}

function JournalRow({ entry, onProve }: { readonly entry: JournalEntryView; readonly onProve: () => void }): ReactElement {
  const say = useMessages(messages);
  const staffName = useStaffName();
  return (
    <tr>
      <td>{formatMoment(entry.recordedAt)}</td>
      <td data-label={say('column.actor')}>
        {entry.actorId === null ? say.code('actor.', entry.actorKind) : staffName(entry.actorId)}
        <span className="x-sub">{say.code('actor.', entry.actorKind)}</span>
      </td>
      <td data-label={say('column.action')}>
        <code>{entry.action}</code>
        {entry.purpose !== null && <span className="x-sub">{entry.purpose}</span>}
      </td>
      <td data-label={say('column.object')}>
        {entry.petitionId === null ? <span>{entry.objectKind} <code className="x-fine">{entry.objectId}</code></span> : <Link to={`?petition=${entry.petitionId}`}>{entry.objectKind} {entry.petitionId}</Link>}
        <code className="x-sub">{describe(entry.detail)}</code>
      </td>
      <td>{entry.isSealed ? <Button size="small" type="link" className="x-flush" onClick={onProve}>{say('sealed')}</Button> : <span className="x-fine">{say('notSealed')}</span>}</td>
    </tr>
  );
}

// The detail holds codes, ids and counts only.
function describe(detail: unknown): string {
  const text = JSON.stringify(detail ?? {});
  return text === '{}' ? '' : text.slice(0, 300);
}
