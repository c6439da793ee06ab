import type { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { mayShowInPage, safeFileName } from '../storage/index.ts';

export interface FileToSend {
  readonly content: Readable | Buffer;
  readonly fileName: string;
  readonly mediaType: string;
  readonly size?: number;
}

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; sandbox";
// Browsers show a PDF by a plug-in of their own, which neither a sandbox nor `object-src 'none'` lets in.
const PDF_POLICY = "default-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";

/**
 * Sends what somebody once uploaded. It is never run: the type is the one found in the content, the browser may not guess
 * another, and only what cannot hold a script is shown in the page; everything else is a download.
 */
export function sendFile(reply: FastifyReply, file: FileToSend): FastifyReply {
  const name = safeFileName(file.fileName, file.mediaType);
  const disposition = mayShowInPage(file.mediaType) ? 'inline' : 'attachment';
  reply
    .type(file.mediaType.startsWith('text/') ? `${file.mediaType}; charset=utf-8` : file.mediaType)
    .header('content-disposition', `${disposition}; filename="${asciiName(name)}"; filename*=UTF-8''${encodeName(name)}`)
    .header('content-security-policy', file.mediaType === 'application/pdf' ? PDF_POLICY : POLICY)
    .header('x-content-type-options', 'nosniff');
  if (file.size !== undefined) reply.header('content-length', file.size);
  return reply.send(file.content);
}

function asciiName(name: string): string {
  return name.replaceAll(/[^\u0020-\u007E]/g, '_').replaceAll(/["\\]/g, '_');
}

// RFC 8187 leaves fewer characters bare than encodeURIComponent does.
function encodeName(name: string): string {
  return encodeURIComponent(name).replaceAll(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
