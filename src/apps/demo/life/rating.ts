import type { Evaluation, EvaluationTarget } from '../../../petitions/domain/index.ts';
import { beside, PETITIONER, PROGRAM, type Script, type Story } from './story.ts';

const GOOD = ['办事认真，答复及时。', '工作人员态度很好，问题解决了。', '讲清楚了政策，谢谢。', '比预想的快。'];
const FAIR = ['基本解决，希望再快一些。', '答复还可以，落实情况再看看。', '态度不错，结果一般。'];
const BAD = ['没有解决实际问题。', '拖得太久了。', '答复像套话，没有针对我的问题。', '不认可这个处理结果。'];
const REASONS: Readonly<Record<Evaluation, readonly string[]>> = { SATISFIED: GOOD, MOSTLY: FAIR, DISSATISFIED: BAD };

/** Thirty days and what holidays may add to them. */
const WINDOW_IN_DAYS = 41;

/** Once the sheet has opened, the petitioner rates or does not (PP-9: nobody else can, and silence is no vote). */
export function openRating(story: Story, target: EvaluationTarget): void {
  const { evaluations } = story.life.petition;
  const sheet = target === 'UNIT' ? evaluations.unit : evaluations.office;
  if (sheet.status === 'PENDING') story.waiting.push(rate(story, target));
}

function* rate(story: Story, target: EvaluationTarget): Script {
  const { random, life } = story;
  const time = beside(story);
  if (!random.chance(target === 'UNIT' ? 0.52 : 0.38)) {
    yield { at: time.days(WINDOW_IN_DAYS, WINDOW_IN_DAYS), by: PROGRAM, action: { type: 'expireEvaluation', target }, isOptional: true };
    return;
  }
  const value = chooseValue(story, target);
  const reason = random.chance(0.4) ? random.pick(REASONS[value]) : null;
  yield { at: time.days(0, 24), by: PETITIONER, action: { type: 'evaluate', target, vote: { value, reason } }, isOptional: true };
  if (life.petition.opinions.length > 0 && random.chance(0.04)) {
    // A vote may be changed until the window closes.
    yield { at: time.days(1, 4), by: PETITIONER, action: { type: 'evaluate', target, vote: { value: 'MOSTLY', reason: null } }, isOptional: true };
  }
}

function chooseValue({ random, life }: Story, target: EvaluationTarget): Evaluation {
  if (target === 'OFFICE') return random.weighted([['SATISFIED', 62], ['MOSTLY', 28], ['DISSATISFIED', 10]]);
  const decisions = life.petition.opinions.at(-1)?.content.answers.map(({ decision }) => decision) ?? [];
  if (decisions.includes('NOT_SUPPORT')) return random.weighted([['SATISFIED', 10], ['MOSTLY', 24], ['DISSATISFIED', 66]]);
  if (decisions.includes('EXPLAIN')) return random.weighted([['SATISFIED', 34], ['MOSTLY', 36], ['DISSATISFIED', 30]]);
  return random.weighted([['SATISFIED', 66], ['MOSTLY', 25], ['DISSATISFIED', 9]]);
}
