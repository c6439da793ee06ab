export { enumerateMatrix } from '../permission-matrix.ts';
export { findMatrixFaults } from './find-matrix-faults.ts';
export { cookieOf, openAccess, PASSWORD } from './open-access.ts';
export type { OpenAccess } from './open-access.ts';
