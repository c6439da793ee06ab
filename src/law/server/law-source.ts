import type { Database, Reader } from '../../platform/db/index.ts';
import { buildLibrary, KNOWN_VERSIONS, type Library } from '../domain/index.ts';
import { countVersions, listVersions } from './law-store.ts';

/** The library in memory; every draft is checked against it, and it changes a few times a month. */
export interface LawSource {
  /** At most some seconds old; read again, if it must be, on the given connection. */
  current(db?: Reader): Promise<Library>;
  /** As it stands now, for what is being signed. */
  now(db: Reader): Promise<Library>;
}

const LOOK_AGAIN_AFTER_MS = 5000;

const sources = new WeakMap<Database, LawSource>();

/** The one library of a database in this process. */
export function lawSourceOf(db: Database): LawSource {
  const known = sources.get(db) ?? createLawSource(db);
  sources.set(db, known);
  return known;
}

function createLawSource({ reader }: Database): LawSource {
  let known: { readonly count: number; readonly library: Library } | undefined;
  let lookedAt = 0;

  async function now(db: Reader): Promise<Library> {
    const count = await countVersions(db);
    if (known?.count !== count) known = { count, library: buildLibrary([...KNOWN_VERSIONS, ...(await listVersions(db))]) };
    lookedAt = performance.now();
    return known.library;
  }

  return {
    now,
    current: (db = reader) => (known !== undefined && performance.now() - lookedAt < LOOK_AGAIN_AFTER_MS ? Promise.resolve(known.library) : now(db)),
  };
}
