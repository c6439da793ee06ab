import { readFile } from 'node:fs/promises';
import { AppError } from '../../../platform/kernel/index.ts';
import { parseLedgerMap, type LedgerMap } from '../../domain/ledger/ledger-map.ts';

/** Reads and checks a mapping file. Throws `ledger.file_not_found`, `ledger.map_not_json` or `ledger.map_invalid`. */
export async function loadLedgerMap(path: string): Promise<LedgerMap> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    throw new AppError('not_found', 'ledger.file_not_found', {}, { cause: error });
  }
  return parseLedgerMap(parseJson(text.replace(/^\ufeff/, '')));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new AppError('invalid', 'ledger.map_not_json', {}, { cause: error });
  }
}
