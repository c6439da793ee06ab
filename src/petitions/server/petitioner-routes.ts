import { z } from 'zod';
import { defineRoute, type Route, sendFile } from '../../platform/http/index.ts';
import {
  EvaluationRequest, MessageRequest, NumberAndCode, PortalSubmission, ReviewRequestBody, SubmissionReceipt, SupplementRequest, TrackedPetition,
  Uploaded, WithdrawalRequest,
} from '../contract.ts';
import { readIdempotencyKey } from './idempotency-header.ts';
import type { PetitionDeps } from './petition-deps.ts';
import type { PetitionerService } from './petitioner-service.ts';
import { receiveUpload } from './receive-upload.ts';

/** Calls about one number, whoever asks. The code has more than 60 bits: the limit is against load, and must not lock out its owner. */
const CALLS = { name: 'petitions.calls', capacity: 60, refillPerMinute: 10 };
/** For the public form as a whole: no address is kept, so a flood is slowed for all alike. */
const SUBMISSIONS = { name: 'petitions.submit', capacity: 20_000, refillPerMinute: 20_000 };

const byNumber = { ...CALLS, key: ({ body }: { readonly body: { readonly number: string } }) => body.number.toUpperCase() };
const forAll = { ...SUBMISSIONS, key: () => 'all' };

/** What petitioners do by number and code, for programs; the portal's pages call the same service. */
export function petitionerRoutes(deps: PetitionDeps, service: PetitionerService): readonly Route[] {
  return [
    defineRoute({
      method: 'POST',
      url: '/api/v1/portal/submissions',
      access: { kind: 'public' },
      summary: 'petitions.route.submit',
      fails: ['conflict'],
      status: 201,
      limits: [forAll],
      schema: { body: PortalSubmission, response: SubmissionReceipt },
      handler: (request) => service.submit(request.body, { idempotencyKey: readIdempotencyKey(request), language: request.language }),
    }),
    defineRoute({
      method: 'POST',
      url: '/api/v1/portal/uploads',
      access: { kind: 'public' },
      summary: 'petitions.route.portal_upload',
      status: 201,
      limits: [{ name: 'petitions.upload', capacity: 2000, refillPerMinute: 2000, key: () => 'all' }],
      accepts: 'file',
      schema: { response: Uploaded },
      handler: (request) => receiveUpload(deps, request),
    }),
    ...trackingRoutes(service),
    ...paperRoutes(service),
  ];
}

function trackingRoutes(service: PetitionerService): readonly Route[] {
  const base = { method: 'POST', access: { kind: 'petitioner' }, limits: [byNumber] } as const;
  return [
    defineRoute({
      ...base,
      url: '/api/v1/portal/track',
      summary: 'petitions.route.track',
      schema: { body: NumberAndCode, response: TrackedPetition },
      handler: (request) => service.track(request.body, request.language),
    }),
    defineRoute({
      ...base,
      url: '/api/v1/portal/evaluations',
      summary: 'petitions.route.evaluate',
      fails: ['refused'],
      schema: { body: EvaluationRequest, response: TrackedPetition },
      handler: (request) => service.evaluate(request.body, request.language),
    }),
    defineRoute({
      ...base,
      url: '/api/v1/portal/supplements',
      summary: 'petitions.route.supplement',
      fails: ['refused'],
      schema: { body: SupplementRequest, response: TrackedPetition },
      handler: (request) => service.supplement(request.body, request.language),
    }),
    defineRoute({
      ...base,
      url: '/api/v1/portal/review-requests',
      summary: 'petitions.route.request_review',
      fails: ['refused'],
      schema: { body: ReviewRequestBody, response: TrackedPetition },
      handler: (request) => service.requestReview(request.body, request.language),
    }),
    defineRoute({
      ...base,
      url: '/api/v1/portal/withdrawals',
      summary: 'petitions.route.withdraw',
      fails: ['refused'],
      schema: { body: WithdrawalRequest, response: TrackedPetition },
      handler: (request) => service.withdraw(request.body, request.language),
    }),
    defineRoute({
      ...base,
      url: '/api/v1/portal/messages',
      summary: 'petitions.route.send_message',
      fails: ['refused'],
      schema: { body: MessageRequest, response: TrackedPetition },
      handler: (request) => service.sendMessage(request.body, request.language),
    }),
  ];
}

function paperRoutes(service: PetitionerService): readonly Route[] {
  const base = { method: 'POST', access: { kind: 'petitioner' }, limits: [byNumber], produces: 'file' } as const;
  return [
    defineRoute({
      ...base,
      url: '/api/v1/portal/receipt',
      summary: 'petitions.route.receipt',
      schema: { body: NumberAndCode.extend({ form: z.enum(['pdf', 'file']).default('pdf') }) },
      handler: async (request, reply) => sendPaper(reply, await service.openReceipt(request.body, request.body.form)),
    }),
    defineRoute({
      ...base,
      url: '/api/v1/portal/documents/:documentId',
      summary: 'petitions.route.portal_document',
      fails: ['not_found'],
      schema: { params: z.object({ documentId: z.uuid() }), body: NumberAndCode },
      handler: async (request, reply) => sendPaper(reply, await service.openDocument(request.body, request.params.documentId)),
    }),
  ];
}

function sendPaper(reply: Parameters<typeof sendFile>[0], { file, fileName, mediaType }: Awaited<ReturnType<PetitionerService['openReceipt']>>) {
  return sendFile(reply, { content: file, fileName, mediaType });
}
