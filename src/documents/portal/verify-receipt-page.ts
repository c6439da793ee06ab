import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { fillTemplate, type Language } from '../../platform/ui/index.ts';
import type { Result } from '../../platform/kernel/index.ts';
import { KEYS_PATH, type ReceiptFault, type SignedReceipt } from '../domain/index.ts';
import { messages } from '../messages.ts';
import { describeFault, describeFiles, describePromise, formatDay, formatInstant, type Verified } from '../server/index.ts';

export type VerifyOutcome = Result<Verified, ReceiptFault>;

type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** The inside of the page where anyone checks a receipt; it needs no script. */
export function renderVerifyReceiptPage(language: Language, outcome: VerifyOutcome | undefined): Html {
  const say = messages[language];
  return html`<h1>${say['documents.verify.title']}</h1>
${outcome ? renderOutcome(language, outcome) : ''}
<p>${say['documents.verify.intro']}</p>
<form method="post" action="/verify" enctype="multipart/form-data">
<p><label for="receipt-file">${say['documents.verify.file']}</label>
<input id="receipt-file" name="file" type="file" accept=".json,.jws,.txt,.pdf"></p>
<p><label for="receipt-text">${say['documents.verify.text']}</label>
<textarea id="receipt-text" name="text" rows="6" spellcheck="false" autocomplete="off"></textarea></p>
<p><button type="submit">${say['documents.verify.submit']}</button></p>
</form>
<p>${say['documents.verify.offline']} <a href="${KEYS_PATH}">${say['documents.verify.keys']}</a></p>`;
}

function renderOutcome(language: Language, outcome: VerifyOutcome): Html {
  const say = messages[language];
  if (!outcome.ok) {
    return html`<section role="alert" class="notice notice-bad"><h2>${say['documents.verify.invalid']}</h2>
<p>${describeFault(outcome.failure, language)}</p></section>`;
  }
  const verified = outcome.value;
  const title = verified.kind === 'receipt' ? say['documents.verify.valid'] : say['documents.verify.valid_letter'];
  const facts = verified.kind === 'receipt' ? factsOf(language, verified.signed) : [[say['documents.verify.key'], verified.keyId] as const];
  const rows = facts.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`);
  return html`<section role="status" class="notice notice-good"><h2>${title}</h2><dl>${rows}</dl></section>`;
}

function factsOf(language: Language, { receipt, key }: SignedReceipt): readonly (readonly [string, string | Html])[] {
  const say = messages[language];
  const promises = receipt.promises.map((promise) => {
    const dueOn = fillTemplate(say['documents.verify.due_on'], { day: formatDay(promise.statutoryDueOn, language) }, language);
    return html`<li>${describePromise(promise, language)} <strong>${dueOn}</strong></li>`;
  });
  return [
    [say['documents.verify.number'], receipt.number],
    [say['documents.verify.received_at'], formatInstant(receipt.receivedAt, language)],
    [say['documents.verify.office'], `${receipt.office.name} (${receipt.office.code})`],
    [say['documents.verify.promises'], html`<ul>${promises}</ul>`],
    [say['documents.verify.files'], describeFiles(receipt, language)],
    [say['documents.verify.content'], html`<code>${receipt.contentSha256}</code>`],
    [say['documents.verify.key'], key.kid],
  ];
}
