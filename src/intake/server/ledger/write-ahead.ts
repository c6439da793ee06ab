import { setImmediate as giveWay } from 'node:timers/promises';

export interface WriteAhead<Item, Prepared> {
  readonly sliceLength: number;
  prepare(item: Item): Prepared;
  write(prepared: readonly Prepared[]): Promise<void>;
}

// So many are prepared at a stretch; then the answers of the database are heard and its next statement is sent.
const STRETCH = 5;

/**
 * Prepares a slice of the items while the one before it is being written; the slices are written one after another.
 * When it ends, well or not, nothing is being written any more, so that a transaction around it can be taken back.
 */
export async function writeAhead<Item, Prepared>(items: readonly Item[], { sliceLength, prepare, write }: WriteAhead<Item, Prepared>): Promise<void> {
  let writing = Promise.resolve();
  for (let start = 0; start < items.length; start += sliceLength) {
    const preparing = prepareSlice(items.slice(start, start + sliceLength), prepare);
    await Promise.allSettled([preparing, writing]);
    await writing;
    writing = write(await preparing);
  }
  await writing;
}

async function prepareSlice<Item, Prepared>(slice: readonly Item[], prepare: (item: Item) => Prepared): Promise<readonly Prepared[]> {
  const prepared: Prepared[] = [];
  for (const item of slice) {
    prepared.push(prepare(item));
    if (prepared.length % STRETCH === 0) await giveWay();
  }
  return prepared;
}
