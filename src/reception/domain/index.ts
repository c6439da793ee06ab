export { endsOnTheDay, isAhead, listFreeSlots, listSlots, RECEIVING_ROLES, RECEPTION_KINDS } from './reception-day.ts';
export type { ReceptionDay, ReceptionKind, Slot } from './reception-day.ts';
