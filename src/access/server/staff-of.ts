import type { FastifyRequest } from 'fastify';
import { AppError } from '../../platform/kernel/index.ts';
import type { StaffActor } from '../domain/index.ts';
import './request-types.ts';

/** The staff member who makes the request; routes for staff have let nobody else through. */
export function staffOf({ actor }: Pick<FastifyRequest, 'actor'>): StaffActor {
  if (actor.kind !== 'staff') throw new AppError('unauthenticated', 'access.sign_in_required');
  return actor;
}
