import type { WorkingCalendar } from '../../../clock/domain/index.ts';
import { makeId } from '../../../platform/crypto/index.ts';
import type { Channel, MatterClass, PetitionId } from '../../../petitions/domain/index.ts';
import { fromEpochMs, type Instant, type PlainDate, startOfDayInChina, toEpochMs, yearOf } from '../../../platform/kernel/index.ts';
import { BRANCHES, GROUP } from '../organisation/unit-table.ts';
import type { Random } from '../random.ts';
import { themes } from '../themes/index.ts';
import type { Arrival } from './arrival.ts';
import { isByWire } from './is-by-wire.ts';
import { findThemeTraits } from './theme-traits.ts';

const MINUTE_IN_MS = 60_000;
const REPORT_THEME = '070203';
const SUGGESTIONS = '08';

export type Wishes = Partial<Omit<Arrival, 'index' | 'petitionId' | 'receivedAt' | 'receivedOn' | 'followers'>>;

/** Makes arrivals; each gets the next stream of random numbers. */
export class ArrivalMaker {
  readonly #random: Random;
  readonly #calendar: WorkingCalendar;
  #next: number;

  constructor(random: Random, calendar: WorkingCalendar, firstIndex: number) {
    this.#random = random;
    this.#calendar = calendar;
    this.#next = firstIndex;
  }

  make(wantedOn: PlainDate, wishes: Wishes = {}, followers: readonly Arrival[] = []): Arrival {
    const random = this.#random;
    const channel = wishes.channel ?? chooseChannel(random, wantedOn, this.#calendar);
    const day = this.#openDay(wantedOn, channel);
    const themeCode = wishes.themeCode ?? (wishes.fate === 'SEALED' ? REPORT_THEME : chooseTheme(random, day, wishes.class === 'APPEAL_RESOLUTION'));
    const traits = findThemeTraits(themeCode);
    const unitCode = wishes.unitCode ?? random.weighted(traits?.units ?? ALL_COMPANIES);
    const matterClass = wishes.class ?? (wishes.fate === 'SEALED' ? 'REPORT' : chooseClass(random, themeCode));
    const route = matterClass === 'APPEAL_RESOLUTION' ? (wishes.route ?? random.weighted(traits?.routes ?? [['PETITION', 1]])) : null;
    const officeCode = wishes.officeCode ?? chooseOffice(random, unitCode, channel);
    return {
      fate: 'ORDINARY', ...wishes, index: this.#take(), petitionId: makeId() as PetitionId, receivedAt: chooseTime(random, day, channel), receivedOn: day,
      themeCode, unitCode, channel, class: matterClass, route, officeCode, followers,
    };
  }

  /** The same people with the same matter, later. */
  follow(first: Arrival, day: PlainDate, wishes: Wishes): Arrival {
    const { themeCode, unitCode, class: matterClass, route, officeCode, area } = first;
    return this.make(day, { themeCode, unitCode, class: matterClass, route, officeCode, ...(area === undefined ? {} : { area }), ...wishes, first });
  }

  /** Nobody comes to a closed door. */
  #openDay(day: PlainDate, channel: Channel): PlainDate {
    const { numberOf, dayOf, workingDayOnOrBefore } = this.#calendar.table;
    return isByWire(channel) ? day : dayOf(workingDayOnOrBefore(numberOf(day)));
  }

  #take(): number {
    this.#next += 1;
    return this.#next;
  }
}

const ALL_COMPANIES = [['LJZZ', 1], ['LJZY', 1], ['LJJY', 1], ['LJJT', 0.5]] as const;
const THEME_CODES = [...themes.keys()].filter((code) => findThemeTraits(code) !== undefined);
const themesByMonth = Array.from({ length: 12 }, (_, month) =>
  THEME_CODES.map((code) => {
    const traits = findThemeTraits(code);
    return [code, (traits?.weight ?? 0) * (traits?.season[month] ?? 1)] as const;
  }),
);

function chooseTheme(random: Random, day: PlainDate, isAppeal: boolean): string {
  const inMonth = themesByMonth[Number(day.slice(5, 7)) - 1] ?? [];
  return random.weighted(isAppeal ? inMonth.filter(([code]) => !code.startsWith(SUGGESTIONS)) : inMonth);
}

function chooseClass(random: Random, themeCode: string): MatterClass {
  if (themeCode.startsWith('0801')) return 'SUGGESTION';
  if (themeCode === '080201') return 'SUGGESTION';
  if (themeCode === '080299') return 'ENQUIRY';
  return random.weighted([['APPEAL_RESOLUTION', 75], ['ENQUIRY', 15], ['SUGGESTION', 10]]);
}

/** Fewer letters and more online from year to year; on days off only what needs no open office. */
function chooseChannel(random: Random, day: PlainDate, calendar: WorkingCalendar): Channel {
  const online = 30 + Math.max(0, yearOf(day) - 2022) * 4;
  if (!calendar.isWorkingDay(day)) return random.weighted([['ONLINE', online + 20], ['EMAIL', 8], ['HOTLINE_TRANSFER', 10]]);
  return random.weighted([
    ['ONLINE', online], ['VISIT', 18], ['PHONE', 16], ['LETTER', 13], ['HOTLINE_TRANSFER', 10], ['EMAIL', 5], ['FAX', 1], ['OTHER', 2],
  ]);
}

// The portal leads to the group; who comes in person goes to the company.
function chooseOffice(random: Random, unitCode: string, channel: Channel): string {
  const company = unitCode.slice(0, 4);
  if (company === GROUP) return GROUP;
  const toGroup = channel === 'ONLINE' || channel === 'EMAIL' ? 34 : 16;
  const toBranch = BRANCHES.some((branch) => branch === unitCode) && channel !== 'ONLINE' ? 40 : 0;
  return random.weighted([[GROUP, toGroup], [company, 100 - toGroup - toBranch], [unitCode, toBranch]]);
}

function chooseTime(random: Random, day: PlainDate, channel: Channel): Instant {
  const [opens, closes] = channel === 'ONLINE' || channel === 'EMAIL' ? [7 * 60, 23 * 60 + 30] : [8 * 60 + 35, 16 * 60 + 40];
  return fromEpochMs(toEpochMs(startOfDayInChina(day)) + random.int(opens, closes) * MINUTE_IN_MS + random.int(0, 59) * 1000);
}
