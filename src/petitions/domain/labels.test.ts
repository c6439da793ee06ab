import { describe, expect, it } from 'vitest';
import { AWAITED } from './awaited.ts';
import {
  ADOPTIONS, APPEAL_ROUTES, CHANNELS, DECISIONS, EVAL_STATUSES, EVALUATIONS, FILE_ONLY_REASONS, FINDING_OUTCOMES, MATTER_CLASSES, NO_LONGER_GROUNDS,
  NOT_ACCEPTED_GROUNDS, NOTICE_KINDS, NOTIFY_EXEMPT_REASONS, OPINION_KINDS, PETITION_STATES, REVIEW_DECISIONS, ROLES, SERVICE_METHODS, SIMPLE_BASES,
} from './codes.ts';
import { describeRefusal, labelOf, labelOfAction, labelOfAwaited, labelOfEvent, labelOfState, type LabelledCodes } from './labels.ts';
import { messages } from './messages.ts';
import { FINDING_KINDS } from './opinion-check/finding.ts';
import { PETITION_ACTION_TYPES } from './petition-action.ts';
import { PETITION_EVENT_TYPES } from './petition-event.ts';
import { refuse, type Refusal, type RefusalCode } from './refusal.ts';
import { REFUSAL_SOURCES } from './refusal-sources.ts';

const LANGUAGES = ['zh-CN', 'en'] as const;

/** Every code list of the domain that people see, by the kind under which its words stand. */
const CODES: { readonly [Kind in keyof LabelledCodes]: readonly LabelledCodes[Kind][] } = {
  state: PETITION_STATES,
  action: PETITION_ACTION_TYPES,
  event: PETITION_EVENT_TYPES,
  awaits: Object.keys(AWAITED) as (keyof typeof AWAITED)[],
  class: MATTER_CLASSES,
  routeType: APPEAL_ROUTES,
  channel: CHANNELS,
  decision: DECISIONS,
  reviewDecision: REVIEW_DECISIONS,
  evaluation: EVALUATIONS,
  evalStatus: EVAL_STATUSES,
  ground: [...NOT_ACCEPTED_GROUNDS, ...NO_LONGER_GROUNDS],
  noticeKind: NOTICE_KINDS,
  opinionKind: OPINION_KINDS,
  serviceMethod: SERVICE_METHODS,
  exempt: NOTIFY_EXEMPT_REASONS,
  fileReason: FILE_ONLY_REASONS,
  simpleBasis: SIMPLE_BASES,
  finding: FINDING_OUTCOMES,
  check: FINDING_KINDS,
  adoption: ADOPTIONS,
  role: ROLES,
};
const KINDS = Object.keys(CODES) as (keyof LabelledCodes)[];
const REFUSALS = Object.keys(REFUSAL_SOURCES) as RefusalCode[];
const ARTICLES = [...new Set(Object.values(REFUSAL_SOURCES).map(([, article]) => article))];

/** Every value that any rule gives to a refusal. */
const PARAMS = {
  state: 'HANDLING', route: 'LITIGATION', date: '2026-03-11', max: 5, count: 6, request: 2, days: 30, opinion: '信处〔2026〕1号', servedOn: '2026-03-01',
  issuedOn: '2026-03-02', dueOn: '2026-03-17', assignment: 2, routedOn: '2026-03-03', until: '2026-04-09',
};

const placesOf = (text: string): readonly string[] => [...new Set(text.match(/\{\w+\}/g))].sort();

describe.each(LANGUAGES)('the words of the lifecycle in %s', (language) => {
  const words: Readonly<Record<string, string>> = messages[language];

  it.each(KINDS)('name every code of the kind %s', (kind) => {
    const missing = CODES[kind].filter((code) => !words[`petitions.${kind}.${code}`]);
    expect(missing).toEqual([]);
    expect(CODES[kind].map((code) => labelOf(kind, code, language))).toEqual(CODES[kind].map((code) => words[`petitions.${kind}.${code}`]));
  });

  it('tell every two codes of a kind apart, so that no list shows the same word twice', () => {
    for (const kind of KINDS) {
      const labels = CODES[kind].map((code) => labelOf(kind, code, language));
      expect([kind, labels.filter((label, index) => labels.indexOf(label) !== index)]).toEqual([kind, []]);
    }
  });

  it('cite every text of law that a refusal rests on', () => {
    expect(ARTICLES.filter((article) => !words[`petitions.article.${article}`])).toEqual([]);
  });

  it('have a sentence for every refusal, with its article in brackets and nothing left to fill in', () => {
    for (const code of REFUSALS) {
      const sentence = describeRefusal(refuse(code, PARAMS), language);
      expect(sentence).not.toMatch(/[{}—]|undefined|null/);
      expect(sentence).toMatch(language === 'en' ? /^[A-Z].*\. \(.+\)$/ : /^.{6,}。（.+）$/);
    }
  });

  it('show no code of the program to people', () => {
    for (const [key, text] of Object.entries(words)) expect([key, text]).not.toEqual([key, expect.stringMatching(/[A-Z]{2,}_|[a-z]+_[a-z]+|petitions\./)]);
  });

  it('hold no word that nothing uses', () => {
    const known = new Set<string>([
      ...KINDS.flatMap((kind) => CODES[kind].map((code) => `petitions.${kind}.${code}`)), ...REFUSALS, ...ARTICLES.map((article) => `petitions.article.${article}`),
    ]);
    expect(Object.keys(words).filter((key) => !known.has(key) && !key.startsWith('petitions.progress.'))).toEqual([]);
  });
});

describe('the words of the lifecycle', () => {
  it('have the same keys and the same values to fill in, in both languages', () => {
    expect(Object.keys(messages.en)).toEqual(Object.keys(messages['zh-CN']));
    const placesIn = (words: Readonly<Record<string, string>>) => Object.entries(words).map(([key, text]) => [key, placesOf(text)]);
    expect(placesIn(messages.en)).toEqual(placesIn(messages['zh-CN']));
  });

  it('ask a refusal for no value that only a program could read', () => {
    const shown = Object.entries(messages.en).flatMap(([key, text]) => (key in REFUSAL_SOURCES ? placesOf(text) : []));
    expect(shown).not.toContain('{state}');
    expect(shown).not.toContain('{route}');
  });

  it.each([
    ['state', labelOfState('REREVIEW_DONE', 'zh-CN'), '已作出复核意见'],
    ['action', labelOfAction('acceptPetition', 'zh-CN'), '受理'],
    ['action', labelOfAction('routePetition', 'en'), 'Transfer'],
    ['event', labelOfEvent('opinionServed', 'zh-CN'), '处理意见书送达'],
    ['awaited work', labelOfAwaited('RECEIPT', 'en'), 'To be received by the unit'],
  ])('name a %s', (_kind, label, expected) => {
    expect(label).toBe(expected);
  });
});

describe('a refusal in words', () => {
  it('fills in its values and cites the Regulation', () => {
    const refusal = refuse('petitions.extension_too_long', { days: 31, max: 30 });
    expect(describeRefusal(refusal, 'zh-CN')).toBe('申请延长 31 日不行，应为 1 至 30 日。请改正天数。（《信访工作条例》第三十四条）');
    expect(describeRefusal(refusal, 'en')).toBe('An extension of 31 days will not do: it is 1 to 30 days. Correct the number. (Regulation art. 34)');
  });

  it('shows a dash for a value that is not known', () => {
    expect(describeRefusal(refuse('petitions.review_window_open', { until: null }), 'en')).toContain('until —;');
  });

  it('shows an article that this version cannot name as it is stored', () => {
    const refusal: Refusal = { ...refuse('petitions.not_urgent'), article: 'LAW_OF_LATER' };
    expect(describeRefusal(refusal, 'en')).toMatch(/\(LAW_OF_LATER\)$/);
  });
});
