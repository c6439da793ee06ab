import { html } from 'hono/html';
import {
  type FieldFault, type FormValues, oneOf, type PortalReader, portalMessages, renderChoices, renderFaultSummary, renderPart, renderPortalPage, renderProblemNotice, renderTextField,
} from '../../platform/ui/portal/index.ts';
import type { ReceptionDayView } from '../contract.ts';
import { renderDayFacts } from './day-facts.ts';
import { messages } from './messages.ts';

export interface BookingFormPage {
  readonly reader: PortalReader;
  readonly day: ReceptionDayView;
  readonly values: FormValues;
  readonly faults: readonly FieldFault[];
  /** Why the booking did not come about, if it is no single field's fault. */
  readonly problem?: string | undefined;
}

const FORM_ID = 'booking';

export function renderBookingFormPage({ reader, day, values, faults, problem }: BookingFormPage): string {
  const { language } = reader;
  const say = messages[language];
  const must = portalMessages[language]['portal.must'];
  const action = `/reception/${day.receptionDayId}`;
  const field = (id: 'name' | 'phone' | 'about' | 'number' | 'queryCode', label: string, more: object) => renderTextField({ id, label, value: oneOf(values, id), faults, ...more });
  const choices = day.freeSlots.map(({ no, beginsAt, endsAt }) => ({ value: String(no), label: `${beginsAt}–${endsAt}` }));
  const form = html`<form id="${FORM_ID}" class="stack" method="post" action="${action}" novalidate>
<input type="hidden" name="visitId" value="${oneOf(values, 'visitId')}">
${renderPart(
  say['book.title'],
  renderChoices({ id: 'slotNo', legend: say['book.slot'], must, kind: 'radio', choices, chosen: [oneOf(values, 'slotNo')], faults }),
  field('name', say['book.name'], { hint: say['book.name_hint'], must, width: 'middle', autocomplete: 'name' }),
  field('phone', say['book.phone'], { hint: say['book.phone_hint'], type: 'tel', width: 'middle', autocomplete: 'tel' }),
  field('about', say['book.about'], { hint: say['book.about_hint'] }),
)}
<details${oneOf(values, 'number') === '' ? '' : html` open`}><summary>${say['book.matter']}</summary>
${field('number', say['book.number'], { width: 'middle', isCode: true })}${field('queryCode', say['book.code'], { width: 'middle', isCode: true })}</details>
<p class="hint">${say['book.privacy']}</p>
<p class="actions"><button name="do" value="book">${say['book.send']}</button></p>
</form>`;
  return renderPortalPage({
    reader,
    title: say['book.title'],
    section: 'reception',
    switches: day.freeSlots.length === 0 ? { kind: 'link', path: action } : { kind: 'form', formId: FORM_ID, action, step: 'stay' },
    body: html`<h1>${say['book.title']}</h1>
${problem === undefined ? '' : renderProblemNotice(say['book.failed'], problem)}${renderFaultSummary(faults, language)}
${renderDayFacts(day, language)}
${day.freeSlots.length === 0 ? html`<p>${say['book.no_slots']}</p>` : form}
<p><a href="/reception">${say['book.back']}</a></p>`,
  });
}
