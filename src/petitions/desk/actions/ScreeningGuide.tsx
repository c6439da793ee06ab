import { Button, Form, Radio } from 'antd';
import { useState, type ReactElement } from 'react';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import type { AppealRoute, MatterClass } from '../../domain/codes.ts';
import { findSigns, guideScreening, PURPOSES, type ScreeningAnswer, type ScreeningAnswers, type ScreeningQuestion, SCREENING_QUESTIONS } from '../../domain/screening-guide.ts';
import { useWords } from '../use-words.ts';
import { useOpenStep } from './ActionContext.ts';
import { guideMessages } from './guide-messages.ts';

/** What the form of screening keeps of the guide: the answers go with the record (PP-14). */
export interface GuideValues {
  readonly class?: MatterClass;
  readonly route?: AppealRoute;
  readonly answers?: ScreeningAnswers;
}

/** The questions of Regulation arts. 29-31, one after the other; the result is put into the form, where a person may choose otherwise. */
export function ScreeningGuide(): ReactElement {
  const say = useMessages(guideMessages);
  const words = useWords();
  const form = Form.useFormInstance<GuideValues>();
  const answers = Form.useWatch<ScreeningAnswers | undefined>('answers', { form, preserve: true }) ?? {};
  const [isOpen, setOpen] = useState(false);
  const step = guideScreening(answers);
  const answer = (question: ScreeningQuestion, given: ScreeningAnswer) => {
    const next = upTo(question, answers, given);
    const reached = guideScreening(next);
    form.setFieldsValue({ answers: next, ...('result' in reached ? { class: reached.result.class, ...(reached.result.route && { route: reached.result.route }) } : {}) });
  };
  return (
    <details className="x-closed-steps" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{say('guide')}</summary>
      <p className="x-fine">{say('guide.lead')}</p>
      {SCREENING_QUESTIONS.filter((question) => answers[question] !== undefined || ('ask' in step && step.ask === question)).map((question) => (
        <Question key={question} question={question} given={answers[question]} onAnswer={(given) => answer(question, given)} />
      ))}
      {'result' in step && (
        <p role="status">
          <strong>{say('guide.result', { class: words.of('class', step.result.class), route: step.result.route === null ? '' : words.of('routeType', step.result.route) })}</strong>
          <span className="x-sub">{say(`article.${step.result.article}`)}</span>
        </p>
      )}
      {answers.PURPOSE !== undefined && <Button size="small" onClick={() => form.setFieldsValue({ answers: {} })}>{say('guide.again')}</Button>}
    </details>
  );
}

// A changed answer opens the questions behind it anew.
function upTo(question: ScreeningQuestion, answers: ScreeningAnswers, given: ScreeningAnswer): ScreeningAnswers {
  const before = SCREENING_QUESTIONS.slice(0, SCREENING_QUESTIONS.indexOf(question));
  return { ...Object.fromEntries(before.flatMap((each) => (answers[each] === undefined ? [] : [[each, answers[each]]]))), [question]: given };
}

interface QuestionProps {
  readonly question: ScreeningQuestion;
  readonly given: ScreeningAnswer | undefined;
  readonly onAnswer: (answer: ScreeningAnswer) => void;
}

function Question({ question, given, onAnswer }: QuestionProps): ReactElement {
  const say = useMessages(guideMessages);
  const { petition } = useOpenStep();
  const signs = findSigns(question, [petition.title, ...petition.requests.map(({ text }) => text), petition.facts, petition.reasons].join('\n'));
  const options = question === 'PURPOSE' ? PURPOSES : (['YES', 'NO'] as const);
  return (
    <fieldset className="x-answer">
      <legend>{say(`question.${question}`)}</legend>
      {signs.length > 0 && <p className="x-fine">{say('guide.signs', { words: signs.join(say.language === 'en' ? ', ' : '、') })}</p>}
      <Radio.Group className="x-choices" value={given ?? null} onChange={({ target }: { target: { value?: ScreeningAnswer } }) => target.value && onAnswer(target.value)} options={options.map((value) => ({ value, label: say(`answer.${value}`) }))} />
    </fieldset>
  );
}
