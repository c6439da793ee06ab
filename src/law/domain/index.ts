export { checkCitation } from './check-citation.ts';
export type { CheckedCitation, CitationStatus } from './check-citation.ts';
export { parseCitation, writeArticle, writeCitation } from './citation.ts';
export { buildLibrary, findArticle, findInstrument, INSTRUMENT_KINDS, isInForceOn, titleKey, versionOn } from './instrument.ts';
export type { Article, Instrument, InstrumentKind, InstrumentVersion, Library, VersionRecord } from './instrument.ts';
export { KNOWN_VERSIONS } from './known-instruments.ts';
export { searchCitations } from './search-citations.ts';
export { findSplitFault, splitArticles } from './split-articles.ts';
