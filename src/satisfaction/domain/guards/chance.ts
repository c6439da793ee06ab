/** Chance in numbers: tails and intervals. Pure arithmetic, checked in chance.test.ts against published values. */

const LANCZOS = [
  0.999_999_999_999_809_9, 676.520_368_121_885_1, -1259.139_216_722_402_8, 771.323_428_777_653_1, -176.615_029_162_140_6,
  12.507_343_278_686_905, -0.138_571_095_265_720_12, 9.984_369_578_019_572e-6, 1.505_632_735_149_311_6e-7,
];

function logGamma(value: number): number {
  if (value < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * value)) - logGamma(1 - value);
  const shifted = value - 1;
  const base = shifted + 7.5;
  const series = LANCZOS.reduce((sum, factor, index) => sum + (index === 0 ? factor : factor / (shifted + index)), 0);
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(base) - base + Math.log(series);
}

/**
 * The chance to count `seen` or more where `mean` is expected and counts scatter `dispersion` times as widely as independent ones
 * (negative binomial; Poisson at a dispersion of 1).
 */
export function tailOfCount(seen: number, mean: number, dispersion: number): number {
  if (seen <= 0) return 1;
  if (mean <= 0) return 0;
  let below = 0;
  for (let count = 0; count < seen; count += 1) below += Math.exp(logChanceOfCount(count, mean, dispersion));
  return Math.min(1, Math.max(0, 1 - below));
}

function logChanceOfCount(count: number, mean: number, dispersion: number): number {
  if (dispersion <= 1.000_001) return count * Math.log(mean) - mean - logGamma(count + 1);
  const size = mean / (dispersion - 1);
  return logGamma(count + size) - logGamma(size) - logGamma(count + 1) - size * Math.log(dispersion) + count * Math.log(1 - 1 / dispersion);
}

/** The chance of a standard normal value of `z` or more (Abramowitz and Stegun 26.2.17, error below 1e-7). */
export function tailOfNormal(z: number): number {
  const t = 1 / (1 + 0.231_641_9 * Math.abs(z));
  const series = t * (0.319_381_53 + t * (-0.356_563_782 + t * (1.781_477_937 + t * (-1.821_255_978 + t * 1.330_274_429))));
  const tail = (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series;
  return z >= 0 ? tail : 1 - tail;
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

const Z95 = 1.959_963_984_540_054;

/** Wilson's 95 % interval of a share; it holds its promise for few and for extreme counts too. */
export function intervalOfShare(count: number, of: number): Interval {
  if (of === 0) return { low: 0, high: 1 };
  const share = count / of;
  const shrink = 1 + (Z95 * Z95) / of;
  const centre = (share + (Z95 * Z95) / (2 * of)) / shrink;
  const half = (Z95 / shrink) * Math.sqrt((share * (1 - share)) / of + (Z95 * Z95) / (4 * of * of));
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

/** Newcombe's 95 % interval of the difference of two shares, made of their Wilson intervals (Newcombe 1998, method 10). */
export function intervalOfGap(first: { readonly count: number; readonly of: number }, second: { readonly count: number; readonly of: number }): Interval {
  const [one, two] = [intervalOfShare(first.count, first.of), intervalOfShare(second.count, second.of)];
  const [shareOne, shareTwo] = [first.count / Math.max(1, first.of), second.count / Math.max(1, second.of)];
  const gap = shareOne - shareTwo;
  return { low: gap - Math.hypot(shareOne - one.low, two.high - shareTwo), high: gap + Math.hypot(one.high - shareOne, shareTwo - two.low) };
}
