import type { FastifyReply } from 'fastify';
import { statusOf } from '../../platform/http/problem.ts';
import { type AppError, dayInChina, isAppError } from '../../platform/kernel/index.ts';
import type { Language } from '../../platform/ui/index.ts';
import type { Markup } from '../../platform/ui/markup.ts';
import type { ExplainError, PortalReader } from '../../platform/ui/portal/index.ts';
import type { NumberAndCode, TrackedPetition } from '../contract.ts';
import type { PetitionerService } from '../server/petitioner-service.ts';
import { renderProgressPage } from './progress-page.ts';
import type { Attempt } from './right-forms.ts';
import { renderTrackFormPage } from './track-form-page.ts';

export interface TrackDeps {
  readonly petitioners: Omit<PetitionerService, 'submit' | 'openReceipt'>;
  readonly explain: ExplainError;
  /** What another feature asks the petitioner on this page. */
  readonly alsoAsked?: (proof: NumberAndCode, language: Language) => Promise<Markup | undefined>;
}

export interface Asked {
  readonly reader: PortalReader;
  readonly reply: FastifyReply;
  readonly proof: NumberAndCode;
}

const PROOF_FAILURES: Readonly<Record<string, 'wrong' | 'mistyped'>> = { 'petitions.wrong_number_or_code': 'wrong', 'petitions.code_mistyped': 'mistyped' };

/** Shows the matter; with a form that has to be mended, that form is open and says what is wrong. */
export async function answerWithProgress(deps: TrackDeps, asked: Asked, attempt?: Attempt): Promise<string> {
  try {
    const petition = await deps.petitioners.track(asked.proof, asked.reader.language);
    if (attempt) asked.reply.status(422);
    return await showProgress(deps, asked, petition, { attempt });
  } catch (error) {
    return answerProofFailure(asked, error);
  }
}

interface Step {
  /** Answers the matter as it then stands. */
  take(): Promise<TrackedPetition>;
  readonly done: string;
  /** The form that was sent, to show it again when the step is refused. */
  readonly attempt: Attempt;
}

/** Takes a step and shows the matter; a refused step shows it too, with the reason and with everything that was typed. */
export async function answerWithStep(deps: TrackDeps, asked: Asked, { take, done, attempt }: Step): Promise<string> {
  try {
    return await showProgress(deps, asked, await take(), { done });
  } catch (error) {
    if (!isAppError(error) || PROOF_FAILURES[error.code]) return answerProofFailure(asked, error);
    return answerRefusal(deps, asked, { error, attempt });
  }
}

async function answerRefusal(deps: TrackDeps, asked: Asked, { error, attempt }: { error: AppError; attempt: Attempt }): Promise<string> {
  const { language } = asked.reader;
  const petition = await deps.petitioners.track(asked.proof, language);
  asked.reply.status(statusOf(error.kind));
  return showProgress(deps, asked, petition, { problem: deps.explain(error, language), attempt });
}

/** The form for number and code again, when these are wrong; anything else is thrown on. */
export function answerProofFailure({ reader, reply, proof }: Asked, error: unknown): string {
  const failure = isAppError(error) ? PROOF_FAILURES[error.code] : undefined;
  if (!isAppError(error) || !failure) throw error;
  reply.status(statusOf(error.kind));
  return renderTrackFormPage({ reader, proof, failure });
}

interface Outcome {
  readonly done?: string;
  readonly problem?: string;
  readonly attempt?: Attempt | undefined;
}

async function showProgress({ petitioners, alsoAsked }: TrackDeps, { reader, proof }: Asked, petition: TrackedPetition, outcome: Outcome): Promise<string> {
  const asked = await alsoAsked?.(proof, reader.language);
  return renderProgressPage({ reader, proof, petition, asked, today: dayInChina(petitioners.now()), ...outcome });
}
