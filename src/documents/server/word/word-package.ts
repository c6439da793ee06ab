import PizZip from 'pizzip';
import { mm, type Block } from './ooxml.ts';
import { FONTS_XML, STYLES_XML } from './word-styles.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** So that equal documents are equal bytes. */
export const MADE = new Date(Date.UTC(2020, 0, 1));

export interface WordPage {
  /** A form has narrow margins and no page number. */
  readonly isForm: boolean;
  readonly blocks: readonly Block[];
}

/** A Word document on the page of GB/T 9704-2012; its title and author are tags too, and name nobody. */
export function packWordDocument(page: WordPage): Buffer {
  const zip = new PizZip();
  for (const [path, xml] of Object.entries(partsOf(page))) zip.file(path, HEAD + xml, { date: MADE });
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}

function partsOf({ isForm, blocks }: WordPage): Readonly<Record<string, string>> {
  const relation = (id: number, kind: string, target: string): string => `<Relationship Id="rId${id}" Type="${kind}" Target="${target}"/>`;
  const relations = (items: string): string => `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items}</Relationships>`;
  return {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relations(relation(1, `${R}/officeDocument`, 'word/document.xml') + relation(2, 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', 'docProps/core.xml')),
    'docProps/core.xml':
      '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{letter.number}</dc:title><dc:creator>{letter.unitName}</dc:creator></cp:coreProperties>',
    'word/_rels/document.xml.rels': relations(
      relation(1, `${R}/styles`, 'styles.xml') + relation(2, `${R}/settings`, 'settings.xml') + relation(3, `${R}/fontTable`, 'fontTable.xml') + relation(4, `${R}/footer`, 'footer1.xml') + relation(5, `${R}/footer`, 'footer2.xml'),
    ),
    'word/styles.xml': STYLES_XML,
    'word/fontTable.xml': FONTS_XML,
    'word/settings.xml': `<w:settings xmlns:w="${W}"><w:evenAndOddHeaders/><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`,
    'word/footer1.xml': footer('XqPageRight'),
    'word/footer2.xml': footer('XqPageLeft'),
    'word/document.xml': `<w:document xmlns:w="${W}" xmlns:r="${R}"><w:body>${blocks.map(({ xml }) => xml).join('')}${section(isForm)}</w:body></w:document>`,
  };
}

// 7.2.10: between two dashes, 7 mm below the type area; odd pages on the right, even ones on the left.
function footer(style: string): string {
  const field = (part: string): string => `<w:r>${part}</w:r>`;
  const number = field('<w:fldChar w:fldCharType="begin"/>') + field('<w:instrText xml:space="preserve"> PAGE </w:instrText>') + field('<w:fldChar w:fldCharType="separate"/>') + field('<w:t>1</w:t>') + field('<w:fldChar w:fldCharType="end"/>');
  return `<w:ftr xmlns:w="${W}"><w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t xml:space="preserve">— </w:t></w:r>${number}<w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>`;
}

function section(isForm: boolean): string {
  const footers = isForm ? '' : '<w:footerReference w:type="default" r:id="rId4"/><w:footerReference w:type="even" r:id="rId5"/>';
  const [top, right, bottom, left] = isForm ? [22, 22, 18, 25] : [37, 26, 35, 28];
  const margins = `<w:pgMar w:top="${mm(top)}" w:right="${mm(right)}" w:bottom="${mm(bottom)}" w:left="${mm(left)}" w:header="${mm(15)}" w:footer="${mm(isForm ? 10 : 23)}" w:gutter="0"/>`;
  // 28 characters of 16 pt are a little wider than 156 mm: each gives up 0.207 pt (in 4096ths).
  const grid = isForm ? '' : '<w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-848"/>';
  return `<w:sectPr>${footers}<w:pgSz w:w="${mm(210)}" w:h="${mm(297)}"/>${margins}${grid}</w:sectPr>`;
}

function contentTypes(): string {
  const part = (path: string, type: string): string => `<Override PartName="${path}" ContentType="${type}"/>`;
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
    part('/word/document.xml', `${CONTENT}.document.main+xml`),
    part('/word/styles.xml', `${CONTENT}.styles+xml`),
    part('/word/settings.xml', `${CONTENT}.settings+xml`),
    part('/word/fontTable.xml', `${CONTENT}.fontTable+xml`),
    part('/word/footer1.xml', `${CONTENT}.footer+xml`),
    part('/word/footer2.xml', `${CONTENT}.footer+xml`),
    part('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
  ].join('')}</Types>`;
}
