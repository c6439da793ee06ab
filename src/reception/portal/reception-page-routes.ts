import { randomUUID } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { defineRoute, type Route } from '../../platform/http/index.ts';
import { statusOf } from '../../platform/http/problem.ts';
import { isAppError } from '../../platform/kernel/index.ts';
import type { Language } from '../../platform/ui/index.ts';
import { type ExplainError, explainIssue, type FieldFault, FormBody, type FormValues, oneOf, type PortalReader, readPortalReader, toFormValues, withLabel } from '../../platform/ui/portal/index.ts';
import { BookVisit } from '../contract.ts';
import type { ReceptionService } from '../server/index.ts';
import { renderBookingFormPage } from './booking-form-page.ts';
import { renderBookedPage, renderOwnBookingPage } from './booking-page.ts';
import { messages } from './messages.ts';
import { renderReceptionListPage } from './reception-list-page.ts';

export interface ReceptionPagesDeps {
  readonly reception: ReceptionService;
  readonly explain: ExplainError;
}

const Id = z.object({ id: z.uuid() });
/** For all together, since no address is kept; both share their buckets with the API. */
const BOOKING = { name: 'reception.book', capacity: 300, refillPerMinute: 300, key: () => 'all' };
const BY_CODE = { name: 'reception.booking', capacity: 300, refillPerMinute: 300, key: () => 'all' };

/** The reception days and the bookings, without a script. */
export function receptionPageRoutes(deps: ReceptionPagesDeps): readonly Route[] {
  const { reception } = deps;
  return [
    defineRoute({
      method: 'GET', url: '/reception', access: { kind: 'public' }, summary: 'Reception days of leaders', produces: 'html',
      handler: async (request, reply) => renderReceptionListPage({ reader: readPortalReader(request, reply), days: await reception.listAhead() }),
    }),
    defineRoute({
      method: 'GET', url: '/reception/:id', access: { kind: 'public' }, summary: 'The form for a booking', produces: 'html', schema: { params: Id },
      handler: async (request, reply) =>
        renderBookingFormPage({ reader: readPortalReader(request, reply), day: await reception.get(request.params.id), values: new Map([['visitId', [randomUUID()]]]), faults: [] }),
    }),
    defineRoute({
      method: 'POST', url: '/reception/:id', access: { kind: 'public' }, summary: 'Books a time', produces: 'html', limits: [BOOKING], schema: { params: Id, body: FormBody },
      handler: (request, reply) => book(deps, { id: request.params.id, values: toFormValues(request.body), reader: readPortalReader(request, reply), reply }),
    }),
    defineRoute({
      method: 'GET', url: '/reception/booking', access: { kind: 'public' }, summary: 'The form for the code of a booking', produces: 'html',
      handler: (request, reply) => Promise.resolve(renderOwnBookingPage({ reader: readPortalReader(request, reply), code: '' })),
    }),
    defineRoute({
      method: 'POST', url: '/reception/booking', access: { kind: 'public' }, summary: 'Shows or cancels a booking', produces: 'html', limits: [BY_CODE], schema: { body: FormBody },
      handler: (request, reply) => openBooking(deps, { values: toFormValues(request.body), reader: readPortalReader(request, reply), reply }),
    }),
  ];
}

interface Asked {
  readonly values: FormValues;
  readonly reader: PortalReader;
  readonly reply: FastifyReply;
}

async function book({ reception, explain }: ReceptionPagesDeps, { id, values, reader, reply }: Asked & { readonly id: string }): Promise<string> {
  const { language } = reader;
  const show = async (faults: readonly FieldFault[], problem?: string) => renderBookingFormPage({ reader, day: await reception.get(id), values: withVisitId(values), faults, problem });
  // The other language or type size; also what a browser sends when the form is sent by the Enter key, which must book.
  if (oneOf(values, 'do') === 'stay') return show([]);
  const parsed = BookVisit.safeParse(bodyOf(values));
  if (!parsed.success) {
    reply.status(422);
    return show(faultsOf(parsed.error.issues, language));
  }
  try {
    return renderBookedPage({ reader, booked: await reception.book(id, parsed.data, language) });
  } catch (error) {
    if (!isAppError(error) || error.kind === 'not_found') throw error;
    reply.status(statusOf(error.kind));
    return show([], explain(error, language));
  }
}

async function openBooking({ reception, explain }: ReceptionPagesDeps, { values, reader, reply }: Asked): Promise<string> {
  const code = oneOf(values, 'code');
  try {
    const booking = oneOf(values, 'do') === 'cancel' ? await reception.cancel(code) : await reception.find(code);
    return renderOwnBookingPage({ reader, code, booking });
  } catch (error) {
    if (!isAppError(error)) throw error;
    reply.status(statusOf(error.kind));
    return renderOwnBookingPage({ reader, code, problem: explain(error, reader.language) });
  }
}

function bodyOf(values: FormValues): object {
  const typed = (name: string) => oneOf(values, name).trim() || undefined;
  return {
    visitId: oneOf(withVisitId(values), 'visitId'), slotNo: Number(oneOf(values, 'slotNo') || Number.NaN), name: oneOf(values, 'name'), phone: typed('phone'), about: typed('about'),
    number: typed('number'), queryCode: typed('queryCode'),
  };
}

// A form that somebody made himself gets an id of its own.
function withVisitId(values: FormValues): FormValues {
  return z.uuid().safeParse(oneOf(values, 'visitId')).success ? values : new Map([...values, ['visitId', [randomUUID()]]]);
}

const LABELS = { slotNo: 'book.slot', name: 'book.name', phone: 'book.phone', about: 'book.about', number: 'book.number', queryCode: 'book.code' } as const;

const FIELDS = Object.keys(LABELS) as (keyof typeof LABELS)[];

/** In the order of the page. */
function faultsOf(issues: readonly z.core.$ZodIssue[], language: Language): readonly FieldFault[] {
  return FIELDS.flatMap((field) =>
    issues.filter(({ path }) => path[0] === field).map((issue) => ({ field, text: withLabel(messages[language][LABELS[field]], explainIssue(issue, language), language) })),
  );
}
