import { staffOf } from '../../../access/server/index.ts';
import { defineRoute, type Route, sendFile } from '../../../platform/http/index.ts';
import { PetitionParams } from '../../action-contract.ts';
import {
  IdentityDecision, IdentityOpeningParams, IdentityOpeningRequest, IdentityOpenings, OfficerKeyRequest, OfficerKeyView, OpenedIdentity,
  OpenedReport, Passphrase, RedactedCopyRequest, SealedFileParams, SealedReceiptAnswer, SealedReceiptRequest, SealedView, Shared,
} from '../../report-contract.ts';
import { readIdempotencyKey } from '../idempotency-header.ts';
import type { PetitionDeps } from '../petition-deps.ts';
import type { MatterReceiver } from '../receive-matters.ts';
import { decideIdentity, openIdentity, requestIdentity } from './identity-openings.ts';
import { setOfficerKey, viewOfficerKey } from './officer-key.ts';
import { openReport, openSealedFile } from './open-report.ts';
import { makeRedactedCopy } from './redacted-copy.ts';
import { registerSealedReceipt } from './register-sealed-receipt.ts';
import { shareReport, viewSealed } from './share-report.ts';

type Requester = Parameters<typeof staffOf>[0];

/** A passphrase is guessed slowly, whoever has the officer's session. */
const byOfficer = { name: 'petitions.passphrase', capacity: 60, refillPerMinute: 6, key: (request: Requester) => staffOf(request).staffId };

/** What discipline officers do with sealed reports, and how a sealed letter is entered. */
export function reportRoutes(deps: PetitionDeps, receiver: MatterReceiver): readonly Route[] {
  return [...keyRoutes(deps), ...contentRoutes(deps), ...identityRoutes(deps), receiptRoute(deps, receiver)];
}

function keyRoutes(deps: PetitionDeps): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      url: '/api/v1/officer-key',
      access: { kind: 'staff', permission: 'officerKey.own' },
      summary: 'petitions.route.officer_key',
      schema: { response: OfficerKeyView },
      handler: (request) => viewOfficerKey(deps, staffOf(request)),
    }),
    defineRoute({
      method: 'POST',
      url: '/api/v1/officer-key',
      access: { kind: 'staff', permission: 'officerKey.own' },
      summary: 'petitions.route.set_officer_key',
      fails: ['conflict'],
      limits: [byOfficer],
      schema: { body: OfficerKeyRequest, response: OfficerKeyView },
      handler: (request) => setOfficerKey(deps, staffOf(request), request.body),
    }),
  ];
}

function contentRoutes(deps: PetitionDeps): readonly Route[] {
  const opening = { method: 'POST', access: { kind: 'staff', permission: 'report.open' }, fails: ['not_found', 'conflict'], limits: [byOfficer] } as const;
  return [
    defineRoute({
      method: 'GET',
      url: '/api/v1/petitions/:id/sealed',
      access: { kind: 'staff', permission: 'report.open' },
      summary: 'petitions.route.sealed_view',
      fails: ['not_found'],
      schema: { params: PetitionParams, response: SealedView },
      handler: (request) => viewSealed(deps, staffOf(request), request.params.id),
    }),
    defineRoute({
      ...opening,
      url: '/api/v1/petitions/:id/sealed/open',
      summary: 'petitions.route.sealed_open',
      schema: { params: PetitionParams, body: Passphrase, response: OpenedReport },
      handler: (request) => openReport(deps, staffOf(request), request.params.id, request.body.passphrase),
    }),
    defineRoute({
      ...opening,
      url: '/api/v1/petitions/:id/sealed/files/:itemId',
      summary: 'petitions.route.sealed_file',
      produces: 'file',
      schema: { params: SealedFileParams, body: Passphrase },
      handler: async (request, reply) => {
        const { id, itemId } = request.params;
        const { file, fileName, mediaType } = await openSealedFile(deps, staffOf(request), { petitionId: id, itemId }, request.body.passphrase);
        return sendFile(reply, { content: file, fileName, mediaType });
      },
    }),
    defineRoute({
      ...opening,
      url: '/api/v1/petitions/:id/sealed/redacted',
      summary: 'petitions.route.sealed_redacted',
      produces: 'file',
      schema: { params: PetitionParams, body: RedactedCopyRequest },
      handler: async (request, reply) => {
        const of = { petitionId: request.params.id, language: request.language };
        return sendFile(reply, { ...(await makeRedactedCopy(deps, staffOf(request), of, request.body)), mediaType: 'application/pdf' });
      },
    }),
    defineRoute({
      ...opening,
      url: '/api/v1/petitions/:id/sealed/share',
      summary: 'petitions.route.sealed_share',
      schema: { params: PetitionParams, body: Passphrase, response: Shared },
      handler: (request) => shareReport(deps, staffOf(request), request.params.id, request.body.passphrase),
    }),
  ];
}

function identityRoutes(deps: PetitionDeps): readonly Route[] {
  const base = { method: 'POST', access: { kind: 'staff', permission: 'report.open' } } as const;
  return [
    defineRoute({
      ...base,
      url: '/api/v1/petitions/:id/identity-openings',
      summary: 'petitions.route.identity_request',
      fails: ['not_found'],
      schema: { params: PetitionParams, body: IdentityOpeningRequest, response: IdentityOpenings },
      handler: async (request) => ({ items: [...(await requestIdentity(deps, staffOf(request), request.params.id, request.body))] }),
    }),
    defineRoute({
      ...base,
      url: '/api/v1/petitions/:id/identity-openings/:openingId/decision',
      summary: 'petitions.route.identity_decide',
      fails: ['not_found', 'refused'],
      schema: { params: IdentityOpeningParams, body: IdentityDecision, response: IdentityOpenings },
      handler: async (request) => {
        const { id, openingId } = request.params;
        return { items: [...(await decideIdentity(deps, staffOf(request), { petitionId: id, openingId }, request.body))] };
      },
    }),
    defineRoute({
      ...base,
      url: '/api/v1/petitions/:id/identity-openings/:openingId/open',
      summary: 'petitions.route.identity_open',
      fails: ['not_found', 'refused', 'conflict'],
      limits: [byOfficer],
      schema: { params: IdentityOpeningParams, body: Passphrase, response: OpenedIdentity },
      handler: (request) => {
        const { id, openingId } = request.params;
        return openIdentity(deps, staffOf(request), { petitionId: id, openingId }, request.body.passphrase);
      },
    }),
  ];
}

function receiptRoute(deps: PetitionDeps, receiver: MatterReceiver): Route {
  return defineRoute({
    method: 'POST',
    url: '/api/v1/sealed-receipts',
    access: { kind: 'staff', permission: 'petition.register' },
    summary: 'petitions.route.sealed_receipt',
    fails: ['conflict'],
    status: 201,
    schema: { body: SealedReceiptRequest, response: SealedReceiptAnswer },
    handler: (request) => registerSealedReceipt(deps, receiver, staffOf(request), { body: request.body, idempotencyKey: readIdempotencyKey(request) }),
  });
}
