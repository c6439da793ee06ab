import type { RowError } from './ledger-item.ts';
import { messages } from './messages.ts';

/** The first line, with the byte order mark by which Excel knows UTF-8. */
export const ERROR_FILE_HEADER = '\ufeff行号 row,字段 field,代码 code,原因,reason\r\n';

/** One line of the error file: where, what and why, without any value of the row. */
export function formatErrorLine(error: RowError): string {
  const cells = [String(error.rowNumber), error.field, error.code, describeRowError(error, 'zh-CN'), describeRowError(error, 'en')];
  return `${cells.map(quoteCell).join(',')}\r\n`;
}

export function describeRowError(error: RowError, language: 'zh-CN' | 'en'): string {
  const column = error.column ?? messages[language][`ledger.field.${error.field}`];
  return fill(messages[language][error.code], { column, ...error.params });
}

function fill(sentence: string, params: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(params[name] ?? placeholder));
}

function quoteCell(text: string): string {
  // A column name may come from anywhere; a spreadsheet must not take it for a formula.
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
