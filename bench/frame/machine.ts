import { cpus, totalmem } from 'node:os';

/** What a figure depends on; neither the machine's name nor its paths. */
export interface Machine {
  readonly cores: number;
  readonly processor: string;
  readonly memoryInGiB: number;
  readonly system: string;
  readonly node: string;
  readonly postgres: string;
}

export function describeMachine(postgres: string): Machine {
  const processors = cpus();
  return {
    cores: processors.length,
    processor: processors[0]?.model ?? '',
    memoryInGiB: Math.round(totalmem() / 2 ** 30),
    system: `${process.platform} ${process.arch}`,
    node: process.versions.node,
    postgres,
  };
}
