import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState, type ReactElement } from 'react';
import { ErrorNotice } from '../../../platform/ui/desk/ErrorNotice.tsx';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import { addAttachments } from '../api/add-attachments.ts';
import { AttachmentField } from '../register/AttachmentField.tsx';
import type { UploadedFile } from '../register/registration-values.ts';
import { PETITIONS_KEY } from '../use-petition-list.ts';
import { messages } from './messages.ts';

/** Files that belong to the matter and came with no submission: a scanned receipt, a photograph from the spot. */
export function AddFiles({ petitionId }: { readonly petitionId: string }): ReactElement {
  const say = useMessages(messages);
  const client = useQueryClient();
  const [files, setFiles] = useState<readonly UploadedFile[]>([]);
  const attempt = useMutation({
    mutationFn: () => addAttachments({ petitionId, attachments: files.map(({ uploadToken, fileName }) => ({ uploadToken, fileName })) }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: [PETITIONS_KEY] });
      setFiles([]);
    },
  });
  return (
    <details className="x-add-files x-no-print">
      <summary>{say('papers.add')}</summary>
      <div className="x-stack">
        <AttachmentField value={files} onChange={setFiles} />
        {attempt.isError && <ErrorNotice error={attempt.error} />}
        {files.length > 0 && <Button type="primary" loading={attempt.isPending} onClick={() => attempt.mutate()}>{say('papers.add.send', { count: files.length })}</Button>}
      </div>
    </details>
  );
}
