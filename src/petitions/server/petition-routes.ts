import { staffOf } from '../../access/server/index.ts';
import { defineRoute, type Route, sendFile } from '../../platform/http/index.ts';
import { ActionAnswer, ActionRequest, AddAttachments, AddedAttachments, AttachmentParams, ClockList, ClockParams, ClockQuery, DocumentParams, EventList, Explanation, PetitionParams } from '../action-contract.ts';
import { PetitionDetail, PetitionPage, PetitionQuery, Registered, StaffRegistration, Uploaded } from '../contract.ts';
import { actOnPetition } from './act-on-petition.ts';
import { addAttachments } from './add-attachments.ts';
import { caseFileRoutes } from './case-file/case-file-routes.ts';
import { draftRoutes } from './draft-routes.ts';
import { openAttachment } from './attachment-store.ts';
import { explainClock } from './explain-clock.ts';
import { getPetition, getVisiblePetition, recordRead } from './get-petition.ts';
import { overviewRoutes } from './overview-routes.ts';
import { readIdempotencyKey } from './idempotency-header.ts';
import { clocksForStaff } from './kept-from-staff.ts';
import { listPetitions } from './list-petitions.ts';
import { LARGEST_LIST_IN_BYTES, memberRoutes } from './member-routes.ts';
import { listMovedDays } from './moved-day-store.ts';
import type { PetitionDeps } from './petition-deps.ts';
import { openReadablePaper } from './readable-papers.ts';
import { presentClock } from './petition-view.ts';
import { receiveUpload } from './receive-upload.ts';
import type { MatterReceiver } from './receive-matters.ts';
import { registerPetition } from './register-petition.ts';
import { reportRoutes } from './sealed-reports/report-routes.ts';
import { presentTimeline } from './timeline-view.ts';
import { wordLetterRoutes } from './word-letter-routes.ts';

/** The staff's calls on petitions. */
export function petitionRoutes(deps: PetitionDeps, receiver: MatterReceiver): readonly Route[] {
  return [...writeRoutes(deps, receiver), attachmentRoute(deps), ...readRoutes(deps), ...fileRoutes(deps), ...wordLetterRoutes(deps), ...caseFileRoutes(deps), ...memberRoutes(deps), ...draftRoutes(deps), ...reportRoutes(deps, receiver), ...overviewRoutes(deps)];
}

function writeRoutes(deps: PetitionDeps, receiver: MatterReceiver): readonly Route[] {
  return [
    defineRoute({
      method: 'POST',
      url: '/api/v1/petitions',
      access: { kind: 'staff', permission: 'petition.register' },
      summary: 'petitions.route.register',
      fails: ['conflict'],
      status: 201,
      // A joint letter is registered with everybody who signed it.
      bodyLimitInBytes: LARGEST_LIST_IN_BYTES,
      schema: { body: StaffRegistration, response: Registered },
      handler: (request) =>
        registerPetition(deps, receiver, staffOf(request), { body: request.body, idempotencyKey: readIdempotencyKey(request), language: request.language }),
    }),
    defineRoute({
      method: 'POST',
      url: '/api/v1/petitions/:id/actions',
      access: { kind: 'staff', permission: 'petition.read' },
      summary: 'petitions.route.act',
      fails: ['not_found', 'conflict'],
      schema: { params: PetitionParams, body: ActionRequest, response: ActionAnswer },
      handler: async (request) => {
        const { id } = request.params;
        const outcome = await actOnPetition(deps, staffOf(request), { petitionId: id, request: request.body });
        const documents = outcome.documents.map(({ documentId, type, number }) => ({ documentId, type, number }));
        return { petitionId: id, state: outcome.state, version: outcome.version, documents };
      },
    }),
    defineRoute({
      method: 'POST',
      url: '/api/v1/uploads',
      access: { kind: 'staff', permission: 'petition.read' },
      summary: 'petitions.route.upload',
      status: 201,
      accepts: 'file',
      schema: { response: Uploaded },
      handler: (request) => receiveUpload(deps, request),
    }),
  ];
}

function attachmentRoute(deps: PetitionDeps): Route {
  return defineRoute({
    method: 'POST',
    url: '/api/v1/petitions/:id/attachments',
    access: { kind: 'staff', permission: 'attachments.add' },
    summary: 'petitions.route.add_attachments',
    fails: ['not_found'],
    status: 201,
    schema: { params: PetitionParams, body: AddAttachments, response: AddedAttachments },
    handler: (request) => addAttachments(deps, staffOf(request), request.params.id, request.body),
  });
}

function readRoutes(deps: PetitionDeps): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      url: '/api/v1/petitions',
      access: { kind: 'staff', permission: 'petition.list' },
      summary: 'petitions.route.list',
      schema: { query: PetitionQuery, response: PetitionPage },
      handler: (request) => listPetitions(deps, staffOf(request), request.query),
    }),
    defineRoute({
      method: 'GET',
      url: '/api/v1/petitions/:id',
      access: { kind: 'staff', permission: 'petition.read' },
      summary: 'petitions.route.get',
      fails: ['not_found'],
      schema: { params: PetitionParams, response: PetitionDetail },
      handler: (request) => getPetition(deps, staffOf(request), request.params.id, request.language),
    }),
    defineRoute({
      method: 'GET',
      url: '/api/v1/petitions/:id/events',
      access: { kind: 'staff', permission: 'events.read' },
      summary: 'petitions.route.events',
      fails: ['not_found'],
      schema: { params: PetitionParams, response: EventList },
      handler: async (request) => {
        const { id } = request.params;
        const { loaded, moment } = await getVisiblePetition(deps, staffOf(request), id, 'events.read');
        await recordRead(deps, staffOf(request), { petitionId: id, action: 'event.list' });
        return { items: presentTimeline(loaded.records, moment.organisation, request.language) };
      },
    }),
    defineRoute({
      method: 'GET',
      url: '/api/v1/petitions/:id/deadlines',
      access: { kind: 'staff', permission: 'deadlines.read' },
      summary: 'petitions.route.deadlines',
      fails: ['not_found'],
      schema: { params: PetitionParams, response: ClockList },
      handler: async (request) => {
        const { id } = request.params;
        const { loaded, moment } = await getVisiblePetition(deps, staffOf(request), id, 'deadlines.read');
        await recordRead(deps, staffOf(request), { petitionId: id, action: 'deadline.list' });
        const reading = { today: moment.today, language: request.language, moves: await listMovedDays(deps.db.reader, loaded.petition.petitionId) };
        return { items: clocksForStaff(loaded.deadlines).map((deadline) => presentClock(deadline, reading)) };
      },
    }),
    defineRoute({
      method: 'GET',
      url: '/api/v1/petitions/:id/deadlines/:clock/explanation',
      access: { kind: 'staff', permission: 'deadlines.read' },
      summary: 'petitions.route.explanation',
      fails: ['not_found'],
      schema: { params: ClockParams, query: ClockQuery, response: Explanation },
      handler: (request) =>
        explainClock(deps, staffOf(request), { petitionId: request.params.id, clock: request.params.clock, instance: request.query.instance }, request.language),
    }),
  ];
}

function fileRoutes(deps: PetitionDeps): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      url: '/api/v1/petitions/:id/documents/:documentId',
      access: { kind: 'staff', permission: 'documents.read' },
      summary: 'petitions.route.document',
      fails: ['not_found'],
      produces: 'file',
      schema: { params: DocumentParams },
      handler: async (request, reply) => {
        const { id, documentId } = request.params;
        const visible = await getVisiblePetition(deps, staffOf(request), id, 'documents.read');
        await recordRead(deps, staffOf(request), { petitionId: id, action: 'document.read', objectId: documentId });
        const { file, fileName, mediaType } = await openReadablePaper(deps, staffOf(request), visible, documentId);
        return sendFile(reply, { content: file, fileName, mediaType });
      },
    }),
    defineRoute({
      method: 'GET',
      url: '/api/v1/petitions/:id/attachments/:attachmentId',
      access: { kind: 'staff', permission: 'attachments.read' },
      summary: 'petitions.route.attachment',
      fails: ['not_found'],
      produces: 'file',
      schema: { params: AttachmentParams },
      handler: async (request, reply) => {
        const { id, attachmentId } = request.params;
        await getVisiblePetition(deps, staffOf(request), id, 'attachments.read');
        await recordRead(deps, staffOf(request), { petitionId: id, action: 'attachment.read', objectId: attachmentId });
        const { file, fileName, mediaType } = await openAttachment(deps, id, attachmentId);
        return sendFile(reply, { content: file, fileName, mediaType });
      },
    }),
  ];
}
