import type { PetitionDeps } from '../../petitions/server/index.ts';

/** Supervision stands on the matters that it is about. */
export type SupervisionDeps = PetitionDeps;
