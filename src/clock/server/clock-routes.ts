import type { JournalActor } from '../../audit/domain/index.ts';
import { defineRoute, type RequestActor, type Route } from '../../platform/http/index.ts';
import { dayInChina, yearOf } from '../../platform/kernel/index.ts';
import { CalendarYear, CalendarYearChange, CalendarYearParams, CalendarYearQuery } from '../contract.ts';
import { getStoredCalendar } from './calendar-source.ts';
import { type CalendarDeps, changeCalendarYear } from './change-calendar-year.ts';

export interface ClockRouteDeps extends CalendarDeps {
  /** Who stands in the journal for whoever sends the request. */
  journalActor(actor: RequestActor): JournalActor;
}

export function clockRoutes(deps: ClockRouteDeps): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      url: '/api/v1/calendar',
      access: { kind: 'staff', permission: 'calendar.read' },
      summary: 'clock.route.read_calendar',
      schema: { query: CalendarYearQuery, response: CalendarYear },
      handler: (request) => readCalendarYear(deps, request.query.year),
    }),
    defineRoute({
      method: 'PUT',
      url: '/api/v1/calendar/:year',
      access: { kind: 'staff', permission: 'calendar.manage' },
      summary: 'clock.route.change_calendar',
      fails: ['conflict'],
      schema: { params: CalendarYearParams, body: CalendarYearChange, response: CalendarYear },
      handler: async (request) => {
        await changeCalendarYear(deps, deps.journalActor(request.actor), request.params.year, request.body);
        return readCalendarYear(deps, request.params.year);
      },
    }),
  ];
}

async function readCalendarYear(deps: CalendarDeps, wanted: number | undefined): Promise<CalendarYear> {
  const year = wanted ?? yearOf(dayInChina(deps.clock.now()));
  const { revision, exceptions, publishedYears } = await getStoredCalendar(deps.db);
  const days = exceptions.filter((exception) => yearOf(exception.day) === year);
  return {
    year,
    revision,
    published: publishedYears.includes(year),
    days: days.map(({ day, kind, name, source }) => ({ day, kind, name: name.zh, nameEn: name.en, source })),
  };
}
