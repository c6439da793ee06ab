import { staffOf } from '../../../access/server/index.ts';
import { defineRoute, type Route, sendFile } from '../../../platform/http/index.ts';
import { CaseFileQuery, PetitionParams, RedactedFileRequest } from '../../action-contract.ts';
import type { PetitionDeps } from '../petition-deps.ts';
import { exportCaseFile } from './export-case-file.ts';
import { createGate } from './gate.ts';

// Each takes a thread and the memory of its largest attachment.
const FILES_AT_ONCE = 2;

/** The case file of one matter: complete or redacted, as pages or packed with its papers and attachments. */
export function caseFileRoutes(deps: PetitionDeps): readonly Route[] {
  const gate = createGate(FILES_AT_ONCE);
  const whole = (format: 'pdf' | 'zip'): Route =>
    defineRoute({
      method: 'GET',
      url: `/api/v1/petitions/:id/file.${format}`,
      access: { kind: 'staff', permission: 'petition.exportFile' },
      summary: format === 'pdf' ? 'petitions.route.case_file_pdf' : 'petitions.route.case_file_zip',
      fails: ['not_found'],
      produces: 'file',
      schema: { params: PetitionParams, query: CaseFileQuery },
      handler: async (request, reply) => {
        const { edition, purpose } = request.query;
        const wish = { petitionId: request.params.id, format, edition, language: request.language, purpose: purpose ?? null, alsoHide: [] };
        return sendFile(reply, await exportCaseFile(deps, gate, staffOf(request), wish));
      },
    });
  return [
    whole('pdf'),
    whole('zip'),
    defineRoute({
      method: 'POST',
      url: '/api/v1/petitions/:id/redacted-file',
      access: { kind: 'staff', permission: 'petition.exportFile' },
      summary: 'petitions.route.redacted_file',
      fails: ['not_found'],
      produces: 'file',
      schema: { params: PetitionParams, body: RedactedFileRequest },
      handler: async (request, reply) => {
        const { alsoHide, reason, format } = request.body;
        const wish = { petitionId: request.params.id, format, edition: 'redacted', language: request.language, purpose: reason, alsoHide } as const;
        return sendFile(reply, await exportCaseFile(deps, gate, staffOf(request), wish));
      },
    }),
  ];
}
