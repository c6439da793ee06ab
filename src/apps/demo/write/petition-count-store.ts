import type { Reader } from '../../../platform/db/index.ts';

export async function countPetitions(db: Reader): Promise<number> {
  const { count } = await db.selectFrom('petition').select((expression) => expression.fn.countAll<string>().as('count')).executeTakeFirstOrThrow();
  return Number(count);
}
