import type { PetitionDeps } from '../../../petitions/server/index.ts';
import { bulkInsert, type Transaction } from '../../../platform/db/index.ts';
import type { ToldMatter } from '../life/tell-matter.ts';

/** What petitioners added later, stored as the portal stores it. */
export async function insertSupplements(tx: Transaction, { keys }: Pick<PetitionDeps, 'keys'>, told: readonly ToldMatter[]): Promise<void> {
  const rows = told.flatMap(({ matter, supplements }) =>
    supplements.map(({ submissionId, receivedAt, text }) => {
      const raw = JSON.stringify({ text, files: [] });
      return {
        submission_id: submissionId,
        petition_id: matter.petitionId,
        channel: 'ONLINE',
        received_at: receivedAt,
        form_version: 'supplement-1',
        source: 'portal',
        raw: keys.encryptText(raw, `submission/${submissionId}`),
        raw_sha256: keys.keyedHash('supplement', raw),
        receipt: null,
      };
    }),
  );
  await bulkInsert(tx, 'submission', rows);
}
