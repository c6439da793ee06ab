const DAY_IN_MS = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

/**
 * The wall-clock text of a spreadsheet day number, `2019-02-28` or `2019-02-28 11:25:05`.
 * A day number below 1 is a time of day alone. Seconds are rounded: binary fractions of a day never hit them.
 * `from1904`: the day numbers count from 1904-01-01 (workbooks of old Macs).
 */
export function formatDayNumber(dayNumber: number, from1904 = false): string {
  const ms = Math.round(dayNumber * 86_400) * 1000;
  const iso = new Date((from1904 ? EPOCH_1904 : EPOCH_1900) + ms).toISOString();
  const time = iso.slice(11, 19);
  if (dayNumber < 1) return time;
  return ms % DAY_IN_MS === 0 ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${time}`;
}
