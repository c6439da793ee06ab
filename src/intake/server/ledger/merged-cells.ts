import { scanXml } from './xml-scanner.ts';

interface MergedRange {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

// A register has tens of columns; a title merged over all 16,384 is not written into each of them.
const LAST_COLUMN = 1024;

export interface MergedCells {
  /** Writes the value of a merged block's first cell into the other cells of the block in this row. */
  fill(rowNumber: number, cells: (string | undefined)[]): void;
}

/** `xml`: the part of a sheet behind its rows, where the merged ranges stand. */
export function readMergedCells(xml: string): MergedCells {
  const ranges: MergedRange[] = [];
  scanXml(xml, {
    open(name, attribute) {
      const range = name === 'mergeCell' ? readRange(attribute('ref') ?? '') : undefined;
      if (range) ranges.push(range);
    },
    close: () => undefined,
    text: () => undefined,
  });
  ranges.sort((a, b) => a.top - b.top);
  const blockOfColumn: ({ readonly bottom: number; readonly value: string } | undefined)[] = [];
  let next = 0;
  return {
    fill(rowNumber, cells) {
      for (let range = ranges[next]; range && range.top <= rowNumber; range = ranges[next]) {
        next += 1;
        // A block whose first row has no cells at all has no value.
        const value = range.top === rowNumber ? (cells[range.left] ?? '') : '';
        for (let column = range.left; column <= range.right; column += 1) blockOfColumn[column] = { bottom: range.bottom, value };
      }
      for (const [column, block] of blockOfColumn.entries()) {
        if (block && rowNumber <= block.bottom && !cells[column]) cells[column] = block.value;
      }
    },
  };
}

/** `B2:C5` with columns counted from 0; `undefined` when the text is no range. */
function readRange(ref: string): MergedRange | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(ref);
  if (!match) return undefined;
  const [, left = '', top = '', right = '', bottom = ''] = match;
  return { top: Number(top), bottom: Number(bottom), left: columnIndex(left), right: Math.min(columnIndex(right), LAST_COLUMN) };
}

/** `A` is 0, `AA` is 26. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}
