import QRCode from 'qrcode';

const QUIET_ZONE = 4;


/** The link as a QR code (level M), one SVG path on white; the quiet zone of four modules is part of it. */
export async function drawReceiptQr(link: string): Promise<string> {
  return QRCode.toString(link, { type: 'svg', errorCorrectionLevel: 'M', margin: QUIET_ZONE });
}

/** The same for a page that is composed at once; dark modules that lie beside each other are one stroke, which keeps the file small. */
export function drawQr(link: string): string {
  const { modules: { size, data } } = QRCode.create(link, { errorCorrectionLevel: 'M' });
  const width = size + 2 * QUIET_ZONE;
  const rows = Array.from({ length: size }, (_, row) => Array.from(data.slice(row * size, (row + 1) * size), (isDark) => (isDark ? '1' : '0')).join(''));
  const dark = rows.flatMap((row, y) => [...row.matchAll(/1+/g)].map(({ index, 0: run }) => `M${index + QUIET_ZONE} ${y + QUIET_ZONE}h${run.length}v1h-${run.length}z`)).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${width}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${width}v${width}H0z"/><path d="${dark}"/></svg>`;
}
