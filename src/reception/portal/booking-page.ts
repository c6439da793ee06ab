import { html } from 'hono/html';
import { fillTemplate } from '../../platform/ui/index.ts';
import { type PortalReader, portalMessages, renderPart, renderPortalPage, renderProblemNotice, renderTextField } from '../../platform/ui/portal/index.ts';
import type { Booked, BookingView } from '../contract.ts';
import { renderDayFacts } from './day-facts.ts';
import { messages } from './messages.ts';

/** The answer to a booking: the code is shown here and nowhere else. */
export function renderBookedPage({ reader, booked }: { readonly reader: PortalReader; readonly booked: Booked }): string {
  const { language } = reader;
  const say = messages[language];
  const { code, slot, day } = booked;
  return renderPortalPage({
    reader,
    title: say['booked.title'],
    section: 'reception',
    switches: { kind: 'post', action: '/reception/booking', fields: { code } },
    body: html`<h1>${say['booked.title']}</h1>
<section class="notice" role="status"><p>${say['booked.keep']}</p><dl><div><dt>${say['booked.code']}</dt><dd><code>${code}</code></dd></div></dl></section>
${renderDayFacts(day, language, slot)}
<p>${fillTemplate(say['booked.come'], { place: day.place }, language)}</p>
<p><a href="/reception/booking">${say['list.own']}</a></p>`,
  });
}

export interface OwnBookingPage {
  readonly reader: PortalReader;
  readonly code: string;
  readonly booking?: BookingView | undefined;
  readonly problem?: string | undefined;
}

/** The booking that a code opens, or the form for the code. */
export function renderOwnBookingPage({ reader, code, booking, problem }: OwnBookingPage): string {
  const { language } = reader;
  const say = messages[language];
  return renderPortalPage({
    reader,
    title: say['own.title'],
    section: 'reception',
    switches: booking ? { kind: 'post', action: '/reception/booking', fields: { code } } : { kind: 'link', path: '/reception/booking' },
    body: html`<div><h1>${say['own.title']}</h1><p class="lead">${say['own.lead']}</p></div>
${problem === undefined ? '' : renderProblemNotice(say['own.wrong'], problem)}
${booking ? renderBooking(booking, code, reader) : ''}
<form class="part" method="post" action="/reception/booking" novalidate>
${renderTextField({ id: 'code', label: say['booked.code'], must: portalMessages[language]['portal.must'], value: code, faults: [], width: 'middle', isCode: true })}
<p><button>${say['own.open']}</button></p>
</form>
<p><a href="/reception">${say['book.back']}</a></p>`,
  });
}

function renderBooking({ day, slot, cancelledBy, mayCancel }: BookingView, code: string, { language }: PortalReader) {
  const say = messages[language];
  return renderPart(
    say[`kind.${day.kind}`],
    renderDayFacts(day, language, slot),
    cancelledBy === null ? '' : html`<p role="status"><strong>${say[`own.cancelled.${cancelledBy}`]}</strong></p>`,
    mayCancel ? html`<form method="post" action="/reception/booking"><input type="hidden" name="code" value="${code}"><p><button class="second" name="do" value="cancel">${say['own.cancel']}</button></p></form>` : '',
  );
}
