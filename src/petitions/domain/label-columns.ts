/** Labels with the Chinese and the English beside each other, so that neither is forgotten. */
export type LabelPairs = Readonly<Record<string, readonly [chinese: string, english: string]>>;

type Column<Prefix extends string, Pairs extends LabelPairs> = Readonly<Record<`${Prefix}.${keyof Pairs & string}`, string>>;

/** The messages of both languages under `prefix.key`. */
export function toMessages<const Prefix extends string, const Pairs extends LabelPairs>(prefix: Prefix, pairs: Pairs) {
  return { 'zh-CN': columnOf(prefix, pairs, 0), en: columnOf(prefix, pairs, 1) };
}

function columnOf<Prefix extends string, Pairs extends LabelPairs>(prefix: Prefix, pairs: Pairs, index: 0 | 1): Column<Prefix, Pairs> {
  // Every key of the pairs is there, for it is made of them.
  return Object.fromEntries(Object.entries(pairs).map(([key, pair]) => [`${prefix}.${key}`, pair[index]])) as Column<Prefix, Pairs>;
}
