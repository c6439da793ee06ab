import type { z } from 'zod';
import { callServer } from '../../platform/ui/desk/call-server.ts';
import type { AddedVersion, AddVersion, ArticleList, FoundCitations, InstrumentList, Repealed, RepealInstrument } from '../contract.ts';

export const LAW_KEY = 'law';

export function listInstruments(signal: AbortSignal): Promise<z.infer<typeof InstrumentList>> {
  return callServer({ path: '/law/instruments', signal });
}

export function listArticles(of: { readonly title: string; readonly validFrom: string }, signal: AbortSignal): Promise<ArticleList> {
  return callServer({ path: `/law/articles?${new URLSearchParams(of).toString()}`, signal });
}

export function findCitations(text: string, signal: AbortSignal): Promise<z.infer<typeof FoundCitations>> {
  return callServer({ path: `/law/citations?${new URLSearchParams({ text }).toString()}`, signal });
}

export function addVersion(body: z.input<typeof AddVersion>): Promise<z.infer<typeof AddedVersion>> {
  return callServer({ method: 'POST', path: '/law/versions', body });
}

export function repealInstrument(body: z.input<typeof RepealInstrument>): Promise<z.infer<typeof Repealed>> {
  return callServer({ method: 'POST', path: '/law/repeals', body });
}
