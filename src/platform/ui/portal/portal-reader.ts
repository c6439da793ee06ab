import type { FastifyReply, FastifyRequest } from 'fastify';
import { LANGUAGE_COOKIE } from '../../http/index.ts';
import type { Language } from '../index.ts';

/** For whom a page is made. */
export interface PortalReader {
  readonly language: Language;
  readonly isLargeType: boolean;
}

const TYPE_COOKIE = 'type';
const YEAR_IN_SECONDS = 31_536_000;

/**
 * How this visitor reads. What he has just asked for with `?lang=` or `?type=` is kept in a cookie,
 * so that a plain link is enough to switch.
 */
export function readPortalReader(request: FastifyRequest, reply: FastifyReply): PortalReader {
  const { language } = request;
  const asked = new URLSearchParams(request.originalUrl.split('?')[1] ?? '');
  if (asked.get('lang') === language) keep(reply, LANGUAGE_COOKIE, language);
  const askedType = asked.get('type');
  if (askedType === null) return { language, isLargeType: request.cookies[TYPE_COOKIE] === 'large' };
  const isLargeType = askedType === 'large';
  keep(reply, TYPE_COOKIE, isLargeType ? 'large' : 'normal');
  return { language, isLargeType };
}

function keep(reply: FastifyReply, name: string, value: string): void {
  reply.setCookie(name, value, { path: '/', maxAge: YEAR_IN_SECONDS, sameSite: 'lax', httpOnly: true });
}
