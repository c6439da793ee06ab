import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import type { ServedFile } from '../../../platform/ui/desk/call-server.ts';
import { ErrorNotice } from '../../../platform/ui/desk/ErrorNotice.tsx';
import { formatSize } from '../../../platform/ui/desk/format-size.ts';
import { Icon } from '../../../platform/ui/desk/Icon.tsx';
import { saveFile } from '../../../platform/ui/desk/save-file.ts';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import type { OpenedReportView } from '../api/sealed-report-calls.ts';
import { sealedMessages } from './sealed-messages.ts';

interface SealedFilesProps {
  readonly files: OpenedReportView['files'];
  readonly fetchFile: (itemId: string) => Promise<ServedFile>;
}

/** Saved, never shown inside the desk: what a stranger sent must not run here. */
export function SealedFiles({ files, fetchFile }: SealedFilesProps): ReactElement | null {
  const say = useMessages(sealedMessages);
  const fetching = useMutation({ mutationFn: async (itemId: string) => saveFile(await fetchFile(itemId)), gcTime: 0 });
  if (files.length === 0) return null;
  return (
    <>
      <h3>{say('files')}</h3>
      <p className="x-fine">{say('files.help')}</p>
      <ul className="x-plain-list">
        {files.map(({ itemId, fileName, size }) => (
          <li key={itemId} className="x-file">
            <Button loading={fetching.isPending && fetching.variables === itemId} icon={<Icon name="paperclip" />} onClick={() => fetching.mutate(itemId)}><bdi>{fileName}</bdi></Button>
            <span className="x-fine">{formatSize(size)}</span>
          </li>
        ))}
      </ul>
      <ErrorNotice error={fetching.error} />
    </>
  );
}
