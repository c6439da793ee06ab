import type { Result } from '../../platform/kernel/index.ts';
import { fillTemplate, type Language } from '../../platform/ui/index.ts';
import type { ReceiptFault } from '../domain/index.ts';
import { messages } from '../messages.ts';
import { describeFault, describeFiles, describePromise, formatDay, formatInstant, type Verified } from '../server/index.ts';

export function renderVerificationJson(outcome: Result<Verified, ReceiptFault>, language: Language): string {
  if (!outcome.ok) return toJson({ valid: false, fault: outcome.failure, explanation: describeFault(outcome.failure, language) });
  const verified = outcome.value;
  if (verified.kind === 'letter') return toJson({ valid: true, kind: 'letter', keyId: verified.keyId });
  const { receipt, key, keyThumbprint } = verified.signed;
  return toJson({ valid: true, kind: 'receipt', keyId: key.kid, keyThumbprint, receipt });
}

export function renderVerification(outcome: Result<Verified, ReceiptFault>, language: Language): string {
  const say = messages[language];
  if (!outcome.ok) return `${say['documents.cli.invalid']}: ${describeFault(outcome.failure, language)}`;
  const verified = outcome.value;
  if (verified.kind === 'letter') return `${say['documents.cli.valid']}: ${say['documents.verify.valid_letter']} (${verified.keyId})`;
  const { receipt, key } = verified.signed;
  const promises = receipt.promises.map((promise) => {
    const dueOn = fillTemplate(say['documents.verify.due_on'], { day: formatDay(promise.statutoryDueOn, language) }, language);
    return `  - ${describePromise(promise, language)} (${dueOn})`;
  });
  return [
    `${say['documents.cli.valid']}: ${say['documents.verify.valid']}`,
    `${say['documents.verify.number']}: ${receipt.number}`,
    `${say['documents.verify.received_at']}: ${formatInstant(receipt.receivedAt, language)}`,
    `${say['documents.verify.office']}: ${receipt.office.name} (${receipt.office.code})`,
    `${say['documents.verify.promises']}:`,
    ...promises,
    `${say['documents.verify.files']}: ${describeFiles(receipt, language)}`,
    `${say['documents.verify.content']}: ${receipt.contentSha256}`,
    `${say['documents.verify.key']}: ${key.kid}`,
  ].join('\n');
}

function toJson(value: unknown): string {
  return JSON.stringify(value, null, 2);
}
