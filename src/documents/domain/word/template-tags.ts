import type { LetterType } from '../letters/letter-types.ts';
import { fieldsOf, type LetterField, type LetterFields } from './letter-fields.ts';
import { choiceName, HEAD_FIELDS, HEAD_NAME } from './letter-view.ts';

/** A tag of a template: a place to print, or a section with tags of its own. */
export interface TemplateTag {
  readonly name: string;
  readonly isSection: boolean;
  /** Whether the section stands for what is not there; its tags ask the scope around it. */
  readonly isInverted: boolean;
  readonly inner: readonly TemplateTag[];
}

export interface TagReport {
  /** Tags for which a letter of the kind has nothing. */
  readonly unknown: readonly string[];
  /** The paths of the fields that the template prints or asks for. */
  readonly used: ReadonlySet<string>;
}

/** What a name leads to: a value to print, something with names of its own, or a list of such. */
type Place =
  | { readonly kind: 'value'; readonly path: string; readonly isText: boolean; readonly isNumber: boolean }
  | { readonly kind: 'names'; readonly path: string; readonly names: ReadonlyMap<string, Place> }
  | { readonly kind: 'list'; readonly path: string; readonly item: ReadonlyMap<string, Place> }
  | { readonly kind: 'lines'; readonly path: string };

type Names = ReadonlyMap<string, Place>;

const COUNTERS = ['no', 'ordinal', 'isLast'];

/** Holds the tags of a template against what a letter of the kind says. */
export function checkTags(type: LetterType, tags: readonly TemplateTag[]): TagReport {
  const report = { unknown: new Set<string>(), used: new Set<string>() };
  const head: Place = { kind: 'names', path: HEAD_NAME, names: new Map(HEAD_FIELDS.map((name) => [name, valueAt(`${HEAD_NAME}.${name}`)])) };
  visit(tags, [new Map([...namesOf(fieldsOf(type), ''), [HEAD_NAME, head]])], report);
  return { unknown: [...report.unknown], used: report.used };
}

/** The paths of what every letter of the kind says. */
export function listRequiredPaths(type: LetterType): readonly string[] {
  return requiredIn(fieldsOf(type), '');
}

function requiredIn(fields: LetterFields, prefix: string): readonly string[] {
  return [...fields].flatMap(([name, { field, isRequired }]) => {
    if (!isRequired) return [];
    const inner = field.kind === 'list' ? field.item : field;
    return inner.kind === 'group' ? requiredIn(inner.fields, `${prefix}${name}.`) : [prefix + name];
  });
}

interface Report {
  readonly unknown: Set<string>;
  readonly used: Set<string>;
}

function visit(tags: readonly TemplateTag[], scopes: readonly Names[], report: Report): void {
  for (const { name, isSection, isInverted, inner } of tags) {
    const place = find(name, scopes);
    if (!place || (!isSection && place.kind !== 'value')) {
      report.unknown.add(name);
      continue;
    }
    report.used.add(place.path);
    if (isSection) visit(inner, isInverted ? scopes : [...scopes, scopeOf(place)], report);
  }
}

// Within a section the names of the section come first, then those around it.
function scopeOf(place: Place): Names {
  switch (place.kind) {
    case 'names':
      return place.names;
    case 'list':
      return place.item;
    case 'value':
    case 'lines':
      return new Map([['.', valueAt(place.path)]]);
  }
}

function find(name: string, scopes: readonly Names[]): Place | undefined {
  const [first = '', ...rest] = name === '.' ? ['.'] : name.split('.');
  for (const scope of scopes.toReversed()) {
    const place = scope.get(first);
    if (place) return rest.reduce<Place | undefined>(step, place);
  }
  return undefined;
}

function step(place: Place | undefined, name: string): Place | undefined {
  if (place?.kind === 'names') return place.names.get(name);
  if (place?.kind === 'list' && name === 'length') return valueAt(place.path);
  if (place?.kind === 'value' && place.isText && name === 'lines') return { kind: 'lines', path: place.path };
  if (place?.kind === 'value' && place.isNumber && name === 'isNegative') return valueAt(place.path);
  return undefined;
}

function namesOf(fields: LetterFields, prefix: string): Names {
  return new Map([...fields].flatMap(([name, { field }]) => placesOf(name, field, prefix + name)));
}

function placesOf(name: string, field: LetterField, path: string): readonly (readonly [string, Place])[] {
  switch (field.kind) {
    case 'group':
      return [[name, { kind: 'names', path, names: namesOf(field.fields, `${path}.`) }]];
    case 'list':
      return [[name, { kind: 'list', path, item: itemNames(field.item, path) }]];
    case 'choice':
      return [[name, valueAt(path)], [choiceName(name), { kind: 'names', path, names: new Map(field.values.map((value) => [value, valueAt(path)])) }]];
    default:
      return [[name, { kind: 'value', path, isText: field.kind === 'text', isNumber: field.kind === 'number' }]];
  }
}

function itemNames(item: LetterField, path: string): Names {
  const counters = COUNTERS.map((name) => [name, valueAt(`${path}.${name}`)] as const);
  const own = item.kind === 'group' ? namesOf(item.fields, `${path}.`) : new Map(placesOf('text', item, path));
  return new Map([...own, ...counters]);
}

function valueAt(path: string): Place {
  return { kind: 'value', path, isText: false, isNumber: false };
}
