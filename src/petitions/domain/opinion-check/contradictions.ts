import { splitSentences } from './content-grams.ts';

export interface Contradiction {
  readonly sentence: string;
  readonly against: string;
}

const NUMBER = /\d+(?:[.,]\d+)*/g;
const SHORTEST = 8;

/** Sentences that say the same with other numbers: an amount, a date, a count that changed between two texts. */
export function findOtherNumbers(text: string, earlier: string): readonly Contradiction[] {
  const known = new Map(splitSentences(earlier).map((sentence) => [shapeOf(sentence), sentence]));
  return splitSentences(text).flatMap((sentence) => {
    const shape = shapeOf(sentence);
    const against = known.get(shape);
    return shape.includes('#') && shape.length >= SHORTEST && against !== undefined && against !== sentence ? [{ sentence, against }] : [];
  });
}

function shapeOf(sentence: string): string {
  return sentence.replaceAll(/[\s，,。；;！？!?]/g, '').replaceAll(NUMBER, '#');
}
