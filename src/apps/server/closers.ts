type Close = () => Promise<void>;

export interface Closers {
  add(close: Close): void;
  /** Closes everything in the reverse order of opening; one that fails keeps none from closing. */
  closeAll(): Promise<void>;
}

export function createClosers(onFailure: (error: unknown) => void): Closers {
  const closes: Close[] = [];
  return {
    add: (close) => void closes.push(close),
    closeAll: async () => {
      for (let close = closes.pop(); close; close = closes.pop()) await close().catch(onFailure);
    },
  };
}
