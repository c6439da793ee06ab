import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type MemberField, recogniseColumns, type MemberColumn } from '../../domain/members/member-columns.ts';
import { readMember, type ReadMember } from '../../domain/members/read-member.ts';
import { MOST_MEMBERS } from '../../../petitions/domain/index.ts';
import { AppError } from '../../../platform/kernel/index.ts';
import { openLedger } from '../ledger/read-rows.ts';

export interface ReadMemberSheet {
  readonly columns: readonly MemberColumn[];
  readonly members: readonly ReadMember[];
}

const MEGABYTE = 1024 * 1024;
const LIMIT_IN_MB = 10;
const LIMITS = { packedBytes: LIMIT_IN_MB * MEGABYTE, unpackedBytes: 128 * MEGABYTE };

/** Reads a list of members. The file lies on disk only while it is read. Throws `members.…` and `ledger.…` when it is no such list. */
export async function readMemberSheet(source: Readable): Promise<ReadMemberSheet> {
  const directory = await mkdtemp(join(tmpdir(), 'xinqiao-members-'));
  try {
    const path = join(directory, 'list');
    await pipeline(source, limitTo(LIMITS.packedBytes), createWriteStream(path, { mode: 0o600 }));
    return await readFrom(path);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

function limitTo(limit: number): Transform {
  let seen = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length;
      if (seen > limit) done(new AppError('too_large', 'members.sheet_too_large', { limit: LIMIT_IN_MB }));
      else done(null, chunk);
    },
  });
}

async function readFrom(path: string): Promise<ReadMemberSheet> {
  const { headers, rows } = await openLedger(path, { limits: LIMITS });
  const columns = recogniseColumns(headers);
  const nameField: MemberField = 'name';
  if (!columns.some(({ field }) => field === nameField)) throw new AppError('invalid', 'members.no_name_column');
  const members: ReadMember[] = [];
  for await (const row of rows) {
    if (members.length === MOST_MEMBERS) throw new AppError('invalid', 'members.too_many_rows', { most: MOST_MEMBERS });
    members.push(readMember(row, columns));
  }
  if (members.length === 0) throw new AppError('invalid', 'members.no_rows');
  return { columns, members };
}
