export { renderVerifyReceiptPage } from './verify-receipt-page.ts';
export type { VerifyOutcome } from './verify-receipt-page.ts';
export { verifyReceiptRoutes } from './verify-receipt-routes.ts';
export type { VerifyReceiptRoutesDeps } from './verify-receipt-routes.ts';
