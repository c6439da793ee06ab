import type { FastifyRequest } from 'fastify';
import { chooseLanguage, LANGUAGES, type Language } from '../ui/index.ts';

/** Under this name a page keeps the language that its reader chose. */
export const LANGUAGE_COOKIE = 'lang';

/** In the order of how plainly it was asked for: `?lang=`, the cookie, `Accept-Language`; Chinese otherwise. */
export function negotiateLanguage(request: Pick<FastifyRequest, 'query' | 'cookies' | 'headers'>): Language {
  const asked = (request.query as { lang?: unknown } | undefined)?.lang;
  return exactLanguage(asked) ?? exactLanguage(request.cookies[LANGUAGE_COOKIE]) ?? chooseLanguage(request.headers['accept-language']) ?? 'zh-CN';
}

function exactLanguage(value: unknown): Language | undefined {
  return LANGUAGES.find((language) => language === value);
}
