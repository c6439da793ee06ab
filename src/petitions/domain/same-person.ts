interface Named {
  readonly name: string;
  readonly idNumber?: string | undefined;
  readonly phone?: string | undefined;
}

/** Two entries are one person when the identity numbers agree, or name and telephone; the name alone only makes it likely. */
export function findSamePerson<Entry extends Named>(entries: readonly Entry[]): readonly ({ readonly index: number; readonly certain: boolean } | null)[] {
  const seen = new Map<string, number>();
  return entries.map((entry, index) => {
    const [byNumber, byPhone, byName] = keysOf(entry);
    const certain = [byNumber, byPhone].map((key) => (key === undefined ? undefined : seen.get(key))).find((found) => found !== undefined);
    const likely = seen.get(byName);
    for (const key of [byNumber, byPhone, byName]) if (key !== undefined && !seen.has(key)) seen.set(key, index);
    if (certain !== undefined) return { index: certain, certain: true };
    const other = likely === undefined ? undefined : entries[likely];
    // Two people of one name with different numbers are two people.
    const differs = other !== undefined && (isOther(other.idNumber, entry.idNumber) || isOther(other.phone, entry.phone));
    return likely === undefined || differs ? null : { index: likely, certain: false };
  });
}

function keysOf({ name, idNumber, phone }: Named): readonly [string | undefined, string | undefined, string] {
  const plain = plainKey(name);
  return [idNumber ? `number/${plainKey(idNumber)}` : undefined, phone ? `phone/${plain}/${plainKey(phone)}` : undefined, `name/${plain}`];
}

function isOther(one: string | undefined, other: string | undefined): boolean {
  return Boolean(one) && Boolean(other) && plainKey(one ?? '') !== plainKey(other ?? '');
}

function plainKey(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/[\s·•.()+-]/g, '');
}
