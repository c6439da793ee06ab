import { html } from 'hono/html';
import { z } from 'zod';
import { lineText } from '../../kernel/index.ts';
import { formatSize } from '../desk/format-size.ts';
import { fillTemplate, type Language } from '../index.ts';
import type { Markup } from '../markup.ts';
import { describeField, renderField } from './fields.ts';
import type { FieldFault } from './faults.ts';
import { messages } from './messages.ts';

export const MOST_FILES = 20;
const LARGEST_FILE_IN_MEGABYTES = 50;

/** A file that has been sent and is kept under its token while the rest of the form is filled in. */
export const StagedFile = z.object({
  uploadToken: z.string().min(1).max(2000),
  fileName: lineText({ min: 1, max: 200 }),
  size: z.int().min(0),
  mediaType: z.string().max(100),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type StagedFile = z.infer<typeof StagedFile>;

interface FileListLook {
  readonly files: readonly StagedFile[];
  readonly language: Language;
  /** The address of the form, to which a button to take a file away leads. */
  readonly removeAt?: string;
}

/** The files so far, each with what proves it, and their tokens as hidden fields. */
export function renderFileList({ files, language, removeAt }: FileListLook): Markup | '' {
  if (files.length === 0) return '';
  const say = messages[language];
  const remove = (index: number, name: string): Markup =>
    html`<button class="quiet" name="do" value="remove:${index}" formaction="${removeAt}" formnovalidate>${say['portal.files.remove']}<span class="unseen"> ${name}</span></button>`;
  return html`<ol class="files">${files.map(
    (file, index) => html`<li><bdi>${file.fileName}</bdi> <small>${formatSize(file.size)} · ${file.mediaType}</small>
<code>SHA-256 ${file.sha256}</code>
<input type="hidden" name="file" value="${JSON.stringify(file)}">${removeAt === undefined ? '' : remove(index, file.fileName)}</li>
`,
  )}</ol>`;
}

interface FileFieldLook {
  readonly id: string;
  /** The address of the form, for a button that sends the chosen files before the rest is finished. */
  readonly attachAt?: string;
  readonly language: Language;
  readonly faults: readonly FieldFault[];
}

export function renderFileField({ id, attachAt, language, faults }: FileFieldLook): Markup {
  const say = messages[language];
  const hint = fillTemplate(say['portal.files.hint'], { most: MOST_FILES, megabytes: LARGEST_FILE_IN_MEGABYTES }, language);
  const look = { id, label: say['portal.files.choose'], hint, faults };
  return html`${renderField(look, html`<input id="${id}" name="files" type="file" multiple${describeField(look)}>`)}
${attachAt === undefined ? '' : html`<p><button class="second" name="do" value="attach" formaction="${attachAt}">${say['portal.files.attach']}</button></p>`}`;
}
