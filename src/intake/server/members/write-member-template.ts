import { buffer } from 'node:stream/consumers';
import yazl from 'yazl';
import type { Language } from '../../../platform/ui/index.ts';
import { TEMPLATE_HEADERS } from '../../domain/members/member-columns.ts';

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WIDTHS = [14, 24, 18, 44, 14, 18];
const ROWS_WITH_A_CHOICE = 10_000;
// The parts are always the same, so that the file is too.
const WRITTEN_AT = new Date(Date.UTC(2026, 0, 1));

/** An empty list of members as a workbook. All its columns are text: numbers of eighteen places are not rounded, and no first zero is lost. */
export async function writeMemberTemplate(language: Language): Promise<{ readonly content: Buffer; readonly fileName: string; readonly mediaType: string }> {
  const zip = new yazl.ZipFile();
  for (const [name, content] of Object.entries(partsOf(language))) zip.addBuffer(Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${content}`), name, { mtime: WRITTEN_AT });
  zip.end();
  return { content: await buffer(zip.outputStream), fileName: language === 'en' ? 'members.xlsx' : '联名人名单.xlsx', mediaType: MEDIA_TYPE };
}

function partsOf(language: Language): Readonly<Record<string, string>> {
  const types = `application/vnd.openxmlformats-officedocument.spreadsheetml`;
  return {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${NAMESPACE}" xmlns:r="${RELATIONS}"><sheets><sheet name="${language === 'en' ? 'Members' : '名单'}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    // Format 49 is text.
    'xl/styles.xml': `<styleSheet xmlns="${NAMESPACE}"><fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': sheetOf(language),
  };
}

function sheetOf(language: Language): string {
  const columns = WIDTHS.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1" style="1"/>`).join('');
  const cells = TEMPLATE_HEADERS[language].map((header, index) => `<c r="${letterOf(index)}1" s="2" t="inlineStr"><is><t>${header}</t></is></c>`).join('');
  const choice = language === 'en' ? 'yes,no' : '是,否';
  return `<worksheet xmlns="${NAMESPACE}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns}</cols><sheetData><row r="1">${cells}</row></sheetData><dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="E2:F${ROWS_WITH_A_CHOICE}"><formula1>"${choice}"</formula1></dataValidation></dataValidations></worksheet>`;
}

function letterOf(index: number): string {
  return String.fromCodePoint(65 + index);
}
