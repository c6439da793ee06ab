import type { z } from 'zod';
import { callServer } from '../../../platform/ui/desk/call-server.ts';
import type { ChangeUnit, CreateUnit, SetReviewAuthorities, UnitVersionList } from '../../contract.ts';

export function createUnit(body: z.input<typeof CreateUnit>): Promise<unknown> {
  return callServer({ method: 'POST', path: '/units', body });
}

export function changeUnit(unitId: string, body: z.input<typeof ChangeUnit>): Promise<unknown> {
  return callServer({ method: 'POST', path: `/units/${unitId}/changes`, body });
}

export function setReviewAuthorities(unitId: string, body: z.input<typeof SetReviewAuthorities>): Promise<unknown> {
  return callServer({ method: 'PUT', path: `/units/${unitId}/review-authorities`, body });
}

export function listUnitVersions(unitId: string, signal: AbortSignal): Promise<z.infer<typeof UnitVersionList>> {
  return callServer({ path: `/units/${unitId}/history`, signal });
}
