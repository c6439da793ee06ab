export { synthesiseOffice } from './synthetic-office.ts';
export type { BuyingManner, OfficePlan } from './synthetic-office.ts';
