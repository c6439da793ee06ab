import { Alert, Form } from 'antd';
import type { ReactElement } from 'react';
import { ThemeSelect } from '../../../organisation/desk/index.ts';
import { ChoiceField, Field } from '../../../platform/ui/desk/fields/FormFields.tsx';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import { APPEAL_ROUTES, MATTER_CLASSES, type AppealRoute, type MatterClass } from '../../domain/codes.ts';
import { guideScreening, type ScreeningAnswers } from '../../domain/screening-guide.ts';
import { optionsOf, useWords } from '../use-words.ts';
import { ActionForm } from './ActionForm.tsx';
import { StaffManyField, UnitsField } from './ActionFields.tsx';
import { useOpenStep } from './ActionContext.ts';
import { formMessages } from './form-messages.ts';
import { ScreeningGuide } from './ScreeningGuide.tsx';
import { findReported } from './open-numbers.ts';
import { reportWarnings } from './report-warnings.ts';

const GUIDE = '条例第二十九至三十一条逐步判断';

interface ScreenValues {
  readonly class: MatterClass;
  readonly route?: AppealRoute;
  readonly themeId?: string;
  readonly unitIds?: readonly string[];
  readonly staffIds?: readonly string[];
  readonly answers?: ScreeningAnswers;
}

/** What the matter is (Regulation arts. 29-31) and whom it is about; a person decides, always. */
export function ScreenForm(): ReactElement {
  const say = useMessages(formMessages);
  const { petition } = useOpenStep();
  const initial: Partial<ScreenValues> = {
    ...findReported(petition.timeline),
    ...(petition.class && { class: petition.class }),
    ...(petition.route && { route: petition.route }),
    ...(petition.themeId && { themeId: petition.themeId }),
  };
  return (
    <ActionForm<ScreenValues>
      lead={say('lead.screenPetition')}
      initial={initial}
      toBody={({ class: matterClass, route, themeId, unitIds = [], staffIds = [], answers }) => ({
        type: 'screenPetition',
        class: matterClass,
        route: matterClass === 'APPEAL_RESOLUTION' ? (route ?? null) : null,
        themeId: themeId ?? null,
        reported: { unitIds: [...unitIds], staffIds: [...staffIds] },
        suggestion: suggestionOf(answers),
      })}
    >
      <Form.Item name="answers" hidden><input type="hidden" /></Form.Item>
      <ScreeningGuide />
      <ClassFields />
      <Field name="themeId" label={say('theme')} optional><ThemeSelect allowClear /></Field>
      <UnitsField name="unitIds" label={say('reportedUnits')} />
      <StaffManyField name="staffIds" label={say('reportedStaff')} help={say('reported.help')} />
    </ActionForm>
  );
}

// PP-14: what the guide suggested stays beside what the person decided.
function suggestionOf(answers: ScreeningAnswers = {}) {
  const step = guideScreening(answers);
  return 'result' in step ? { suggestedBy: GUIDE, class: step.result.class, route: step.result.route, answers } : null;
}

function ClassFields(): ReactElement {
  const say = useMessages(formMessages);
  const warn = useMessages(reportWarnings);
  const words = useWords();
  const matterClass = Form.useWatch<MatterClass | undefined>('class');
  return (
    <>
      <ChoiceField name="class" label={say('class')} options={optionsOf(words, 'class', MATTER_CLASSES)} />
      {matterClass === 'APPEAL_RESOLUTION' && <ChoiceField name="route" label={say('route')} help={say('route.help')} options={optionsOf(words, 'routeType', APPEAL_ROUTES)} />}
      <div role="status">{matterClass === 'REPORT' && <Alert className="x-error" type="warning" showIcon title={warn('screen')} description={warn('screen.help')} />}</div>
    </>
  );
}
