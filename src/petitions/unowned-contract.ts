import { z } from 'zod';
import { AWAITED, type Awaited } from './domain/awaited.ts';

const Named = z.object({ id: z.uuid(), name: z.string() });

/** `GET /api/v1/unowned-work`: what nobody who is there can do, of the matters that one may see. */
export const UnownedWork = z.object({
  items: z.array(z.object({
    unit: Named,
    awaits: z.enum(Object.keys(AWAITED) as [Awaited, ...Awaited[]]),
    roles: z.array(z.string()),
    /** Who would have to be replaced; null when nobody in particular has it. */
    handler: Named.nullable(),
    count: z.int(),
    petitions: z.array(z.object({ petitionId: z.uuid(), number: z.string() })),
    /** Since when the program has noticed it. */
    since: z.iso.datetime({ precision: 3 }).nullable(),
  })),
});
export type UnownedWork = z.infer<typeof UnownedWork>;
