import { deflateSync } from 'node:zlib';
import {
  decodePDFRawStream, PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream, PDFStream, type PDFContext, type PDFObjectCopier, type PDFPage, type PDFRef,
} from '@cantoo/pdf-lib';

/** A page that has become a drawing, to be put anywhere on another. */
export interface PageForm {
  /** As a reader sees it, turned the way the page says. */
  readonly width: number;
  readonly height: number;
  /** What is drawn, one on the other, each with its matrix. */
  readonly drawings: readonly { readonly ref: PDFRef; readonly matrix: Matrix }[];
}

export type Matrix = readonly [number, number, number, number, number, number];

const HIDDEN = 2;
const NO_VIEW = 32;
const NOT_DRAWN = new Set(['Popup', 'Link']);

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * A page of another file as drawings of this one. Its links, scripts and form fields stay behind; what its fields,
 * stamps and notes look like comes along, since it is part of what was handed in.
 */
export function toPageForm(page: PDFPage, copier: PDFObjectCopier, target: PDFContext): PageForm {
  const box = shownBoxOf(page);
  const turn = (((Math.round(page.getRotation().angle / 90) * 90) % 360) + 360) % 360;
  const upright = turnMatrix(turn, box);
  const isOnItsSide = turn === 90 || turn === 270;
  return {
    width: isOnItsSide ? box.height : box.width,
    height: isOnItsSide ? box.width : box.height,
    drawings: [{ ref: target.register(contentForm(page, box, { copier, target })), matrix: upright }, ...annotationDrawings(page, copier).map(({ ref, matrix }) => ({ ref, matrix: multiply(matrix, upright) }))],
  };
}

function shownBoxOf(page: PDFPage): Box {
  const media = page.getMediaBox();
  const crop = page.getCropBox();
  const [x, y] = [Math.max(media.x, crop.x), Math.max(media.y, crop.y)];
  const width = Math.min(media.x + media.width, crop.x + crop.width) - x;
  const height = Math.min(media.y + media.height, crop.y + crop.height) - y;
  const shown = width > 1 && height > 1 ? { x, y, width, height } : media;
  if (!(shown.width > 1 && shown.height > 1)) throw new Error('a page without a size');
  return shown;
}

function turnMatrix(turn: number, { x, y, width, height }: Box): Matrix {
  switch (turn) {
    case 90:
      return [0, -1, 1, 0, -y, width + x];
    case 180:
      return [-1, 0, 0, -1, width + x, height + y];
    case 270:
      return [0, 1, -1, 0, height + y, -x];
    default:
      return [1, 0, 0, 1, -x, -y];
  }
}

function contentForm({ node }: PDFPage, { x, y, width, height }: Box, { copier, target }: { copier: PDFObjectCopier; target: PDFContext }): PDFRawStream {
  const contents = node.Contents();
  const single = contents instanceof PDFArray && contents.size() === 1 ? contents.lookup(0) : contents;
  const form = single instanceof PDFRawStream ? keepPacked(single, copier, target) : packAnew(partsOf(contents), target);
  const resources = node.Resources();
  const group = node.lookup(PDFName.of('Group'));
  form.dict.set(PDFName.of('Type'), PDFName.of('XObject'));
  form.dict.set(PDFName.of('Subtype'), PDFName.of('Form'));
  form.dict.set(PDFName.of('BBox'), target.obj([x, y, x + width, y + height]));
  form.dict.set(PDFName.of('Resources'), resources ? copier.copy(resources) : target.obj({}));
  if (group instanceof PDFDict) form.dict.set(PDFName.of('Group'), copier.copy(group));
  return form;
}

// The bytes stay packed as they are; only how they are packed is taken over from their dictionary.
function keepPacked(stream: PDFRawStream, copier: PDFObjectCopier, target: PDFContext): PDFRawStream {
  const dict = target.obj({});
  for (const name of ['Filter', 'DecodeParms']) {
    const value = stream.dict.get(PDFName.of(name));
    if (value) dict.set(PDFName.of(name), copier.copy(value));
  }
  return PDFRawStream.of(dict, stream.getContents());
}

function packAnew(parts: readonly PDFStream[], target: PDFContext): PDFRawStream {
  const unpacked = parts.flatMap((part) => [part instanceof PDFRawStream ? decodePDFRawStream(part).decode() : part.getContents(), Buffer.from('\n')]);
  return PDFRawStream.of(target.obj({ Filter: 'FlateDecode' }), deflateSync(Buffer.concat(unpacked)));
}

function partsOf(contents: PDFStream | PDFArray | undefined): readonly PDFStream[] {
  if (contents instanceof PDFStream) return [contents];
  return contents ? Array.from({ length: contents.size() }, (_, index) => contents.lookup(index)).filter((part) => part instanceof PDFStream) : [];
}

function annotationDrawings({ node }: PDFPage, copier: PDFObjectCopier): PageForm['drawings'] {
  const annotations = node.Annots();
  if (!annotations) return [];
  return Array.from({ length: annotations.size() }, (_, index) => annotations.lookup(index)).flatMap((annotation) => {
    if (!(annotation instanceof PDFDict) || isUnseen(annotation)) return [];
    const look = findLook(annotation);
    const ref = look && annotation.context.getObjectRef(look);
    const rectangle = look && numbersOf(annotation.lookup(PDFName.of('Rect')));
    if (!look || !ref || rectangle?.length !== 4) return [];
    look.dict.set(PDFName.of('Subtype'), PDFName.of('Form'));
    return [{ ref: copier.copy(ref), matrix: lookMatrix(look, rectangle) }];
  });
}

function isUnseen(annotation: PDFDict): boolean {
  const flags = annotation.lookup(PDFName.of('F'));
  const subtype = annotation.lookup(PDFName.of('Subtype'));
  const bits = flags instanceof PDFNumber ? flags.asNumber() : 0;
  return (bits & (HIDDEN | NO_VIEW)) !== 0 || (subtype instanceof PDFName && NOT_DRAWN.has(subtype.decodeText()));
}

/** How the annotation looks as it stands: ticked or not, filled in or not. */
function findLook(annotation: PDFDict): PDFRawStream | undefined {
  const looks = annotation.lookup(PDFName.of('AP'));
  const normal = looks instanceof PDFDict ? looks.lookup(PDFName.of('N')) : undefined;
  if (normal instanceof PDFRawStream) return normal;
  const state = annotation.lookup(PDFName.of('AS'));
  const look = normal instanceof PDFDict && state instanceof PDFName ? normal.lookup(state) : undefined;
  return look instanceof PDFRawStream ? look : undefined;
}

/** PDF 32000-1, 12.5.5: the box of the look, through its own matrix, fills the rectangle of the annotation. */
function lookMatrix({ dict }: PDFRawStream, rectangle: readonly number[]): Matrix {
  const [left = 0, bottom = 0, right = 0, top = 0] = numbersOf(dict.lookup(PDFName.of('BBox'))) ?? [0, 0, 1, 1];
  const own = numbersOf(dict.lookup(PDFName.of('Matrix'))) ?? [1, 0, 0, 1, 0, 0];
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = own;
  const corners = [[left, bottom], [left, top], [right, bottom], [right, top]].map(([x = 0, y = 0]) => [a * x + c * y + e, b * x + d * y + f] as const);
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [minX, maxX, minY, maxY] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = rectangle;
  const scaleX = maxX > minX ? Math.abs(x2 - x1) / (maxX - minX) : 1;
  const scaleY = maxY > minY ? Math.abs(y2 - y1) / (maxY - minY) : 1;
  return [scaleX, 0, 0, scaleY, Math.min(x1, x2) - minX * scaleX, Math.min(y1, y2) - minY * scaleY];
}

function numbersOf(value: unknown): readonly number[] | undefined {
  if (!(value instanceof PDFArray)) return undefined;
  return Array.from({ length: value.size() }, (_, index) => value.lookup(index)).flatMap((each) => (each instanceof PDFNumber ? [each.asNumber()] : []));
}

/** First the one, then the other. */
export function multiply([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix {
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}
