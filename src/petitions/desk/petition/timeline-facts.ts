import type { PetitionDetail } from '../../contract.ts';
import type { LabelledCodes } from '../../domain/labels.ts';
import type { TimelineWord } from './timeline-messages.ts';

type Entry = PetitionDetail['timeline'][number];

/** How a value reads: a name behind an id, a day or text as it is, a code of the domain, or a code with words of its own here. */
type Reading = 'name' | 'plain' | 'yes' | { readonly code: keyof LabelledCodes } | { readonly own: TimelineWord };

/** Where in an event what is told, in this order. */
const FACTS: readonly (readonly [path: string, name: TimelineWord, as: Reading])[] = [
  ['toUnitId', 'toUnit', 'name'], ['suggestedUnitId', 'suggestedUnit', 'name'], ['leadUnitId', 'leadUnit', 'name'], ['coHandlers', 'coHandlers', 'name'],
  ['unitId', 'unit', 'name'], ['bodyUnitId', 'body', 'name'], ['escalatedToUnitId', 'escalated', 'name'],
  ['staffId', 'person', 'name'], ['mediatorId', 'mediator', 'name'], ['hostId', 'host', 'name'], ['recorderId', 'recorder', 'name'], ['officerId', 'officer', 'name'],
  ['feedbackDueOn', 'feedbackDueOn', 'plain'], ['newDueOn', 'newDueOn', 'plain'], ['dueOn', 'dueOn', 'plain'], ['receivedOn', 'receivedOn', 'plain'],
  ['application.sentOn', 'sentOn', 'plain'], ['passedOn', 'passedOn', 'plain'], ['receiptReference', 'receiptReference', 'plain'], ['servedBy', 'servedBy', { own: 'servedBy' }], ['toldOn', 'toldOn', 'plain'], ['concludedOn', 'concludedOn', 'plain'], ['triedOn', 'triedOn', 'plain'], ['days', 'days', 'plain'],
  ['petitionerAttitude', 'attitude', { own: 'attitude' }], ['class', 'class', { code: 'class' }], ['route', 'route', { code: 'routeType' }],
  ['kind', 'notice', { code: 'noticeKind' }], ['proof.method', 'method', { code: 'serviceMethod' }], ['outcome.method', 'method', { code: 'serviceMethod' }],
  ['method', 'method', { code: 'serviceMethod' }], ['findings.decision', 'decision', { code: 'reviewDecision' }], ['reply.adoption', 'adoption', { code: 'adoption' }],
  ['reply.reason', 'notAdopted', 'plain'],
  ['draft.ground', 'ground', { code: 'ground' }],
  ['draft.properPath', 'properPath', 'plain'], ['draft.priorOpinionNumber', 'priorOpinion', 'plain'], ['draft.comparison', 'comparison', 'plain'],
  ['rejection.ground', 'ground', { own: 'rejected' }], ['because', 'why', { own: 'why' }], ['because', 'why', { code: 'fileReason' }], ['basis', 'basis', { code: 'simpleBasis' }],
  ['expectedDecision', 'expected', { code: 'decision' }], ['result.kind', 'result', { own: 'result' }], ['result.terms', 'terms', 'plain'], ['result.performBy', 'performBy', 'plain'],
  ['passed', 'passed', { own: 'passed' }], ['comments', 'comments', 'plain'], ['adopted', 'adopted', { own: 'adopted' }], ['reasonsNotAdopted', 'notAdopted', 'plain'],
  ['listed', 'listed', 'yes'], ['late', 'late', 'yes'], ['done', 'measureDone', 'yes'], ['guidance.body', 'guideBody', 'plain'],
  ['followUp.madeOn', 'followUpOn', 'plain'], ['followUp.method', 'followUpBy', { own: 'followUpBy' }], ['followUp.promiseOutstanding', 'promise', 'plain'],
  ['followUp.helpNeeded', 'help', 'plain'],
];

/** What an overruled finding is about has no words here; it stands beside the opinion. */
const SILENT: readonly string[] = ['findingOverruled', 'opinionIssued', 'registrationCorrected', 'intakeCaptured', 'petitionRegistered'];

export interface FactWords {
  say(key: TimelineWord, values?: Readonly<Record<string, string | number>>): string;
  /** Undefined when these messages do not know the word. */
  own(key: string): string | undefined;
  of(kind: keyof LabelledCodes, code: string): string;
}

export interface Fact {
  readonly name: string;
  readonly value: string;
}

/** To whom, by when, with which result: what an event says besides the sentence of who did it. */
export function factsOf({ type, detail, names }: Entry, words: FactWords): readonly Fact[] {
  if (SILENT.includes(type)) return [];
  const facts = FACTS.flatMap(([path, name, as]) => {
    const value = read(valueAt(detail, path), as, { names, words });
    return value === undefined || value === '' ? [] : [{ name: words.say(name), value }];
  });
  return [...facts, ...(type === 'assistanceRecorded' ? [assistance(detail['kind'], words)] : []), ...measuresIn(detail['measures'], words)];
}

function read(value: unknown, as: Reading, { names, words }: { readonly names: Entry['names']; readonly words: FactWords }): string | undefined {
  if (as === 'yes') return value === true ? words.say('yes') : undefined;
  if (Array.isArray(value)) return value.map((each) => read(each, as, { names, words }) ?? '').filter(Boolean).join('、');
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return undefined;
  const text = String(value);
  if (as === 'plain') return text;
  if (as === 'name') return names[text];
  if ('own' in as) return words.own(`${as.own}.${text}`);
  const label = words.of(as.code, text);
  return label === text ? undefined : label;
}

function assistance(kind: unknown, words: FactWords): Fact {
  return { name: words.say('assistance'), value: words.own(`assistance.${String(kind)}`) ?? '' };
}

function measuresIn(measures: unknown, { say }: FactWords): readonly Fact[] {
  if (!Array.isArray(measures)) return [];
  return measures.map((each) => {
    const { measureNo, text, dueOn }: Readonly<Record<string, unknown>> = { ...each };
    return { name: say('measure', { no: Number(measureNo) }), value: say('measure.value', { text: String(text), day: String(dueOn) }) };
  });
}

function valueAt(detail: Readonly<Record<string, unknown>>, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? Object.entries(value).find(([name]) => name === key)?.[1] : undefined), detail);
}
