import { fillTemplate, type Language } from '../../../platform/ui/index.ts';
import { fieldsOf, LETTER_TYPES, type LetterField, type LetterFields } from '../../domain/index.ts';
import { messages as letterMessages } from '../../messages.ts';
import { messages } from '../word/messages.ts';

/** What a person who edits a template may put into it: every field of every kind of letter, one a line. */
export function describeFields(language: Language): string {
  const say = messages[language];
  const titles: Readonly<Record<string, string>> = letterMessages[language];
  const chapters = LETTER_TYPES.map((type) => {
    const title = fillTemplate(say['documents.templates.fields.title'], { title: titles[`documents.type.${type}`] ?? type, type }, language);
    return [title, ...describeGroup(fieldsOf(type), 1, language)].join('\n');
  });
  return `${[say['documents.templates.fields.head'], ...chapters].join('\n\n')}\n`;
}

function describeGroup(fields: LetterFields, depth: number, language: Language): readonly string[] {
  const say = messages[language];
  return [...fields].flatMap(([name, { field, isRequired }]) => {
    const inner = field.kind === 'list' ? field.item : field;
    const presence = say[isRequired ? 'documents.templates.fields.required' : 'documents.templates.fields.optional'];
    const line = `${'  '.repeat(depth)}${name}  ${describeKind(field, language)}  [${presence}]`;
    const itemText = field.kind === 'list' && inner.kind !== 'group' ? [`${'  '.repeat(depth + 1)}text  ${describeKind(inner, language)}`] : [];
    return [line, ...itemText, ...(inner.kind === 'group' ? describeGroup(inner.fields, depth + 1, language) : [])];
  });
}

function describeKind(field: LetterField, language: Language): string {
  const say = messages[language];
  if (field.kind === 'text') return say[field.isLong ? 'documents.templates.fields.long' : 'documents.templates.fields.text'];
  return fillTemplate(say[`documents.templates.fields.${field.kind}`], { values: field.kind === 'choice' ? field.values : [] }, language);
}
