import { html } from 'hono/html';
import { formatDay } from '../../documents/server/index.ts';
import { parsePlainDate } from '../../platform/kernel/index.ts';
import { fillTemplate } from '../../platform/ui/index.ts';
import { type PortalReader, portalMessages, renderFaultSummary, renderPortalPage, renderProblemNotice } from '../../platform/ui/portal/index.ts';
import type { Markup } from '../../platform/ui/markup.ts';
import { renderAnswers } from './answer-list.ts';
import { renderClocks } from './clock-list.ts';
import { renderElsewhere } from './elsewhere.ts';
import { messages } from './messages.ts';
import { renderAttachments, renderDocuments, renderMessages, renderSteps } from './paper-list.ts';
import { renderPassage } from './passage.ts';
import { renderProof } from './proof.ts';
import { renderRights, type RightForms } from './right-forms.ts';
import { renderSealed, titleOf } from './sealed-report.ts';

export interface ProgressPage extends Omit<RightForms, 'language'> {
  readonly reader: PortalReader;
  /** What has just been done. */
  readonly done?: string | undefined;
  /** What another feature asks; it stands before everything that the petitioner may do. */
  readonly asked?: Markup | undefined;
  /** Why what was asked could not be done. */
  readonly problem?: string | undefined;
}

/** Where a matter stands: what comes next before everything else. */
export function renderProgressPage({ reader, done, problem, asked, ...rest }: ProgressPage): string {
  const { language } = reader;
  const say = messages[language];
  const { petition, proof, attempt } = rest;
  const papers = { petition, proof, language };
  return renderPortalPage({
    reader,
    title: say['track.progress'],
    section: 'track',
    switches: { kind: 'post', action: '/track', fields: { ...proof } },
    body: html`<div><p class="soft">${petition.number}</p><h1 dir="auto">${titleOf(petition, language)}</h1></div>
${done === undefined ? '' : html`<p class="notice good" role="status">${done}</p>`}${problem === undefined ? '' : renderProblemNotice(portalMessages[language]['portal.not_done'], problem)}${renderFaultSummary(attempt?.faults ?? [], language)}
${petition.joinedFrom ? html`<p class="notice">${fillTemplate(say['track.joined'], { own: petition.joinedFrom.number, day: formatDay(parsePlainDate(petition.joinedFrom.receivedOn), language), number: petition.number }, language)}</p>` : ''}${petition.isJoint || petition.joinedFrom ? html`<p class="soft">${say['track.of_several']}</p>` : ''}
<section class="notice"><h2 class="soft">${say['track.next']}</h2>
<p class="lead"><strong>${petition.nextPlainly}</strong></p>
<dl>
<div><dt>${say['track.state']}</dt><dd><span class="tag">${petition.stateText}</span></dd></div>
${petition.unitName === null ? '' : html`<div><dt>${say['track.unit']}</dt><dd>${petition.unitName}</dd></div>`}
<div><dt>${say['track.received']}</dt><dd>${formatDay(parsePlainDate(petition.receivedOn), language)}</dd></div>
</dl></section>
${renderSealed(petition, language)}
${asked ?? ''}${renderClocks(petition.clocks, language)}
${renderElsewhere(petition, language)}
${renderAnswers(petition, language)}
${renderRights({ ...rest, language })}
<form method="post" action="/protection">${renderProof(proof)}<p>${say['track.protection.lead']}</p><p><button>${say['track.protection']}</button></p></form>
${renderPassage(petition, language)}
${renderSteps(papers)}
${renderDocuments(papers)}
${renderMessages(papers)}
${renderAttachments(papers)}
<p class="unprinted"><a href="/">${say['track.leave']}</a></p>`,
  });
}
