import { useMutation } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import type { ReactElement } from 'react';
import { ErrorNotice } from '../../../platform/ui/desk/ErrorNotice.tsx';
import { ProseField } from '../../../platform/ui/desk/fields/FormFields.tsx';
import { splitLines } from '../../../platform/ui/desk/fields/lines.ts';
import { saveFile } from '../../../platform/ui/desk/save-file.ts';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import { makeRedactedCopy } from '../api/sealed-report-calls.ts';
import { sealedMessages } from './sealed-messages.ts';

/** What else, besides the reporter, must not be read. */
export function RedactedCopyForm({ petitionId, passphrase }: { readonly petitionId: string; readonly passphrase: string }): ReactElement {
  const say = useMessages(sealedMessages);
  const making = useMutation({
    mutationFn: async (alsoHide: string[]) => saveFile(await makeRedactedCopy(petitionId, { passphrase, alsoHide })),
    gcTime: 0,
  });
  // A line of a single character would take out every one of its kind.
  const send = ({ alsoHide }: { alsoHide?: string }) => making.mutate([...new Set(splitLines(alsoHide).filter((line) => line.length >= 2))]);
  return (
    <Form<{ alsoHide?: string }> name="redacted-copy" layout="vertical" requiredMark={false} onFinish={send}>
      <ProseField name="alsoHide" label={say('redacted.alsoHide')} help={say('redacted.alsoHideHelp')} rows={3} max={10_000} optional />
      <Button htmlType="submit" loading={making.isPending}>{say('redacted.send')}</Button>
      <p className="x-fine" role="status">{making.isSuccess && say('redacted.made')}</p>
      <ErrorNotice error={making.error} />
    </Form>
  );
}
