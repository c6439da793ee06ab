import { AppError } from '../../../platform/kernel/index.ts';
import { normaliseHeader } from '../../domain/ledger/ledger-row.ts';
import { isDateFormat } from './number-format.ts';
import { scanXml, type XmlVisitor } from './xml-scanner.ts';
import type { ZipArchive } from './zip-archive.ts';

export interface Workbook {
  readonly sheets: readonly WorkbookSheet[];
  readonly countsFrom1904: boolean;
  readonly sharedStrings: readonly string[];
  /** By style number of a cell: is its number shown as a date? */
  readonly isDateStyle: readonly boolean[];
}

export interface WorkbookSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly part: string;
}

/**
 * Reads what the sheets of an .xlsx file share, by hand: a library made for editing workbooks stumbles over prefixed
 * tags and charts that some programs write, expands hostile merged ranges cell by cell, and reads several times slower.
 * Throws `ledger.not_a_register` when the archive is something else.
 */
export function readWorkbook(zip: ZipArchive): Workbook {
  const root = zip.has('_rels/.rels') ? readRelations(zip, '_rels/.rels', '') : [];
  const main = root.find((relation) => relation.type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  if (!zip.has(main) || !main.toLowerCase().endsWith('.xml')) throw new AppError('invalid', 'ledger.not_a_register');
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const relations = readRelations(zip, `${folder}_rels/${main.slice(folder.length)}.rels`, folder);
  const partOf = (type: string): string | undefined => relations.find((relation) => relation.type === type && zip.has(relation.target))?.target;
  const { listed, countsFrom1904 } = readSheetList(readPart(zip, main));
  const sheets = listed.flatMap(({ name, isHidden, relationId }) => {
    const relation = relations.find(({ id, type }) => id === relationId && type === 'worksheet');
    return relation && zip.has(relation.target) ? [{ name, isHidden, part: relation.target }] : [];
  });
  // A Word document is an archive with a main part too.
  if (sheets.length === 0) throw new AppError('invalid', 'ledger.not_a_register');
  const [strings, styles] = [partOf('sharedStrings'), partOf('styles')];
  return {
    sheets,
    countsFrom1904,
    sharedStrings: strings === undefined ? [] : readSharedStrings(readPart(zip, strings)),
    isDateStyle: styles === undefined ? [] : readDateStyles(readPart(zip, styles)),
  };
}

/** `wanted`: a name, or a position from 1. Without it the first sheet that is not hidden. */
export function chooseSheet(sheets: readonly WorkbookSheet[], wanted: string | number | undefined): WorkbookSheet {
  const chosen =
    wanted === undefined
      ? (sheets.find((sheet) => !sheet.isHidden) ?? sheets[0])
      : typeof wanted === 'number'
        ? sheets[wanted - 1]
        : sheets.find((sheet) => normaliseHeader(sheet.name) === normaliseHeader(wanted));
  if (chosen) return chosen;
  throw new AppError('invalid', 'ledger.sheet_missing', { sheet: wanted ?? 1, present: sheets.map((sheet) => sheet.name) });
}

interface StringCollector {
  readonly open: (name: string) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
  readonly take: () => string;
}

/** Collects the text of `<t>` elements: rich text is several of them, and those of a pronunciation guide are left out. */
export function createStringCollector(): StringCollector {
  let [collected, isInside, isGuide] = ['', false, false];
  return {
    open(name) {
      if (name === 'rPh') isGuide = true;
      else if (name === 't') isInside = !isGuide;
    },
    close(name) {
      if (name === 'rPh') isGuide = false;
      else if (name === 't') isInside = false;
    },
    text(text) {
      if (isInside) collected += text;
    },
    take() {
      const taken = decodeEscapes(collected);
      collected = '';
      return taken;
    },
  };
}

/** Workbooks write characters that XML forbids as `_x000D_`. */
export function decodeEscapes(text: string): string {
  return text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : text;
}

interface Relation {
  readonly id: string;
  /** The last word of the type's address: `worksheet`, `styles` … */
  readonly type: string;
  readonly target: string;
}

function readRelations(zip: ZipArchive, part: string, folder: string): Relation[] {
  if (!zip.has(part)) throw new AppError('invalid', 'ledger.damaged_workbook');
  const relations: Relation[] = [];
  visit(readPart(zip, part), (name, attribute) => {
    if (name !== 'Relationship') return;
    const target = (attribute('Target') ?? '').replaceAll('\\', '/');
    relations.push({
      id: attribute('Id') ?? '',
      type: attribute('Type')?.split('/').at(-1) ?? '',
      target: target.startsWith('/') ? target.slice(1) : folder + target.replace(/^\.\//, ''),
    });
  });
  return relations;
}

function readSheetList(xml: string) {
  const listed: { name: string; isHidden: boolean; relationId: string }[] = [];
  let countsFrom1904 = false;
  visit(xml, (name, attribute) => {
    if (name === 'workbookPr') countsFrom1904 = ['1', 'true', 'on'].includes(attribute('date1904') ?? '');
    if (name !== 'sheet') return;
    listed.push({ name: attribute('name') ?? '', isHidden: (attribute('state') ?? 'visible') !== 'visible', relationId: attribute('id') ?? '' });
  });
  return { listed, countsFrom1904 };
}

function readSharedStrings(xml: string): string[] {
  const strings: string[] = [];
  const collector = createStringCollector();
  scanXml(xml, {
    open: collector.open,
    text: collector.text,
    close(name) {
      collector.close(name);
      if (name === 'si') strings.push(collector.take());
    },
  });
  return strings;
}

function readDateStyles(xml: string): boolean[] {
  const codes = new Map<number, string>();
  const isDate: boolean[] = [];
  let isCellFormats = false;
  scanXml(xml, {
    open(name, attribute) {
      if (name === 'numFmt') codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
      if (name === 'cellXfs') isCellFormats = true;
      if (name !== 'xf' || !isCellFormats) return;
      const id = Number(attribute('numFmtId') ?? 0);
      isDate.push(isDateFormat(id, codes.get(id)));
    },
    close(name) {
      if (name === 'cellXfs') isCellFormats = false;
    },
    text: () => undefined,
  });
  return isDate;
}

function visit(xml: string, open: XmlVisitor['open']): void {
  scanXml(xml, { open, close: () => undefined, text: () => undefined });
}

function readPart(zip: ZipArchive, part: string): string {
  return new TextDecoder('utf-8').decode(zip.read(part));
}
