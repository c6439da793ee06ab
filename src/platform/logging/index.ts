export { describeError } from './describe-error.ts';
export { createLog } from './logger.ts';
export type { Log } from './logger.ts';
export { newRequestId } from './request-id.ts';
