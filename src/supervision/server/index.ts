export { createSupervisionFeature } from './supervision-feature.ts';
