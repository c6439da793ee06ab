import { ThemeLine } from '../../../organisation/domain/index.ts';
import { housingThemes } from './housing-themes.ts';
import { labourThemes } from './labour-themes.ts';
import { managementThemes } from './management-themes.ts';
import { resettlementThemes } from './resettlement-themes.ts';
import { safetyThemes } from './safety-themes.ts';
import { suggestionThemes } from './suggestion-themes.ts';
import type { ThemeField, ThemeGroup, ThemeLeaf } from './theme-node.ts';
import { transportThemes } from './transport-themes.ts';
import { welfareThemes } from './welfare-themes.ts';

export type { PlaceKind, ThemeGroup, ThemeLeaf } from './theme-node.ts';

const fields: readonly ThemeField[] = [
  labourThemes, welfareThemes, housingThemes, resettlementThemes, transportThemes, safetyThemes, managementThemes, suggestionThemes,
];

/** The classification as the organisation imports it: each level with its own code and both names. */
export const themeLines: readonly ThemeLine[] = fields.flatMap((field) => [
  toLine(field, []),
  ...field.groups.flatMap((group) => [toLine(group, [field.name]), ...group.leaves.map((leaf) => toLine(leaf, [field.name, group.name]))]),
]);

/** A leaf with the group that says what it has in common with others. */
export interface Theme extends ThemeLeaf {
  readonly group: ThemeGroup;
}

export const themes: ReadonlyMap<string, Theme> = new Map(
  fields.flatMap(({ groups }) => groups.flatMap((group) => group.leaves.map((leaf) => [leaf.code, { ...leaf, group }] as const))),
);

function toLine({ code, name, nameEn }: { readonly code: string; readonly name: string; readonly nameEn: string }, above: readonly string[]): ThemeLine {
  return ThemeLine.parse({ code, nameEn, path: [...above, name] });
}
