import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { NumberAndCode } from '../../petitions/contract.ts';
import { answerProofFailure, byNumber, proofOf } from '../../petitions/portal/index.ts';
import { statusOf } from '../../platform/http/problem.ts';
import { defineRoute, type Route } from '../../platform/http/index.ts';
import { isAppError, plainText } from '../../platform/kernel/index.ts';
import { allOf, type ExplainError, explainIssue, FormBody, type FormValues, oneOf, type PortalReader, readPortalReader, toFormValues, withLabel } from '../../platform/ui/portal/index.ts';
import type { ProtectionService } from '../server/protection-service.ts';
import { messages } from './messages.ts';
import { type ProtectionPage, renderProtectionPage } from './protection-page.ts';

export interface ProtectionDeps {
  readonly protection: ProtectionService;
  readonly explain: ExplainError;
}

interface Asked {
  readonly reader: PortalReader;
  readonly reply: FastifyReply;
  readonly proof: NumberAndCode;
  readonly values: FormValues;
}

type Outcome = Pick<ProtectionPage, 'receipt' | 'done' | 'problem' | 'attempt'>;

const Facts = plainText({ min: 1, max: 20_000 });
const Units = z.array(z.uuid()).max(20);

/** What a petitioner does against retaliation, by number and code; complete without a script. */
export function protectionRoutes(deps: ProtectionDeps): readonly Route[] {
  return [
    pageRoute(deps, { url: '/protection', summary: 'What protects a petitioner from retaliation', take: () => Promise.resolve({}) }),
    pageRoute(deps, { url: '/protection/report', summary: 'Reports retaliation', form: 'report', take: (asked) => report(deps, asked) }),
    pageRoute(deps, { url: '/protection/agreement', summary: 'Agrees to be asked after the end, or stops it', take: (asked) => agree(deps, asked) }),
    pageRoute(deps, { url: '/protection/answer', summary: 'Answers the question after the end', form: 'answer', take: (asked) => answer(deps, asked) }),
    // A page that answers a form has no address of its own.
    ...['/protection', '/protection/report', '/protection/agreement', '/protection/answer'].map((url) =>
      defineRoute({ method: 'GET', url, access: { kind: 'public' }, summary: 'Back to number and code', produces: 'html', handler: (_request, reply) => Promise.resolve(reply.redirect('/track', 303)) }),
    ),
  ];
}

interface Page {
  readonly url: string;
  readonly summary: string;
  /** The form that is shown again, with everything typed, when it cannot be taken. */
  readonly form?: 'report' | 'answer';
  take(asked: Asked): Promise<Outcome>;
}

function pageRoute(deps: ProtectionDeps, page: Page): Route {
  const { url, summary } = page;
  return defineRoute({
    method: 'POST',
    url,
    access: { kind: 'petitioner' },
    summary,
    produces: 'html',
    limits: [byNumber],
    schema: { body: FormBody },
    handler: async (request, reply) => {
      const values = toFormValues(request.body);
      const asked = { reader: readPortalReader(request, reply), reply, proof: proofOf(values), values };
      try {
        return await show(deps, asked, await takeOrExplain(deps, asked, page));
      } catch (error) {
        return answerProofFailure(asked, error);
      }
    },
  });
}

async function takeOrExplain({ explain }: ProtectionDeps, asked: Asked, { form, take }: Page): Promise<Outcome> {
  try {
    return await take(asked);
  } catch (error) {
    if (!isAppError(error) || !error.code.startsWith('supervision.')) throw error;
    asked.reply.status(statusOf(error.kind));
    return { problem: explain(error, asked.reader.language), ...(form && { attempt: { form, values: asked.values, faults: [] } }) };
  }
}

async function show({ protection }: ProtectionDeps, { reader, proof }: Asked, outcome: Outcome): Promise<string> {
  return renderProtectionPage({ reader, proof, protection: await protection.show(proof), ...outcome });
}

async function report({ protection }: ProtectionDeps, asked: Asked): Promise<Outcome> {
  const { reader: { language }, proof, values } = asked;
  const facts = Facts.safeParse(oneOf(values, 'facts'));
  if (!facts.success) return mend(asked, 'report', facts.error.issues);
  const units = Units.safeParse(allOf(values, 'unit'));
  const receipt = await protection.report(proof, { unitIds: units.success ? units.data : [], facts: facts.data, language });
  return { receipt };
}

async function agree({ protection }: ProtectionDeps, { reader: { language }, proof, values }: Asked): Promise<Outcome> {
  const isAgreed = oneOf(values, 'agree') === 'yes';
  await protection.agree(proof, { isAgreed, language });
  return { done: messages[language][isAgreed ? 'protection.agreed.done' : 'protection.stopped.done'] };
}

async function answer({ protection }: ProtectionDeps, asked: Asked): Promise<Outcome> {
  const { reader: { language }, proof, values } = asked;
  const done = messages[language]['protection.answered.done'];
  if (oneOf(values, 'answer') !== 'YES') {
    await protection.answer(proof, { facts: null, language });
    return { done };
  }
  const facts = Facts.safeParse(oneOf(values, 'facts'));
  if (!facts.success) return mend(asked, 'answer', facts.error.issues);
  return { receipt: await protection.answer(proof, { facts: facts.data, language }), done };
}

function mend({ reader: { language }, reply, values }: Asked, form: 'report' | 'answer', issues: readonly z.core.$ZodIssue[]): Outcome {
  reply.status(422);
  const label = messages[language][form === 'report' ? 'protection.facts' : 'protection.question.facts'];
  return { attempt: { form, values, faults: issues.map((issue) => ({ field: `${form}-facts`, text: withLabel(label, explainIssue(issue, language), language) })) } };
}
