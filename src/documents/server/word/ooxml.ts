// Building blocks of a WordprocessingML document (ECMA-376); lengths in twentieths of a point.

export interface Block {
  readonly xml: string;
}

const PER_MM = 1440 / 25.4;

export function mm(millimetres: number): number {
  return Math.round(millimetres * PER_MM);
}

/** One paragraph in a style; **words between double asterisks** are bold. */
export function paragraph(text: string, style: string): Block {
  return { xml: `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${runs(text)}</w:p>` };
}

export function runs(text: string): string {
  return text
    .split('**')
    .map((part, index) => (part === '' ? '' : `<w:r>${index % 2 === 1 ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${escapeXml(part)}</w:t></w:r>`))
    .join('');
}

export interface Cell {
  readonly text: string | readonly string[];
  readonly span?: number;
  readonly isLabel?: boolean;
  /** Room to write by hand. */
  readonly minHeight?: number;
}

/** A ruled form; the cells of a row stand on the columns one after the other. */
export function table(columns: readonly number[], rows: readonly (readonly Cell[])[]): Block {
  const width = columns.reduce((sum, column) => sum + column, 0);
  const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`).join('');
  const head = `<w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:tblBorders>${edges}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>`;
  const grid = `<w:tblGrid>${columns.map((column) => `<w:gridCol w:w="${column}"/>`).join('')}</w:tblGrid>`;
  return { xml: `<w:tbl>${head}${grid}${rows.map((cells) => row(cells, columns)).join('')}</w:tbl>` };
}

function row(cells: readonly Cell[], columns: readonly number[]): string {
  const height = Math.max(mm(9), ...cells.map(({ minHeight = 0 }) => minHeight));
  let from = 0;
  const written = cells.map((cell) => {
    const span = cell.span ?? 1;
    const width = columns.slice(from, from + span).reduce((sum, column) => sum + column, 0);
    from += span;
    return tableCell(cell, width, span);
  });
  return `<w:tr><w:trPr><w:trHeight w:val="${height}" w:hRule="atLeast"/></w:trPr>${written.join('')}</w:tr>`;
}

function tableCell({ text, isLabel = false }: Cell, width: number, span: number): string {
  const lines = typeof text === 'string' ? [text] : text;
  const merged = span > 1 ? `<w:gridSpan w:val="${span}"/>` : '';
  const paragraphs = lines.map((line) => paragraph(line, isLabel ? 'XqCellLabel' : 'XqCell').xml);
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${merged}<w:vAlign w:val="center"/></w:tcPr>${paragraphs.join('')}</w:tc>`;
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
