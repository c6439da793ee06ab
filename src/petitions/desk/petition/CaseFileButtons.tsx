import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState, type ReactElement } from 'react';
import { ErrorNotice } from '../../../platform/ui/desk/ErrorNotice.tsx';
import { saveFile } from '../../../platform/ui/desk/save-file.ts';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import { type CaseFileWish, fetchCaseFile } from '../api/fetch-case-file.ts';
import { caseFileDeskMessages } from './case-file-messages.ts';
import { RedactedFileForm } from './RedactedFileForm.tsx';

/** The whole matter as one file: complete, as pages or packed, or without the people in it. */
export function CaseFileButtons({ petitionId }: { readonly petitionId: string }): ReactElement {
  const say = useMessages(caseFileDeskMessages);
  const [asks, setAsks] = useState(false);
  const attempt = useMutation({
    mutationFn: async (wish: CaseFileWish) => saveFile(await fetchCaseFile(wish)),
    onSuccess: () => setAsks(false),
  });
  const isMaking = (format: 'pdf' | 'zip'): boolean => attempt.isPending && attempt.variables.edition === 'full' && attempt.variables.format === format;
  return (
    <div className="x-stack x-no-print">
      <h3>{say('title')}</h3>
      <div className="x-buttons">
        <Button disabled={attempt.isPending} loading={isMaking('pdf')} onClick={() => attempt.mutate({ edition: 'full', petitionId, format: 'pdf' })}>{say('pdf')}</Button>
        <Button disabled={attempt.isPending} loading={isMaking('zip')} onClick={() => attempt.mutate({ edition: 'full', petitionId, format: 'zip' })}>{say('zip')}</Button>
        <Button disabled={attempt.isPending} aria-expanded={asks} onClick={() => setAsks(!asks)}>{say('redacted')}</Button>
      </div>
      {asks && <RedactedFileForm isPending={attempt.isPending} onSend={(request) => attempt.mutate({ edition: 'redacted', petitionId, request })} />}
      <p className="x-fine" role="status">{attempt.isPending ? say('making') : attempt.isSuccess ? say('made') : ''}</p>
      {attempt.isError && <ErrorNotice error={attempt.error} />}
    </div>
  );
}
