import type { Language } from '../../platform/ui/index.ts';
import type { Option } from '../../platform/ui/desk/fields/NativeSelect.tsx';
import type { ThemeView, UnitView } from '../contract.ts';
import { flattenTree } from './flatten-tree.ts';

/** The name in the language of the reader, where one was given. */
export function nameIn(language: Language, named: { readonly name: string; readonly nameEn?: string | undefined }): string {
  return language === 'en' ? (named.nameEn ?? named.name) : named.name;
}

export function unitChoices(units: readonly UnitView[], language: Language): readonly Option[] {
  const placed = flattenTree(units.map((unit) => ({ id: unit.unitId, parentId: unit.parentId, unit })));
  return placed.map(({ item, depth }) => ({ value: item.unit.unitId, label: `${indent(depth)}${nameIn(language, item.unit)}` }));
}

export function themeChoices(themes: readonly ThemeView[], language: Language): readonly Option[] {
  const placed = flattenTree(themes.map((theme) => ({ id: theme.themeId, parentId: theme.parentId, theme })));
  return placed.map(({ item, depth }) => ({ value: item.theme.themeId, label: `${indent(depth)}${item.theme.code} ${nameIn(language, item.theme)}` }));
}

function indent(depth: number): string {
  return '\u3000'.repeat(depth);
}
