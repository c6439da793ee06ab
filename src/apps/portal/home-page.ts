import { html } from 'hono/html';
import { formatDay } from '../../documents/server/index.ts';
import type { PublicInformationView } from '../../organisation/contract.ts';
import { fillTemplate, type Language } from '../../platform/ui/index.ts';
import type { Markup } from '../../platform/ui/markup.ts';
import { type PortalReader, renderPart, renderPortalPage } from '../../platform/ui/portal/index.ts';
import { messages } from './messages.ts';

export interface HomePage {
  readonly reader: PortalReader;
  readonly offices: readonly PublicInformationView[];
  /** The office whose information is shown; the first when not given. */
  readonly officeCode?: string | undefined;
}

const RIGHTS = ['answer', 'time', 'review', 'retaliation', 'recusal', 'query'] as const;
const SHOWN = ['phone', 'receptionTime', 'receptionPlace', 'postalAddress', 'onlineChannel', 'howToQuery', 'procedure'] as const;

export function renderHomePage({ reader, offices, officeCode }: HomePage): string {
  const { language } = reader;
  const say = messages[language];
  const action = (path: 'submit' | 'track' | 'verify', look: string): Markup =>
    html`<a class="card${look}" href="/${path}"><h2>${say[`home.${path}`]}</h2><p>${say[`home.${path}_about`]}</p></a>`;
  return renderPortalPage({
    reader,
    title: say['home.title'],
    switches: { kind: 'link', path: '/' },
    body: html`<div><h1>${say['home.heading']}</h1>
<p class="lead">${say['home.lead']}</p></div>
<div class="cards">${action('submit', ' first')}${action('track', '')}${action('verify', '')}</div>
<p><a href="/submit?report=yes">${say['home.report']}</a></p>
${renderOffices(offices, offices.find(({ unitCode }) => unitCode === officeCode) ?? offices[0], language)}
${renderPart(
  say['home.rights'],
  html`<ul>${RIGHTS.map((right) => html`<li>${say[`home.right.${right}`]} <small>${say[`home.right.${right}_basis`]}</small></li>`)}</ul>`,
)}`,
  });
}

/** Regulation art. 18: everything that the unit must publish, or plainly that it has not. */
function renderOffices(offices: readonly PublicInformationView[], shown: PublicInformationView | undefined, language: Language): Markup {
  const say = messages[language];
  if (!shown) return renderPart(say['home.offices'], html`<p>${say['home.not_published']}</p>`);
  const others = offices.filter((each) => each !== shown);
  return renderPart(
    say['home.offices'],
    html`<h3 id="office">${nameOf(shown, language)}</h3>`,
    renderInformation(shown, language),
    others.length === 0 ? '' : html`<details><summary>${say['home.offices_choose']}</summary><ul>${others.map((each) => html`<li><a href="/?office=${each.unitCode}#office">${nameOf(each, language)}</a></li>`)}</ul></details>`,
  );
}

function renderInformation({ information }: PublicInformationView, language: Language): Markup {
  const say = messages[language];
  const { zh, en, lastReviewedOn } = information;
  const text = language === 'en' ? (en ?? zh) : zh;
  // A reading voice must know when the Chinese text stands in for a missing translation.
  const lang = text === zh && language === 'en' ? html` lang="zh-CN"` : '';
  return html`<dl>${SHOWN.map((part) => html`<div><dt>${say[`home.${part}`]}</dt><dd class="said"${lang}>${text[part]}</dd></div>`)}
<div><dt>${say['home.laws']}</dt><dd${lang}><ul>${text.laws.map((law) => html`<li>${law}</li>`)}</ul></dd></div></dl>
<p class="hint">${fillTemplate(say['home.reviewed_on'], { day: formatDay(lastReviewedOn, language) }, language)}</p>`;
}

function nameOf({ unitName, unitNameEn }: PublicInformationView, language: Language): string {
  return language === 'en' ? (unitNameEn ?? unitName) : unitName;
}
