/** Resolves when the part works; rejects or never answers when it does not. */
export type HealthCheck = () => Promise<void>;

export interface Readiness {
  readonly status: 'ready' | 'not_ready';
  readonly checks: Readonly<Record<string, 'ok' | 'failing'>>;
}

export interface ReadinessOptions {
  /** How long a part may take to answer. */
  readonly limitInMs?: number;
  readonly nowInMs?: () => number;
}

const REMEMBERED_FOR_MS = 1000;

/** Asks every part at once. Answers are kept for a second, so that asking often does not become load. */
export function createReadiness(checks: Readonly<Record<string, HealthCheck>>, options: ReadinessOptions = {}): () => Promise<Readiness> {
  const { limitInMs = 2000, nowInMs = () => performance.now() } = options;
  let last: { readonly answer: Promise<Readiness>; readonly atMs: number } | undefined;
  return () => {
    const now = nowInMs();
    if (!last || now - last.atMs > REMEMBERED_FOR_MS) last = { answer: askAll(checks, limitInMs), atMs: now };
    return last.answer;
  };
}

async function askAll(checks: Readonly<Record<string, HealthCheck>>, limitInMs: number): Promise<Readiness> {
  const entries = await Promise.all(Object.entries(checks).map(async ([name, check]) => [name, await ask(check, limitInMs)] as const));
  return { status: entries.every(([, outcome]) => outcome === 'ok') ? 'ready' : 'not_ready', checks: Object.fromEntries(entries) };
}

async function ask(check: HealthCheck, limitInMs: number): Promise<'ok' | 'failing'> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<'failing'>((resolve) => {
    timer = setTimeout(() => resolve('failing'), limitInMs);
  });
  const outcome = check().then(
    () => 'ok' as const,
    () => 'failing' as const,
  );
  return Promise.race([outcome, limit]).finally(() => clearTimeout(timer));
}
