import type { FastifyRequest } from 'fastify';
import { AppError } from '../../platform/kernel/index.ts';
import type { Uploaded } from '../contract.ts';
import type { PetitionDeps } from './petition-deps.ts';
import { stageUpload } from './uploads.ts';

/** Stores the one file of a multipart request as it streams in. Throws `petitions.no_file`. */
export async function receiveUpload(deps: PetitionDeps, request: FastifyRequest): Promise<Uploaded> {
  const part = request.isMultipart() ? await request.file() : undefined;
  if (!part) throw new AppError('invalid', 'petitions.no_file');
  return stageUpload(deps, part.file, part.filename, deps.clock.now());
}
