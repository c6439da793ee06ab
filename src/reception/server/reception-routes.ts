import { z } from 'zod';
import { staffOf } from '../../access/server/index.ts';
import { defineRoute, type Route } from '../../platform/http/index.ts';
import { addDays } from '../../platform/kernel/index.ts';
import {
  BookForVisitor, Booked, BookingCode, BookingView, BookVisit, CallOffReceptionDay, JoinVisit, PlannedReceptionDay, PlanReceptionDay, ReceptionDayDetail, ReceptionDayList,
  ReceptionDayParams, ReceptionDayQuery, RegisteredVisit, RegisterVisit, VisitParams,
} from '../contract.ts';
import { bookForVisitor, bookVisit, cancelBooking, findBooking } from './book-visit.ts';
import { callOffReceptionDay, planReceptionDay } from './plan-reception-day.ts';
import { listDaysAhead, listDaysBetween, readNow } from './read-reception-days.ts';
import { cancelVisit, joinVisit, readReceptionDay, registerVisit } from './receive-visit.ts';
import type { ReceptionDeps } from './reception-deps.ts';

const BOOKING = { name: 'reception.book', capacity: 300, refillPerMinute: 300, key: () => 'all' };
const BY_CODE = { name: 'reception.booking', capacity: 300, refillPerMinute: 300, key: () => 'all' };
const YEAR_IN_DAYS = 366;

export function receptionRoutes(deps: ReceptionDeps): readonly Route[] {
  return [...publicRoutes(deps), ...dayRoutes(deps), ...visitRoutes(deps)];
}

function publicRoutes(deps: ReceptionDeps): readonly Route[] {
  return [
    defineRoute({
      method: 'GET', url: '/api/v1/portal/reception-days', access: { kind: 'public' }, summary: 'reception.route.public_list', schema: { response: ReceptionDayList },
      handler: async () => ({ items: [...(await listDaysAhead(deps))] }),
    }),
    defineRoute({
      method: 'POST', url: '/api/v1/portal/reception-days/:id/visits', access: { kind: 'public' }, summary: 'reception.route.book', fails: ['not_found', 'conflict', 'forbidden'], status: 201,
      limits: [BOOKING], schema: { params: ReceptionDayParams, body: BookVisit, response: Booked },
      handler: ({ params, body, language }) => bookVisit(deps, params.id, body, language),
    }),
    defineRoute({
      method: 'POST', url: '/api/v1/portal/reception-bookings', access: { kind: 'public' }, summary: 'reception.route.booking', fails: ['not_found'],
      limits: [BY_CODE], schema: { body: BookingCode, response: BookingView },
      handler: ({ body }) => findBooking(deps, body.code),
    }),
    defineRoute({
      method: 'POST', url: '/api/v1/portal/reception-bookings/cancel', access: { kind: 'public' }, summary: 'reception.route.cancel_booking', fails: ['not_found', 'conflict'],
      limits: [BY_CODE], schema: { body: BookingCode, response: BookingView },
      handler: ({ body }) => cancelBooking(deps, body.code),
    }),
  ];
}

function dayRoutes(deps: ReceptionDeps): readonly Route[] {
  return [
    defineRoute({
      method: 'GET', url: '/api/v1/reception-days', access: { kind: 'staff', permission: 'organisation.read' }, summary: 'reception.route.list',
      schema: { query: ReceptionDayQuery, response: ReceptionDayList },
      handler: async ({ query }) => {
        const now = await readNow(deps);
        const from = query.from ?? now.today;
        return { items: [...(await listDaysBetween(deps, now, from, query.to ?? addDays(from, YEAR_IN_DAYS)))] };
      },
    }),
    defineRoute({
      method: 'POST', url: '/api/v1/reception-days', access: { kind: 'staff', permission: 'reception.manage' }, summary: 'reception.route.plan', fails: ['refused'], status: 201,
      schema: { body: PlanReceptionDay, response: PlannedReceptionDay },
      handler: async (request) => ({ receptionDayId: await planReceptionDay(deps, staffOf(request), request.body) }),
    }),
    defineRoute({
      method: 'POST', url: '/api/v1/reception-days/:id/call-off', access: { kind: 'staff', permission: 'reception.manage' }, summary: 'reception.route.call_off',
      fails: ['not_found', 'conflict'], status: 204, schema: { params: ReceptionDayParams, body: CallOffReceptionDay },
      handler: (request) => callOffReceptionDay(deps, staffOf(request), request.params.id, request.body.reason),
    }),
    defineRoute({
      method: 'GET', url: '/api/v1/reception-days/:id', access: { kind: 'staff', permission: 'reception.receive' }, summary: 'reception.route.get', fails: ['not_found'],
      schema: { params: ReceptionDayParams, response: ReceptionDayDetail },
      handler: (request) => readReceptionDay(deps, staffOf(request), request.params.id),
    }),
  ];
}

function visitRoutes(deps: ReceptionDeps): readonly Route[] {
  const toAct = ({ id, visitId }: z.infer<typeof VisitParams>) => ({ receptionDayId: id, visitId });
  return [
    defineRoute({
      method: 'POST', url: '/api/v1/reception-days/:id/visits', access: { kind: 'staff', permission: 'reception.receive' }, summary: 'reception.route.book_for',
      fails: ['not_found', 'conflict'], status: 201, schema: { params: ReceptionDayParams, body: BookForVisitor, response: Booked },
      handler: (request) => bookForVisitor(deps, staffOf(request), request.params.id, request.body),
    }),
    defineRoute({
      method: 'POST', url: '/api/v1/reception-days/:id/visits/:visitId/cancel', access: { kind: 'staff', permission: 'reception.receive' }, summary: 'reception.route.cancel_visit',
      fails: ['not_found', 'conflict'], status: 204, schema: { params: VisitParams, body: z.object({}) },
      handler: (request) => cancelVisit(deps, staffOf(request), toAct(request.params)),
    }),
    defineRoute({
      method: 'POST', url: '/api/v1/reception-days/:id/visits/:visitId/register', access: { kind: 'staff', permission: 'petition.register' }, summary: 'reception.route.register',
      fails: ['not_found', 'conflict'], status: 201, schema: { params: VisitParams, body: RegisterVisit, response: RegisteredVisit },
      handler: (request) => registerVisit(deps, staffOf(request), { ...toAct(request.params), body: request.body, language: request.language }),
    }),
    defineRoute({
      method: 'POST', url: '/api/v1/reception-days/:id/visits/:visitId/join', access: { kind: 'staff', permission: 'reception.receive' }, summary: 'reception.route.join',
      fails: ['not_found', 'conflict'], status: 204, schema: { params: VisitParams, body: JoinVisit },
      handler: (request) => joinVisit(deps, staffOf(request), { ...toAct(request.params), number: request.body.number }),
    }),
  ];
}
