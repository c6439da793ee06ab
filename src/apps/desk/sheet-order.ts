export interface PlacedSheet {
  /** `first` before all, `queue` by priority behind those, `last` at the end. */
  readonly place: 'first' | 'queue' | 'last';
  readonly priority: number;
}

/** As the component library orders its style elements: a queued sheet stands behind those of lower or equal priority. */
export function placeInOrder<Sheet extends PlacedSheet>(sheets: readonly Sheet[], added: Sheet): readonly Sheet[] {
  if (added.place === 'last') return [...sheets, added];
  if (added.place === 'first') return [added, ...sheets];
  const behind = sheets.findLastIndex((sheet) => sheet.place !== 'last' && sheet.priority <= added.priority);
  return [...sheets.slice(0, behind + 1), added, ...sheets.slice(behind + 1)];
}
