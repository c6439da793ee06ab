/** Lets so many streams flow at once; the others begin when one has ended. */
export type Gate = (open: () => AsyncIterable<Uint8Array>) => AsyncGenerator<Uint8Array>;

export function createGate(width: number): Gate {
  let free = width;
  const waiting: (() => void)[] = [];

  async function enter(): Promise<void> {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
  }

  function leave(): void {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  }

  return async function* flow(open) {
    await enter();
    try {
      yield* open();
    } finally {
      leave();
    }
  };
}
