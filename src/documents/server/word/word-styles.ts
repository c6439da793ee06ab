import { mm } from './ooxml.ts';

// GB/T 9704-2012: 仿宋 of size 3 (16 pt), 22 lines of 28 characters in 156 × 225 mm; the spread of a line is 225 mm / 22.
const LINE = 579;
const SIZE_3 = 32;
const SIZE_2 = 44;
const SIZE_4 = 28;
const CHARACTER = 316;
export const RED = 'D0021B';

const FANG = fontOf('FangSong_GB2312', '仿宋_GB2312');
const SONG = fontOf('FZXiaoBiaoSong-B05S', '方正小标宋简体');
const HEI = fontOf('SimHei', '黑体');
const PLAIN_SONG = fontOf('SimSun', '宋体');

function fontOf(latin: string, chinese: string): string {
  return `<w:rFonts w:ascii="${latin}" w:hAnsi="${latin}" w:eastAsia="${chinese}" w:cs="${latin}"/>`;
}

interface StyleOf {
  readonly name: string;
  readonly paragraph?: string;
  readonly run?: string;
}

const NO_INDENT = '<w:ind w:firstLine="0" w:firstLineChars="0"/>';
const CENTRED = `${NO_INDENT}<w:jc w:val="center"/>`;
const single = (before: number, after: number): string => `<w:spacing w:before="${before}" w:after="${after}" w:line="240" w:lineRule="auto"/>`;
const size = (halfPoints: number): string => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;

const STYLES: Readonly<Record<string, StyleOf>> = {
  XqFlush: { name: '主送', paragraph: NO_INDENT },
  // The red head: the issuer 35 mm below the edge of the type area, the number two lines below, a red rule 4 mm below that.
  XqIssuer: { name: '发文机关标志', paragraph: single(mm(35), LINE) + CENTRED, run: `${SONG}<w:b/><w:color w:val="${RED}"/>${size(88)}` },
  XqNumber: { name: '发文字号', paragraph: `<w:pBdr><w:bottom w:val="single" w:sz="10" w:space="11" w:color="${RED}"/></w:pBdr>${single(0, 0)}${CENTRED}` },
  XqTitle: { name: '公文标题', paragraph: `<w:keepNext/>${single(LINE, 290)}${CENTRED}`, run: `${SONG}<w:b/>${size(SIZE_2)}` },
  XqPlainIssuer: { name: '函件单位', paragraph: single(0, 60) + CENTRED, run: `${SONG}<w:b/>${size(SIZE_2)}` },
  XqPlainTitle: { name: '函件标题', paragraph: single(0, 60) + CENTRED, run: `${SONG}<w:b/>${size(SIZE_2)}` },
  XqPlainNumber: { name: '函件字号', paragraph: `${single(60, 160)}${NO_INDENT}<w:jc w:val="right"/>` },
  XqHeading: { name: '公文一级标题', paragraph: '<w:keepNext/><w:outlineLvl w:val="0"/>', run: `${HEI}<w:b/>` },
  // The right indents of these three are set for the issuer and the day of each letter.
  XqSigner: { name: '落款单位', paragraph: signing(LINE) },
  XqSealPlace: { name: '印章位置', paragraph: signing(0) },
  XqSigningDay: { name: '成文日期', paragraph: signing(0) },
  XqHandSigned: { name: '本人签名', paragraph: signing(200) },
  XqSmall: { name: '附注', paragraph: `<w:spacing w:line="400" w:lineRule="exact"/>`, run: size(SIZE_4) },
  XqCopyTo: {
    name: '抄送',
    paragraph: `<w:pBdr><w:top w:val="single" w:sz="8" w:space="4" w:color="000000"/><w:bottom w:val="single" w:sz="8" w:space="4" w:color="000000"/></w:pBdr><w:spacing w:before="${LINE}" w:line="400" w:lineRule="exact"/><w:ind w:left="${CHARACTER}" w:right="${CHARACTER}" w:firstLine="0" w:firstLineChars="0"/>`,
    run: size(SIZE_4),
  },
  XqCell: { name: '表格内容', paragraph: `${single(40, 40)}${NO_INDENT}<w:jc w:val="left"/>`, run: size(23) },
  XqCellLabel: { name: '表格栏目', paragraph: single(40, 40) + CENTRED, run: `<w:b/>${size(23)}` },
  XqFormNote: { name: '表格说明', paragraph: `${single(60, 60)}${NO_INDENT}`, run: size(21) },
  XqPageRight: { name: '单页码', paragraph: `${single(0, 0)}<w:ind w:right="280" w:firstLine="0" w:firstLineChars="0"/><w:jc w:val="right"/>`, run: PLAIN_SONG + size(SIZE_4) },
  XqPageLeft: { name: '双页码', paragraph: `${single(0, 0)}<w:ind w:left="280" w:firstLine="0" w:firstLineChars="0"/><w:jc w:val="left"/>`, run: PLAIN_SONG + size(SIZE_4) },
};

function signing(before: number): string {
  return `<w:keepLines/><w:spacing w:before="${before}" w:line="${LINE}" w:lineRule="exact"/><w:ind w:right="${4 * CHARACTER}" w:firstLine="0" w:firstLineChars="0"/><w:jc w:val="right"/>`;
}

export const STYLES_XML = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:docDefaults><w:rPrDefault><w:rPr>${FANG}${size(SIZE_3)}<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr><w:widowControl w:val="0"/><w:spacing w:line="${LINE}" w:lineRule="exact"/><w:ind w:firstLine="${2 * CHARACTER}" w:firstLineChars="200"/><w:jc w:val="both"/></w:pPr></w:style>
${Object.entries(STYLES).map(([id, { name, paragraph = '', run = '' }]) => `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`).join('\n')}
</w:styles>`;

/** Which fonts a computer takes that has none of the official ones; Noto Serif SC is the one that comes with the program. */
export const FONTS_XML = `<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
${[
  ['仿宋_GB2312', 'FangSong_GB2312,FangSong,STFangsong,Noto Serif SC'],
  ['方正小标宋简体', 'FZXiaoBiaoSong-B05S,FZXiaoBiaoSong-B05,Noto Serif SC,SimSun'],
  ['黑体', 'SimHei,STHeiti,Noto Sans SC,Noto Serif SC'],
  ['宋体', 'SimSun,Noto Serif SC'],
].map(([name, others]) => `<w:font w:name="${name}"><w:altName w:val="${others}"/><w:charset w:val="86"/><w:family w:val="auto"/></w:font>`).join('\n')}
</w:fonts>`;

interface Signing {
  readonly unitName: string;
  readonly day: string;
}

const WIDEST_ISSUER_IN_POINTS = 425;
const LARGEST_ISSUER_IN_POINTS = 44;
const SEAL_PLACE = '（印章）';

/**
 * The styles with what depends on the length of the names: how large the issuer is in the red head, and that issuer and place
 * of the seal stand centred over the day, which ends four characters from the edge (7.3.5.1). A style that a site's template
 * does not have stays out of it.
 */
export function fitStyles(stylesXml: string, { unitName, day }: Signing): string {
  const points = Math.min(LARGEST_ISSUER_IN_POINTS, Math.floor(WIDEST_ISSUER_IN_POINTS / widthOf(unitName)));
  const centre = Math.max(4 + widthOf(day) / 2, widthOf(unitName) / 2);
  const indent = (text: string): number => Math.round(Math.max(centre - widthOf(text) / 2, 0) * CHARACTER);
  const RIGHT = /(?<=<w:ind w:right=")\d+/g;
  const changes = [
    { id: 'XqIssuer', what: /(?<=<w:sz(?:Cs)? w:val=")\d+/g, value: points * 2 },
    { id: 'XqSigner', what: RIGHT, value: indent(unitName) },
    { id: 'XqSealPlace', what: RIGHT, value: indent(SEAL_PLACE) },
    { id: 'XqSigningDay', what: RIGHT, value: indent(day) },
  ];
  return changes.reduce((xml, { id, what, value }) => xml.replace(new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 's'), (style) => style.replaceAll(what, String(value))), stylesXml);
}

/** In characters; a digit or a letter takes half of one. */
function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (character.charCodeAt(0) < 0x80 ? 0.5 : 1), 0);
}
