import { Alert } from 'antd';
import type { ReactElement } from 'react';
import { CheckField, ChoiceField, DayField, TextField } from '../../../platform/ui/desk/fields/FormFields.tsx';
import { todayInChina } from '../../../platform/ui/desk/calendar-day.ts';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import type { BodyOf } from './action-body.ts';
import { ActionForm } from './ActionForm.tsx';
import { formMessages } from './form-messages.ts';
import { reportWarnings } from './report-warnings.ts';

const GROUNDS = ['REPORT_CLASS', 'PRINCIPAL_LEADER', 'SUPERIOR_ORGAN'] as const;
type SealValues = Partial<BodyOf<'sealToDiscipline'>['seal']> & Pick<BodyOf<'sealToDiscipline'>['seal'], 'bagId' | 'ground' | 'handedOverTo'>;

/** From here on only discipline officers open the content of the report (discipline rules art. 15). */
export function SealForm(): ReactElement {
  const say = useMessages(formMessages);
  const warn = useMessages(reportWarnings);
  return (
    <ActionForm<SealValues>
      initial={{ ground: 'REPORT_CLASS' }}
      toBody={({ realName = false, ...seal }) => ({ type: 'sealToDiscipline', seal: { ...seal, realName } })}
    >
      <Alert className="x-error" type="warning" showIcon title={warn('seal')} description={warn('seal.help')} />
      <ChoiceField name="ground" label={say('seal.ground')} options={GROUNDS.map((value) => ({ value, label: say(`seal.ground.${value}`) }))} />
      <TextField name="bagId" label={say('seal.bag')} />
      <TextField name="handedOverTo" label={say('seal.to')} />
      <CheckField name="realName" label={say('seal.realName')} />
    </ActionForm>
  );
}

type TellValues = Pick<BodyOf<'tellReporter'>, 'about' | 'toldOn'>;

export function TellReporterForm(): ReactElement {
  const say = useMessages(formMessages);
  const topics = ['ACCEPTANCE', 'RESULT'] as const;
  return (
    <ActionForm<TellValues> initial={{ about: 'ACCEPTANCE', toldOn: todayInChina() }} toBody={(values) => ({ type: 'tellReporter', ...values })}>
      <ChoiceField name="about" label={say('tell.about')} options={topics.map((value) => ({ value, label: say(`tell.about.${value}`) }))} />
      <DayField name="toldOn" label={say('tell.on')} max={todayInChina()} />
    </ActionForm>
  );
}

export function ConcludeReportForm(): ReactElement {
  const say = useMessages(formMessages);
  return (
    <ActionForm<{ concludedOn: string }> initial={{ concludedOn: todayInChina() }} toBody={({ concludedOn }) => ({ type: 'concludeReport', concludedOn })}>
      <DayField name="concludedOn" label={say('concludedOn')} max={todayInChina()} />
    </ActionForm>
  );
}
