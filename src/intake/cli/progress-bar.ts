export interface ProgressBar {
  readonly show: (done: number, total: number) => void;
  end(): void;
}

const WIDTH = 30;
const STEPS = 200;

/** One line that is written again as work goes on. */
export function createProgressBar(write: (text: string) => void): ProgressBar {
  let shown = -1;
  return {
    show: (done, total) => {
      const step = total === 0 ? STEPS : Math.floor((Math.min(done, total) / total) * STEPS);
      if (step === shown) return;
      shown = step;
      const filled = Math.round((step / STEPS) * WIDTH);
      write(`\r[${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}] ${Math.floor((step / STEPS) * 100)}%`);
    },
    end: () => {
      if (shown >= 0) write('\n');
    },
  };
}
