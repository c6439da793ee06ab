import type { SheetRow } from './headed-rows.ts';
import { columnIndex, readMergedCells } from './merged-cells.ts';
import { formatCellNumber } from './number-format.ts';
import { createStringCollector, decodeEscapes, type Workbook } from './xlsx-workbook.ts';
import { createXmlScanner, type XmlAttributes, type XmlVisitor } from './xml-scanner.ts';

const CHUNK_BYTES = 64 * 1024;

interface RawRow {
  readonly rowNumber: number;
  readonly cells: (string | undefined)[];
}

/**
 * The rows of a sheet that have a cell of their own, in order, merged blocks filled in. Rows are made while the XML
 * is read; what stays in memory is the unpacked sheet and the strings that the sheets share.
 */
export async function* readXlsxRows(sheet: Buffer, workbook: Workbook, onBytes?: (bytes: number) => void): AsyncGenerator<SheetRow> {
  const decoder = new TextDecoder('utf-8');
  const merged = readMergedCells(decoder.decode(sheet.subarray(Math.max(0, sheet.lastIndexOf('sheetData')))));
  const rows: RawRow[] = [];
  const scanner = createXmlScanner(createRowVisitor(workbook, rows));
  for (let at = 0; at < sheet.length; at += CHUNK_BYTES) {
    scanner.write(decoder.decode(sheet.subarray(at, at + CHUNK_BYTES), { stream: true }));
    onBytes?.(Math.min(sheet.length, at + CHUNK_BYTES));
    for (const row of rows.splice(0)) {
      // A row that only lies under a merged block says nothing of its own: its block belongs to the row above.
      if (!row.cells.some((cell) => cell !== undefined && cell.trim() !== '')) continue;
      merged.fill(row.rowNumber, row.cells);
      yield row;
    }
  }
}

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  stored: string;
}

/** Turns `<row><c r="B2" t="s"><v>7</v></c></row>` into rows of text. */
function createRowVisitor(workbook: Workbook, rows: RawRow[]): XmlVisitor {
  const inline = createStringCollector();
  let row: RawRow | undefined;
  let lastRow = 0;
  let cell: OpenCell | undefined;
  let lastColumn = -1;
  let isValue = false;
  return {
    open(name, attribute) {
      if (name === 'row') {
        // Some writers leave the numbers out: the next row, the next column.
        lastRow = Number(attribute('r') ?? lastRow + 1);
        row = { rowNumber: lastRow, cells: [] };
        lastColumn = -1;
      } else if (name === 'c') {
        cell = openCell(attribute, lastColumn);
        lastColumn = cell.column;
      } else if (name === 'v') isValue = true;
      else inline.open(name);
    },
    text(text) {
      if (isValue && cell) cell.stored += text;
      else inline.text(text);
    },
    close(name) {
      if (name === 'v') isValue = false;
      else if (name === 'c') {
        const inlineText = inline.take();
        if (row && cell) row.cells[cell.column] = textOf(cell, inlineText, workbook);
        cell = undefined;
      } else if (name === 'row') {
        if (row) rows.push(row);
        row = undefined;
      } else inline.close(name);
    },
  };
}

function openCell(attribute: XmlAttributes, lastColumn: number): OpenCell {
  const letters = /^[A-Za-z]{1,3}/.exec(attribute('r') ?? '')?.[0];
  return {
    column: letters === undefined ? lastColumn + 1 : columnIndex(letters),
    type: attribute('t') ?? 'n',
    style: Number(attribute('s') ?? -1),
    stored: '',
  };
}

/** A formula's cell carries the result that the spreadsheet program last computed. */
function textOf(cell: OpenCell, inlineText: string, workbook: Workbook): string {
  switch (cell.type) {
    case 's':
      return workbook.sharedStrings[Number(cell.stored)] ?? '';
    case 'inlineStr':
      return inlineText;
    case 'b':
      return cell.stored.trim() === '1' ? 'TRUE' : 'FALSE';
    case 'n':
      return formatCellNumber(cell.stored, workbook.isDateStyle[cell.style] ?? false, workbook.countsFrom1904);
    default:
      return decodeEscapes(cell.stored);
  }
}
