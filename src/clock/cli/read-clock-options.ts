import { AppError, dayInChina, type Instant, isPlainDate, parseInstant, type PlainDate } from '../../platform/kernel/index.ts';
import { type Language, LANGUAGES } from '../../platform/ui/index.ts';
import {
  CLOCK_HANDLES,
  type ClockHandle,
  type ClockSpec,
  type DeadlineInput,
  getClockSpec,
  getProfile,
  nationalCalendar,
  type Profile,
  type Suspension,
} from '../domain/index.ts';

/** The options of `clock due` as they were typed. */
export interface ClockDueOptions {
  readonly clock?: string;
  readonly from?: string;
  readonly at?: string;
  readonly extend?: string;
  readonly suspend?: readonly string[];
  readonly fixed?: string;
  readonly profile?: string;
  readonly explain?: boolean;
  readonly lang?: string;
  readonly json?: boolean;
}

export interface ClockQuestion {
  readonly input: DeadlineInput;
  readonly spec: ClockSpec;
  readonly profile: Profile;
}

// A space instead of the T, and no seconds, as people write it.
const MOMENT = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)(Z|[+-]\d{2}:\d{2})?$/;

/** Throws `invalid` with a code whose message says what to write instead. */
export function readClockOptions(options: ClockDueOptions): ClockQuestion {
  const profile = getProfile((options.profile ?? 'national').toLowerCase());
  const spec = getClockSpec(profile, readHandle(options.clock));
  const suspensions = (options.suspend ?? []).map((text) => readInterval(text, spec));
  const extensions = options.extend === undefined ? [] : [{ days: readDays(options.extend) }];
  const input = { spec, calendar: nationalCalendar, ...readStart(options, spec), ...readFixed(options.fixed, spec), extensions, suspensions };
  return { input, spec, profile };
}

/** Throws `clock.unknown_language`. */
export function readLanguage(text: string | undefined): Language {
  const language = LANGUAGES.find((each) => each.toLowerCase() === (text ?? 'zh-CN').toLowerCase());
  if (!language) throw new AppError('invalid', 'clock.unknown_language', { value: text ?? '' });
  return language;
}

function readHandle(text: string | undefined): ClockHandle {
  if (text === undefined) throw new AppError('invalid', 'clock.clock_missing', { known: CLOCK_HANDLES });
  const handle = CLOCK_HANDLES.find((each) => each === text.toUpperCase().replaceAll('-', '_'));
  if (!handle) throw new AppError('invalid', 'clock.unknown_clock', { clock: text, known: CLOCK_HANDLES });
  return handle;
}

/** `--from` and `--at` may both hold a day or a moment; an hour clock needs a moment. */
function readStart({ from, at }: ClockDueOptions, spec: ClockSpec): { startOn: PlainDate; startAt?: Instant } {
  const [option, text] = at !== undefined && (spec.unit === 'H' || from === undefined) ? ['--at', at] : ['--from', from];
  if (text === undefined) throw new AppError('invalid', spec.unit === 'H' ? 'clock.at_missing' : 'clock.from_missing', { clock: spec.handle });
  if (option === '--from' && !MOMENT.test(text)) {
    const startOn = readDay(option, text);
    if (spec.unit === 'H') throw new AppError('invalid', 'clock.at_missing', { clock: spec.handle });
    return { startOn };
  }
  const startAt = readMoment(option, text);
  return { startOn: dayInChina(startAt), startAt };
}

function readFixed(text: string | undefined, spec: ClockSpec): { fixedOn?: PlainDate } {
  if (text === undefined && spec.unit === 'FIXED') throw new AppError('invalid', 'clock.fixed_missing', { clock: spec.handle });
  if (text === undefined) return {};
  if (spec.unit !== 'FIXED') throw new AppError('invalid', 'clock.fixed_not_used', { clock: spec.handle });
  return { fixedOn: readDay('--fixed', text) };
}

function readDay(option: string, text: string): PlainDate {
  if (!isPlainDate(text)) throw new AppError('invalid', 'clock.bad_day', { option, value: text });
  return text;
}

/** A moment without a zone is time in China, never the zone of the machine. */
function readMoment(option: string, text: string): Instant {
  const [, day = '', time = '', zone = '+08:00'] = MOMENT.exec(text) ?? [];
  const iso = `${day}T${time}${zone}`;
  if (!isPlainDate(day) || Number.isNaN(Date.parse(iso))) throw new AppError('invalid', 'clock.bad_moment', { option, value: text });
  return parseInstant(iso);
}

function readDays(text: string): number {
  if (!/^[1-9]\d{0,4}$/.test(text)) throw new AppError('invalid', 'clock.bad_days', { value: text });
  return Number(text);
}

function readInterval(text: string, spec: ClockSpec): Suspension {
  const match = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})?$/.exec(text);
  if (!match) throw new AppError('invalid', 'clock.bad_interval', { value: text });
  const [, from = '', to] = match;
  // Each clock knows one ground at most; where it knows none, the engine refuses the suspension.
  const ground = spec.suspend[0] ?? 'HEARING';
  return { ground, from: readDay('--suspend', from), to: to === undefined ? null : readDay('--suspend', to) };
}
