import { execFileSync } from 'node:child_process';
import { findEmbeddedBinaries } from '../../src/platform/db/embedded-binaries.ts';

/** `18.4`, of the PostgreSQL that comes with the program. */
export function readPostgresVersion(): string {
  const { postgres, libraryDirectory } = findEmbeddedBinaries();
  const said = execFileSync(postgres, ['--version'], { encoding: 'utf8', env: { LD_LIBRARY_PATH: libraryDirectory } });
  return /\d+(?:\.\d+)+/.exec(said)?.[0] ?? said.trim();
}
