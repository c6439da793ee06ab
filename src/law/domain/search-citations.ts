import type { PlainDate } from '../../platform/kernel/index.ts';
import { checkCitation, type CheckedCitation } from './check-citation.ts';
import { parseCitation, writeArticle, writeCitation } from './citation.ts';
import { type Article, type Instrument, type Library, titleKey, versionOn } from './instrument.ts';

export interface Hit extends Pick<CheckedCitation, 'printed' | 'text'> {
  /** As it is put into a line of legal basis. */
  readonly citation: string;
}

const MOST = 20;

/** Articles in force on a day, by a citation, by words of the title, or by words of the article; best first. */
export function searchCitations(library: Library, text: string, on: PlainDate): readonly Hit[] {
  const exact = parseCitation(text);
  if (exact?.article) {
    const checked = checkCitation(library, text, on);
    if (checked.status === 'IN_FORCE') return [{ citation: writeCitation({ ...exact, validFrom: null }), printed: checked.printed, text: checked.text }];
  }
  const words = text.split(/[\s《》，,]+/).filter(Boolean);
  const hits: { readonly hit: Hit; readonly rank: number }[] = [];
  for (const instrument of library) {
    const version = versionOn(instrument, on);
    if (!version) continue;
    const titles = words.filter((word) => titleKey(instrument.title).includes(titleKey(word)) || titleKey(word).includes(titleKey(instrument.title)));
    const others = words.filter((word) => !titles.includes(word));
    const articles = version.articles.filter((article) => others.every((word) => article.text.includes(word) || writeArticle(article) === word));
    if (titles.length === 0 && others.length === 0) continue;
    // Every word must be found somewhere; a hit in the title counts more.
    if (articles.length > 0) hits.push(...articles.map((article) => ({ hit: hitOf(instrument, article, on, library), rank: titles.length * 10 + (others.length > 0 ? 5 : 0) })));
    else if (others.length === 0) hits.push({ hit: wholeOf(instrument, on, library), rank: titles.length * 10 });
  }
  return hits.sort((a, b) => b.rank - a.rank).slice(0, MOST).map(({ hit }) => hit);
}

function hitOf({ title }: Instrument, { no, sub }: Article, on: PlainDate, library: Library): Hit {
  const citation = writeCitation({ title, validFrom: null, article: { no, sub } });
  const { printed, text } = checkCitation(library, citation, on);
  return { citation, printed, text };
}

// The words of its articles are not held: the writer puts the number behind the title himself.
function wholeOf({ title }: Instrument, on: PlainDate, library: Library): Hit {
  const citation = writeCitation({ title, validFrom: null, article: null });
  const { printed } = checkCitation(library, citation, on);
  return { citation, printed, text: null };
}
