/** Names under which personal data and secrets travel; whatever stands under one of them is never written. */
const WITHHELD = new Set(
  (
    'body query querystring params url headers cookie cookies authorization setcookie password passphrase secret token accesstoken apikey ' +
    'code querycode otp totp name fullname firstname lastname phone mobile tel email mail address street idnumber idcard ' +
    'passport birthday petitioner petitioners facts requests reasons title text content message detail payload data ip remoteaddress ' +
    'remoteport useragent'
  ).split(' '),
);
const DEEPEST = 6;

/**
 * A copy of what is to be logged without personal data. Every depth is looked at, in arrays too.
 * Free text has no place in a log entry: an event is named by its message, its values are ids, counts and codes.
 */
export function withholdPersonalData(entry: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return copyObject(entry, 0);
}

function copyObject(source: object, depth: number): Record<string, unknown> {
  return Object.fromEntries(Object.entries(source).map(([name, value]) => [name, isWithheld(name) ? '[withheld]' : copyValue(value, depth)]));
}

function copyValue(value: unknown, depth: number): unknown {
  if (value === null || typeof value !== 'object') return value;
  // Described by the serialiser, with rules of their own.
  if (value instanceof Error) return value;
  if (depth >= DEEPEST) return '[too deep]';
  if (Array.isArray(value)) return value.map((each: unknown) => copyValue(each, depth + 1));
  if (ArrayBuffer.isView(value)) return '[bytes]';
  return copyObject(value, depth + 1);
}

function isWithheld(name: string): boolean {
  return WITHHELD.has(name.toLowerCase().replaceAll(/[^a-z]/g, ''));
}
