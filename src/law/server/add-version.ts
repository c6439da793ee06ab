import type { JournalActor } from '../../audit/domain/index.ts';
import { record } from '../../audit/server/index.ts';
import { makeId } from '../../platform/crypto/index.ts';
import type { Database, Reader } from '../../platform/db/index.ts';
import { AppError, dayInChina, type PlainDate } from '../../platform/kernel/index.ts';
import type { Clock } from '../../platform/time/index.ts';
import type { AddVersion, RepealInstrument } from '../contract.ts';
import { type Article, buildLibrary, findInstrument, findSplitFault, KNOWN_VERSIONS, splitArticles, titleKey, type VersionRecord, writeArticle } from '../domain/index.ts';
import { insertVersion, listVersions } from './law-store.ts';

export interface LawDeps {
  readonly db: Database;
  readonly clock: Clock;
}

export type LawEditor = Extract<JournalActor, { readonly kind: 'staff' }>;

/** Enters the text in force from a day on; the same day again corrects it. Answers the number of articles. Throws `law.no_articles`, `law.article_twice`, `law.article_empty`. */
export async function addVersion({ db, clock }: LawDeps, editor: LawEditor, { title, kind, validFrom, source, text }: AddVersion): Promise<number> {
  const articles = readArticles(text);
  const versionId = makeId();
  await db.transaction(async (tx) => {
    // Other words for the same day do not bring an instrument back into force.
    const corrected = findRecord(await listRecords(tx), { title, validFrom });
    await insertVersion(tx, {
      versionId, title, kind, validFrom, source, articles, repealedOn: corrected?.repealedOn ?? null,
      articleCount: Math.max(...articles.map(({ no }) => no)), enteredAt: clock.now(), enteredBy: editor.staffId,
    });
    await record(tx, { actor: editor, action: 'law.addVersion', objectKind: 'legal_version', objectId: versionId, detail: { validFrom, articles: articles.length } });
  });
  return articles.length;
}

async function listRecords(db: Reader): Promise<readonly VersionRecord[]> {
  return [...KNOWN_VERSIONS, ...(await listVersions(db))];
}

function findRecord(records: readonly VersionRecord[], { title, validFrom }: Pick<VersionRecord, 'title' | 'validFrom'>): VersionRecord | undefined {
  return records.findLast((each) => titleKey(each.title) === titleKey(title) && each.validFrom === validFrom);
}

function readArticles(text: string): readonly Article[] {
  const articles = splitArticles(text);
  const fault = findSplitFault(articles);
  if (fault === undefined) return articles;
  if (fault.kind === 'NO_ARTICLE') throw new AppError('invalid', 'law.no_articles');
  throw new AppError('invalid', fault.kind === 'TWICE' ? 'law.article_twice' : 'law.article_empty', { article: writeArticle(fault.article) });
}

/** Enters the last day of an instrument; its words stay, for what was decided under it. Throws `law.not_known`, `law.repealed_before_it_began`. */
export async function repealInstrument({ db, clock }: LawDeps, editor: LawEditor, { title, lastDay, source }: RepealInstrument): Promise<PlainDate> {
  return db.transaction(async (tx) => {
    const instrument = findInstrument(buildLibrary(await listRecords(tx)), title);
    const last = instrument?.versions.at(-1);
    if (!instrument || !last) throw new AppError('not_found', 'law.not_known', { title });
    if (lastDay < last.validFrom) throw new AppError('invalid', 'law.repealed_before_it_began', { from: last.validFrom });
    const versionId = makeId();
    await insertVersion(tx, {
      versionId, title: instrument.title, kind: instrument.kind, validFrom: last.validFrom, repealedOn: lastDay, source,
      articleCount: last.articleCount, articles: last.articles, enteredAt: clock.now(), enteredBy: editor.staffId,
    });
    await record(tx, { actor: editor, action: 'law.repeal', objectKind: 'legal_version', objectId: versionId, detail: { lastDay } });
    return lastDay;
  });
}

export function todayOf({ clock }: Pick<LawDeps, 'clock'>): PlainDate {
  return dayInChina(clock.now());
}
