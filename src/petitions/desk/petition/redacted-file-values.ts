import { splitLines } from '../../../platform/ui/desk/fields/lines.ts';
import type { RedactedFileRequest } from '../../action-contract.ts';

export interface RedactedFileValues {
  readonly reason: string;
  /** One text a line. */
  readonly alsoHide?: string;
  readonly format: 'pdf' | 'zip';
}

/** A line of a single character would take out every one of its kind: it is left away, as are repetitions. */
export function toRedactedFileRequest({ reason, alsoHide, format }: RedactedFileValues): RedactedFileRequest {
  const texts = splitLines(alsoHide).filter((line) => line.length >= 2);
  return { reason, alsoHide: [...new Set(texts)], format };
}
