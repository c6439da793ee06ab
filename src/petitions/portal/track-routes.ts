import { z } from 'zod';
import { defineRoute, type Route, sendFile } from '../../platform/http/index.ts';
import { FormBody, portalMessages, readPortalReader, toFormValues } from '../../platform/ui/portal/index.ts';
import { NumberAndCode } from '../contract.ts';
import { materialRoutes } from './material-routes.ts';
import { answerWithProgress, type TrackDeps } from './progress-answer.ts';
import { byNumber, proofOf } from './proof.ts';
import { rightRoutes } from './right-routes.ts';
import { renderTrackFormPage } from './track-form-page.ts';

/** What a petitioner does with number and code, page by page. */
export function trackRoutes(deps: TrackDeps): readonly Route[] {
  return [...viewRoutes(deps), ...rightRoutes(deps), ...materialRoutes(deps), ...returnRoutes()];
}

function viewRoutes(deps: TrackDeps): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      url: '/track',
      access: { kind: 'public' },
      summary: 'Asks for number and code',
      produces: 'html',
      // Only the number may come in an address, as links in mails and on paper have it.
      schema: { query: z.object({ number: z.string().max(60).optional() }) },
      handler: async (request, reply) => renderTrackFormPage({ reader: readPortalReader(request, reply), proof: { number: request.query.number ?? '', queryCode: '' } }),
    }),
    defineRoute({
      method: 'POST',
      url: '/track',
      access: { kind: 'petitioner' },
      summary: 'Where a matter stands',
      produces: 'html',
      limits: [byNumber],
      schema: { body: FormBody },
      handler: async (request, reply) => {
        const reader = readPortalReader(request, reply);
        const proof = proofOf(toFormValues(request.body));
        const missing = (['number', 'queryCode'] as const).filter((name) => !NumberAndCode.shape[name].safeParse(proof[name]).success);
        if (missing.length === 0) return answerWithProgress(deps, { reader, reply, proof });
        reply.status(422);
        return renderTrackFormPage({ reader, proof, faults: missing.map((field) => ({ field, text: portalMessages[reader.language]['portal.field.missing'] })) });
      },
    }),
    defineRoute({
      method: 'POST',
      url: '/track/document',
      access: { kind: 'petitioner' },
      summary: 'A letter of a matter',
      // A page when it fails: whoever gets it has pressed a button.
      produces: 'html',
      limits: [byNumber],
      schema: { body: NumberAndCode.extend({ documentId: z.uuid() }) },
      handler: async ({ body: { documentId, ...proof } }, reply) => {
        const { file, fileName, mediaType } = await deps.petitioners.openDocument(proof, documentId);
        return sendFile(reply, { content: file, fileName, mediaType });
      },
    }),
  ];
}

// Pages that answer a form have no address of their own: whoever returns to one gives number and code again.
function returnRoutes(): readonly Route[] {
  return ['/track/document', '/track/message', '/track/evaluation', '/track/review', '/track/withdrawal', '/track/material', '/track/material/send'].map((url) =>
    defineRoute({ method: 'GET', url, access: { kind: 'public' }, summary: 'Back to number and code', produces: 'html', handler: (_request, reply) => Promise.resolve(reply.redirect('/track', 303)) }),
  );
}
