export interface TreeItem {
  readonly id: string;
  readonly parentId: string | undefined;
}

export interface Placed<Item> {
  readonly item: Item;
  readonly depth: number;
}

/** Parents before children, children in the order given; what hangs on nothing known stands at the top. */
export function flattenTree<Item extends TreeItem>(items: readonly Item[]): readonly Placed<Item>[] {
  const known = new Set(items.map((item) => item.id));
  const children = new Map<string | undefined, Item[]>();
  for (const item of items) {
    const parent = item.parentId !== undefined && known.has(item.parentId) ? item.parentId : undefined;
    children.set(parent, [...(children.get(parent) ?? []), item]);
  }
  return place(children, undefined, 0);
}

function place<Item extends TreeItem>(children: ReadonlyMap<string | undefined, readonly Item[]>, parent: string | undefined, depth: number): Placed<Item>[] {
  return (children.get(parent) ?? []).flatMap((item) => [{ item, depth }, ...place(children, item.id, depth + 1)]);
}
