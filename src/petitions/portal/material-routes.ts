import type { FastifyReply, FastifyRequest } from 'fastify';
import { defineRoute, type Route } from '../../platform/http/index.ts';
import { explainIssue, type FilledForm, FormBody, oneOf, readFilledForm, readPortalReader, withLabel } from '../../platform/ui/portal/index.ts';
import { SupplementRequest } from '../contract.ts';
import { renderMaterialCheckPage, renderMaterialPage } from './material-page.ts';
import { messages } from './messages.ts';
import { answerWithStep, type TrackDeps } from './progress-answer.ts';
import { byNumber, proofOf } from './proof.ts';

const BODY_LIMIT_IN_BYTES = 1024 * 1024;
/** Files come in before the number that they belong to: this is for all together. */
const UPLOADING = { name: 'petitions.material', capacity: 2000, refillPerMinute: 2000, key: () => 'all' };

/** To add material: write and upload, check, send. Only the last step needs the number and the code to be right. */
export function materialRoutes(deps: TrackDeps): readonly Route[] {
  return [
    defineRoute({
      method: 'POST',
      url: '/track/material',
      access: { kind: 'petitioner' },
      summary: 'A step of adding material',
      produces: 'html',
      bodyLimitInBytes: BODY_LIMIT_IN_BYTES,
      limits: [UPLOADING],
      handler: async (request, reply) => prepare(await readForm(deps, request), request, reply),
    }),
    defineRoute({
      method: 'POST',
      url: '/track/material/send',
      access: { kind: 'petitioner' },
      summary: 'Adds material',
      produces: 'html',
      bodyLimitInBytes: BODY_LIMIT_IN_BYTES,
      limits: [byNumber],
      schema: { body: FormBody },
      handler: async (request, reply) => {
        const filled = await readForm(deps, request);
        const parsed = SupplementRequest.safeParse(bodyOf(filled));
        if (!parsed.success) return prepare({ ...filled, values: new Map([...filled.values, ['do', ['check']]]) }, request, reply);
        const reader = readPortalReader(request, reply);
        const { language } = reader;
        return answerWithStep(deps, { reader, reply, proof: proofOf(filled.values) }, {
          take: () => deps.petitioners.supplement(parsed.data, language),
          done: messages[language]['track.done.supplement'],
          attempt: { right: 'addSupplement', values: filled.values, faults: [] },
        });
      },
    }),
  ];
}

async function prepare(filled: FilledForm, request: FastifyRequest, reply: FastifyReply): Promise<string> {
  const reader = readPortalReader(request, reply);
  const { language } = reader;
  const { values } = filled;
  const step = oneOf(values, 'do');
  const files = filled.files.filter((_, index) => step !== `remove:${index}`);
  const parsed = step === 'check' ? SupplementRequest.safeParse(bodyOf(filled)) : undefined;
  if (parsed?.success && filled.faults.length === 0) return renderMaterialCheckPage({ reader, values, files, text: parsed.data.text });
  const textFaults = (parsed?.error?.issues ?? []).filter(({ path }) => path[0] === 'text').map((issue) => explainIssue(issue, language));
  const faults = [...textFaults.map((text) => ({ field: 'text', text: withLabel(messages[language]['track.material.text'], text, language) })), ...filled.faults];
  if (faults.length > 0) reply.status(422);
  return renderMaterialPage({ reader, values, files, faults });
}

function readForm({ petitioners, explain }: TrackDeps, request: FastifyRequest): Promise<FilledForm> {
  return readFilledForm(request, { language: request.language, stage: (source, fileName) => petitioners.stageUpload(source, fileName), explain });
}

function bodyOf({ values, files }: FilledForm): unknown {
  return { ...proofOf(values), text: oneOf(values, 'text'), attachments: files.map(({ uploadToken, fileName }) => ({ uploadToken, fileName })) };
}
