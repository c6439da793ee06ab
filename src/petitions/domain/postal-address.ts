/** An address as an envelope has it: the code apart from the words. */
export interface PostalAddress {
  /** Six digits; null where none was written. */
  readonly postcode: string | null;
  readonly lines: string;
}

// At either end, with or without the words for it; six digits within are part of a house or a telephone number.
const AT_THE_END = /[（(\s,，。;；]*(?:邮政编码|邮编|P\.?C\.?)?[:：\s]*(?<![\d-])(\d{6})[)）\s。]*$/i;
const AT_THE_BEGINNING = /^\s*(?:邮政编码|邮编)?[:：\s]*(\d{6})(?!\d)[\s,，。;；]*/;

/** People write the postcode before or after the address, or not at all. */
export function splitPostcode(written: string): PostalAddress {
  const found = AT_THE_BEGINNING.exec(written) ?? AT_THE_END.exec(written);
  const postcode = found?.[1];
  if (!found || postcode === undefined) return { postcode: null, lines: written.trim() };
  return { postcode, lines: (written.slice(0, found.index) + written.slice(found.index + found[0].length)).trim() };
}
