import { html } from 'hono/html';
import type { z } from 'zod';
import type { AppError } from '../../kernel/index.ts';
import { fillTemplate, type Language } from '../index.ts';
import type { Markup } from '../markup.ts';
import { messages } from './messages.ts';

/** What is wrong with a field and how to mend it; `field` is the id of its input. */
export interface FieldFault {
  readonly field: string;
  readonly text: string;
}

/** The sentence for a failure, in words that any feature has given. */
export type ExplainError = (error: AppError, language: Language) => string;

/** `Name: Fill this in`, as each language writes it. */
export function withLabel(label: string, text: string, language: Language): string {
  return `${label}${language === 'en' ? ': ' : '：'}${text}`;
}

/** A fault of one field in plain words; what does not fit a known kind asks for the field to be checked. */
export function explainIssue(issue: z.core.$ZodIssue, language: Language): string {
  const say = messages[language];
  if (issue.message === 'text.control_character' || issue.message === 'text.broken_character') return say['portal.field.strange_character'];
  switch (issue.code) {
    case 'too_big':
      return fillTemplate(say['portal.field.too_long'], { maximum: Number(issue.maximum) }, language);
    case 'too_small':
    case 'invalid_type':
    case 'invalid_value':
      return say['portal.field.missing'];
    case 'invalid_format':
      return say[issue.format === 'email' ? 'portal.field.bad_email' : 'portal.field.bad'];
    default:
      return say['portal.field.bad'];
  }
}

/** What to mend, on top of the page, each line a link to its field; the browser puts the focus here. */
export function renderFaultSummary(faults: readonly FieldFault[], language: Language): Markup | '' {
  if (faults.length === 0) return '';
  const title = fillTemplate(messages[language]['portal.faults'], { count: faults.length }, language);
  return html`<section class="notice bad" role="alert" tabindex="-1" autofocus aria-labelledby="faults-title">
<h2 id="faults-title">${title}</h2>
<ul>${faults.map(({ field, text }) => html`<li><a href="#${field}">${text}</a></li>`)}</ul>
</section>`;
}

/** Something went wrong that is no single field's fault. */
export function renderProblemNotice(title: string, text: string): Markup {
  return html`<section class="notice bad" role="alert" tabindex="-1" autofocus aria-labelledby="problem-title">
<h2 id="problem-title">${title}</h2>
<p>${text}</p>
</section>`;
}
