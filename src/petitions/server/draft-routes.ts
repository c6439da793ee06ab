import { z } from 'zod';
import { staffOf } from '../../access/server/index.ts';
import { defineRoute, type Route } from '../../platform/http/index.ts';
import type { PetitionDeps } from './petition-deps.ts';

const LIMIT_IN_BYTES = 512 * 1024;

const DraftParams = z.object({ key: z.string().regex(/^[A-Za-z0-9:._-]{1,120}$/) });
/** Any form of the desk as it stood; only its owner reads it. */
const Draft = z.object({ body: z.record(z.string(), z.unknown()).nullable(), updatedAt: z.string().nullable() });
const DraftChange = z.object({ body: z.record(z.string(), z.unknown()) });

/** What a staff member has typed and not sent, so that nothing is lost with a session or a machine. Kept encrypted. */
export function draftRoutes(deps: Pick<PetitionDeps, 'db' | 'keys' | 'clock'>): readonly Route[] {
  const contextOf = (staffId: string, key: string): string => `draft/${staffId}/${key}`;
  return [
    defineRoute({
      method: 'GET',
      url: '/api/v1/drafts/:key',
      access: { kind: 'signed-in' },
      summary: 'petitions.route.read_draft',
      schema: { params: DraftParams, response: Draft },
      handler: async (request) => {
        const { staffId } = staffOf(request);
        const { key } = request.params;
        const row = await deps.db.reader.selectFrom('draft').selectAll().where('staff_id', '=', staffId).where('draft_key', '=', key).executeTakeFirst();
        if (!row) return { body: null, updatedAt: null };
        return { body: z.record(z.string(), z.unknown()).parse(deps.keys.decryptJson(row.body, contextOf(staffId, key))), updatedAt: row.updated_at };
      },
    }),
    defineRoute({
      method: 'PUT',
      url: '/api/v1/drafts/:key',
      access: { kind: 'signed-in' },
      summary: 'petitions.route.save_draft',
      status: 204,
      bodyLimitInBytes: LIMIT_IN_BYTES,
      schema: { params: DraftParams, body: DraftChange },
      handler: async (request) => {
        const { staffId } = staffOf(request);
        const { key } = request.params;
        const row = { body: deps.keys.encryptJson(request.body.body, contextOf(staffId, key)), updated_at: deps.clock.now() };
        await deps.db.transaction((tx) =>
          tx.insertInto('draft').values({ staff_id: staffId, draft_key: key, ...row }).onConflict((conflict) => conflict.columns(['staff_id', 'draft_key']).doUpdateSet(row)).execute(),
        );
      },
    }),
    defineRoute({
      method: 'DELETE',
      url: '/api/v1/drafts/:key',
      access: { kind: 'signed-in' },
      summary: 'petitions.route.discard_draft',
      status: 204,
      schema: { params: DraftParams },
      handler: async (request) => {
        const { staffId } = staffOf(request);
        await deps.db.transaction((tx) => tx.deleteFrom('draft').where('staff_id', '=', staffId).where('draft_key', '=', request.params.key).execute());
      },
    }),
  ];
}
