import type { Language } from '../../platform/ui/index.ts';
import type { Booked, BookingView, BookVisit, ReceptionDayView } from '../contract.ts';
import { bookVisit, cancelBooking, findBooking } from './book-visit.ts';
import { getDayView, listDaysAhead, readNow } from './read-reception-days.ts';
import type { ReceptionDeps } from './reception-deps.ts';

/** What the public pages ask for. */
export interface ReceptionService {
  listAhead(): Promise<readonly ReceptionDayView[]>;
  /** Throws `reception.unknown_day`. */
  get(receptionDayId: string): Promise<ReceptionDayView>;
  book(receptionDayId: string, booking: BookVisit, language: Language): Promise<Booked>;
  find(code: string): Promise<BookingView>;
  cancel(code: string): Promise<BookingView>;
}

export function createReceptionService(deps: ReceptionDeps): ReceptionService {
  return {
    listAhead: () => listDaysAhead(deps),
    get: async (receptionDayId) => getDayView(deps, await readNow(deps), receptionDayId),
    book: (receptionDayId, booking, language) => bookVisit(deps, receptionDayId, booking, language),
    find: (code) => findBooking(deps, code),
    cancel: (code) => cancelBooking(deps, code),
  };
}
