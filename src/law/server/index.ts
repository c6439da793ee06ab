export { addVersion } from './add-version.ts';
export { lawFeature } from './law-feature.ts';
export { lawSourceOf } from './law-source.ts';
export type { LawSource } from './law-source.ts';
