import { html } from 'hono/html';
import {
  type FieldFault, oneOf, type FormValues, type PortalReader, portalMessages, renderFaultSummary, renderFileField, renderFileList, renderHiddenValues, renderPart, renderPortalPage,
  renderTextArea, type StagedFile,
} from '../../platform/ui/portal/index.ts';
import { messages } from './messages.ts';
import { proofOf, renderProof } from './proof.ts';

export interface MaterialPage {
  readonly reader: PortalReader;
  readonly values: FormValues;
  readonly files: readonly StagedFile[];
  readonly faults: readonly FieldFault[];
}

const FORM_ID = 'material';

/** Text and files to add, while they are being written. */
export function renderMaterialPage({ reader, values, files, faults }: MaterialPage): string {
  const { language } = reader;
  const say = messages[language];
  return renderPortalPage({
    reader,
    title: say['track.right.addSupplement'],
    section: 'track',
    switches: { kind: 'form', formId: FORM_ID, action: '/track/material', step: 'stay' },
    body: html`<h1>${say['track.right.addSupplement']}</h1>
${renderFaultSummary(faults, language)}
<form id="${FORM_ID}" class="stack" method="post" action="/track/material" enctype="multipart/form-data" novalidate>${renderProof(proofOf(values))}
${renderPart(
  say['track.material.files'],
  renderTextArea({ id: 'text', label: say['track.material.text'], must: portalMessages[language]['portal.must'], rows: 4, value: oneOf(values, 'text'), faults }),
  renderFileList({ files, language, removeAt: '/track/material#files' }),
  renderFileField({ id: 'files', attachAt: '/track/material#files', language, faults }),
)}
<p class="actions"><button name="do" value="check">${say['track.material.check']}</button>
<button class="second" formaction="/track" formenctype="application/x-www-form-urlencoded">${say['track.material.back']}</button></p>
</form>`,
  });
}

/** The same once more before it is sent. */
export function renderMaterialCheckPage({ reader, values, files, text }: Omit<MaterialPage, 'faults'> & { readonly text: string }): string {
  const { language } = reader;
  const say = messages[language];
  return renderPortalPage({
    reader,
    title: say['track.material.check_title'],
    section: 'track',
    switches: { kind: 'form', formId: FORM_ID, action: '/track/material', step: 'check' },
    body: html`<h1>${say['track.material.check_title']}</h1>
<form id="${FORM_ID}" class="stack" method="post" action="/track/material/send">${renderProof(proofOf(values))}${renderHiddenValues(values, ['text'])}
${renderPart(say['track.material.files'], html`<p class="said" dir="auto">${text}</p>`, renderFileList({ files, language }))}
<p class="actions"><button>${say['track.material.send']}</button>
<button class="second" name="do" value="edit" formaction="/track/material">${say['track.material.edit']}</button></p>
</form>`,
  });
}
