import { setTimeout as pause } from 'node:timers/promises';
import { type EmbeddedOptions, type EmbeddedPostgres, restartEmbeddedPostgres } from './embedded-postgres.ts';

export interface KeptPostgres {
  /** Ends the watch and the database. */
  stop(): Promise<void>;
}

/** What the operator is told. */
export interface KeeperNews {
  /** It ended, as it said for this reason, where it could still say one. */
  stopped(reason: string): void;
  restarted(): void;
  /** It cannot be started now; said once for each reason. */
  failed(error: unknown): void;
}

const [LOOK_EVERY_MS, TRY_AGAIN_AFTER_MS] = [1000, 3000];

/**
 * Watches over the packaged PostgreSQL and starts it again when it has ended: killed, or stopped by a full disk once there is room.
 * It comes back on the same port, so that those who are connected only have to connect anew.
 */
export function keepPostgres(started: EmbeddedPostgres, options: EmbeddedOptions, news: KeeperNews): KeptPostgres {
  const ending = new AbortController();
  let server = started;
  const watching = watch().catch((error: unknown) => {
    if (!ending.signal.aborted) news.failed(error);
  });

  async function watch(): Promise<void> {
    while (!ending.signal.aborted) {
      await pause(LOOK_EVERY_MS, undefined, { signal: ending.signal, ref: false });
      if (server.isAlive()) continue;
      news.stopped(server.lastWords());
      await bringBack();
      news.restarted();
    }
  }

  async function bringBack(): Promise<void> {
    let told = '';
    while (true) {
      try {
        server = await restartEmbeddedPostgres(options);
        return;
      } catch (error) {
        if (String(error) !== told) news.failed(error);
        told = String(error);
        await pause(TRY_AGAIN_AFTER_MS, undefined, { signal: ending.signal, ref: false });
      }
    }
  }

  return {
    stop: async () => {
      ending.abort();
      await watching;
      await server.stop();
    },
  };
}
