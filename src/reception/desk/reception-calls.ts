import type { z } from 'zod';
import { callServer } from '../../platform/ui/desk/call-server.ts';
import type { BookForVisitor, PlannedReceptionDay, PlanReceptionDay, ReceptionDayDetail, ReceptionDayList, RegisteredVisit, RegisterVisit } from '../contract.ts';

export const RECEPTION_KEY = 'reception';

export function listReceptionDays(from: string, signal: AbortSignal): Promise<z.infer<typeof ReceptionDayList>> {
  return callServer({ path: '/reception-days', query: { from }, signal });
}

export function planReceptionDay(body: z.input<typeof PlanReceptionDay>): Promise<z.infer<typeof PlannedReceptionDay>> {
  return callServer({ method: 'POST', path: '/reception-days', body });
}

export function callOffReceptionDay(id: string, reason: string): Promise<void> {
  return callServer({ method: 'POST', path: `/reception-days/${id}/call-off`, body: { reason } });
}

export function getReceptionDay(id: string, signal: AbortSignal): Promise<ReceptionDayDetail> {
  return callServer({ path: `/reception-days/${id}`, signal });
}

export function bookForVisitor(id: string, body: z.input<typeof BookForVisitor>): Promise<void> {
  return callServer({ method: 'POST', path: `/reception-days/${id}/visits`, body });
}

export function cancelVisit(id: string, visitId: string): Promise<void> {
  return callServer({ method: 'POST', path: `/reception-days/${id}/visits/${visitId}/cancel`, body: {} });
}

export function registerVisit(id: string, visitId: string, body: z.input<typeof RegisterVisit>): Promise<z.infer<typeof RegisteredVisit>> {
  return callServer({ method: 'POST', path: `/reception-days/${id}/visits/${visitId}/register`, body });
}

export function joinVisit(id: string, visitId: string, number: string): Promise<void> {
  return callServer({ method: 'POST', path: `/reception-days/${id}/visits/${visitId}/join`, body: { number } });
}
