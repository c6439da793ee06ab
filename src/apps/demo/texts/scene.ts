import type { MatterClass } from '../../../petitions/domain/index.ts';
import { addDays, type PlainDate, yearOf } from '../../../platform/kernel/index.ts';
import type { Random } from '../random.ts';
import type { Theme } from '../themes/index.ts';
import { choosePlace, everydayNameOf } from './places.ts';
import { ENQUIRIES, type ShortMatter, SUGGESTIONS } from './short-matters.ts';

/** What the words of one matter agree on: where, when, how much, how often. */
export interface Scene {
  readonly theme: Theme;
  readonly slots: Readonly<Record<string, string>>;
  /** The sentences that were chosen, so that answers speak of what was asked. */
  readonly requests: readonly string[];
  readonly facts: readonly string[];
  readonly reasons: readonly string[];
  /** What is done about each of the requests when it is supported. */
  readonly remedies: readonly string[];
  readonly enquiry: ShortMatter;
  readonly suggestion: ShortMatter;
}

type Yuan = readonly [from: number, to: number];

/** What is at stake, by theme or group; in yuan. */
const AMOUNTS: readonly (readonly [prefix: string, range: Yuan])[] = [
  ['010302', [400, 1500]], ['0101', [1800, 26_000]], ['0102', [900, 18_000]], ['0103', [1200, 60_000]],
  ['020101', [80, 420]], ['020102', [60, 600]], ['0202', [600, 2600]], ['020302', [8000, 90_000]],
  ['030201', [200, 1800]], ['030202', [60_000, 160_000]], ['0301', [800, 24_000]], ['0303', [3000, 90_000]],
  ['040102', [1000, 2600]], ['0401', [12_000, 260_000]],
  ['050203', [2, 26]], ['0503', [200, 3000]],
  ['0602', [3000, 90_000]], ['0601', [1500, 40_000]],
  ['070101', [80_000, 2_600_000]], ['0801', [20_000, 400_000]],
];

const OLDEST_EVENT_IN_DAYS = 24;

export function inventScene(random: Random, of: { theme: Theme; unitCode: string; receivedOn: PlainDate; area?: string }): Scene {
  const { theme, unitCode, receivedOn } = of;
  const { place, area } = choosePlace(random, theme.group.place, unitCode, of.area);
  const slots = {
    place,
    area,
    unit: everydayNameOf(unitCode),
    subject: theme.subject,
    amount: inventAmount(random, theme.code),
    month: sayMonth(addDays(receivedOn, -random.int(25, 210)), receivedOn),
    day: sayDay(addDays(receivedOn, -random.int(1, OLDEST_EVENT_IN_DAYS))),
    months: String(random.int(2, 11)),
    days: String(random.int(4, 45)),
    count: String(random.int(5, 68)),
    years: String(random.int(3, 31)),
    times: random.pick(['两次', '三次', '四次', '五次', '多次']),
  };
  const requestCount = Math.min(theme.requests.length, random.weighted([[1, 60], [2, 30], [3, 10]]));
  const factCount = Math.min(theme.facts.length, random.weighted([[1, 45], [2, 55]]));
  const choose = (sentences: readonly string[], count: number) => random.shuffle(sentences).slice(0, count).map((sentence) => fill(sentence, slots));
  const chosen = random.shuffle([...theme.requests.keys()]).slice(0, requestCount);
  return {
    theme,
    slots,
    requests: chosen.map((index) => fill(theme.requests[index] ?? '', slots)),
    facts: choose(theme.facts, factCount),
    reasons: choose(theme.reasons, 1),
    remedies: chosen.map((index) => fill(theme.remedies[index] ?? random.pick(theme.remedies), slots)),
    enquiry: fillShort(random.pick(ENQUIRIES), slots),
    suggestion: fillShort(random.pick(SUGGESTIONS), slots),
  };
}

function fillShort({ request, facts, answer }: ShortMatter, slots: Scene['slots']): ShortMatter {
  return { request: fill(request, slots), facts: fill(facts, slots), answer: fill(answer, slots) };
}

const SUGGESTION_THEMES = '08';

/** What an enquiry or a suggestion says; a theme of suggestions has words of its own. */
export function shortMatterOf({ theme, enquiry, suggestion }: Scene, matterClass: MatterClass): ShortMatter | undefined {
  if (theme.code.startsWith(SUGGESTION_THEMES)) return undefined;
  if (matterClass === 'ENQUIRY') return enquiry;
  return matterClass === 'SUGGESTION' ? suggestion : undefined;
}

/** Puts the words of the scene into a sentence. */
export function fill(sentence: string, slots: Readonly<Record<string, string>>): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (whole, name: string) => slots[name] ?? whole);
}

function inventAmount(random: Random, themeCode: string): string {
  const [from, to] = AMOUNTS.find(([prefix]) => themeCode.startsWith(prefix))?.[1] ?? [500, 20_000];
  // Small sums are more common than large ones.
  const yuan = from + (to - from) * random.next() ** 2;
  if (yuan >= 100_000) return `${(yuan / 10_000).toFixed(1)}万元`;
  const step = yuan < 100 ? 1 : yuan < 5000 ? 10 : 100;
  return `${Math.max(step, Math.round(yuan / step) * step)}元`;
}

function sayMonth(day: PlainDate, today: PlainDate): string {
  const month = `${Number(day.slice(5, 7))}月`;
  const years = yearOf(today) - yearOf(day);
  if (years === 0) return `今年${month}`;
  return years === 1 ? `去年${month}` : `${yearOf(day)}年${month}`;
}

export function sayDay(day: PlainDate): string {
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
}
