/*
 * Stands in for the style injection of the component library (`dynamicCSS` of @rc-component/util, `cssUtils` of @ant-design/icons).
 * Those make <style> elements, which `style-src 'self'` refuses. Sheets made by script are not inline styles, so the policy allows them.
 */
import { placeInOrder, type PlacedSheet } from './sheet-order.ts';

interface InjectOptions {
  readonly prepend?: boolean | 'queue' | undefined;
  readonly priority?: number | undefined;
}

/** The library writes marks on what it believes to be its <style> element. */
type StyleElementStandIn = HTMLStyleElement;

interface Entry extends PlacedSheet {
  readonly key: string;
  readonly sheet: CSSStyleSheet;
  readonly element: StyleElementStandIn;
  css: string;
}

let entries: readonly Entry[] = [];

export function updateCSS(css: string, key: string, options: InjectOptions = {}): StyleElementStandIn {
  const known = entries.find((entry) => entry.key === key);
  if (known) {
    if (known.css !== css) known.sheet.replaceSync(css);
    known.css = css;
    return known.element;
  }
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  const place = options.prepend === 'queue' ? 'queue' : options.prepend ? 'first' : 'last';
  const entry: Entry = { key, css, sheet, place, priority: options.priority ?? 0, element: document.createElement('style') };
  adopt(placeInOrder(entries, entry));
  return entry.element;
}

export function injectCSS(css: string, options: InjectOptions = {}): StyleElementStandIn {
  return updateCSS(css, `unnamed ${entries.length} ${css.length}`, options);
}

export function removeCSS(key: string): void {
  adopt(entries.filter((entry) => entry.key !== key));
}

export function clearContainerCache(): void {
  // The original remembers containers; this one has a single document.
}

/** The icons of the library ask for these two from the same file. */
export function getShadowRoot(): null {
  return null;
}

export function warningOnce(): void {
  // Warnings are for the library's own development.
}

// The sheets of the pages are <link>s and come before adopted sheets in the cascade; their rules win by `html` in the selector.
function adopt(next: readonly Entry[]): void {
  entries = next;
  document.adoptedStyleSheets = next.map((entry) => entry.sheet);
}
