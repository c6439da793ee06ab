/** Seeded chance for synthetic offices: the same seed makes the same office on every machine. */
export class SyntheticRandom {
  #state: number;

  constructor(seed: number) {
    this.#state = (seed * 2_654_435_761 + 0x9e_37_79_b9) >>> 0;
  }

  /** mulberry32 */
  next(): number {
    this.#state = (this.#state + 0x6d_2b_79_f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  yes(share: number): boolean {
    return this.next() < share;
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  between(low: number, high: number): number {
    return low + this.next() * (high - low);
  }

  after(mean: number): number {
    return -mean * Math.log(1 - this.next());
  }

  /** Skewed, with this mean and a variance of half its square: how units differ among each other. */
  varied(mean: number): number {
    return (this.after(mean) + this.after(mean)) / 2;
  }

  pick<T>(values: readonly T[]): T {
    return values[this.below(values.length)] as T;
  }

  /** Low numbers often, high ones seldom, as phrases and networks are used. */
  often(limit: number): number {
    return Math.floor(limit ** this.next()) - 1;
  }
}
