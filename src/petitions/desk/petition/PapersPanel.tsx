import type { ReactElement } from 'react';
import { formatMoment } from '../../../platform/ui/desk/format-moment.ts';
import { formatSize } from '../../../platform/ui/desk/format-size.ts';
import { Icon } from '../../../platform/ui/desk/Icon.tsx';
import { Panel } from '../../../platform/ui/desk/Panel.tsx';
import { useMay } from '../../../platform/ui/desk/permissions.ts';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import type { PetitionDetail } from '../../contract.ts';
import { AddFiles } from './AddFiles.tsx';
import { CaseFileButtons } from './CaseFileButtons.tsx';
import { messages } from './messages.ts';

export function PapersPanel({ petition: { petitionId, state, documents, attachments } }: { readonly petition: PetitionDetail }): ReactElement {
  const say = useMessages(messages);
  const mayAdd = useMay('attachments.add');
  const mayExport = useMay('petition.exportFile');
  const base = `/api/v1/petitions/${petitionId}`;
  return (
    <Panel title={say('papers.title')}>
      {documents.length + attachments.length === 0 && <p className="x-fine">{say('papers.none')}</p>}
      {documents.length > 0 && <h3>{say('papers.documents')}</h3>}
      <ul className="x-plain-list">
        {documents.map((document) => (
          <li key={document.documentId} className="x-file">
            <a href={`${base}/documents/${document.documentId}`} target="_blank" rel="noreferrer"><Icon name="document" /> {document.title}</a>
            {state !== 'HANDED_TO_DISCIPLINE' && <a href={`${base}/documents/${document.documentId}/letter.docx`} download aria-label={say('papers.word.label', { title: document.title })}>{say('papers.word')}</a>}
            <span className="x-fine">{[document.number, document.issuedOn, document.isInternal && say('papers.internal')].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
      {attachments.length > 0 && <h3>{say('papers.attachments')}</h3>}
      <ul className="x-plain-list">
        {attachments.map((attachment) => (
          <li key={attachment.attachmentId} className="x-file">
            <a href={`${base}/attachments/${attachment.attachmentId}`} target="_blank" rel="noreferrer"><Icon name="paperclip" /> {attachment.fileName}</a>
            <span className="x-fine">{formatSize(attachment.size)} · {say('papers.by', { by: say.code('papers.by.', attachment.by), at: formatMoment(attachment.uploadedAt) })}</span>
            <code className="x-fine">SHA-256 {attachment.sha256}</code>
          </li>
        ))}
      </ul>
      {mayAdd && <AddFiles petitionId={petitionId} />}
      {mayExport && state !== 'HANDED_TO_DISCIPLINE' && <CaseFileButtons petitionId={petitionId} />}
    </Panel>
  );
}
