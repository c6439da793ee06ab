import type { Decision } from '../codes.ts';
import type { RequestId } from '../ids.ts';

/** What only mending helps against: the law wants it, and the signature is refused without it. */
export const HARD_FINDINGS = ['DEMAND_UNANSWERED', 'BASIS_MISSING', 'REMEDY_MISSING'] as const;

/** What a machine may be wrong about: it is mended, or a person says why it stands. */
export const SOFT_FINDINGS = [
  'DEMAND_NOT_LISTED', 'ANSWER_EVADES', 'BASIS_UNREADABLE', 'BASIS_NO_ARTICLE', 'BASIS_NOT_KNOWN', 'BASIS_NOT_IN_FORCE', 'BASIS_NO_SUCH_ARTICLE',
  'CONTRADICTS_EARLIER', 'CONTRADICTS_ITSELF', 'PERSONAL_DATA', 'THIRD_PERSON_NAMED',
] as const;

export const FINDING_KINDS = [...HARD_FINDINGS, ...SOFT_FINDINGS] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];
export type SoftFindingKind = (typeof SOFT_FINDINGS)[number];

export const FINDING_PARTS = ['REGISTERED', 'FACTS', 'REASONS', 'ANSWER', 'BASIS', 'REMEDY'] as const;

export interface FindingPlace {
  readonly part: (typeof FINDING_PARTS)[number];
  /** The request whose answer it is about. */
  readonly requestId: RequestId | null;
}

/** One thing that the check before signing noticed, with the place that it stands in. */
export interface Finding extends FindingPlace {
  /** The same for the same words at the same place, so that a reason given for it holds until they change. */
  readonly key: string;
  readonly kind: FindingKind;
  /** The words that it is about. */
  readonly excerpt: string;
  /** What they stand against: the earlier sentence or paper, the last day of a version. */
  readonly against: string | null;
  /** How the paper decided, when that is what they stand against. */
  readonly decision: Decision | null;
}

const EXCERPT_MAX = 200;

export interface Against {
  readonly against?: string | null;
  readonly decision?: Decision;
}

export function makeFinding(kind: FindingKind, place: FindingPlace, excerpt: string, { against = null, decision }: Against = {}): Finding {
  const shown = excerpt.length > EXCERPT_MAX ? `${excerpt.slice(0, EXCERPT_MAX)}…` : excerpt;
  const key = hashText([kind, place.part, place.requestId ?? '', excerpt, against ?? '', decision ?? ''].join('\u0000'));
  return { key, kind, ...place, excerpt: shown, against, decision: decision ?? null };
}

export function canBeOverruled({ kind }: Pick<Finding, 'kind'>): boolean {
  return SOFT_FINDINGS.some((soft) => soft === kind);
}

// FNV-1a over two 32-bit lanes: short, and enough to tell the findings of one draft apart.
function hashText(text: string): string {
  let low = 0x811c9dc5;
  let high = 0xc9dc5118;
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    low = Math.imul(low ^ code, 0x01000193) >>> 0;
    high = Math.imul(high ^ (code + 0x9e37), 0x01000193) >>> 0;
  }
  return low.toString(36).padStart(7, '0') + high.toString(36).padStart(7, '0');
}
