import { html, raw } from 'hono/html';
import type { Language } from '../index.ts';
import { type Markup, renderMarkup } from '../markup.ts';
import { messages } from './messages.ts';
import type { PortalReader } from './portal-reader.ts';
import { STYLESHEET } from './stylesheet.ts';

type PageSection = 'submit' | 'track' | 'reception' | 'verify';

/**
 * How a reader changes language or type size without losing the page: a link where the address makes the page again,
 * a button of the page's own form where something has been typed, a form of its own where the page answers one.
 */
type PageSwitches =
  | { readonly kind: 'link'; readonly path: string }
  | { readonly kind: 'form'; readonly formId: string; readonly action: string; readonly step: 'stay' | 'check' }
  | { readonly kind: 'post'; readonly action: string; readonly fields: Readonly<Record<string, string>> };

export interface PortalPage {
  readonly reader: PortalReader;
  readonly title: string;
  readonly body: Markup;
  readonly switches: PageSwitches;
  readonly section?: PageSection;
}

// The bridge of the product's name.
const BRIDGE = raw('<path d="M2 23c6-15 22-15 28 0M2 23h28M9 23v-6.6M16 23v-10M23 23v-6.6" fill="none" stroke="currentColor" stroke-width="2.4" stroke-linecap="round"/>');
const ICON = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='6' fill='%2317406d'/%3E%3Cpath d='M4 22c4-10 20-10 24 0M4 22h24M10 22v-4.6M16 22v-7M22 22v-4.6' fill='none' stroke='%23fff' stroke-width='2' stroke-linecap='round'/%3E%3C/svg%3E";
const SECTIONS: readonly PageSection[] = ['submit', 'track', 'reception', 'verify'];

/** A public page, complete without a script: the frame around what a feature shows. */
export function renderPortalPage({ reader, title, body, switches, section }: PortalPage): string {
  const { language, isLargeType } = reader;
  const say = messages[language];
  return renderMarkup(html`<!doctype html>
<html lang="${language}"${isLargeType ? html` class="large"` : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title === say['portal.site'] ? title : `${title} - ${say['portal.site']}`}</title>
<link rel="stylesheet" href="${STYLESHEET.url}">
<link rel="icon" href="${raw(ICON)}">
</head>
<body>
<a class="skip" href="#main">${say['portal.skip']}</a>
<header class="top">
<div class="band"><div class="bar">
<a class="brand" href="/"><svg viewBox="0 0 32 28" aria-hidden="true">${BRIDGE}</svg>${say['portal.site']}</a>
<div class="switches">${renderSwitches(switches, reader)}</div>
</div></div>
<nav class="bar" aria-label="${say['portal.sections']}">${SECTIONS.map(
    (each) => html`<a href="/${each}"${each === section ? html` aria-current="page"` : ''}>${say[`portal.section.${each}`]}</a>`,
  )}</nav>
</header>
<main id="main" tabindex="-1">
${body}
</main>
<footer><p><a href="/">${say['portal.home']}</a> <a href="/accessibility">${say['portal.accessibility']}</a> <a href="/privacy">${say['portal.privacy']}</a> <a href="/desk">${say['portal.staff']}</a></p></footer>
</body>
</html>
`);
}

function renderSwitches(switches: PageSwitches, { language, isLargeType }: PortalReader): Markup {
  const other: Language = language === 'en' ? 'zh-CN' : 'en';
  const say = messages[language];
  const choices = [
    { query: `type=${isLargeType ? 'normal' : 'large'}`, label: say[isLargeType ? 'portal.type.normal' : 'portal.type.large'], lang: language },
    { query: `lang=${other}`, label: messages[language]['portal.other_language'], lang: other },
  ];
  if (switches.kind === 'link') return html`${choices.map(({ query, label, lang }) => html`<a href="${switches.path}?${query}" lang="${lang}">${label}</a>`)}`;
  if (switches.kind === 'post') {
    const fields = Object.entries(switches.fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`);
    return html`<form method="post" action="${switches.action}">${fields}${choices.map(({ query, label, lang }) => html`<button formaction="${switches.action}?${query}" lang="${lang}">${label}</button>`)}</form>`;
  }
  const { formId, action, step } = switches;
  const buttons = choices.map(({ query, label, lang }) => html`<button form="${formId}" name="do" value="${step}" formaction="${action}?${query}" lang="${lang}">${label}</button>`);
  if (step === 'check') return html`${buttons}`;
  // The first button of a form is what the Enter key presses, so it must not be one of these.
  return html`<button form="${formId}" name="do" value="check" class="unseen" tabindex="-1" aria-hidden="true">${say['portal.continue']}</button>${buttons}`;
}
