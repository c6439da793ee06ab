import { createHash, randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { PublicInformationView } from '../../organisation/contract.ts';
import type { PortalSubmission, SubmissionReceipt } from '../../petitions/contract.ts';
import type { PetitionerService } from '../../petitions/server/index.ts';
import { defineRoute, type Route } from '../../platform/http/index.ts';
import { statusOf } from '../../platform/http/problem.ts';
import { type AppError, isAppError } from '../../platform/kernel/index.ts';
import { type ExplainError, type FilledForm, FormBody, oneOf, type PortalReader, readFilledForm, readPortalReader, toFormValues } from '../../platform/ui/portal/index.ts';
import { type CheckPage, renderCheckPage } from './check-page.ts';
import { messages } from './messages.ts';
import { renderSubmissionFormPage, type SubmissionFormPage } from './submission-form-page.ts';
import { readSubmission, type SubmissionForm } from './submission-values.ts';

export interface SubmissionRoutesDeps {
  readonly petitioners: Pick<PetitionerService, 'submit' | 'stageUpload'>;
  /** What the offices publish, those that can be addressed. */
  readonly offices: () => Promise<readonly PublicInformationView[]>;
  readonly explain: ExplainError;
  /** The page with number and code. */
  readonly showReceipt: (receipt: SubmissionReceipt, shown: { readonly reader: PortalReader; readonly isReport: boolean }) => Promise<string>;
}

const TOKEN = /^[\w-]{22}$/;
const BODY_LIMIT_IN_BYTES = 2 * 1024 * 1024;
/** For all together, since no address is kept; the second shares its bucket with the API. */
const FILLING = { name: 'intake.fill', capacity: 2000, refillPerMinute: 2000, key: () => 'all' };
const SUBMITTING = { name: 'petitions.submit', capacity: 20_000, refillPerMinute: 20_000, key: () => 'all' };
const SENDING = { name: 'intake.send', capacity: 10, refillPerMinute: 5 };

/** Fill in, check, send: each step carries everything along, so that none needs a session or a script. */
export function submissionRoutes(deps: SubmissionRoutesDeps): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      url: '/submit',
      access: { kind: 'public' },
      summary: 'The form of the public',
      produces: 'html',
      schema: { query: z.object({ office: z.string().max(16).optional(), report: z.string().max(3).optional() }) },
      handler: async (request, reply) => {
        const { office = '', report = '' } = request.query;
        const values = new Map([['office', [office]], ['isReport', [report]]]);
        return showForm(deps, readPortalReader(request, reply), { form: { token: newToken(), values, files: [] }, faults: [] });
      },
    }),
    defineRoute({
      method: 'POST',
      url: '/submit',
      access: { kind: 'public' },
      summary: 'A step of the form of the public',
      produces: 'html',
      bodyLimitInBytes: BODY_LIMIT_IN_BYTES,
      limits: [FILLING],
      handler: (request, reply) => takeStep(deps, request, reply),
    }),
    defineRoute({
      method: 'POST',
      url: '/submit/send',
      access: { kind: 'public' },
      summary: 'Sends the form of the public',
      produces: 'html',
      bodyLimitInBytes: BODY_LIMIT_IN_BYTES,
      limits: [SUBMITTING, { ...SENDING, key: ({ body }) => oneOf(toFormValues(body), 'token') }],
      schema: { body: FormBody },
      handler: (request, reply) => send(deps, request, reply),
    }),
    defineRoute({
      method: 'GET',
      url: '/submit/send',
      access: { kind: 'public' },
      summary: 'Whoever returns to the address of a sent form begins again',
      produces: 'html',
      handler: (_request, reply) => Promise.resolve(reply.redirect('/submit', 303)),
    }),
  ];
}

async function takeStep(deps: SubmissionRoutesDeps, request: FastifyRequest, reply: FastifyReply): Promise<string> {
  const reader = readPortalReader(request, reply);
  const filled = await readForm(deps, request);
  const step = oneOf(filled.values, 'do');
  const form = afterStep(toForm(filled), step);
  const isChecking = step === 'check';
  const read = isChecking ? readSubmission(form, reader.language) : undefined;
  if (read?.ok && filled.faults.length === 0) return showCheck(deps, reader, { form, submission: read.value });
  const faults = [...(read?.ok === false ? read.failure : []), ...filled.faults];
  if (faults.length > 0) reply.status(422);
  return showForm(deps, reader, { form, faults, isAdding: step === 'add' });
}

async function send(deps: SubmissionRoutesDeps, request: FastifyRequest, reply: FastifyReply): Promise<string> {
  const reader = readPortalReader(request, reply);
  const filled = await readForm(deps, request);
  const form = toForm(filled);
  const read = readSubmission(form, reader.language);
  if (!read.ok) {
    reply.status(422);
    return showForm(deps, reader, { form, faults: read.failure });
  }
  // Without the token of its form, a repeat could not be told from a new petition.
  if (form.token !== oneOf(filled.values, 'token')) return showCheck(deps, reader, { form, submission: read.value });
  const body = { ...read.value, language: reader.language };
  try {
    const receipt = await deps.petitioners.submit(body, { idempotencyKey: keyOf(form.token, body), language: reader.language });
    return await deps.showReceipt(receipt, { reader, isReport: body.isReport });
  } catch (error) {
    if (!isAppError(error)) throw error;
    reply.status(statusOf(error.kind));
    return showRefusal(deps, reader, { form, submission: read.value, error });
  }
}

async function showRefusal(deps: SubmissionRoutesDeps, reader: PortalReader, { form, submission, error }: { form: SubmissionForm; submission: PortalSubmission; error: AppError }): Promise<string> {
  const say = messages[reader.language];
  const title = say['submit.not_sent'];
  if (error.code === 'petitions.upload_unknown') {
    return showForm(deps, reader, { form: { ...form, files: [] }, faults: [{ field: 'files', text: say['submit.files_expired'] }] });
  }
  const text = error.kind === 'unavailable' || error.kind === 'conflict' ? `${deps.explain(error, reader.language)} ${say['submit.try_again']}` : deps.explain(error, reader.language);
  return showCheck(deps, reader, { form, submission, problem: { title, text } });
}

function readForm({ petitioners, explain }: SubmissionRoutesDeps, request: FastifyRequest): Promise<FilledForm> {
  return readFilledForm(request, { language: request.language, stage: (source, fileName) => petitioners.stageUpload(source, fileName), explain });
}

function toForm({ values, files }: FilledForm): SubmissionForm {
  const token = oneOf(values, 'token');
  return { token: TOKEN.test(token) ? token : newToken(), values, files };
}

function afterStep(form: SubmissionForm, step: string): SubmissionForm {
  if (step === 'add') return { ...form, values: new Map([...form.values, ['request', [...(form.values.get('request') ?? []), '']]]) };
  const [name, position] = step.split(':');
  return name === 'remove' ? { ...form, files: form.files.filter((_, index) => String(index) !== position) } : form;
}

async function showForm(deps: SubmissionRoutesDeps, reader: PortalReader, page: Omit<SubmissionFormPage, 'reader' | 'offices'>): Promise<string> {
  return renderSubmissionFormPage({ ...page, reader, offices: await deps.offices() });
}

async function showCheck(deps: SubmissionRoutesDeps, reader: PortalReader, page: Omit<CheckPage, 'reader' | 'offices'>): Promise<string> {
  return renderCheckPage({ ...page, reader, offices: await deps.offices() });
}

function newToken(): string {
  return randomBytes(16).toString('base64url');
}

// Pressed twice, it is one petition; changed and sent again, it is another.
function keyOf(token: string, body: PortalSubmission): string {
  return createHash('sha256').update(`${token}\n${JSON.stringify(body)}`).digest('base64url');
}
