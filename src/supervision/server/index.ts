export { createSupervisionFeature } from './supervision-feature.ts';
export { createProtectionService } from './protection-service.ts';
export type { ProtectionService } from './protection-service.ts';
export { PROPOSE_SUPERVISIONS } from './jobs/propose-supervisions-job.ts';
export { proposeSupervisions } from './propose-supervisions.ts';
