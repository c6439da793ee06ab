/**
 * Passes items on in order, with bounded memory: an item may be up to `window` places late and is still put where it belongs.
 * `report` hears of each item that follows a greater one, with its number counted from 1.
 */
export async function* inOrder<T>(
  items: AsyncIterable<T> | Iterable<T>,
  compare: (left: T, right: T) => number,
  report: (item: T, line: number) => void,
  window = 5000,
): AsyncGenerator<T> {
  let held: T[] = [];
  let previous: T | undefined;
  let line = 0;
  for await (const item of items) {
    line += 1;
    if (previous !== undefined && compare(previous, item) > 0) report(item, line);
    previous = item;
    held.push(item);
    if (held.length < 2 * window) continue;
    held.sort(compare);
    yield* held.slice(0, window);
    held = held.slice(window);
  }
  yield* held.sort(compare);
}
