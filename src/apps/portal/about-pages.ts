import { html } from 'hono/html';
import { type PortalReader, renderPart, renderPortalPage } from '../../platform/ui/portal/index.ts';
import { messages } from './messages.ts';

export function renderAccessibilityPage(reader: PortalReader): string {
  const say = messages[reader.language];
  const works = ['keyboard', 'screen_reader', 'type', 'script', 'help'] as const;
  return renderPortalPage({
    reader,
    title: say['about.accessibility.title'],
    switches: { kind: 'link', path: '/accessibility' },
    body: html`<div><h1>${say['about.accessibility.title']}</h1><p class="lead">${say['about.accessibility.aim']}</p></div>
${renderPart(say['about.accessibility.works'], html`<ul>${works.map((each) => html`<li>${say[`about.accessibility.${each}`]}</li>`)}</ul>`)}
${renderPart(say['about.accessibility.limits'], html`<p>${say['about.accessibility.pdf']}</p><p>${say['about.accessibility.report']}</p>`)}`,
  });
}

const PRIVACY_PARTS = [
  ['kept', ['content', 'journal']],
  ['not_kept', ['address', 'tracking', 'cookies']],
  ['use', ['purpose']],
  ['duration', ['retention']],
  ['rights', ['your_rights']],
] as const;

export function renderPrivacyPage(reader: PortalReader): string {
  const say = messages[reader.language];
  return renderPortalPage({
    reader,
    title: say['about.privacy.title'],
    switches: { kind: 'link', path: '/privacy' },
    body: html`<div><h1>${say['about.privacy.title']}</h1><p class="lead">${say['about.privacy.lead']}</p></div>
${PRIVACY_PARTS.map(([part, texts]) => renderPart(say[`about.privacy.${part}`], html`<ul>${texts.map((text) => html`<li>${say[`about.privacy.${text}`]}</li>`)}</ul>`))}`,
  });
}
