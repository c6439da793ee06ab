const UNITS = ['B', 'kB', 'MB', 'GB'] as const;

/** Bytes as people read them, e.g. `1.4 MB`. */
export function formatSize(bytes: number): string {
  const power = Math.min(bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3), UNITS.length - 1);
  return `${power === 0 ? bytes : (bytes / 1000 ** power).toFixed(1)} ${UNITS[power] ?? ''}`;
}
