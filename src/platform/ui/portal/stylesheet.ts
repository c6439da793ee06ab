import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const PARTS = ['base', 'frame', 'blocks', 'forms', 'print'];

const text = PARTS.map((name) => readFileSync(new URL(`css/${name}.css`, import.meta.url), 'utf8')).join('');
const hash = createHash('sha256').update(text).digest('base64url').slice(0, 10);

/** The one stylesheet of the public pages. Its address changes with its content, so that it may be kept for ever. */
export const STYLESHEET = { text, hash, url: `/portal.css?v=${hash}` } as const;
