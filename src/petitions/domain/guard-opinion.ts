import type { ActionContext } from './action-context.ts';
import { canBeOverruled, type Finding, type SoftFindingKind } from './opinion-check/finding.ts';
import type { UnitId } from './ids.ts';
import type { PetitionCore } from './petition-core.ts';
import { isPetitionRoute, latestDecided } from './petition-facts.ts';
import type { OpinionContent, RemedyLine, RequestAnswer } from './records.ts';
import { refuse, refuseIf, type Refusal } from './refusal.ts';

// Regulation art. 30: a report is never answered with a handling opinion; art. 31(6): only these appeals are.
export function getsNoOpinion(petition: PetitionCore): Refusal | undefined {
  return (
    refuseIf(petition.class === 'REPORT', 'petitions.report_gets_no_opinion') ?? refuseIf(!isPetitionRoute(petition), 'petitions.not_an_appeal')
  );
}

// Art. 31(6): the petitioner is heard and the matter investigated before anything is decided (G5).
export function isNotInvestigated({ statements, investigations }: PetitionCore): Refusal | undefined {
  return (
    refuseIf(statements.length === 0, 'petitions.petitioner_not_heard') ?? refuseIf(investigations.length === 0, 'petitions.nothing_investigated')
  );
}

type OpenFinding = Finding & { readonly kind: SoftFindingKind };

/** What the check noticed and nobody has answered for yet; what only mending helps against is refused by the rules themselves. */
export function findOpenFindings({ overruledFindings, round }: PetitionCore, findings: readonly Finding[]): readonly OpenFinding[] {
  const settled = new Set(overruledFindings.filter((overruled) => overruled.round === round).map(({ finding }) => finding));
  return findings.filter((finding): finding is OpenFinding => canBeOverruled(finding) && !settled.has(finding.key));
}

/** Everything that must stand in an opinion before it is signed (G5, art. 32). */
export function isIncomplete(petition: PetitionCore, content: OpinionContent, context: ActionContext): Refusal | undefined {
  return (
    refuseIf(content.facts === '', 'petitions.facts_missing') ??
    refuseIf(content.reasons === '', 'petitions.reasons_missing') ??
    answersAreIncomplete(petition, content.answers) ??
    lacksRemedyLine(content.remedyLine, 'REVIEW', petition.responsibleUnitId && context.units.reviewAuthorityOf(petition.responsibleUnitId), context)
  );
}

// Art. 32: request by request, each with its decision, why, and on which legal basis.
export function answersAreIncomplete({ requests }: PetitionCore, answers: readonly RequestAnswer[]): Refusal | undefined {
  const unanswered = requests.findIndex(({ requestId }) => answers.filter((answer) => answer.requestId === requestId).length !== 1);
  const stray = answers.some(({ requestId }) => !requests.some((request) => request.requestId === requestId));
  return (
    refuseIf(unanswered !== -1, 'petitions.request_unanswered', { request: unanswered + 1 }) ??
    refuseIf(stray, 'petitions.answer_to_unknown_request') ??
    answers.map(answerIsIncomplete).find((refusal) => refusal !== undefined)
  );
}

function answerIsIncomplete({ decision, explanation, legalBasis }: RequestAnswer, index: number): Refusal | undefined {
  const request = index + 1;
  return (
    refuseIf(decision === null, 'petitions.decision_missing', { request }) ??
    refuseIf(explanation === '', 'petitions.explanation_missing', { request }) ??
    refuseIf(legalBasis.length === 0, 'petitions.legal_basis_missing', { request })
  );
}

// PP-6: the right, the body and the full window stand on every opinion that can be contested.
export function lacksRemedyLine(line: RemedyLine | null, right: RemedyLine['right'], body: UnitId | null, { limits }: ActionContext): Refusal | undefined {
  if (line === null) return refuse('petitions.remedy_line_missing');
  return (
    refuseIf(line.right !== right, 'petitions.remedy_line_wrong_right') ??
    refuseIf(line.bodyUnitId !== body, 'petitions.remedy_body_wrong') ??
    refuseIf(line.days < limits.reviewWindowInDays, 'petitions.remedy_days_shortened', { days: limits.reviewWindowInDays })
  );
}

// After a remand the same opinion on the same facts and reasons is no new handling (art. 35; S3 art. 45).
export function repeatsRevokedOpinion(petition: PetitionCore, content: OpinionContent): Refusal | undefined {
  const revoked = petition.opinions.findLast((opinion) => opinion.round < petition.round);
  const wasRemanded = [latestDecided(petition, 'REVIEW'), latestDecided(petition, 'RE_REVIEW')].some((review) => review?.findings.decision === 'REVOKE_REMAND');
  if (!revoked || !wasRemanded) return undefined;
  return refuseIf(gistOf(revoked.content) === gistOf(content), 'petitions.same_opinion_after_remand', { opinion: revoked.documentNumber });
}

function gistOf({ facts, reasons, answers }: OpinionContent): string {
  const decisions = answers.map(({ requestId, decision }) => `${requestId}=${decision ?? ''}`).sort();
  return JSON.stringify([facts, reasons, decisions]);
}
