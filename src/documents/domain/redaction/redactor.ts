/** What stands in the place of what was taken out. */
export const REDACTION_MARK = '■■■';

/** Why something was taken out; the front page of the edition says it in words. */
export const REDACTION_GROUNDS = ['NAME', 'PHONE', 'ADDRESS', 'ID_NUMBER', 'CONTACT', 'BIRTH', 'OTHER'] as const;
export type RedactionGround = (typeof REDACTION_GROUNDS)[number];

/** A text that must not be read in the edition, in any spelling of it. */
export interface Hidden {
  readonly text: string;
  readonly ground: RedactionGround;
}

export interface Redactor {
  redact(text: string): string;
  /** How often something was taken out so far, for each ground. */
  counts(): ReadonlyMap<RedactionGround, number>;
}

// Numbers of people that nobody has named: whatever looks like one is taken out.
const PATTERNS: readonly { readonly pattern: RegExp; readonly ground: RedactionGround }[] = [
  { pattern: /(?<![0-9A-Za-z])[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![0-9A-Za-z])/g, ground: 'ID_NUMBER' },
  { pattern: /(?<![0-9A-Za-z])(?:\+?86[ -]?)?1[3-9]\d(?:[ -]?\d{4}){2}(?![0-9A-Za-z])/g, ground: 'PHONE' },
  { pattern: /(?<![0-9A-Za-z])\d{4}(?:[ -]?\d{4}){3}(?:[ -]?\d{3})?(?![0-9A-Za-z])/g, ground: 'OTHER' },
  { pattern: /[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/g, ground: 'CONTACT' },
];

// What people put between the characters of a name or a number without making it another.
const PASSED_OVER = /[\s\u200B-\u200D\u2060\uFEFF\-‐-―_.·•・,，、()（）[\]【】"'“”‘’*]/g;
// A hash names nobody, and would be none with a gap in it.
const HASH = /(?<![0-9A-Za-z])[0-9a-f]{64}(?![0-9A-Za-z])/g;
// As long as this it is nothing else by chance, whatever stands beside it.
const LONG_ENOUGH = 9;

/** Finds the hidden texts whatever their width, case and separators, the longest first. */
export function createRedactor(hidden: readonly Hidden[]): Redactor {
  const needles = indexNeedles(hidden);
  const counts = new Map<RedactionGround, number>();
  const found = (ground: RedactionGround): void => void counts.set(ground, (counts.get(ground) ?? 0) + 1);

  function redactKnown(text: string): string {
    const squeezed = squeeze(text);
    const spans: Span[] = [...text.matchAll(HASH)].map(({ index, 0: hash }) => ({ start: index, end: index + hash.length, isKept: true }));
    const free = (span: Span): boolean => !spans.some((each) => each.start < span.end && span.start < each.end);
    for (let at = 0; at < squeezed.text.length; at += 1) {
      const place = (length: number): Span => ({ start: squeezed.starts[at] ?? 0, end: squeezed.ends[at + length - 1] ?? text.length, isKept: false });
      const needle = needles.get(squeezed.text.slice(at, at + 2))?.find((each) => squeezed.text.startsWith(each.text, at) && standsAlone(text, place(each.text.length), each.text));
      if (!needle) continue;
      const span = place(needle.text.length);
      if (free(span)) found(needle.ground);
      spans.push(span);
    }
    return replaceSpans(text, spans);
  }

  return {
    redact: (text) => PATTERNS.reduce((rest, { pattern, ground }) => rest.replaceAll(pattern, () => (found(ground), REDACTION_MARK)), redactKnown(text)),
    counts: () => counts,
  };
}

/** By how they begin, the longest first, so that a list of thousands of names costs no more than a few. */
function indexNeedles(hidden: readonly Hidden[]): ReadonlyMap<string, readonly Hidden[]> {
  const needles = new Map(hidden.map(({ text, ground }) => [squeeze(text).text, ground] as const));
  const all = [...needles].map(([text, ground]) => ({ text, ground })).filter(({ text }) => text.length >= 2);
  return Map.groupBy(all.toSorted((one, other) => other.text.length - one.text.length), ({ text }) => text.slice(0, 2));
}

/** A short number is not found within a longer one, nor a short word within another. */
function standsAlone(text: string, { start, end }: Span, needle: string): boolean {
  if (needle.length >= LONG_ENOUGH) return true;
  const isSame = (one: string | undefined, other: string | undefined): boolean =>
    [/\d/, /[\p{Script=Latin}]/u].some((kind) => one !== undefined && other !== undefined && kind.test(one) && kind.test(other));
  return !isSame(text[start - 1], needle[0]) && !isSame(text[end], needle.at(-1));
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly isKept: boolean;
}

interface Squeezed {
  /** As it is compared. */
  readonly text: string;
  /** Where each of its characters begins and ends in the original. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

function squeeze(original: string): Squeezed {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  let at = 0;
  for (const character of original) {
    const end = at + character.length;
    const compared = character.normalize('NFKC').toLowerCase().replaceAll(PASSED_OVER, '');
    for (let unit = 0; unit < compared.length; unit += 1) {
      starts.push(at);
      ends.push(end);
    }
    text += compared;
    at = end;
  }
  return { text, starts, ends };
}

function replaceSpans(text: string, spans: readonly Span[]): string {
  let at = 0;
  let result = '';
  for (const { start, end, isKept } of joinSpans(spans)) {
    result += text.slice(at, start) + (isKept ? text.slice(start, end) : REDACTION_MARK);
    at = end;
  }
  return result + text.slice(at);
}

function joinSpans(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const span of spans.toSorted((one, other) => one.start - other.start)) {
    const last = joined.at(-1);
    if (last && span.start < last.end) joined[joined.length - 1] = { ...last, end: Math.max(last.end, span.end) };
    else joined.push(span);
  }
  return joined;
}

/** The same value with every text in it redacted, but those that `isFixed` says to be words of ours. */
export function redactDeep<Value>(value: Value, redact: (text: string) => string, isFixed: (key: string, text: string) => boolean = () => false, key = ''): Value {
  // Each kind comes out as it went in.
  if (typeof value === 'string') return (isFixed(key, value) ? value : redact(value)) as Value;
  if (Array.isArray(value)) return value.map((each: unknown) => redactDeep(each, redact, isFixed, key)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, redactDeep(each as unknown, redact, isFixed, name)])) as Value;
}
