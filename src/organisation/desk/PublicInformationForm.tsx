import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form } from 'antd';
import type { ReactElement } from 'react';
import type { z } from 'zod';
import { todayInChina } from '../../platform/ui/desk/calendar-day.ts';
import { callServer } from '../../platform/ui/desk/call-server.ts';
import { ErrorNotice } from '../../platform/ui/desk/ErrorNotice.tsx';
import { DayField, ProseField } from '../../platform/ui/desk/fields/FormFields.tsx';
import { Panel } from '../../platform/ui/desk/Panel.tsx';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import type { SetPublicInformation } from '../contract.ts';
import type { PublicInformation } from '../domain/index.ts';
import { fromInformation, PUBLIC_TEXTS, toInformation, type InformationValues } from './public-information-values.ts';
import { publicInformationMessages } from './public-information-messages.ts';
import { ORGANISATION_KEY } from './use-organisation.ts';

interface PublicInformationFormProps {
  readonly unitCode: string;
  readonly information: PublicInformation | undefined;
}

export function PublicInformationForm({ unitCode, information }: PublicInformationFormProps): ReactElement {
  const say = useMessages(publicInformationMessages);
  const client = useQueryClient();
  const saving = useMutation({
    mutationFn: (values: InformationValues) => setPublicInformation(unitCode, toInformation(values)),
    onSuccess: () => client.invalidateQueries({ queryKey: [ORGANISATION_KEY, 'publicInformation'] }),
  });
  return (
    <Form<InformationValues> layout="vertical" requiredMark={false} initialValues={fromInformation(information, todayInChina())} onFinish={(values) => saving.mutate(values)}>
      {(['zh', 'en'] as const).map((language) => (
        <Panel key={language} title={say(`language.${language}`)}>
          {language === 'en' && <p className="x-fine">{say('language.en.help')}</p>}
          {PUBLIC_TEXTS.map((field) => <ProseField key={field} name={[language, field]} label={say(`field.${field}`)} rows={field === 'procedure' ? 5 : 2} max={2000} optional={language === 'en'} />)}
          <ProseField name={[language, 'laws']} label={say('field.laws')} help={say('laws.help')} rows={4} optional={language === 'en'} />
        </Panel>
      ))}
      <Panel title={say('reviewed')}><DayField name="lastReviewedOn" label={say('lastReviewedOn')} help={say('lastReviewedOn.help')} max={todayInChina()} /></Panel>
      <ErrorNotice error={saving.error} />
      {saving.isSuccess && <Alert className="x-error" type="success" showIcon title={say('saved')} />}
      <div className="x-bar"><Button type="primary" htmlType="submit" loading={saving.isPending}>{say('save')}</Button></div>
    </Form>
  );
}

function setPublicInformation(unitCode: string, body: z.input<typeof SetPublicInformation>): Promise<void> {
  return callServer({ method: 'PUT', path: `/public-information/${unitCode}`, body });
}
