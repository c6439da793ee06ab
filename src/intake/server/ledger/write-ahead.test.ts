import { expect, test } from 'vitest';
import { writeAhead } from './write-ahead.ts';

const numbers = Array.from({ length: 95 }, (_, index) => index);

test('every item is prepared once and written in its order', async () => {
  const written: number[] = [];
  await writeAhead(numbers, { sliceLength: 20, prepare: (item) => item * 2, write: async (slice) => void written.push(...slice) });
  expect(written).toEqual(numbers.map((item) => item * 2));
});

test('one slice is written at a time, while the next is prepared', async () => {
  let [writing, most, preparedMeanwhile] = [0, 0, 0];
  const write = async (): Promise<void> => {
    most = Math.max(most, (writing += 1));
    await new Promise((resolve) => setTimeout(resolve, 5));
    writing -= 1;
  };
  await writeAhead(numbers, { sliceLength: 20, prepare: (item) => ((preparedMeanwhile += writing), item), write });
  expect(most).toBe(1);
  expect(preparedMeanwhile).toBeGreaterThan(0);
});

test('a failure to prepare is told only when nothing is being written any more', async () => {
  let writing = false;
  const write = async (): Promise<void> => {
    writing = true;
    await new Promise((resolve) => setTimeout(resolve, 5));
    writing = false;
  };
  const prepare = (item: number): number => { if (item === 30) throw new Error('bad row'); return item; };
  await expect(writeAhead(numbers, { sliceLength: 20, prepare, write })).rejects.toThrow('bad row');
  expect(writing).toBe(false);
});

test('a failure to write or to prepare ends it, and nothing after it is written', async () => {
  let slices = 0;
  const failing = { sliceLength: 20, prepare: (item: number) => item, write: async () => { if ((slices += 1) === 2) throw new Error('full'); } };
  await expect(writeAhead(numbers, failing)).rejects.toThrow('full');
  expect(slices).toBe(2);
  const prepare = (item: number): number => { if (item === 30) throw new Error('bad row'); return item; };
  await expect(writeAhead(numbers, { sliceLength: 20, prepare, write: async () => undefined })).rejects.toThrow('bad row');
});
