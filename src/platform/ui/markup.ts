import type { html } from 'hono/html';

/** What `html` of hono/html makes: text in which every value has been escaped. */
export type Markup = ReturnType<typeof html>;

/** The text of markup none of whose parts is a promise. */
export function renderMarkup(markup: Markup): string {
  if (markup instanceof Promise) throw new TypeError('this markup waits for something: await it first');
  return String(markup);
}
