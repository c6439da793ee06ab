import { notify, type NotifyDeps } from '../../notifications/server/index.ts';
import type { Database } from '../../platform/db/index.ts';
import type { Language } from '../../platform/ui/index.ts';
import type { WrittenMatter } from './received-matter.ts';
import { describePromises } from './promises.ts';
import { queryCodeFor } from './query-codes.ts';

export interface AcknowledgeDeps extends NotifyDeps {
  readonly db: Database;
  readonly publicUrl: string;
}

/** Sends the petitioner who gave an address the number, the code and the promised dates. */
export async function acknowledgeByMail(deps: AcknowledgeDeps, written: WrittenMatter, to: { readonly address: string; readonly language: Language; readonly officeName: string }): Promise<void> {
  const { petition, facts, deadlines } = written;
  await deps.db.transaction((tx) =>
    notify(tx, deps, {
      petitionId: petition.petitionId,
      recipient: to,
      message: {
        template: 'SUBMISSION_ACKNOWLEDGED',
        params: {
          number: facts.number,
          queryCode: queryCodeFor(deps.keys, petition.petitionId),
          officeName: to.officeName,
          receivedOn: petition.receivedOn,
          promises: describePromises(deadlines, to.language).map(({ what, statutoryDueOn }) => ({ what, dueOn: statutoryDueOn })),
          trackUrl: `${deps.publicUrl}/track`,
        },
      },
    }),
  );
}
