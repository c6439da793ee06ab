import type { LedgerItem } from './ledger-item.ts';

export type Repeat =
  | { readonly kind: 'first'; readonly sameTextAs?: number }
  /** The same row again: nothing to do. */
  | { readonly kind: 'repeated'; readonly firstRow: number }
  /** Two rows claim to be the same matter and differ. */
  | { readonly kind: 'contradicted'; readonly firstRow: number };

/**
 * Remembers the rows of one file by their keys. `sameTextAs` points to an earlier row of another key in which the
 * same person wrote the same: both are imported, and the import may join them to one matter.
 */
export function createRepeatIndex(digest: (text: string) => string): { see(item: LedgerItem): Repeat } {
  const byKey = new Map<string, { readonly rowNumber: number; readonly contentHash: string }>();
  const byText = new Map<string, number>();
  return {
    see(item) {
      const earlier = byKey.get(item.idempotencyKey);
      if (earlier) {
        return { kind: earlier.contentHash === item.contentHash ? 'repeated' : 'contradicted', firstRow: earlier.rowNumber };
      }
      byKey.set(item.idempotencyKey, { rowNumber: item.rowNumber, contentHash: item.contentHash });
      const person = whoIsBehind(item);
      if (person === undefined) return { kind: 'first' };
      const text = digest(`${person}\n${squeeze(item.subject)}\n${squeeze(item.facts)}`);
      const sameTextAs = byText.get(text);
      if (sameTextAs !== undefined) return { kind: 'first', sameTextAs };
      byText.set(text, item.rowNumber);
      return { kind: 'first' };
    },
  };
}

/** Two texts of unknown people are never taken for one person's. */
function whoIsBehind({ petitioner }: LedgerItem): string | undefined {
  if (petitioner.ref !== undefined) return `ref ${squeeze(petitioner.ref)}`;
  return petitioner.anonymous ? undefined : `name ${squeeze(petitioner.name)}`;
}

/** Blanks come and go between two sendings; without line breaks the parts of a digest cannot run into each other. */
function squeeze(text: string): string {
  return text.replace(/\s+/g, '');
}
