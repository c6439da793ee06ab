import { html } from 'hono/html';
import type { Markup } from '../markup.ts';
import type { FieldFault } from './faults.ts';

export interface FieldLook {
  readonly id: string;
  /** The name under which it is sent; the id when not given. */
  readonly name?: string;
  readonly label: string;
  readonly hint?: string;
  /** The word for "must be filled in", when it must. */
  readonly must?: string;
  readonly value: string;
  readonly faults: readonly FieldFault[];
}

interface TextFieldLook extends FieldLook {
  readonly type?: 'text' | 'email' | 'tel';
  readonly autocomplete?: string;
  readonly width?: 'short' | 'middle';
  readonly isCode?: boolean;
}

export function renderTextField(look: TextFieldLook): Markup {
  const { type = 'text', autocomplete = 'off', width } = look;
  // Codes and numbers are no words: no keyboard should mend them.
  const code = look.isCode === true ? html` autocapitalize="characters" spellcheck="false"` : '';
  return renderField(
    look,
    html`<input id="${look.id}" name="${look.name ?? look.id}" type="${type}" value="${look.value}" autocomplete="${autocomplete}" dir="auto"${width ? html` class="${width}"` : ''}${code}${describeField(look)}>`,
  );
}

export function renderTextArea(look: FieldLook & { readonly rows: number; readonly isFocused?: boolean }): Markup {
  const { id, name = id, value, rows } = look;
  // A browser swallows the first line end of a text area.
  const kept = value.startsWith('\n') ? `\n${value}` : value;
  return renderField(look, html`<textarea id="${id}" name="${name}" rows="${rows}" dir="auto"${look.isFocused === true ? html` autofocus` : ''}${describeField(look)}>${kept}</textarea>`);
}

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | Markup;
}

interface ChoicesLook {
  readonly id: string;
  readonly name?: string;
  readonly legend: string;
  readonly hint?: string;
  readonly must?: string;
  readonly kind: 'radio' | 'checkbox';
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly faults: readonly FieldFault[];
}

/** One or several of a few. The first has the id of the whole, so that a link to a fault leads there. */
export function renderChoices(look: ChoicesLook): Markup {
  const { id, name = id, kind, chosen } = look;
  const fault = faultOf(look);
  return html`<fieldset class="field${fault ? ' wrong' : ''}"${describeField(look)}>
<legend>${look.legend}${renderMust(look)}</legend>
${renderNotes(look)}
<div class="choices">${look.choices.map(
    ({ value, label, hint }, index) => html`<label class="choice"><input type="${kind}" id="${index === 0 ? id : `${id}-${index}`}" name="${name}" value="${value}"${chosen.includes(value) ? html` checked` : ''}><span>${label}${hint === undefined ? '' : html`<small>${hint}</small>`}</span></label>
`,
  )}</div>
</fieldset>`;
}

/** A single statement to agree to. */
export function renderTick(look: FieldLook): Markup {
  return html`<div class="field${faultOf(look) ? ' wrong' : ''}">
${renderNotes(look)}
<label class="choice"><input type="checkbox" id="${look.id}" name="${look.name ?? look.id}" value="yes"${look.value === 'yes' ? html` checked` : ''}${describeField(look)}><span>${look.label}${renderMust(look)}</span></label>
</div>`;
}

/** A numbered part of a long form. */
export function renderPart(title: string, ...content: readonly (Markup | readonly Markup[] | '')[]): Markup {
  return html`<section class="part">
<h2>${title}</h2>
${content}
</section>`;
}

/** An input with its label, its hint and its fault, each tied to it for those who hear the page. */
export function renderField(look: Omit<FieldLook, 'value'>, input: Markup): Markup {
  return html`<div class="field${faultOf(look) ? ' wrong' : ''}">
<label for="${look.id}">${look.label}${renderMust(look)}</label>
${renderNotes(look)}
${input}
</div>`;
}

type Noted = Pick<FieldLook, 'id' | 'hint' | 'faults'>;

function renderNotes(look: Noted): Markup {
  const fault = faultOf(look);
  return html`${look.hint === undefined ? '' : html`<p class="hint" id="${look.id}-hint">${look.hint}</p>`}${fault === undefined ? '' : html`<p class="fault" id="${look.id}-fault">${fault}</p>`}`;
}

function renderMust({ must }: { readonly must?: string }): Markup | '' {
  return must === undefined ? '' : html` <span class="must">${must}</span>`;
}

function faultOf({ id, faults }: Noted): string | undefined {
  return faults.find(({ field }) => field === id)?.text;
}

export function describeField(look: Noted): Markup | '' {
  const fault = faultOf(look);
  const notes = [look.hint === undefined ? '' : `${look.id}-hint`, fault === undefined ? '' : `${look.id}-fault`].filter((each) => each !== '').join(' ');
  if (notes === '') return '';
  return html` aria-describedby="${notes}"${fault === undefined ? '' : html` aria-invalid="true"`}`;
}
