import { staffOf } from '../../access/server/index.ts';
import { openWordLetter } from '../../documents/server/index.ts';
import { defineRoute, type Route, sendFile } from '../../platform/http/index.ts';
import { DocumentParams } from '../action-contract.ts';
import { getVisiblePetition, recordRead } from './get-petition.ts';
import { checkReadable } from './readable-papers.ts';
import type { PetitionDeps } from './petition-deps.ts';

/** A letter as a Word document, for whoever may read the letter. */
export function wordLetterRoutes(deps: PetitionDeps): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      url: '/api/v1/petitions/:id/documents/:documentId/letter.docx',
      access: { kind: 'staff', permission: 'documents.read' },
      summary: 'petitions.route.word_letter',
      fails: ['not_found'],
      produces: 'file',
      schema: { params: DocumentParams },
      handler: async (request, reply) => {
        const { id, documentId } = request.params;
        const visible = await getVisiblePetition(deps, staffOf(request), id, 'documents.read');
        await checkReadable(deps, staffOf(request), visible, documentId);
        const { loaded, moment } = visible;
        await recordRead(deps, staffOf(request), { petitionId: id, action: 'document.readWord', objectId: documentId });
        const { organisation } = moment;
        return sendFile(reply, await openWordLetter(deps.documents, deps.db.reader, { petitionId: id, documentId, petitionNumber: loaded.facts.number, unitName: organisation.unitName }));
      },
    }),
  ];
}
