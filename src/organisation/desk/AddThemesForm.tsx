import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form } from 'antd';
import type { ReactElement } from 'react';
import type { z } from 'zod';
import { callServer } from '../../platform/ui/desk/call-server.ts';
import { ErrorNotice } from '../../platform/ui/desk/ErrorNotice.tsx';
import { ProseField } from '../../platform/ui/desk/fields/FormFields.tsx';
import { splitLines } from '../../platform/ui/desk/fields/lines.ts';
import { Panel } from '../../platform/ui/desk/Panel.tsx';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import type { ImportedThemes, ImportThemes } from '../contract.ts';
import { themeMessages } from './theme-messages.ts';
import { ORGANISATION_KEY } from './use-organisation.ts';

/** One theme a line, its levels parted by slashes; what is known already is not added twice. */
export function AddThemesForm(): ReactElement {
  const say = useMessages(themeMessages);
  const client = useQueryClient();
  const [form] = Form.useForm<{ lines: string }>();
  const addition = useMutation({
    mutationFn: ({ lines }: { lines: string }) => importThemes({ lines: splitLines(lines).map((line) => ({ path: line.split(/\s*[/／>＞]\s*/) })) }),
    onSuccess: () => {
      form.resetFields();
      void client.invalidateQueries({ queryKey: [ORGANISATION_KEY, 'themes'] });
    },
  });
  return (
    <Panel title={say('add')}>
      <Form<{ lines: string }> form={form} layout="vertical" requiredMark={false} onFinish={(values) => addition.mutate(values)}>
        <ProseField name="lines" label={say('lines')} help={say('lines.help')} rows={3} max={100_000} />
        <ErrorNotice error={addition.error} />
        {addition.data && <Alert className="x-error" type="success" showIcon title={say('added', { count: addition.data.added })} />}
        <Button htmlType="submit" loading={addition.isPending}>{say('add')}</Button>
      </Form>
    </Panel>
  );
}

function importThemes(body: z.input<typeof ImportThemes>): Promise<z.infer<typeof ImportedThemes>> {
  return callServer({ method: 'POST', path: '/themes/import', body });
}
