export { receiptRoutes, showReceipt } from './receipt-routes.ts';
export { submissionRoutes } from './submission-routes.ts';
