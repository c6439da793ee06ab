import { AppError } from '../kernel/index.ts';

export interface GroupCommit<Item, Outcome> {
  /** Resolves once the item's transaction has committed. */
  add(item: Item): Promise<Outcome>;
}

export interface GroupCommitOptions<Item, Outcome> {
  /** Writes all items in one transaction and answers one outcome an item, in their order. */
  readonly write: (items: readonly Item[]) => Promise<readonly Outcome[]>;
  readonly largestGroup: number;
  /** Beyond this many waiting items a new one is refused, so that a flood cannot fill the memory. */
  readonly longestQueue: number;
}

interface Waiting<Item, Outcome> {
  readonly item: Item;
  readonly settle: { resolve(outcome: Outcome): void; reject(error: unknown): void };
}

/**
 * Items that arrive while a transaction is under way share the next one, and so one commit.
 * A group that fails is tried again item by item, so that one bad item harms no other.
 */
export function createGroupCommit<Item, Outcome>(options: GroupCommitOptions<Item, Outcome>): GroupCommit<Item, Outcome> {
  const queue: Waiting<Item, Outcome>[] = [];
  let isRunning = false;

  async function drain(): Promise<void> {
    isRunning = true;
    while (queue.length > 0) await writeGroup(options, queue.splice(0, options.largestGroup));
    isRunning = false;
  }

  return {
    add: (item) =>
      new Promise<Outcome>((resolve, reject) => {
        if (queue.length >= options.longestQueue) {
          reject(new AppError('unavailable', 'db.too_busy'));
          return;
        }
        queue.push({ item, settle: { resolve, reject } });
        if (!isRunning) void drain();
      }),
  };
}

async function writeGroup<Item, Outcome>(options: GroupCommitOptions<Item, Outcome>, group: readonly Waiting<Item, Outcome>[]): Promise<void> {
  try {
    const outcomes = await options.write(group.map((each) => each.item));
    group.forEach((each, index) => each.settle.resolve(outcomes[index] as Outcome));
  } catch (error) {
    if (group.length === 1) group[0]?.settle.reject(error);
    else for (const each of group) await writeGroup(options, [each]);
  }
}
