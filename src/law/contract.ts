import { z } from 'zod';
import { lineText, plainText, type PlainDate } from '../platform/kernel/index.ts';
import { INSTRUMENT_KINDS } from './domain/index.ts';

// A plain string schema, so that OpenAPI can describe it; parsing is what earns the brand.
const day = z.iso.date() as unknown as z.ZodType<PlainDate, string>;
const title = lineText({ min: 2, max: 200 });

export const ArticleView = z.object({ no: z.int(), sub: z.int(), label: z.string(), text: z.string() });
export const VersionView = z.object({
  validFrom: day,
  validTo: day.nullable(),
  articleCount: z.int().nullable(),
  /** How many articles the library holds the words of. */
  heldArticles: z.int(),
  source: z.string(),
  isBuiltIn: z.boolean(),
  isInForce: z.boolean(),
});
export const InstrumentView = z.object({ title: z.string(), kind: z.enum(INSTRUMENT_KINDS), versions: z.array(VersionView) });
export type InstrumentView = z.infer<typeof InstrumentView>;
export const InstrumentList = z.object({ items: z.array(InstrumentView) });

export const ArticlesQuery = z.object({ title, validFrom: day });
export const ArticleList = z.object({ title: z.string(), validFrom: day, items: z.array(ArticleView) });
export type ArticleList = z.infer<typeof ArticleList>;

export const CitationSearch = z.object({ text: lineText({ min: 1, max: 200 }) });
export const FoundCitation = z.object({ citation: z.string(), printed: z.string(), text: z.string().nullable() });
export type FoundCitation = z.infer<typeof FoundCitation>;
export const FoundCitations = z.object({ items: z.array(FoundCitation) });

export const AddVersion = z.object({
  title,
  kind: z.enum(INSTRUMENT_KINDS),
  validFrom: day,
  source: lineText({ min: 1, max: 400 }),
  /** The whole text; 第…条 at the head of a line begins an article. */
  text: plainText({ min: 1, max: 600_000 }),
});
export type AddVersion = z.infer<typeof AddVersion>;
export const AddedVersion = z.object({ articles: z.int() });

export const RepealInstrument = z.object({ title, lastDay: day, source: lineText({ min: 1, max: 400 }) });
export type RepealInstrument = z.infer<typeof RepealInstrument>;
export const Repealed = z.object({ title: z.string(), validTo: day });
