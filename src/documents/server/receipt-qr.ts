import QRCode from 'qrcode';

/** The link as a QR code (level M), one SVG path on white; the quiet zone of four modules is part of it. */
export async function drawReceiptQr(link: string): Promise<string> {
  return QRCode.toString(link, { type: 'svg', errorCorrectionLevel: 'M', margin: 4 });
}
