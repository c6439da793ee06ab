import { monitorEventLoopDelay } from 'node:perf_hooks';

/** One number as it is now. */
export interface Gauge {
  readonly name: string;
  readonly help: string;
  readonly value: number;
  readonly labels?: Readonly<Record<string, string>>;
}

export type GaugeSource = () => Promise<readonly Gauge[]>;

export interface Metrics {
  /** `route` is the pattern, never the address that was asked for, which can hold a number or a code. */
  observeRequest(request: { method: string; route: string; status: number; seconds: number }): void;
  /** In the text format of Prometheus. What a source cannot say, as with the database away, is left out: that is when the rest is looked at. */
  render(): Promise<string>;
  stop(): void;
}

interface Series {
  count: number;
  sum: number;
  readonly buckets: number[];
}

const BUCKETS_IN_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const NANOSECONDS = 1e9;

export function createMetrics(sources: readonly GaugeSource[]): Metrics {
  const series = new Map<string, Series>();
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  return {
    observeRequest({ method, route, status, seconds }) {
      const labels = formatLabels({ method, route, status: String(status) });
      const known = series.get(labels) ?? { count: 0, sum: 0, buckets: BUCKETS_IN_SECONDS.map(() => 0) };
      known.count += 1;
      known.sum += seconds;
      const bucket = BUCKETS_IN_SECONDS.findIndex((limit) => seconds <= limit);
      if (bucket >= 0) known.buckets[bucket] = (known.buckets[bucket] ?? 0) + 1;
      series.set(labels, known);
    },
    async render() {
      const gauges = (await Promise.allSettled(sources.map((source) => source()))).flatMap((read) => (read.status === 'fulfilled' ? read.value : []));
      const loop = { name: 'xinqiao_event_loop_delay_seconds', help: 'Delay of the event loop since the last reading, 99th percentile.', value: delay.percentile(99) / NANOSECONDS };
      delay.reset();
      return [...renderRequests(series), ...renderGauges([loop, ...processGauges(), ...gauges]), ''].join('\n');
    },
    stop: () => void delay.disable(),
  };
}

function renderRequests(series: ReadonlyMap<string, Series>): readonly string[] {
  const name = 'xinqiao_http_request_duration_seconds';
  const lines = [`# HELP ${name} How long requests took, by route.`, `# TYPE ${name} histogram`];
  for (const [labels, { count, sum, buckets }] of series) {
    let below = 0;
    for (const [index, limit] of BUCKETS_IN_SECONDS.entries()) {
      below += buckets[index] ?? 0;
      lines.push(`${name}_bucket{${labels},le="${limit}"} ${below}`);
    }
    lines.push(`${name}_bucket{${labels},le="+Inf"} ${count}`, `${name}_sum{${labels}} ${sum}`, `${name}_count{${labels}} ${count}`);
  }
  return lines;
}

function renderGauges(gauges: readonly Gauge[]): readonly string[] {
  const described = new Set<string>();
  return gauges.flatMap(({ name, help, value, labels }) => {
    const head = described.has(name) ? [] : [`# HELP ${name} ${help}`, `# TYPE ${name} gauge`];
    described.add(name);
    return [...head, `${name}${labels ? `{${formatLabels(labels)}}` : ''} ${value}`];
  });
}

function processGauges(): readonly Gauge[] {
  const { rss, heapUsed } = process.memoryUsage();
  return [
    { name: 'process_resident_memory_bytes', help: 'Resident memory.', value: rss },
    { name: 'nodejs_heap_used_bytes', help: 'Heap in use.', value: heapUsed },
    { name: 'process_uptime_seconds', help: 'Since the process started.', value: process.uptime() },
  ];
}

function formatLabels(labels: Readonly<Record<string, string>>): string {
  return Object.entries(labels)
    .map(([name, value]) => `${name}="${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`)
    .join(',');
}
