import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * The session's token in the browser: no script reads it (`HttpOnly`), no other site sends it (`SameSite=Strict`).
 * With https the name binds it to this very host (`__Host-`, RFC 6265bis 4.1.3.2).
 */
export interface SessionCookie {
  read(request: FastifyRequest): string | undefined;
  write(reply: FastifyReply, token: string): void;
  clear(reply: FastifyReply): void;
}

export function createSessionCookie(publicUrl: string): SessionCookie {
  const secure = publicUrl.startsWith('https:');
  const name = secure ? '__Host-xinqiao' : 'xinqiao_session';
  const options = { path: '/', httpOnly: true, sameSite: 'strict', secure } as const;
  return {
    read: (request) => request.cookies[name] || undefined,
    write: (reply, token) => void reply.setCookie(name, token, options),
    clear: (reply) => void reply.clearCookie(name, options),
  };
}
