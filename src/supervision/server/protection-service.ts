import { record } from '../../audit/server/index.ts';
import type { NumberAndCode } from '../../petitions/contract.ts';
import type { UnitId } from '../../petitions/domain/index.ts';
import { getLoadedPetition, provePetitioner, readMoment, type RetaliationReceipt } from '../../petitions/server/index.ts';
import { AppError } from '../../platform/kernel/index.ts';
import type { Language } from '../../platform/ui/index.ts';
import type { CheckInMonth } from '../domain/index.ts';
import { listConcernedUnits, reportRetaliation } from './report-retaliation.ts';
import { findOpenCheckIn, findWatch, saveCheckInAnswer, saveWatch } from './retaliation-store.ts';
import type { ProtectionDeps } from './supervision-deps.ts';

/** What protects the petitioner of one matter, for him alone. */
export interface Protection {
  readonly number: string;
  readonly units: readonly { readonly unitId: string; readonly name: string }[];
  readonly isAgreed: boolean;
  /** The month whose question waits for an answer. */
  readonly question: CheckInMonth | null;
}

/** What a petitioner does against retaliation, by number and query code. Every call throws `petitions.wrong_number_or_code` and `petitions.code_mistyped`. */
export interface ProtectionService {
  show(proof: NumberAndCode): Promise<Protection>;
  /** Throws `supervision.no_such_unit`, `supervision.nobody_above`. */
  report(proof: NumberAndCode, told: { readonly unitIds: readonly string[]; readonly facts: string; readonly language: Language }): Promise<RetaliationReceipt>;
  /** Agrees to be asked, or stops it. */
  agree(proof: NumberAndCode, wish: { readonly isAgreed: boolean; readonly language: Language }): Promise<void>;
  /** A yes opens a matter with a unit above. Throws `supervision.no_question_open`, `supervision.nobody_above`. */
  answer(proof: NumberAndCode, given: { readonly facts: string | null; readonly language: Language }): Promise<RetaliationReceipt | undefined>;
}

export function createProtectionService(deps: ProtectionDeps): ProtectionService {
  const { db, clock } = deps;
  const prove = async (proof: NumberAndCode) => (await provePetitioner(deps, db.reader, proof)).petitionId;
  return {
    show: async (proof) => showProtection(deps, await prove(proof)),
    report: async (proof, { unitIds, facts, language }) =>
      reportRetaliation(deps, { aboutPetitionId: await prove(proof), unitIds: unitIds as readonly UnitId[], facts, language, via: 'PETITIONER' }),
    agree: async (proof, { isAgreed, language }) => {
      const petitionId = await prove(proof);
      await db.transaction(async (tx) => {
        await saveWatch(tx, petitionId, { isAgreed, language, at: clock.now() });
        // Under no matter: whether somebody is asked is nobody's business but his.
        await record(tx, { actor: { kind: 'petitioner' }, action: 'retaliation.agree', objectKind: 'retaliationWatch', objectId: petitionId, detail: { isAgreed } });
      });
    },
    answer: (proof, given) => answerQuestion(deps, proof, given),
  };
}

async function showProtection(deps: ProtectionDeps, petitionId: string): Promise<Protection> {
  const moment = await readMoment(deps);
  const { petition, facts } = await getLoadedPetition(deps.db.reader, petitionId, moment);
  const watch = await findWatch(deps.db.reader, petitionId);
  return {
    number: facts.number,
    units: listConcernedUnits(petition).map((unitId) => ({ unitId, name: moment.organisation.unitName(unitId) })),
    isAgreed: watch?.isAgreed ?? false,
    question: (await findOpenCheckIn(deps.db.reader, petitionId)) ?? null,
  };
}

async function answerQuestion(deps: ProtectionDeps, proof: NumberAndCode, { facts, language }: { facts: string | null; language: Language }): Promise<RetaliationReceipt | undefined> {
  const { petitionId } = await provePetitioner(deps, deps.db.reader, proof);
  const month = await findOpenCheckIn(deps.db.reader, petitionId);
  if (month === undefined) throw new AppError('conflict', 'supervision.no_question_open');
  // First the matter: when something fails in between, the question still waits, and the same words make the same matter.
  const receipt = facts === null ? undefined : await reportRetaliation(deps, { aboutPetitionId: petitionId, unitIds: [], facts, language, via: 'CHECK_IN' });
  const { today } = await readMoment(deps);
  await deps.db.transaction(async (tx) => {
    if (!(await saveCheckInAnswer(tx, petitionId, { month, isRetaliation: facts !== null, on: today }))) throw new AppError('conflict', 'supervision.no_question_open');
    await record(tx, { actor: { kind: 'petitioner' }, action: 'retaliation.answer', objectKind: 'retaliationCheckIn', objectId: petitionId, detail: { month } });
  });
  return receipt;
}
