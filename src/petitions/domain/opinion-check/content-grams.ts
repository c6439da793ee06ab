// Words that stand in any petition or answer and tell nothing about what one of them is about.
const COMMON = /请求|反映|咨询|投诉|建议|关于|问题|希望|要求|我们|您们|是否|什么|怎么|如何|能否|可否|何时|尽快|解决|处理|加强|严重|强烈|有关|相关|情况|领导|政府|部门/g;
const PARTICLES = new Set('的了是在和与及或也都而但就还又被把对为于以其之');

/** The pairs of neighbouring characters that carry the content of a Chinese text, each once. */
export function contentGrams(text: string): ReadonlySet<string> {
  const grams = new Set<string>();
  for (const run of text.replaceAll(COMMON, ' ').match(/\p{Script=Han}+/gu) ?? []) {
    for (let at = 0; at + 1 < run.length; at += 1) {
      const [first = '', second = ''] = [run[at], run[at + 1]];
      if (!PARTICLES.has(first) && !PARTICLES.has(second)) grams.add(first + second);
    }
  }
  return grams;
}

/** How much of the first text's content the second takes up, 0 to 1; null where the first has none to speak of. */
export function coverage(of: string, by: string): number | null {
  const wanted = contentGrams(of);
  if (wanted.size === 0) return null;
  const found = contentGrams(by);
  return [...wanted].filter((gram) => found.has(gram)).length / wanted.size;
}

export function splitSentences(text: string): readonly string[] {
  return text.split(/(?<=[。！？!?；;\n])/).map((sentence) => sentence.trim()).filter(Boolean);
}
