/** What a key does to a list of which some entries are chosen: where the focus goes, and what is chosen then. */
export interface KeyOutcome {
  readonly focus: number;
  readonly chosen: ReadonlySet<string>;
}

interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** Nothing for a key that the browser answers itself. */
export function pressKey({ key, shiftKey, ctrlKey, metaKey }: Key, ids: readonly string[], { focus, chosen }: KeyOutcome): KeyOutcome | undefined {
  if ((ctrlKey || metaKey) && key.toLowerCase() === 'a') return { focus, chosen: new Set(ids) };
  const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return undefined;
  const next = Math.min(Math.max(focus + step, 0), ids.length - 1);
  // With Shift the entry that one leaves and the one that one comes to are chosen.
  const passed = shiftKey ? [ids[focus], ids[next]].filter((id) => id !== undefined) : [];
  return { focus: next, chosen: new Set([...chosen, ...passed]) };
}

export function toggle(chosen: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return chosen.has(id) ? new Set([...chosen].filter((each) => each !== id)) : new Set([...chosen, id]);
}
