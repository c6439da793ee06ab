import { isAppError, parsePlainDate } from '../../../platform/kernel/index.ts';
import { checkTags, HEAD_NAME, LETTER_TYPES, listRequiredPaths, sampleLetter, type LetterType, type SampleExtent, type TemplateFault } from '../../domain/index.ts';
import { composeUnsealedLetter, templateOf } from '../compose-letter.ts';
import { formatDay } from '../format-day.ts';
import type { PdfRenderer, RenderRequest, TemplateName } from '../pdf-renderer.ts';
import { readTemplateTags } from '../word/read-template-tags.ts';
import { makeWordTemplate, renderWordLetter } from '../word/render-word-letter.ts';
import { PAGE_TEMPLATE, type SiteTemplates } from './read-site-templates.ts';

const STAMP = { number: '〔letter.number〕', unitName: '〔letter.unitName〕', issuedOn: parsePlainDate('2025-12-31') };
const EXTENTS: readonly SampleExtent[] = ['full', 'sparse'];

/** Which templates to try: those of the site, or every one that is in use. */
export type CheckScope = 'site' | 'all';

export interface CheckedTemplate {
  readonly file: string;
  readonly isOfSite: boolean;
  readonly faults: readonly TemplateFault[];
}

/** Tries templates with sample letters: whether they can be made, and still say what ours says of what a letter must say. */
export async function checkTemplates(renderer: Pick<PdfRenderer, 'read'>, site: SiteTemplates, scope: CheckScope): Promise<readonly CheckedTemplate[]> {
  const checked: CheckedTemplate[] = site.unknown.map((fault) => ({ file: fault.file, isOfSite: true, faults: [fault] }));
  for (const type of LETTER_TYPES) {
    const template = site.word.get(type);
    if (template || scope === 'all') checked.push({ file: `${type}.docx`, isOfSite: template !== undefined, faults: checkWordTemplate(type, template ?? makeWordTemplate(type)) });
  }
  const printed = new Map<TemplateName, LetterType[]>();
  for (const type of LETTER_TYPES) printed.set(templateOf(type), [...(printed.get(templateOf(type)) ?? []), type]);
  for (const [name, types] of printed) {
    const isOfSite = site.typst.has(name);
    if (!isOfSite && !site.typst.has(PAGE_TEMPLATE) && scope === 'site') continue;
    // Where only the frame is the site's own, it is at fault.
    const blamed = !isOfSite && site.typst.has(PAGE_TEMPLATE) ? PAGE_TEMPLATE : name;
    const faults: TemplateFault[] = [];
    const isOurs = blamed === name && !isOfSite;
    for (const type of types) faults.push(...(await checkTypstTemplate(renderer, type, { file: `${blamed}.typ`, isOurs })));
    checked.push({ file: `${name}.typ`, isOfSite, faults });
  }
  return checked;
}

function checkWordTemplate(type: LetterType, template: Uint8Array): readonly TemplateFault[] {
  const file = `${type}.docx`;
  const tags = readTemplateTags(template);
  if (!tags.ok) return tags.failure.kind === 'unreadable' ? [{ kind: 'unreadable', file }] : tags.failure.tags.map((tag) => ({ kind: 'broken_tag', file, tag }));
  const { unknown, used } = checkTags(type, tags.value);
  const faults: TemplateFault[] = [
    ...unknown.map((tag) => ({ kind: 'unknown_tag', file, tag }) as const),
    ...listNeeded(type).filter((field) => !used.has(field)).map((field) => ({ kind: 'missing_field', file, field }) as const),
  ];
  if (faults.length > 0) return faults;
  try {
    for (const extent of EXTENTS) renderWordLetter(template, sampleLetter(type, extent).letter, STAMP);
    return [];
  } catch {
    // Its tags are right, so that it is the document around them that cannot be filled.
    return [{ kind: 'unreadable', file }];
  }
}

/** Of what each letter must say, and of its head, what our own template has a place for. */
function listNeeded(type: LetterType): readonly string[] {
  const own = readTemplateTags(makeWordTemplate(type));
  const { used } = checkTags(type, own.ok ? own.value : []);
  const required = new Set(listRequiredPaths(type));
  return [...used].filter((path) => required.has(path) || path.startsWith(`${HEAD_NAME}.`));
}

async function checkTypstTemplate(renderer: Pick<PdfRenderer, 'read'>, type: LetterType, { file, isOurs }: { readonly file: string; readonly isOurs: boolean }): Promise<readonly TemplateFault[]> {
  try {
    await renderer.read(requestFor(type, 'full'), 'site');
    const theirs = await renderer.read(requestFor(type, 'sparse'), 'site');
    return isOurs ? [] : listMissing(type, { theirs, ours: await renderer.read(requestFor(type, 'sparse'), 'own') }).map((field) => ({ kind: 'missing_field', file, field }));
  } catch (error) {
    if (!isAppError(error)) throw error;
    return [{ kind: 'not_compiled', file, reason: String(error.params['reason']) }];
  }
}

function listMissing(type: LetterType, { theirs, ours }: { readonly theirs: string; readonly ours: string }): readonly string[] {
  const { marks, days } = sampleLetter(type, 'sparse');
  const ofLetter = [...marks].map(([path, mark]) => [path, days.has(path) ? formatDay(parsePlainDate(mark), 'zh-CN') : mark] as const);
  const ofHead = [[`${HEAD_NAME}.number`, STAMP.number], [`${HEAD_NAME}.unitName`, STAMP.unitName], [`${HEAD_NAME}.issuedOn`, formatDay(STAMP.issuedOn, 'zh-CN')]] as const;
  return [...ofLetter, ...ofHead].filter(([, mark]) => ours.includes(mark) && !theirs.includes(mark)).map(([path]) => path);
}

function requestFor(type: LetterType, extent: SampleExtent): RenderRequest {
  return composeUnsealedLetter(sampleLetter(type, extent).letter, STAMP);
}
