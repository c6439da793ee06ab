import { z } from 'zod';

export interface TextLimits {
  /** In characters (code points, as JSON Schema counts), after trimming; 0 when not given. */
  readonly min?: number;
  readonly max: number;
}

// Tab, line feed and carriage return are text; everything else below U+0020, U+007F and the C1 block is not.
// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/;
// They can make a sentence read as its opposite on screen and on paper, and carry no meaning of their own.
const BIDI_OVERRIDE = /[\u202A-\u202E\u2066-\u2069\uFEFF]/g;

/**
 * Text as a person writes it: several lines, any script, emoji.
 * Refuses control characters and broken surrogates; removes direction overrides and outer white space; is NFC with `\n` line ends.
 */
export function plainText(limits: TextLimits): z.ZodString {
  return cleanText(limits, CONTROL);
}

/** As `plainText`, in one line: names, numbers, titles. */
export function lineText(limits: TextLimits): z.ZodString {
  // oxlint-disable-next-line no-control-regex -- control characters are what it looks for
  return cleanText(limits, /[\u0000-\u001F\u007F-\u009F\u2028\u2029]/);
}

export function countCharacters(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index += 1) {
    // The second half of a surrogate pair belongs to the character before it.
    const unit = text.charCodeAt(index);
    if (unit < 0xdc00 || unit > 0xdfff) count += 1;
  }
  return count;
}

function cleanText({ min = 0, max }: TextLimits, forbidden: RegExp): z.ZodString {
  return z
    .string()
    .check(({ value, issues }) => {
      if (!value.isWellFormed()) issues.push({ code: 'custom', input: value, message: 'text.broken_character', continue: false });
      else if (forbidden.test(value)) issues.push({ code: 'custom', input: value, message: 'text.control_character', continue: false });
    })
    .overwrite((value) => value.replaceAll(/\r\n?/g, '\n').replaceAll(BIDI_OVERRIDE, '').trim().normalize('NFC'))
    .check(({ value, issues }) => {
      const length = countCharacters(value);
      if (length < min) issues.push({ code: 'too_small', origin: 'string', minimum: min, inclusive: true, input: value });
      if (length > max) issues.push({ code: 'too_big', origin: 'string', maximum: max, inclusive: true, input: value });
    })
    .meta({ minLength: min, maxLength: max });
}
