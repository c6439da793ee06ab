import type { z } from 'zod';
import { callServer } from '../../platform/ui/desk/call-server.ts';
import type { CalendarYear, CalendarYearChange } from '../contract.ts';

export function getCalendarYear(year: number, signal: AbortSignal): Promise<CalendarYear> {
  return callServer({ path: '/calendar', query: { year }, signal });
}

export function changeCalendarYear(year: number, body: z.input<typeof CalendarYearChange>): Promise<CalendarYear> {
  return callServer({ method: 'PUT', path: `/calendar/${year}`, body });
}
