import pg from 'pg';
import { AppError } from '../kernel/index.ts';

const OLDEST_VERSION = 150_000;
const WRONG_LOGIN = new Set(['28P01', '28000']);
const NO_SUCH_DATABASE = '3D000';

/**
 * Connects as the owner of the schema. Throws what an operator can mend: `db.cannot_connect`, `db.wrong_login`,
 * `db.no_such_database`, `db.too_old`.
 */
export async function connectOwner(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  const { host, port, user, database } = client;
  try {
    await client.connect();
  } catch (cause) {
    const { code } = cause as { code?: string };
    if (code === NO_SUCH_DATABASE) throw new AppError('unavailable', 'db.no_such_database', { database: database ?? '' }, { cause });
    if (code !== undefined && WRONG_LOGIN.has(code)) throw new AppError('unavailable', 'db.wrong_login', { user: user ?? '', host }, { cause });
    throw new AppError('unavailable', 'db.cannot_connect', { host, port, reason: code ?? (cause as Error).message.slice(0, 200) }, { cause });
  }
  const { rows } = await client.query<{ version: string }>(`select current_setting('server_version_num') as version`);
  const version = Number(rows[0]?.version);
  if (version >= OLDEST_VERSION) return client;
  await client.end();
  throw new AppError('unavailable', 'db.too_old', { version: Math.floor(version / 10_000) });
}
