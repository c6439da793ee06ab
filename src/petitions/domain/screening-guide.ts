import type { AppealRoute, MatterClass } from './codes.ts';

// Regulation arts. 29-31: which of three classes a matter belongs to, and an appeal to exactly one of six routes. The questions
// are asked in the order of the articles; the first that is answered with yes decides.
export const SCREENING_QUESTIONS = ['PURPOSE', 'LITIGATION', 'ARBITRATION', 'PARTY_APPEAL', 'ADMIN_PROCEDURE', 'ENFORCEMENT_DUTY'] as const;
export type ScreeningQuestion = (typeof SCREENING_QUESTIONS)[number];

export const PURPOSES = ['SUGGESTION', 'ENQUIRY', 'REPORT', 'APPEAL_RESOLUTION'] as const;
export const SCREENING_ANSWERS = [...PURPOSES, 'YES', 'NO'] as const;
export type ScreeningAnswer = (typeof SCREENING_ANSWERS)[number];

export type ScreeningAnswers = Readonly<Partial<Record<ScreeningQuestion, ScreeningAnswer>>>;

export interface ScreeningResult {
  readonly class: MatterClass;
  readonly route: AppealRoute | null;
  /** The article that says so, with its item: `31(6)`. */
  readonly article: ScreeningArticle;
}

export const SCREENING_ARTICLES = ['29', '30', '31(1)', '31(2)', '31(3)', '31(4)', '31(5)', '31(6)'] as const;
export type ScreeningArticle = (typeof SCREENING_ARTICLES)[number];

const ROUTE_ARTICLES: Readonly<Record<AppealRoute, ScreeningArticle>> = {
  LITIGATION: '31(1)', ARBITRATION: '31(2)', PARTY_APPEAL: '31(3)', ADMIN_PROCEDURE: '31(4)', ENFORCEMENT_DUTY: '31(5)', PETITION: '31(6)',
};

/** The article on which a class and a route rest; an enquiry is answered like a suggestion. */
export function articleOf(matterClass: MatterClass, route: AppealRoute | null): ScreeningArticle | null {
  if (matterClass === 'SUGGESTION' || matterClass === 'ENQUIRY') return '29';
  if (matterClass === 'REPORT') return '30';
  return route === null ? null : ROUTE_ARTICLES[route];
}

export type ScreeningStep = { readonly ask: ScreeningQuestion } | { readonly result: ScreeningResult };

/** The next question, or where the answers lead. */
export function guideScreening(answers: ScreeningAnswers): ScreeningStep {
  const purpose = PURPOSES.find((each) => each === answers.PURPOSE);
  if (purpose === undefined) return { ask: 'PURPOSE' };
  if (purpose !== 'APPEAL_RESOLUTION') return { result: resultOf(purpose, null) };
  for (const question of SCREENING_QUESTIONS) {
    if (question === 'PURPOSE') continue;
    if (answers[question] === 'YES') return { result: resultOf(purpose, question) };
    if (answers[question] !== 'NO') return { ask: question };
  }
  return { result: resultOf(purpose, 'PETITION') };
}

function resultOf(matterClass: MatterClass, route: AppealRoute | null): ScreeningResult {
  return { class: matterClass, route, article: articleOf(matterClass, route) ?? '31(6)' };
}

const SIGNS: Readonly<Record<Exclude<ScreeningQuestion, 'PURPOSE'>, RegExp>> = {
  LITIGATION: /法院|起诉|诉讼|判决|裁定|上诉|再审|检察院|公安局|派出所|立案|报案|刑事/g,
  ARBITRATION: /仲裁|劳动争议|解除劳动合同|经济补偿金|双倍工资|赔偿金/g,
  PARTY_APPEAL: /党纪|党内(?:处分|警告)|开除党籍|留党察看|党员申诉/g,
  ADMIN_PROCEDURE: /行政复议|复议|行政许可|行政处罚|罚款|行政裁决|行政确认|不动产登记|工伤认定|许可证/g,
  ENFORCEMENT_DUTY: /违法|查处|执法|监管|污染|偷排|违建|无证/g,
};

/** Words of the text that speak for asking a question with care; a pointer, never an answer (PP-14). */
export function findSigns(question: ScreeningQuestion, text: string): readonly string[] {
  return question === 'PURPOSE' ? [] : [...new Set(text.match(SIGNS[question]) ?? [])];
}
