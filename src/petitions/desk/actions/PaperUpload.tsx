import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form } from 'antd';
import type { ReactElement } from 'react';
import { ErrorNotice } from '../../../platform/ui/desk/ErrorNotice.tsx';
import type { FieldName } from '../../../platform/ui/desk/fields/FormFields.tsx';
import { useMay } from '../../../platform/ui/desk/permissions.ts';
import { addAttachments } from '../api/add-attachments.ts';
import { AttachmentField } from '../register/AttachmentField.tsx';
import type { UploadedFile } from '../register/registration-values.ts';
import { PETITIONS_KEY } from '../use-petition-list.ts';
import { useOpenStep } from './ActionContext.ts';

/** Files the paper with the matter while the step is being filled in, and takes it for the proof; what was typed stays. */
export function PaperUpload({ name }: { readonly name: FieldName }): ReactElement | null {
  const { petition: { petitionId } } = useOpenStep();
  const client = useQueryClient();
  const form = Form.useFormInstance();
  const mayAdd = useMay('attachments.add');
  const attempt = useMutation({
    mutationFn: (files: readonly UploadedFile[]) => addAttachments({ petitionId, attachments: files.map(({ uploadToken, fileName }) => ({ uploadToken, fileName })) }),
    onSuccess: async ({ items }) => {
      await client.invalidateQueries({ queryKey: [PETITIONS_KEY] });
      form.setFieldValue(typeof name === 'object' ? [...name] : name, items.at(-1)?.attachmentId);
    },
  });
  if (!mayAdd) return null;
  return (
    <>
      <AttachmentField value={[]} onChange={(files) => attempt.mutate(files)} />
      {attempt.isError && <ErrorNotice error={attempt.error} />}
    </>
  );
}
