import { resolve } from 'node:path';
import type { Language } from '../ui/index.ts';
import type { SettingValues } from './settings.ts';

/** Everything that the operator decides. Made by `readConfig` only, so that it is complete and checked. */
export interface Config {
  /** `web` answers requests, `worker` runs jobs, `all` does both. */
  readonly role: 'all' | 'web' | 'worker';
  readonly host: string;
  readonly port: number;
  /** Origin under which people reach the site, without a trailing slash. */
  readonly publicUrl: string;
  /** Absolute path. */
  readonly dataDirectory: string;
  /** `undefined`: the embedded PostgreSQL in the data directory. */
  readonly databaseUrl: string | undefined;
  readonly mail: { readonly smtpUrl: string | undefined; readonly from: string };
  readonly logLevel: NonNullable<SettingValues['XINQIAO_LOG_LEVEL']>;
  /** An example organisation to look around in: staff sign in with printed words and without a second factor. */
  readonly isDemo: boolean;
  /** When set, `/metrics` asks for it; when not, only this machine may read them. */
  readonly metricsToken: string | undefined;
  /** Of the terminal. */
  readonly language: Language;
  /** What is set but has no effect in this version. */
  readonly settingsWithoutEffect: readonly string[];
}

export interface ConfigSurroundings {
  readonly workingDirectory: string;
  readonly language: Language;
  readonly settingsWithoutEffect: readonly string[];
}

export function assembleConfig(values: SettingValues, around: ConfigSurroundings): Config {
  // Loopback: a fresh installation has no administrator yet and no TLS, so it is for this machine until someone decides otherwise.
  const host = values.XINQIAO_HOST ?? '127.0.0.1';
  const port = values.XINQIAO_PORT ?? 8080;
  const publicUrl = new URL(values.XINQIAO_PUBLIC_URL ?? localUrl(host, port)).origin;
  return {
    role: values.XINQIAO_ROLE ?? 'all',
    host,
    port,
    publicUrl,
    dataDirectory: resolve(around.workingDirectory, values.XINQIAO_DATA ?? 'data'),
    databaseUrl: values.DATABASE_URL,
    mail: { smtpUrl: values.SMTP_URL, from: values.MAIL_FROM ?? `xinqiao@${new URL(publicUrl).hostname}` },
    logLevel: values.XINQIAO_LOG_LEVEL ?? 'info',
    isDemo: false,
    metricsToken: values.XINQIAO_METRICS_TOKEN,
    language: around.language,
    settingsWithoutEffect: around.settingsWithoutEffect,
  };
}

/** `localhost` rather than a number: browsers treat it as secure, which passkeys need. */
export function localUrl(host: string, port: number): string {
  const isThisMachine = ['127.0.0.1', '::1', '0.0.0.0', '::', 'localhost'].includes(host);
  const name = isThisMachine ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
