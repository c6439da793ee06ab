import { sql, type Selectable } from 'kysely';
import { z } from 'zod';
import type { LegalVersionTable, Reader, Transaction } from '../../platform/db/index.ts';
import type { Instant, PlainDate } from '../../platform/kernel/index.ts';
import { type Article, INSTRUMENT_KINDS, type InstrumentKind, type VersionRecord } from '../domain/index.ts';

const Articles = z.array(z.object({ no: z.int(), sub: z.int(), text: z.string() }));

/** In the order in which they were entered: of two for the same day the later counts. */
export async function listVersions(db: Reader): Promise<readonly VersionRecord[]> {
  const rows = await db.selectFrom('legal_version').selectAll().orderBy('entered_at').orderBy('version_id').execute();
  return rows.map(toRecord);
}

/** How many entries there are: none is ever changed or taken away. */
export async function countVersions(db: Reader): Promise<number> {
  const { count } = await db.selectFrom('legal_version').select(sql<number>`count(*)::int`.as('count')).executeTakeFirstOrThrow();
  return count;
}

export interface NewVersion {
  readonly versionId: string;
  readonly title: string;
  readonly kind: InstrumentKind;
  readonly validFrom: PlainDate;
  readonly repealedOn: PlainDate | null;
  readonly articleCount: number | null;
  readonly articles: readonly Article[];
  readonly source: string;
  readonly enteredAt: Instant;
  readonly enteredBy: string;
}

export async function insertVersion(tx: Transaction, version: NewVersion): Promise<void> {
  const { versionId, title, kind, validFrom, repealedOn, articleCount, articles, source, enteredAt, enteredBy } = version;
  await tx
    .insertInto('legal_version')
    .values({
      version_id: versionId, title, kind, valid_from: validFrom, repealed_on: repealedOn, article_count: articleCount,
      articles: JSON.stringify(articles), source, entered_at: enteredAt, entered_by: enteredBy,
    })
    .execute();
}

function toRecord(row: Selectable<LegalVersionTable>): VersionRecord {
  return {
    title: row.title,
    kind: INSTRUMENT_KINDS.find((kind) => kind === row.kind) ?? 'RULE',
    validFrom: row.valid_from,
    repealedOn: row.repealed_on,
    articleCount: row.article_count,
    articles: Articles.parse(row.articles),
    source: row.source,
    isBuiltIn: false,
  };
}
