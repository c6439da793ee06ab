import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { STYLESHEET } from '../stylesheet.ts';

/** What a page owes: everything that a visitor has to load before he can read it. */
export const MOST_COMPRESSED_BYTES = 14_000;

/** Page and stylesheet as they go over the line; the larger of the two encodings that we offer. */
export function compressedBytesOf(page: string): number {
  const texts = [page, STYLESHEET.text].map((text) => Buffer.from(text));
  const brotli = texts.map((text) => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }).length);
  const gzip = texts.map((text) => gzipSync(text).length);
  return Math.max(...[brotli, gzip].map(([html = 0, css = 0]) => html + css));
}

/** Scripts, handlers and styles inside the page, which the security policy forbids. */
export function findInlineCode(page: string): readonly string[] {
  return [...page.matchAll(/<(?:script|style|iframe)\b[^>]*>|<[^>]*\s(?:on\w+|style)=[^>]*>|javascript:/g)].map(([found]) => found);
}

/** Inputs that nobody names: neither a label of their own nor one around them. */
export function findUnlabelledInputs(page: string): readonly string[] {
  const inputs = [...page.matchAll(/(<label class="choice">)?<(?:input|textarea|select)\b[^>]*>/g)];
  return inputs.filter(([tag, label]) => label === undefined && !tag.includes('type="hidden"') && !page.includes(`<label for="${/ id="([^"]+)"/.exec(tag)?.[1]}">`)).map(([tag]) => tag);
}

/** Every address that the page names. */
export function listAddresses(page: string): readonly string[] {
  return [...page.matchAll(/\s(?:href|src|action|formaction)="([^"]*)"/g)].map(([, address]) => address ?? '');
}

/** Elements, ids and names in their order: what must be the same in every language. */
export function outlineOf(page: string): readonly string[] {
  const body = page.slice(page.indexOf('<body>'));
  return [...body.matchAll(/<([a-z]\w*)\b([^>]*)>/g)].map(([, tag = '', attributes = '']) => `${tag}${/ id="[^"]*"/.exec(attributes)?.[0] ?? ''}${/ name="[^"]*"/.exec(attributes)?.[0] ?? ''}`);
}

/** Ids that are pointed at by labels, descriptions and links of this page, but do not exist or exist twice. */
export function findBrokenReferences(page: string): readonly string[] {
  const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
  const pointed = [...page.matchAll(/\s(?:for|aria-describedby|aria-labelledby|href="#|form)="?([\w -]+)"/g)].flatMap(([, found = '']) => found.split(' '));
  return pointed.filter((id) => ids.filter((each) => each === id).length !== 1).concat(ids.filter((id, index) => ids.indexOf(id) !== index).map(String));
}
