export interface LoadOutcome {
  readonly done: number;
  readonly seconds: number;
  readonly latenciesInMs: readonly number[];
}

/** Lets so many clients work, each one thing after another, until the time is over. */
export async function runClients(clients: number, seconds: number, work: (client: number) => Promise<unknown>): Promise<LoadOutcome> {
  const latenciesInMs: number[] = [];
  const started = performance.now();
  const endAt = started + seconds * 1000;
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      while (performance.now() < endAt) {
        const began = performance.now();
        await work(client);
        latenciesInMs.push(performance.now() - began);
      }
    }),
  );
  return { done: latenciesInMs.length, seconds: (performance.now() - started) / 1000, latenciesInMs };
}
