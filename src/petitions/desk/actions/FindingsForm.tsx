import { Form } from 'antd';
import type { ReactElement } from 'react';
import { nameIn, useUnits } from '../../../organisation/desk/index.ts';
import { ChoiceField, ProseField } from '../../../platform/ui/desk/fields/FormFields.tsx';
import { splitLines } from '../../../platform/ui/desk/fields/lines.ts';
import { Fetched } from '../../../platform/ui/desk/Fetched.tsx';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import { REVIEW_DECISIONS, type ReviewDecision } from '../../domain/codes.ts';
import { optionsOf, useWords } from '../use-words.ts';
import { LinesField, UnitField } from './ActionFields.tsx';
import { useOpenStep } from './ActionContext.ts';
import { ActionForm } from './ActionForm.tsx';
import { AnswersFields } from './AnswersFields.tsx';
import { formMessages } from './form-messages.ts';
import { toAnswers, type OpinionValues } from './opinion-values.ts';

export type FindingsAction = 'decideReview' | 'decideReReview';

export interface FindingsValues {
  readonly decision: ReviewDecision;
  readonly facts: string;
  readonly reasons: string;
  readonly legalBasis: string;
  readonly answers?: OpinionValues['answers'];
  readonly remedyUnitId?: string;
}

const DAYS_TO_CONTEST = 30;

/** Regulation arts. 35, 36: upheld, varied, or revoked and sent back; a review names the re-review, a re-review is final. */
export function FindingsForm({ action }: { readonly action: FindingsAction }): ReactElement {
  const say = useMessages(formMessages);
  const { petition } = useOpenStep();
  const units = useUnits();
  return (
    <Fetched query={units}>
      {(known) => {
        const body = known.find(({ unitId }) => unitId === petition.responsibleUnit?.id)?.reReviewAuthorityId;
        const remedyLine = (unitId: string | undefined) => {
          const unit = known.find((each) => each.unitId === unitId);
          return unit ? { right: 'RE_REVIEW' as const, bodyUnitId: unit.unitId, bodyName: nameIn('zh-CN', unit), days: DAYS_TO_CONTEST } : null;
        };
        return (
          <ActionForm<FindingsValues>
            lead={say(`lead.${action}`)}
            initial={body === undefined ? {} : { remedyUnitId: body }}
            toBody={({ decision, facts, reasons, legalBasis, answers, remedyUnitId }) => ({
              type: action,
              findings: {
                decision, facts, reasons, legalBasis: splitLines(legalBasis),
                answers: decision === 'VARY' ? toAnswers(answers, petition.requests) : [],
                remedyLine: action === 'decideReview' && decision !== 'REVOKE_REMAND' ? remedyLine(remedyUnitId) : null,
              },
            })}
          >
            <FindingsFields namesRemedy={action === 'decideReview'} />
          </ActionForm>
        );
      }}
    </Fetched>
  );
}

interface FindingsFieldsProps {
  readonly namesRemedy: boolean;
  /** What another body wrote is entered as it stands, whatever it left out. */
  readonly isOfOthers?: boolean;
}

export function FindingsFields({ namesRemedy, isOfOthers = false }: FindingsFieldsProps): ReactElement {
  const say = useMessages(formMessages);
  const words = useWords();
  const decision = Form.useWatch<ReviewDecision | undefined>('decision');
  return (
    <>
      <ChoiceField name="decision" label={say('findings.decision')} options={optionsOf(words, 'reviewDecision', REVIEW_DECISIONS)} />
      <ProseField name="facts" label={say('opinion.facts')} rows={6} />
      <ProseField name="reasons" label={say('opinion.reasons')} rows={5} />
      <LinesField name="legalBasis" label={say('legalBasis')} optional={isOfOthers} />
      {decision === 'VARY' && <AnswersFields />}
      {namesRemedy && decision !== 'REVOKE_REMAND' && <UnitField name="remedyUnitId" label={say('findings.remedy')} optional={isOfOthers} />}
    </>
  );
}
