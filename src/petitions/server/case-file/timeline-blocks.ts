import { formatInstant } from '../../../documents/server/index.ts';
import { parseInstant } from '../../../platform/kernel/index.ts';
import type { PetitionDetail } from '../../contract.ts';
import { messages as lifecycle } from '../../domain/index.ts';
import type { OrganisationView } from '../organisation-source.ts';
import type { CaseFileWords } from './case-file-words.ts';

// What an event says in words of its own, wherever in it that stands; texts that have a chapter of their own are not told twice.
const SENTENCES = new Set(['reason', 'note', 'text', 'summary', 'demand', 'statement', 'comments', 'terms', 'progress', 'promiseOutstanding', 'helpNeeded', 'reasonsNotAdopted', 'content', 'method', 'saidWhat', 'comparison', 'properPath', 'body', 'applyBefore', 'lateReason', 'recipient', 'handedOverTo', 'receiptReference', 'documentNumber', 'fromBody']);
const UNITS = /^(?:unitId|fromUnitId|toUnitId|leadUnitId|bodyUnitId|byUnitId|suggestedUnitId|escalatedToUnitId)$/;
const STAFF = /^(?:staffId|officerId|mediatorId|hostId|recorderId|draftedBy|signedBy)$/;
const DAYS = /On$/;
const CODED = new Set(['class', 'route', 'kind', 'ground', 'because', 'basis', 'method', 'outcome', 'decision', 'adoption', 'value', 'document', 'reason']);
const IS_CODE = /^[A-Z]+(?:_[A-Z]+)*$/;
const LISTS = ['class', 'routeType', 'noticeKind', 'opinionKind', 'ground', 'fileReason', 'simpleBasis', 'serviceMethod', 'exempt', 'finding', 'decision', 'reviewDecision', 'adoption'];
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** One line of the course: when, what, by whom, and what the event says. */
export function timelineRow({ at, label, actor, detail }: PetitionDetail['timeline'][number], organisation: OrganisationView, words: CaseFileWords): readonly string[] {
  const said: string[] = [];
  const wordsOf: Readonly<Record<string, string>> = lifecycle[words.language];
  collect(detail, '', { organisation, said, wordOf: (code) => LISTS.map((list) => wordsOf[`petitions.${list}.${code}`]).find((word) => word !== undefined) ?? '' });
  return [formatInstant(parseInstant(at), words.language), label, actor.name ?? words.code('actor', actor.kind), [...new Set(said)].filter((each) => each !== '').join('\n')];
}

interface Collected {
  readonly organisation: OrganisationView;
  readonly said: string[];
  readonly wordOf: (code: string) => string;
}

function collect(value: unknown, key: string, into: Collected): void {
  const { organisation, said, wordOf } = into;
  if (typeof value === 'string') {
    if (UUID.test(value)) said.push(UNITS.test(key) ? organisation.unitName(value) : STAFF.test(key) ? organisation.staffName(value) : '');
    else if (IS_CODE.test(value)) said.push(CODED.has(key) ? wordOf(value) : '');
    else if (SENTENCES.has(key) || DAYS.test(key)) said.push(value);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, each] of Object.entries(value)) collect(each, Array.isArray(value) ? key : name, into);
  }
}
