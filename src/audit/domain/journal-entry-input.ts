import { z } from 'zod';

// Codes, ids, numbers of petitions, calendar days and instants: no spaces, no Chinese characters, no `@`.
// PIPL art. 6: the journal says who touched what, and repeats nothing of what was touched.
const code = z.string().regex(/^[A-Za-z0-9_.:/,=+#-]{1,120}$/);
const scalar = z.union([code, z.int(), z.boolean(), z.null()]);
const detail = z
  .record(z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,39}$/), z.union([scalar, z.array(scalar).max(100)]))
  .refine((value) => Object.keys(value).length <= 20);

/** Who does it. An actor of the access feature is one; what more it carries is left out. */
export const JournalActor = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('staff'), staffId: z.guid() }),
  z.object({ kind: z.enum(['petitioner', 'public', 'system', 'cli']), id: z.guid().nullable().optional() }),
]);
export type JournalActor = z.input<typeof JournalActor>;

/**
 * What a use-case says about one read, change, export or print.
 * `action` is `feature.verb`; `detail` holds codes, ids and counts only; `purpose` is what the person stated, one short line.
 */
export const JournalEntryInput = z.object({
  actor: JournalActor,
  action: z.string().regex(/^[a-z][A-Za-z]*(?:\.[A-Za-z][A-Za-z0-9_-]*)+$/).max(80),
  objectKind: z.string().regex(/^[a-z][A-Za-z0-9_-]*$/).max(40),
  objectId: code,
  petitionId: z.guid().nullable().optional(),
  purpose: z.string().trim().min(1).max(200).regex(/^[^\p{Cc}]*$/u).nullable().optional(),
  detail: detail.optional(),
});
export type JournalEntryInput = z.input<typeof JournalEntryInput>;
