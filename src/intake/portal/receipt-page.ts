import { html, raw } from 'hono/html';
import { describePromise, drawReceiptQr, formatDay, formatInstant, type IssuedReceipt } from '../../documents/server/index.ts';
import type { NumberAndCode, Promised } from '../../petitions/contract.ts';
import { renderProof } from '../../petitions/portal/index.ts';
import { parsePlainDate } from '../../platform/kernel/index.ts';
import { formatSize } from '../../platform/ui/desk/format-size.ts';
import { fillTemplate, type Language } from '../../platform/ui/index.ts';
import type { Markup } from '../../platform/ui/markup.ts';
import { type PortalReader, renderPart, renderPortalPage, renderTextField } from '../../platform/ui/portal/index.ts';
import { messages } from './messages.ts';
import { reportMessages } from './report-messages.ts';
import { renderSealedNotice } from './report-section.ts';

export interface ReceiptPage {
  readonly reader: PortalReader;
  readonly proof: NumberAndCode;
  /** A report (检举控告): sealed, and nobody writes to the reporter. */
  readonly isReport: boolean;
  readonly promises: readonly Pick<Promised, 'clock' | 'statutoryDueOn' | 'provisional'>[];
  /** The signed receipt; number and code are shown whatever becomes of it. */
  readonly issued: IssuedReceipt | undefined;
  /** Whether the code was typed again from the petitioner's own note, and rightly. */
  readonly retyped?: boolean | undefined;
}

/** Number, code, promised dates and proof: everything to take away. */
export async function renderReceiptPage(page: ReceiptPage): Promise<string> {
  const { reader, proof, issued, isReport } = page;
  const say = messages[reader.language];
  const report = reportMessages[reader.language];
  const title = isReport ? report['report.receipt.title'] : say['receipt.title'];
  const proven = issued ? await renderProven(issued, reader.language) : '';
  return renderPortalPage({
    reader,
    title,
    switches: { kind: 'post', action: '/receipt', fields: { ...proof } },
    body: html`<h1>${title}</h1>
<section class="notice good">
<h2>${say['receipt.keep_both']}</h2>
<p>${say['receipt.number']}<br><strong class="key">${proof.number}</strong></p>
<p>${say['receipt.code']}<br><strong class="key">${proof.queryCode}</strong></p>
<p>${isReport ? report['report.receipt.keep_why'] : say['receipt.keep_why']}</p>
</section>
${renderRetype(page)}
${isReport ? renderSealedNotice(reader.language) : ''}
${renderPart(say['receipt.next'], renderPromises(page))}
${renderPart(
  say['receipt.save'],
  html`<div class="actions unprinted">
${renderPost('/receipt/pdf', proof, say['receipt.pdf'], '')}
${renderPost('/receipt/file', proof, say['receipt.file'], 'second')}
${renderPost('/track', proof, say['receipt.track'], 'second')}</div>
<p class="hint">${say['receipt.print']}</p>
${proven}`,
)}`,
  });
}

// All of it from the signed receipt itself, so that what is shown is what is proven.
async function renderProven(issued: IssuedReceipt, language: Language): Promise<Markup> {
  const say = messages[language];
  const { receipt } = issued;
  const qr = await drawReceiptQr(issued.link);
  return html`<dl>
<div><dt>${say['receipt.received_at']}</dt><dd>${formatInstant(receipt.receivedAt, language)}</dd></div>
<div><dt>${say['receipt.office']}</dt><dd>${receipt.office.name}</dd></div>
<div><dt>${say['receipt.content']}</dt><dd><code>${receipt.contentSha256}</code></dd></div>
</dl>
${renderFiles(issued, language)}
<div class="qr" role="img" aria-label="${say['receipt.qr']}">${raw(qr)}</div><p class="hint">${say['receipt.qr']}</p>`;
}

/** Regulation art. 21 lets everybody follow his matter: with a code that was written down wrongly nobody can. */
function renderRetype({ proof, reader: { language }, retyped }: ReceiptPage): Markup {
  const say = messages[language];
  const faults = retyped === false ? [{ field: 'typed', text: say['receipt.retype_wrong'] }] : [];
  return html`<section class="part unprinted" id="keep">
${retyped === true ? html`<p class="notice good" role="status">${say['receipt.retype_right']}</p>` : ''}
<form method="post" action="/receipt#keep">
${renderProof(proof)}
${renderTextField({ id: 'typed', label: say['receipt.retype'], hint: say['receipt.retype_hint'], value: '', faults, isCode: true })}
<p><button class="second">${say['receipt.retype_check']}</button></p>
</form>
</section>`;
}

function renderPromises({ promises, reader: { language } }: ReceiptPage): Markup {
  const say = messages[language];
  if (promises.length === 0) return html`<p>${say['receipt.nothing_promised']}</p>`;
  return html`<ul>${promises.map(({ clock, statutoryDueOn, provisional }) => {
    const dueOn = parsePlainDate(statutoryDueOn);
    const due = fillTemplate(say['receipt.due'], { day: formatDay(dueOn, language) }, language);
    return html`<li>${describePromise({ clock, statutoryDueOn: dueOn }, language)}${language === 'en' ? ' ' : '，'}<strong>${due}</strong>${provisional ? say['receipt.provisional'] : ''}</li>`;
  })}</ul>`;
}

function renderFiles({ receipt: { attachments } }: IssuedReceipt, language: Language): Markup | '' {
  const say = messages[language];
  if ('count' in attachments) {
    return html`<h3>${say['receipt.files']}</h3><p>${fillTemplate(say['receipt.files_count'], { count: attachments.count }, language)}</p><code>${attachments.listSha256}</code>`;
  }
  if (attachments.length === 0) return '';
  return html`<h3>${say['receipt.files']}</h3>
<ol class="files">${attachments.map(({ size, mediaType, sha256 }) => html`<li>${mediaType} <small>${formatSize(size)}</small><code>${sha256}</code></li>`)}</ol>
<p class="hint">${say['receipt.file_hash_means']}</p>`;
}

function renderPost(action: string, proof: NumberAndCode, label: string, look: '' | 'second'): Markup {
  return html`<form method="post" action="${action}"${action === '/receipt/pdf' ? html` target="_blank"` : ''}>${renderProof(proof)}<button class="${look}">${label}</button></form>`;
}
