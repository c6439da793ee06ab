import { z } from 'zod';

/** One name that the environment or the file may set. `expected` finishes the sentence "… must be" in both languages. */
export interface Setting {
  readonly parse: z.ZodType<unknown, string>;
  readonly expected: { readonly 'zh-CN': string; readonly en: string };
  /** Known, but this version does nothing with it: the operator is told so. */
  readonly hasNoEffectYet?: boolean;
}

const words = z.string().min(1);
const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .pipe(z.number().int().max(65_535));

function urlOf(...protocols: readonly string[]): z.ZodType<string, string> {
  return z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol.slice(0, -1)));
}

const anyText = { parse: words, expected: { 'zh-CN': '非空文字', en: 'some text' } };
const later = { ...anyText, hasNoEffectYet: true };

export const SETTINGS = {
  XINQIAO_DATA: { parse: words, expected: { 'zh-CN': '一个可写的目录', en: 'a directory that can be written' } },
  XINQIAO_HOST: {
    parse: z.string().regex(/^[\w.:-]+$/),
    expected: { 'zh-CN': '监听地址，如 127.0.0.1 或 0.0.0.0', en: 'the address to listen on, such as 127.0.0.1 or 0.0.0.0' },
  },
  XINQIAO_PORT: { parse: port, expected: { 'zh-CN': '0 到 65535 的端口号（0 表示任选空闲端口）', en: 'a port from 0 to 65535 (0 takes any free one)' } },
  XINQIAO_PUBLIC_URL: {
    parse: urlOf('http', 'https').refine((text) => new URL(text).pathname === '/' && new URL(text).search === '' && new URL(text).hash === ''),
    expected: { 'zh-CN': '人们访问本站的地址，不含路径，如 https://petition.example.cn', en: 'the address under which people reach the site, without a path, such as https://petition.example.cn' },
  },
  XINQIAO_ROLE: { parse: z.enum(['all', 'web', 'worker']), expected: { 'zh-CN': 'all、web 或 worker', en: 'all, web or worker' } },
  XINQIAO_LOG_LEVEL: {
    parse: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']),
    expected: { 'zh-CN': 'silent、fatal、error、warn、info、debug 或 trace', en: 'silent, fatal, error, warn, info, debug or trace' },
  },
  XINQIAO_METRICS_TOKEN: { parse: z.string().min(16), expected: { 'zh-CN': '至少 16 个字符的口令', en: 'a secret of at least 16 characters' } },
  DATABASE_URL: {
    parse: urlOf('postgres', 'postgresql'),
    expected: { 'zh-CN': 'PostgreSQL 地址，如 postgres://用户:密码@主机:5432/库名', en: 'a PostgreSQL address, such as postgres://name:password@host:5432/database' },
  },
  SMTP_URL: { parse: urlOf('smtp', 'smtps'), expected: { 'zh-CN': '发信服务器，如 smtps://用户:密码@主机:465', en: 'a mail server, such as smtps://name:password@host:465' } },
  MAIL_FROM: { parse: z.string().regex(/^[^@\r\n]*[^@\s]+@[^@\s]+$/), expected: { 'zh-CN': '发件人邮箱地址', en: 'the mail address to send from' } },
  IMAP_URL: { parse: urlOf('imap', 'imaps'), expected: { 'zh-CN': '收信服务器，如 imaps://用户:密码@主机:993', en: 'a mailbox, such as imaps://name:password@host:993' }, hasNoEffectYet: true },
  S3_ENDPOINT: { parse: urlOf('http', 'https'), expected: { 'zh-CN': '对象存储的网址', en: 'the web address of an object store' }, hasNoEffectYet: true },
  S3_REGION: later,
  S3_BUCKET: later,
  S3_ACCESS_KEY_ID: later,
  S3_SECRET_ACCESS_KEY: later,
  OIDC_ISSUER: { parse: urlOf('https', 'http'), expected: { 'zh-CN': '身份提供方的网址', en: 'the web address of an identity provider' }, hasNoEffectYet: true },
  OIDC_CLIENT_ID: later,
  OIDC_CLIENT_SECRET: later,
} as const satisfies Record<string, Setting>;

export type SettingName = keyof typeof SETTINGS;

export type SettingValues = { readonly [Name in SettingName]?: z.output<(typeof SETTINGS)[Name]['parse']> };
