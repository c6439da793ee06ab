import { json } from 'node:stream/consumers';

/** What the measuring process wishes a load generator to do. */
export async function readWish<Wish>(): Promise<Wish> {
  // Written by `runLoad`, which the same wish type names.
  return (await json(process.stdin)) as Wish;
}
