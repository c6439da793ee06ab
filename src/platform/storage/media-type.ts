const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** The types under which content is kept and served; everything else is UNKNOWN_TYPE. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf',
  'application/rtf': '.rtf',
  'application/zip': '.zip',
  'application/x-7z-compressed': '.7z',
  'application/x-rar-compressed': '.rar',
  'application/gzip': '.gz',
  'application/x-cfb': '.doc',
  [`${OFFICE}.wordprocessingml.document`]: '.docx',
  [`${OFFICE}.spreadsheetml.sheet`]: '.xlsx',
  [`${OFFICE}.presentationml.presentation`]: '.pptx',
  'application/vnd.oasis.opendocument.text': '.odt',
  'application/vnd.oasis.opendocument.spreadsheet': '.ods',
  'image/png': '.png',
  'image/jpeg': '.jpg',
  'image/gif': '.gif',
  'image/webp': '.webp',
  'image/bmp': '.bmp',
  'image/tiff': '.tif',
  'image/heic': '.heic',
  'image/heif': '.heif',
  'image/avif': '.avif',
  'audio/mpeg': '.mp3',
  'audio/wav': '.wav',
  'audio/ogg': '.ogg',
  'audio/amr': '.amr',
  'audio/aac': '.aac',
  'audio/x-m4a': '.m4a',
  'audio/flac': '.flac',
  'video/mp4': '.mp4',
  'video/quicktime': '.mov',
  'video/webm': '.webm',
  'video/3gpp': '.3gp',
  'text/plain': '.txt',
  'text/csv': '.csv',
};

// Old Office files share one container; their own extension says more than the container does.
const ALSO_NAMED: Readonly<Record<string, readonly string[]>> = {
  'application/x-cfb': ['.doc', '.xls', '.ppt', '.wps', '.et', '.dps', '.msg'],
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/tiff': ['.tif', '.tiff'],
  'text/plain': ['.txt', '.md', '.log', '.eml'],
};

// What a browser shows without being able to run anything in it.
const SHOWN_IN_PAGE = new Set(['application/pdf', 'image/png', 'image/jpeg', 'image/gif', 'image/webp', 'text/plain']);

export const UNKNOWN_TYPE = 'application/octet-stream';

export function isKnownType(mediaType: string): boolean {
  return Object.hasOwn(EXTENSIONS, mediaType);
}

/** False: it may only be downloaded. */
export function mayShowInPage(mediaType: string): boolean {
  return SHOWN_IN_PAGE.has(mediaType);
}

/** The sender's file name with an extension that tells the truth, so that `photo.exe` of a picture becomes `photo.exe.jpg`. */
export function safeFileName(fileName: string, mediaType: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what it looks for
  const name = fileName.normalize('NFC').replaceAll(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069/\\:*?"<>|]/g, '_').replace(/^[.\s]+/, '').slice(-120).trim();
  const extension = EXTENSIONS[mediaType] ?? '.bin';
  const truthful = ALSO_NAMED[mediaType] ?? [extension];
  const isTruthful = truthful.some((each) => name.toLowerCase().endsWith(each));
  if (name === '') return `file${extension}`;
  return isTruthful ? name : `${name}${extension}`;
}
