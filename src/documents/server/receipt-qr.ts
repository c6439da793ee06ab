import QRCode from 'qrcode';

const QUIET_ZONE = 4;


/** The link as a QR code (level M), one SVG path on white; the quiet zone of four modules is part of it. */
export async function drawReceiptQr(link: string): Promise<string> {
  return QRCode.toString(link, { type: 'svg', errorCorrectionLevel: 'M', margin: QUIET_ZONE });
}

/** The same for a page that is composed at once. */
export function drawQr(link: string): string {
  const { modules: { size, data } } = QRCode.create(link, { errorCorrectionLevel: 'M' });
  const width = size + 2 * QUIET_ZONE;
  const dark = Array.from(data, (isDark, index) => (isDark ? `M${(index % size) + QUIET_ZONE} ${Math.floor(index / size) + QUIET_ZONE}h1v1h-1z` : '')).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${width}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${width}v${width}H0z"/><path d="${dark}"/></svg>`;
}
