import { Button, Progress } from 'antd';
import { useRef, useState, type ReactElement } from 'react';
import { ErrorNotice } from '../../../platform/ui/desk/ErrorNotice.tsx';
import { formatSize } from '../../../platform/ui/desk/format-size.ts';
import { Icon } from '../../../platform/ui/desk/Icon.tsx';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import { uploadFile } from '../api/upload-file.ts';
import { messages } from './messages.ts';
import type { UploadedFile } from './registration-values.ts';

interface AttachmentFieldProps {
  readonly value?: readonly UploadedFile[];
  readonly onChange?: (files: readonly UploadedFile[]) => void;
}

interface Failure {
  readonly name: string;
  readonly error: unknown;
}

/** Files go up as they are chosen; the checksum shows that what arrived is what was sent. */
export function AttachmentField({ value = [], onChange }: AttachmentFieldProps): ReactElement {
  const say = useMessages(messages);
  const picker = useRef<HTMLInputElement>(null);
  const [underway, setUnderway] = useState<{ name: string; percent: number } | null>(null);
  const [failures, setFailures] = useState<readonly Failure[]>([]);
  const sendAll = async (chosen: readonly File[]) => {
    setFailures([]);
    let arrived = value;
    for (const file of chosen) {
      setUnderway({ name: file.name, percent: 0 });
      try {
        const { uploadToken, sha256, size } = await uploadFile(file, (percent) => setUnderway({ name: file.name, percent }));
        arrived = [...arrived, { uploadToken, sha256, size, fileName: file.name }];
        onChange?.(arrived);
      } catch (error) {
        setFailures((earlier) => [...earlier, { name: file.name, error }]);
      }
    }
    setUnderway(null);
  };
  return (
    <div className="x-stack">
      <p className="x-fine">{say('files.help')}</p>
      <input
        ref={picker}
        className="x-hidden"
        type="file"
        multiple
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => {
          void sendAll([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <ul className="x-plain-list">
        {value.map((file) => (
          <li key={file.uploadToken} className="x-file">
            <span><Icon name="paperclip" /> {file.fileName} <span className="x-fine">{formatSize(file.size)}</span></span>
            <code className="x-fine">{say('files.hash', { hash: file.sha256 })}</code>
            <Button size="small" type="text" icon={<Icon name="close" />} aria-label={say('files.remove', { name: file.fileName })} onClick={() => onChange?.(value.filter((each) => each !== file))} />
          </li>
        ))}
      </ul>
      {underway && <div role="status">{say('files.uploading', underway)}<Progress percent={underway.percent} size="small" showInfo={false} aria-label={underway.name} /></div>}
      {failures.map(({ name, error }) => <div key={name}>{say('files.failed', { name })}<ErrorNotice error={error} /></div>)}
      <Button icon={<Icon name="paperclip" />} loading={underway !== null} onClick={() => picker.current?.click()}>{say('files.add')}</Button>
    </div>
  );
}
