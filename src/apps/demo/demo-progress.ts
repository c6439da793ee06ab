import { SingleBar } from 'cli-progress';

export interface DemoProgress {
  readonly show: (done: number, total: number) => void;
  stop(): void;
}

/** A bar on the terminal; nothing where the output goes into a file. */
export function createDemoProgress(): DemoProgress {
  const bar = new SingleBar({ format: '  {bar} {percentage}%  {value}/{total}  {eta_formatted}', stream: process.stderr, hideCursor: true, clearOnComplete: true });
  let isStarted = false;
  return {
    show: (done, total) => {
      if (!isStarted) bar.start(total, 0);
      isStarted = true;
      bar.update(done);
    },
    stop: () => {
      if (isStarted) bar.stop();
    },
  };
}
