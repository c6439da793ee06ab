import { describe, expect, it } from 'vitest';
import { parseInstant } from '../../kernel/index.ts';
import { fromChinaTime, toChinaTime } from './china-time.ts';
import { formatMoment } from './format-moment.ts';
import { formatSize } from './format-size.ts';

describe('sizes and moments', () => {
  it.each([[0, '0 B'], [999, '999 B'], [1000, '1.0 kB'], [1_440_000, '1.4 MB'], [5_000_000_000_000, '5000.0 GB']])('%i bytes are %s', (bytes, text) => {
    expect(formatSize(bytes)).toBe(text);
  });

  it('shows an instant as date and minute in China', () => {
    expect(formatMoment('2026-03-10T16:05:00.000Z')).toBe('2026-03-11 00:05');
  });

  it('reads a typed time as time in China, whatever the zone of the browser', () => {
    expect(fromChinaTime('2026-03-11T00:05')).toBe('2026-03-10T16:05:00.000Z');
    expect(toChinaTime(parseInstant('2026-03-10T16:05:00.000Z'))).toBe('2026-03-11T00:05');
  });
});
