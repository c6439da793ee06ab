import { describe, expect, it } from 'vitest';
import { createGroupCommit } from './group-commit.ts';

describe('a group commit', () => {
  it('writes what arrives during a write together in the next one', async () => {
    const groups: number[][] = [];
    const commit = createGroupCommit<number, number>({
      largestGroup: 10,
      longestQueue: 100,
      write: async (items) => {
        groups.push([...items]);
        await Promise.resolve();
        return items.map((item) => item * 2);
      },
    });
    const outcomes = await Promise.all([1, 2, 3, 4].map((item) => commit.add(item)));
    expect(outcomes).toEqual([2, 4, 6, 8]);
    expect(groups).toEqual([[1], [2, 3, 4]]);
  });

  it('lets one bad item harm no other', async () => {
    const commit = createGroupCommit<number, number>({
      largestGroup: 10,
      longestQueue: 100,
      write: async (items) => {
        await Promise.resolve();
        if (items.includes(3)) throw new Error('bad item');
        return items;
      },
    });
    const outcomes = await Promise.allSettled([1, 2, 3, 4].map((item) => commit.add(item)));
    expect(outcomes.map((outcome) => outcome.status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
  });

  it('refuses more than the queue may hold and goes on afterwards', async () => {
    const commit = createGroupCommit<number, number>({ largestGroup: 1, longestQueue: 1, write: async (items) => Promise.resolve(items) });
    const outcomes = await Promise.allSettled([1, 2, 3].map((item) => commit.add(item)));
    expect(outcomes.map((outcome) => outcome.status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
    await expect(commit.add(4)).resolves.toBe(4);
  });
});
