import type { PlainDate } from '../../platform/kernel/index.ts';
import { parseCitation, writeCitation, type Citation } from './citation.ts';
import { type ArticleKey, findArticle, findInstrument, isInForceOn, versionOn, type Instrument, type InstrumentVersion, type Library } from './instrument.ts';

/**
 * What the library says to a line of legal basis.
 * UNREADABLE: no title in 《》. NO_ARTICLE: the whole instrument is named. NOT_KNOWN: not in the library.
 * NOT_IN_FORCE: repealed, replaced, or not yet in force on the day. NO_SUCH_ARTICLE: the version has no article of that number.
 */
export type CitationStatus = 'IN_FORCE' | 'UNREADABLE' | 'NO_ARTICLE' | 'NOT_KNOWN' | 'NOT_IN_FORCE' | 'NO_SUCH_ARTICLE';

export interface CheckedCitation {
  readonly status: CitationStatus;
  /** As it is printed, with the version; the line itself where it was not understood. */
  readonly printed: string;
  /** The words of the article, where the library holds them. */
  readonly text: string | null;
  readonly version: { readonly validFrom: PlainDate; readonly validTo: PlainDate | null } | null;
}

/** Judges a citation as of a day; a version that it names itself is the one that it is judged by. */
export function checkCitation(library: Library, line: string, on: PlainDate): CheckedCitation {
  const citation = parseCitation(line);
  if (!citation) return unknown('UNREADABLE', line);
  const instrument = findInstrument(library, citation.title);
  if (!instrument) return unknown('NOT_KNOWN', line);
  const version = meantVersion(instrument, citation, on);
  if (!version) return unknown('NOT_IN_FORCE', line);
  return judge({ citation, version, line, on });
}

function unknown(status: CitationStatus, line: string): CheckedCitation {
  return { status, printed: line, text: null, version: null };
}

// Who names no version means the one in force; of a repealed instrument the last one is shown.
function meantVersion(instrument: Instrument, { validFrom }: Citation, on: PlainDate): InstrumentVersion | undefined {
  if (validFrom !== null) return instrument.versions.find((version) => version.validFrom === validFrom);
  return versionOn(instrument, on) ?? instrument.versions.at(-1);
}

interface Judged {
  readonly citation: Citation;
  readonly version: InstrumentVersion;
  readonly line: string;
  readonly on: PlainDate;
}

function judge({ citation, version, line, on }: Judged): CheckedCitation {
  const { validFrom, validTo } = version;
  const { article } = citation;
  const status = article !== null && !mayHold(version, article) ? 'NO_SUCH_ARTICLE' : !isInForceOn(version, on) ? 'NOT_IN_FORCE' : article === null ? 'NO_ARTICLE' : 'IN_FORCE';
  return {
    status,
    printed: printedWith(line, citation, version),
    text: article === null ? null : (findArticle(version, article)?.text ?? null),
    version: { validFrom, validTo },
  };
}

// An article between two others (第…条之一) is known by its words alone; the others by how many there are.
function mayHold(version: InstrumentVersion, article: ArticleKey): boolean {
  if (findArticle(version, article)) return true;
  const { articleCount } = version;
  return article.sub === 0 && article.no >= 1 && (articleCount === null || article.no <= articleCount);
}

/** The writer's words stay: the version is put behind the title, paragraph and item after the article are kept. */
function printedWith(line: string, citation: Citation, { validFrom }: InstrumentVersion): string {
  if (citation.validFrom !== null) return line;
  return line.replace(/(《[^《》]+》)\s*(?:[（(][^（）()]{0,60}[）)])?/, () => writeCitation({ ...citation, validFrom, article: null }));
}
