import { AppError } from '../../../platform/kernel/index.ts';

export interface XmlVisitor {
  /** Names come without their namespace prefix. */
  open(name: string, attributes: XmlAttributes): void;
  close(name: string): void;
  /** One text may come in several pieces. */
  text(text: string): void;
}

export type XmlAttributes = (name: string) => string | undefined;

export interface XmlScanner {
  write(chunk: string): void;
}

/**
 * Reads the XML that spreadsheet programs write, in chunks of any size. Entities of a document's own do not exist for
 * it: a document type is refused, so nothing can be expanded and nothing outside is read.
 */
export function createXmlScanner(visitor: XmlVisitor): XmlScanner {
  let rest = '';
  return {
    write(chunk) {
      const xml = rest + chunk;
      let at = 0;
      while (at < xml.length) {
        const next = xml[at] === '<' ? readMarkup(xml, at, visitor) : readText(xml, at, visitor);
        if (next === undefined) break;
        at = next;
      }
      rest = xml.slice(at);
    },
  };
}

export function scanXml(xml: string, visitor: XmlVisitor): void {
  createXmlScanner(visitor).write(xml);
}

/** The position behind the text, or `undefined` when its end may cut an entity. */
function readText(xml: string, at: number, visitor: XmlVisitor): number | undefined {
  const end = xml.indexOf('<', at);
  if (end === -1) {
    const entity = xml.lastIndexOf('&');
    const cut = entity >= at && !xml.includes(';', entity) ? entity : xml.length;
    if (cut === at) return undefined;
    visitor.text(decodeEntities(xml.slice(at, cut)));
    return cut;
  }
  visitor.text(decodeEntities(xml.slice(at, end)));
  return end;
}

function readMarkup(xml: string, at: number, visitor: XmlVisitor): number | undefined {
  const second = xml[at + 1];
  if (second === '?') return behind(xml, '?>', at);
  if (second === '!') return readDeclaration(xml, at, visitor);
  const end = endOfTag(xml, at + 1);
  if (end === -1) return undefined;
  if (second === '/') {
    visitor.close(localName(xml.slice(at + 2, end).trim()));
    return end + 1;
  }
  const isEmpty = xml[end - 1] === '/';
  const tag = xml.slice(at + 1, isEmpty ? end - 1 : end);
  const blank = tag.search(/\s/);
  const name = localName(blank === -1 ? tag : tag.slice(0, blank));
  visitor.open(name, (attribute) => readAttribute(blank === -1 ? '' : tag.slice(blank), attribute));
  if (isEmpty) visitor.close(name);
  return end + 1;
}

function readDeclaration(xml: string, at: number, visitor: XmlVisitor): number | undefined {
  if (xml.startsWith('<!--', at)) return behind(xml, '-->', at + 4);
  if (xml.startsWith('<![CDATA[', at)) {
    const end = behind(xml, ']]>', at + 9);
    if (end !== undefined) visitor.text(xml.slice(at + 9, end - 3));
    return end;
  }
  if (xml.length - at < 9) return undefined;
  throw new AppError('invalid', 'ledger.damaged_workbook');
}

function behind(xml: string, mark: string, from: number): number | undefined {
  const at = xml.indexOf(mark, from);
  return at === -1 ? undefined : at + mark.length;
}

/** The `>` that ends a tag; one inside an attribute's quotes does not. */
function endOfTag(xml: string, from: number): number {
  let quote = '';
  for (let at = from; at < xml.length; at += 1) {
    const character = xml[at];
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '>') return at;
    else if (character === '"' || character === "'") quote = character;
  }
  return -1;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

function readAttribute(attributes: string, name: string): string | undefined {
  const isPlain = !/['\t\r\n:]| =|= /.test(attributes);
  if (isPlain) {
    // Nearly every tag of a sheet: found by its name alone, without cutting the whole list.
    const mark = ` ${name}="`;
    const at = attributes.indexOf(mark);
    return at === -1 ? undefined : decodeEntities(attributes.slice(at + mark.length, attributes.indexOf('"', at + mark.length)));
  }
  for (const match of attributes.matchAll(ATTRIBUTE)) {
    const [, full = '', double, single] = match;
    if (!full.startsWith('xmlns') && localName(full) === name) return decodeEntities(double ?? single ?? '');
  }
  return undefined;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (entity, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? entity;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
  });
}
