import { PassThrough, type Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { AppError, isAppError } from '../../kernel/index.ts';
import type { Language } from '../index.ts';
import { fillTemplate } from '../index.ts';
import type { ExplainError, FieldFault } from './faults.ts';
import { FormBody, type FormValues, toFormValues } from './form-values.ts';
import { messages } from './messages.ts';
import { MOST_FILES, StagedFile } from './staged-files.ts';

export interface FilledForm {
  readonly values: FormValues;
  readonly files: readonly StagedFile[];
  /** Of files that could not be taken; the rest of the form is whole all the same. */
  readonly faults: readonly FieldFault[];
}

type Stage = (source: Readable, fileName: string) => Promise<Omit<StagedFile, 'fileName'>>;

interface FormReading {
  readonly language: Language;
  readonly stage: Stage;
  readonly explain: ExplainError;
}

const LONGEST_NAME = 200;
const LIMITS = {
  fields: 400,
  parts: 500,
  files: 99,
  fieldSize: 512 * 1024,
  // The storage stops at its own limit; the rest of such a file is read past, since a limit here would end the whole form.
  fileSize: Infinity,
};

/** Reads a form with or without files. Each file is stored while it comes in; one that is refused costs no other field. */
export async function readFilledForm(request: FastifyRequest, reading: FormReading): Promise<FilledForm> {
  if (!request.isMultipart()) {
    const body = FormBody.safeParse(request.body ?? {});
    if (!body.success) throw new AppError('invalid', 'http.bad_request');
    const values = toFormValues(body.data);
    return { values, files: parseStaged(values), faults: [] };
  }
  const values = new Map<string, string[]>();
  const added: StagedFile[] = [];
  const faults: FieldFault[] = [];
  for await (const part of request.parts({ limits: LIMITS })) {
    if (part.type === 'field') {
      const earlier = values.get(part.fieldname);
      const value = typeof part.value === 'string' ? part.value : '';
      if (earlier) earlier.push(value);
      else values.set(part.fieldname, [value]);
      continue;
    }
    // A browser sends a nameless part for a field that was left alone.
    const fileName = cleanFileName(part.filename);
    const room = MOST_FILES - parseStaged(values).length - added.length;
    const outcome = fileName === '' ? undefined : await takeFile(part.file, { fileName, hasRoom: room > 0 }, reading);
    part.file.resume();
    if (typeof outcome === 'string') faults.push({ field: 'files', text: outcome });
    else if (outcome) added.push(outcome);
  }
  return { values, files: [...parseStaged(values), ...added].slice(0, MOST_FILES), faults };
}

async function takeFile(source: Readable, { fileName, hasRoom }: { fileName: string; hasRoom: boolean }, { stage, explain, language }: FormReading): Promise<StagedFile | string> {
  const say = messages[language];
  if (!hasRoom) return fillTemplate(say['portal.files.too_many'], { name: fileName, most: MOST_FILES }, language);
  // Whoever stops reading in the middle ends his own stream: the request behind it goes on to its other fields.
  const relay = source.pipe(new PassThrough());
  source.once('close', () => {
    if (!source.readableEnded) relay.destroy(new Error('the request broke off'));
  });
  try {
    const stored = await stage(relay, fileName);
    if (stored.size === 0) return fillTemplate(say['portal.files.empty'], { name: fileName }, language);
    return { ...stored, fileName };
  } catch (error) {
    if (!isAppError(error)) throw error;
    source.unpipe(relay);
    return fillTemplate(say['portal.files.refused'], { name: fileName, reason: explain(error, language) }, language);
  }
}

// What does not parse was not made by this page.
function parseStaged(values: FormValues): readonly StagedFile[] {
  return (values.get('file') ?? []).flatMap((text) => {
    try {
      return [StagedFile.parse(JSON.parse(text))];
    } catch {
      return [];
    }
  });
}

/** The name without its folder and without what cannot be shown; the end is kept, since it says what kind of file it is. */
function cleanFileName(name: string | undefined): string {
  const bare = (name ?? '').split(/[/\\]/).at(-1) ?? '';
  // oxlint-disable-next-line no-control-regex -- control characters are what it removes
  const shown = bare.toWellFormed().replaceAll(/[\u0000-\u001F\u007F-\u009F\u2028-\u202E\u2066-\u2069\uFEFF]/g, '').trim();
  return [...shown].slice(-LONGEST_NAME).join('').trim();
}
