import { staffOf } from '../../access/server/index.ts';
import { defineRoute, type RequestActor, type Route } from '../../platform/http/index.ts';
import { AppError, type PlainDate } from '../../platform/kernel/index.ts';
import { AddedVersion, AddVersion, ArticleList, ArticlesQuery, CitationSearch, FoundCitations, InstrumentList, type InstrumentView, Repealed, RepealInstrument } from '../contract.ts';
import { findInstrument, type Instrument, isInForceOn, searchCitations, writeArticle } from '../domain/index.ts';
import { addVersion, type LawDeps, type LawEditor, repealInstrument, todayOf } from './add-version.ts';
import type { LawSource } from './law-source.ts';

export function lawRoutes(deps: LawDeps & { readonly law: LawSource }): readonly Route[] {
  return [...readRoutes(deps), ...writeRoutes(deps)];
}

function readRoutes({ clock, law }: LawDeps & { readonly law: LawSource }): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      url: '/api/v1/law/instruments',
      access: { kind: 'staff', permission: 'law.read' },
      summary: 'law.route.instruments',
      schema: { response: InstrumentList },
      handler: async () => ({ items: (await law.current()).map((instrument) => presentInstrument(instrument, todayOf({ clock }))) }),
    }),
    defineRoute({
      method: 'GET',
      url: '/api/v1/law/articles',
      access: { kind: 'staff', permission: 'law.read' },
      summary: 'law.route.articles',
      fails: ['not_found'],
      schema: { query: ArticlesQuery, response: ArticleList },
      handler: async ({ query: { title, validFrom } }) => {
        const instrument = findInstrument(await law.current(), title);
        const version = instrument?.versions.find((each) => each.validFrom === validFrom);
        if (!instrument || !version) throw new AppError('not_found', 'law.not_known', { title });
        return { title: instrument.title, validFrom, items: version.articles.map((article) => ({ ...article, label: writeArticle(article) })) };
      },
    }),
    defineRoute({
      method: 'GET',
      url: '/api/v1/law/citations',
      access: { kind: 'staff', permission: 'law.read' },
      summary: 'law.route.citations',
      schema: { query: CitationSearch, response: FoundCitations },
      handler: async ({ query: { text } }) => ({ items: [...searchCitations(await law.current(), text, todayOf({ clock }))] }),
    }),
  ];
}

function writeRoutes(deps: LawDeps): readonly Route[] {
  return [
    defineRoute({
      method: 'POST',
      url: '/api/v1/law/versions',
      access: { kind: 'staff', permission: 'law.manage' },
      summary: 'law.route.add_version',
      status: 201,
      bodyLimitInBytes: 2 * 1024 * 1024,
      schema: { body: AddVersion, response: AddedVersion },
      handler: async ({ actor, body }) => ({ articles: await addVersion(deps, editorOf(actor), body) }),
    }),
    defineRoute({
      method: 'POST',
      url: '/api/v1/law/repeals',
      access: { kind: 'staff', permission: 'law.manage' },
      summary: 'law.route.repeal',
      fails: ['not_found'],
      status: 201,
      schema: { body: RepealInstrument, response: Repealed },
      handler: async ({ actor, body }) => ({ title: body.title, validTo: await repealInstrument(deps, editorOf(actor), body) }),
    }),
  ];
}

function editorOf(actor: RequestActor): LawEditor {
  return { kind: 'staff', staffId: staffOf({ actor }).staffId };
}

function presentInstrument({ title, kind, versions }: Instrument, today: PlainDate): InstrumentView {
  return {
    title,
    kind,
    versions: versions.map(({ validFrom, validTo, articleCount, articles, source, isBuiltIn }) => ({
      validFrom, validTo, articleCount, source, isBuiltIn,
      heldArticles: articles.length,
      isInForce: isInForceOn({ validFrom, validTo }, today),
    })),
  };
}
