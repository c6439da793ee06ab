import { createRedactor, redactDeep, REDACTION_MARK } from '../../documents/domain/index.ts';

// Words of ours and of the office: a published telephone of the office may look like a person's.
const FIXED_KEYS = /On$|^(?:petitionNumber|addressee|phone|address|name)$/;
const IN_THE_PLACE_OF_A_NAME = '×××';

/**
 * A letter between units is printed and passed on beyond what this program can guard, and the unit complained about may be
 * among its readers: whoever petitioned or signed along is not named in it, whatever people wrote (PP-18).
 */
export function namingNobody<Value>(data: Value, names: readonly string[]): Value {
  const { redact } = createRedactor(names.map((text) => ({ text, ground: 'NAME' }) as const));
  return redactDeep(data, (text) => redact(text).replaceAll(REDACTION_MARK, IN_THE_PLACE_OF_A_NAME), (key) => FIXED_KEYS.test(key));
}
