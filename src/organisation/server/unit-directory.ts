import { afterCommit, type Database, type Transaction } from '../../platform/db/index.ts';
import type { PlainDate } from '../../platform/kernel/index.ts';
import { buildUnitTree, type UnitHistory, type UnitTree } from '../domain/index.ts';
import { loadUnitHistory } from './unit-store.ts';

/** The organisation in memory: every request asks it, and it changes a few times a year. */
export interface UnitDirectory {
  history(): Promise<UnitHistory>;
  treeOn(day: PlainDate): Promise<UnitTree>;
  /** Forgets what is kept once the transaction has committed. */
  refreshAfter(tx: Transaction): void;
}

// Another process that serves the same database changed the tree: this one notices within that time.
const KEPT_FOR_MS = 5000;
const MOST_TREES = 16;

interface Kept {
  readonly loadedAtMs: number;
  readonly history: Promise<UnitHistory>;
  readonly trees: Map<PlainDate, UnitTree>;
}

const directories = new WeakMap<Database, UnitDirectory>();

/** The one directory of a database in this process, so that a change that one feature makes is seen by all at once. */
export function unitDirectoryOf(db: Database): UnitDirectory {
  const known = directories.get(db) ?? createUnitDirectory(db);
  directories.set(db, known);
  return known;
}

export function createUnitDirectory(db: Pick<Database, 'reader'>, nowInMs: () => number = () => performance.now()): UnitDirectory {
  let kept: Kept | undefined;

  function current(): Kept {
    if (kept && nowInMs() - kept.loadedAtMs < KEPT_FOR_MS) return kept;
    const loading: Kept = { loadedAtMs: nowInMs(), history: loadUnitHistory(db.reader), trees: new Map() };
    kept = loading;
    loading.history.catch(() => {
      if (kept === loading) kept = undefined;
    });
    return loading;
  }

  return {
    history: () => current().history,
    async treeOn(day) {
      const { history, trees } = current();
      const known = trees.get(day);
      if (known) return known;
      const tree = buildUnitTree(await history, day);
      if (trees.size >= MOST_TREES) trees.clear();
      trees.set(day, tree);
      return tree;
    },
    refreshAfter(tx) {
      afterCommit(tx, () => {
        kept = undefined;
      });
    },
  };
}
