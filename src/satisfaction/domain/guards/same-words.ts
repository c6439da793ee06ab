import type { RatedUnit, RatingTrace } from './rated-period.ts';
import { shinglesOf } from './shingles.ts';

/** For one rating: who else wrote nearly the same, in its own unit and elsewhere. */
export interface SameWords {
  readonly inUnit: readonly RatingTrace[];
  /** The share of other units' comments that say it too: a phrase that petitioners everywhere write is nobody's template. */
  readonly usual: number;
}

const SAME_FROM = 0.75;

interface Text {
  readonly unitKey: string;
  readonly rating: RatingTrace;
  readonly pieces: ReadonlySet<string>;
  readonly rare: readonly string[];
}

/** Finds nearly equal comments (Jaccard of three-letter pieces). Equal texts must share one of their rarest pieces, so few pairs are compared. */
export function findSameWords(units: readonly RatedUnit[]): ReadonlyMap<RatingTrace, SameWords> {
  const texts = readTexts(units);
  const byPiece = Map.groupBy(texts.flatMap((text) => text.rare.map((piece) => ({ piece, text }))), ({ piece }) => piece);
  const perUnit = new Map(units.map(({ unitKey }) => [unitKey, texts.filter((text) => text.unitKey === unitKey).length]));
  return new Map(texts.map((text) => {
    const candidates = new Set(text.rare.flatMap((piece) => (byPiece.get(piece) ?? []).map((entry) => entry.text)));
    candidates.delete(text);
    const same = [...candidates].filter((other) => areNearlyEqual(text.pieces, other.pieces));
    const elsewhere = texts.length - (perUnit.get(text.unitKey) ?? 0);
    return [text.rating, {
      inUnit: same.filter(({ unitKey }) => unitKey === text.unitKey).map(({ rating }) => rating),
      // Half a further comment keeps a phrase that nobody else wrote yet from counting as impossible.
      usual: (same.filter(({ unitKey }) => unitKey !== text.unitKey).length + 0.5) / (elsewhere + 100),
    }] as const;
  }));
}

function readTexts(units: readonly RatedUnit[]): readonly Text[] {
  const found = units.flatMap(({ unitKey, ratings }) => ratings.flatMap((rating) => {
    const pieces = shinglesOf(rating.comment);
    return pieces === null ? [] : [{ unitKey, rating, pieces }];
  }));
  const counts = new Map<string, number>();
  for (const { pieces } of found) for (const piece of pieces) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  const byRarity = (one: string, other: string): number => (counts.get(one) ?? 0) - (counts.get(other) ?? 0) || (one < other ? -1 : 1);
  return found.map((text) => ({ ...text, rare: [...text.pieces].toSorted(byRarity).slice(0, text.pieces.size - Math.ceil(SAME_FROM * text.pieces.size) + 1) }));
}

function areNearlyEqual(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  if (small.size < SAME_FROM * large.size) return false;
  let shared = 0;
  for (const piece of small) if (large.has(piece)) shared += 1;
  return shared >= SAME_FROM * (one.size + other.size - shared);
}
