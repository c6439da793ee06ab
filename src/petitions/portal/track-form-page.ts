import { html } from 'hono/html';
import { type FieldFault, type PortalReader, portalMessages, renderFaultSummary, renderPortalPage, renderProblemNotice, renderTextField } from '../../platform/ui/portal/index.ts';
import type { NumberAndCode } from '../contract.ts';
import { messages } from './messages.ts';

export interface TrackFormPage {
  readonly reader: PortalReader;
  readonly proof: NumberAndCode;
  readonly faults?: readonly FieldFault[];
  /** One answer for a wrong number and a wrong code; only a code that cannot be one is told apart. */
  readonly failure?: 'wrong' | 'mistyped' | undefined;
}

export function renderTrackFormPage({ reader, proof, faults = [], failure }: TrackFormPage): string {
  const { language } = reader;
  const say = messages[language];
  const must = portalMessages[language]['portal.must'];
  return renderPortalPage({
    reader,
    title: say['track.title'],
    section: 'track',
    switches: { kind: 'link', path: '/track' },
    body: html`<div><h1>${say['track.title']}</h1>
<p class="lead">${say['track.lead']}</p></div>
${failure ? renderProblemNotice(say[`track.${failure}`], say[`track.${failure}_hint`]) : ''}${renderFaultSummary(faults, language)}
<form class="part" method="post" action="/track" novalidate>
${renderTextField({ id: 'number', label: say['track.number'], hint: say['track.number_hint'], must, value: proof.number, faults, width: 'middle', isCode: true })}
${renderTextField({ id: 'queryCode', label: say['track.code'], hint: say['track.code_hint'], must, value: proof.queryCode, faults, width: 'middle', isCode: true })}
<p><button>${say['track.open']}</button></p>
</form>
<details><summary>${say['track.lost']}</summary><p>${say['track.lost_answer']}</p></details>`,
  });
}
