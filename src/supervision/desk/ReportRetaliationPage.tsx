import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form } from 'antd';
import type { ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { UnitMultiSelect } from '../../organisation/desk/index.ts';
import { ErrorNotice } from '../../platform/ui/desk/ErrorNotice.tsx';
import { Field, ProseField } from '../../platform/ui/desk/fields/FormFields.tsx';
import { PageHead } from '../../platform/ui/desk/PageHead.tsx';
import { Panel } from '../../platform/ui/desk/Panel.tsx';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import { retaliationMessages } from './retaliation-messages.ts';
import { reportRetaliation } from './supervision-calls.ts';

interface ReportValues {
  readonly unitIds?: readonly string[];
  readonly facts: string;
}

/** Passes on what a petitioner tells: on a page of its own, so that nothing of it stays in the matter. No draft is kept either. */
export function ReportRetaliationPage(): ReactElement {
  const say = useMessages(retaliationMessages);
  const { petitionId = '' } = useParams();
  const report = useMutation({ mutationFn: ({ unitIds = [], facts }: ReportValues) => reportRetaliation(petitionId, { unitIds: [...unitIds], facts }) });
  return (
    <>
      <PageHead title={say('title')} lead={say('lead')} />
      <Panel title={say('title')}>
        {report.isSuccess ? (
          <Alert type="success" showIcon role="status" title={say('done')} />
        ) : (
          <Form<ReportValues> name="retaliation" layout="vertical" requiredMark={false} onFinish={(values) => report.mutate(values)}>
            <Field name="unitIds" label={say('units')} help={say('units.help')} optional><UnitMultiSelect /></Field>
            <ProseField name="facts" label={say('facts')} help={say('facts.help')} rows={6} />
            <div className="x-submit"><Button type="primary" htmlType="submit" loading={report.isPending}>{say('send')}</Button></div>
            <ErrorNotice error={report.error} />
          </Form>
        )}
        <p><Link className="x-step" to={`/petitions/${petitionId}`}>{say('back')}</Link></p>
      </Panel>
    </>
  );
}
