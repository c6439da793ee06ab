export { messages as submissionMessages } from './messages.ts';
export { receiptRoutes, showReceipt } from './receipt-routes.ts';
export type { ReceiptRoutesDeps } from './receipt-routes.ts';
export { submissionRoutes } from './submission-routes.ts';
export type { SubmissionRoutesDeps } from './submission-routes.ts';
