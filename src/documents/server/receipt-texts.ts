import { fillTemplate, type Language } from '../../platform/ui/index.ts';
import type { Receipt, ReceiptFault, ReceiptPromise } from '../domain/index.ts';
import { messages } from '../messages.ts';

type Texts = Readonly<Record<string, string>>;

/** What is owed, in words; a clock that this version does not know is named by its code. */
export function describePromise(promise: ReceiptPromise, language: Language): string {
  const texts: Texts = messages[language];
  const text = texts[`documents.promise.${promise.clock}`] ?? messages[language]['documents.promise.OTHER'];
  return fillTemplate(text, { clock: promise.clock }, language);
}

export function describeFiles(receipt: Receipt, language: Language): string {
  const count = 'count' in receipt.attachments ? receipt.attachments.count : receipt.attachments.length;
  if (count === 0) return messages[language]['documents.receipt.no_files'];
  return fillTemplate(messages[language]['documents.receipt.files'], { count }, language);
}

export function describeFault(fault: ReceiptFault, language: Language): string {
  return messages[language][`documents.receipt.fault.${fault}`];
}
