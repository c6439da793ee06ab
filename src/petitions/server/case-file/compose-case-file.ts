import { journalOfMatter } from '../../../audit/server/index.ts';
import { redactDeep, REDACTION_GROUNDS, type CaseFileBlock, type CaseFileCover, type CaseFilePart, type Redactor } from '../../../documents/domain/index.ts';
import { formatInstant } from '../../../documents/server/index.ts';
import { parseInstant } from '../../../platform/kernel/index.ts';
import type { PetitionDeps } from '../petition-deps.ts';
import { openAttachment } from '../attachment-store.ts';
import { clocksForStaff, isRatingEntry } from '../kept-from-staff.ts';
import type { CaseFileSource } from './case-file-source.ts';
import { clockBlocks } from './clock-blocks.ts';
import { manifestBlocks, type ManifestLine } from './manifest-blocks.ts';
import { contentBlocks, note, particularsOf, registrationBlocks } from './matter-blocks.ts';
import type { CaseFilePapers } from './case-file-papers.ts';
import { recordBlocks } from './record-blocks.ts';
import { timelineRow } from './timeline-blocks.ts';

export interface Composition {
  readonly source: CaseFileSource;
  readonly papers: CaseFilePapers;
  /** Only of a redacted edition. */
  readonly redaction?: { readonly redactor: Redactor; readonly reason: string; readonly alsoHidden: number };
}

const ROWS_AT_ONCE = 400;
const PICTURES = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

export function composeCover({ source, redaction }: Composition): CaseFileCover {
  const { moment, words: { say, language }, makerName, purpose } = source;
  const cover: CaseFileCover = {
    title: say('title'),
    subtitle: say(redaction ? 'redacted' : 'full'),
    facts: [
      ...particularsOf(source),
      [say('edition'), say(redaction ? 'redacted' : 'full')],
      [say('madeBy'), makerName],
      [say('madeAt'), formatInstant(moment.now, language)],
      ...(purpose === null ? [] : [[say('purpose'), purpose] as const]),
    ],
    notes: redaction ? noteRedaction(source, redaction) : [],
  };
  return redaction ? redactDeep(cover, redaction.redactor.redact) : cover;
}

function noteRedaction({ words: { say, code, language } }: CaseFileSource, { redactor, reason, alsoHidden }: NonNullable<Composition['redaction']>): readonly string[] {
  const counts = redactor.counts();
  const grounds = REDACTION_GROUNDS.filter((ground) => ground === 'NAME' || counts.has(ground)).map((ground) => code('ground', ground));
  return [
    say('redactedNote', { grounds: grounds.join(language === 'en' ? ', ' : '、') }),
    ...(alsoHidden > 0 ? [say('redactedAlso', { count: alsoHidden })] : []),
    say('redactedReason', { reason }),
    say('redactedLetters'),
  ];
}

/** The chapters of a case file in their order, each made when its turn comes. */
export async function* composeParts(deps: PetitionDeps, composition: Composition): AsyncGenerator<CaseFilePart> {
  const { redaction } = composition;
  for await (const part of composeChapters(deps, composition)) yield redaction ? redactPart(part, redaction.redactor.redact) : part;
}

// The one place through which every word of the edition goes, whoever wrote it.
function redactPart(part: CaseFilePart, redact: (text: string) => string): CaseFilePart {
  const mark = part.mark === undefined ? {} : { mark: redact(part.mark) };
  const heading = part.heading === undefined ? {} : { heading: { ...part.heading, text: redact(part.heading.text) } };
  if (part.kind === 'pages') return { ...part, ...mark, ...heading, blocks: (placed) => redactDeep(part.blocks(placed), redact, (key) => key === 'kind') };
  return part.kind === 'picture' ? { ...part, ...mark, ...heading, caption: redact(part.caption) } : { ...part, ...mark, ...heading };
}

async function* composeChapters(deps: PetitionDeps, composition: Composition): AsyncGenerator<CaseFilePart> {
  const { source, papers, redaction } = composition;
  const { say } = source.words;
  const edition = redaction ? 'redacted' : 'full';
  yield chapter(say('chapter.registration'), () => registrationBlocks(source, edition));
  yield chapter(say('chapter.matter'), () => contentBlocks(source));
  yield chapter(say('chapter.records'), () => recordBlocks(source));
  yield* paperParts(source, papers, redaction !== undefined);
  yield* attachmentParts(deps, source, redaction !== undefined);
  yield* clockParts(source);
  yield* timelineParts(source);
  yield* journalParts(deps, source);
  yield* manifestParts(source, papers, redaction !== undefined);
}

async function* paperParts(source: CaseFileSource, papers: CaseFilePapers, isRedacted: boolean): AsyncGenerator<CaseFilePart> {
  const { say } = source.words;
  yield chapter(say('chapter.papers'), () => [note(say(papers.list.length === 0 ? 'papersNone' : isRedacted ? 'papersRedacted' : 'papersBehind'))]);
  for (const paper of papers.list) {
    const heading = { text: paper.title, level: 2 } as const;
    if (await papers.canOpen(paper)) yield { kind: 'pdf', id: paper.id, heading, place: 'whole', ...(isRedacted ? { mark: say('redactedCopy') } : {}), open: () => papers.open(paper) };
    else yield { kind: 'pages', id: paper.id, heading, blocks: () => [note(say('paperLeftOut'))] };
  }
}

async function* attachmentParts(deps: PetitionDeps, { detail: { petitionId, attachments }, words: { say } }: CaseFileSource, isRedacted: boolean): AsyncGenerator<CaseFilePart> {
  yield chapter(say('chapter.attachments'), () => [note(say(attachments.length === 0 ? 'attachmentsNone' : isRedacted ? 'attachmentsLeftOut' : 'attachmentsBehind'))]);
  if (isRedacted) return;
  for (const [index, { attachmentId, fileName, mediaType }] of attachments.entries()) {
    const mark = say('attachmentMark', { no: index + 1, name: fileName });
    const shown = { id: attachmentId, heading: { text: mark, level: 2 } as const, open: async () => (await openAttachment(deps, petitionId, attachmentId)).file };
    if (mediaType === 'application/pdf') yield { ...shown, kind: 'pdf', place: 'fitted', mark };
    else if (PICTURES.has(mediaType)) yield { ...shown, kind: 'picture', caption: mark };
  }
}

function* clockParts(source: CaseFileSource): Generator<CaseFilePart> {
  const { say } = source.words;
  const deadlines = clocksForStaff(source.loaded.deadlines);
  yield chapter(say('chapter.clocks'), () => deadlines.slice(0, 1).flatMap((deadline) => clockBlocks(source, deadline)).concat(deadlines.length === 0 ? [note(say('clocksNone'))] : []));
  for (const deadline of deadlines.slice(1)) yield { kind: 'pages', blocks: () => clockBlocks(source, deadline) };
}

function* timelineParts({ detail: { timeline }, moment, words }: CaseFileSource): Generator<CaseFilePart> {
  const { say } = words;
  const columns = [say('when'), say('what'), say('who'), say('more')];
  for (let from = 0; from === 0 || from < timeline.length; from += ROWS_AT_ONCE) {
    const rows = timeline.slice(from, from + ROWS_AT_ONCE).map((entry) => timelineRow(entry, moment.organisation, words));
    const blocks: readonly CaseFileBlock[] = [{ kind: 'table', columns, widths: [3, 3, 2, 7], rows }];
    yield from === 0 ? chapter(say('chapter.timeline'), () => blocks) : { kind: 'pages', blocks: () => blocks };
  }
}

async function* journalParts(deps: PetitionDeps, { detail: { petitionId }, moment: { organisation }, words }: CaseFileSource): AsyncGenerator<CaseFilePart> {
  const { say, code, journalAction, language } = words;
  let isFirst = true;
  for await (const entries of journalOfMatter(deps.db.reader, petitionId)) {
    const rows = entries.filter((entry) => !isRatingEntry(entry)).map(({ recordedAt, actorKind, actorId, action, purpose }) => [
      formatInstant(parseInstant(`${recordedAt.slice(0, 23)}Z`), language), actorKind === 'staff' && actorId !== null ? organisation.staffName(actorId) : code('actor', actorKind), journalAction(action), purpose ?? '',
    ]);
    const blocks: readonly CaseFileBlock[] = [{ kind: 'table', columns: [say('when'), say('who'), say('action'), say('purpose')], widths: [3, 3, 4, 5], rows }];
    yield isFirst ? chapter(say('chapter.journal'), () => blocks) : { kind: 'pages', blocks: () => blocks };
    isFirst = false;
  }
}

function* manifestParts({ detail: { attachments }, words }: CaseFileSource, papers: CaseFilePapers, isRedacted: boolean): Generator<CaseFilePart> {
  const { say } = words;
  const lines: readonly ManifestLine[] = [
    ...papers.list.map(({ id, path, sha256 }): ManifestLine => ({ id, name: path, size: null, sha256, otherwise: 'leftOut' })),
    ...attachments.map(({ attachmentId, fileName, mediaType, size, sha256 }, index): ManifestLine => {
      const no = say('attachment', { no: index + 1 });
      // A hash of what is left out could be tried out against a guess.
      return isRedacted
        ? { id: attachmentId, name: `${no} ${mediaType}`, size, sha256: null, otherwise: 'leftOut' }
        : { id: attachmentId, name: `${no} ${fileName}`, size, sha256, otherwise: 'onlyInZip' };
    }),
  ];
  for (let from = 0; from === 0 || from < lines.length; from += ROWS_AT_ONCE) {
    const some = lines.slice(from, from + ROWS_AT_ONCE);
    yield { kind: 'pages', tellsPages: true, ...(from === 0 ? { heading: { text: say('chapter.manifest'), level: 1 } } : {}), blocks: (placed) => manifestBlocks(some, placed, words) };
  }
}

function chapter(text: string, blocks: () => readonly CaseFileBlock[]): CaseFilePart {
  return { kind: 'pages', heading: { text, level: 1 }, blocks };
}
