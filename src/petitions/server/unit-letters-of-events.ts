import { formatDay } from '../../documents/server/index.ts';
import { type EventOf, labelOf, type OpenPetition, type PetitionEvent, supervisionRun } from '../domain/index.ts';
import type { LetterFacts } from './letter-facts.ts';
import type { LetterToIssue } from './letters-of-events.ts';
import { namingNobody } from './naming-nobody.ts';

// What an assigning unit wants to read in the report (Regulation art. 22 para 3).
const REPORT_MUST_SAY = ['办理过程', '办理结果和依据', '信访人对办理结果的意见', '处理意见书、送达回证等附件'];

/** The letter to another unit, or the record of the office, that belongs to an event. It names no petitioner (PP-18). */
export function unitLetterOfEvent(event: PetitionEvent, facts: LetterFacts): LetterToIssue | undefined {
  const letter = draft(event, facts);
  return letter && { ...letter, data: namingNobody(letter.data, facts.petitionerNames) };
}

function draft(event: PetitionEvent, facts: LetterFacts): LetterToIssue | undefined {
  switch (event.type) {
    case 'petitionRouted':
      return { type: 'LETTER_TRANSFER', issuerId: event.fromUnitId, data: passedOn(event, facts) };
    case 'petitionAssigned':
      return { type: 'LETTER_ASSIGN', issuerId: event.fromUnitId, data: { ...passedOn(event, facts), feedbackDueOn: event.feedbackDueOn, reportMustSay: REPORT_MUST_SAY } };
    case 'routingObjected':
      return { type: 'OBJECTION', issuerId: facts.petition.custody.unitId, data: objection(event, facts) };
    case 'completionReported':
      return completionReport(event, facts);
    case 'supervisionRaised':
      return { type: 'LETTER_SUPERVISE', issuerId: event.byUnitId, data: supervision(event, facts) };
    case 'supervisionReplied':
      return { type: 'SUPERVISE_REPLY', data: supervisionReply(event, facts) };
    case 'followUpRecorded':
      return { type: 'FOLLOW_UP', issuerId: facts.petition.petitionOfficeUnitId, data: followUp(event, facts) };
    default:
      return undefined;
  }
}

function headOf({ head: { petitionNumber, matter } }: LetterFacts, addressee: string) {
  return { petitionNumber, matter, addressee };
}

function passedOn({ fromUnitId, toUnitId, suggestedRoute, note }: EventOf<'petitionRouted'> | EventOf<'petitionAssigned'>, facts: LetterFacts) {
  const { petition, materials, contactOf, unitName } = facts;
  return {
    ...headOf(facts, unitName(toUnitId)),
    receivedOn: petition.custody.receivedOn,
    channelLabel: labelOf('channel', petition.channel, 'zh-CN'),
    classLabel: petition.class === null ? '待甄别' : labelOf('class', petition.class, 'zh-CN'),
    suggestedRouteLabel: suggestedRoute && labelOf('routeType', suggestedRoute, 'zh-CN'),
    requests: petition.requests.map(({ text }) => text),
    materials,
    note,
    contact: contactOf(fromUnitId),
  };
}

function objection({ reason, competenceBasis, suggestedUnitId }: EventOf<'routingObjected'>, facts: LetterFacts) {
  const { petition: { custody, petitionOfficeUnitId }, unitName } = facts;
  const sender = custody.previous ? unitName(custody.previous.unitId) : (custody.externalSender ?? unitName(petitionOfficeUnitId));
  return { ...headOf(facts, sender), receivedOn: custody.receivedOn, reason, competence: competenceBasis, suggestedUnitName: suggestedUnitId && unitName(suggestedUnitId) };
}

function completionReport({ assignmentNo, summary, petitionerAttitude }: EventOf<'completionReported'>, facts: LetterFacts): LetterToIssue | undefined {
  const { petition, unitName } = facts;
  const assignment = petition.assignments.find(({ no }) => no === assignmentNo);
  if (!assignment) return undefined;
  const addressee = unitName(assignment.fromUnitId ?? petition.petitionOfficeUnitId);
  const annexes = petition.opinions.map(({ documentNumber }) => `信访事项处理意见书（${documentNumber}）`);
  const data = { ...headOf(facts, addressee), feedbackDueOn: assignment.feedbackDueOn, handling: stepsOf(petition), result: summary, attitude: petitionerAttitude, annexes };
  return { type: 'COMPLETION_REPORT', issuerId: assignment.toUnitId, data };
}

/** What was done, with its days; no name and nothing that somebody said. */
function stepsOf({ custody, acceptance, statements, investigations, opinions, reviewRounds }: OpenPetition): readonly string[] {
  const steps = [
    { on: custody.receivedOn, text: '收到' },
    ...(acceptance ? [{ on: acceptance.decidedOn, text: '受理' }] : []),
    ...statements.map(({ heardOn }) => ({ on: heardOn, text: '听取信访人陈述' })),
    ...investigations.map(({ investigatedOn, method }) => ({ on: investigatedOn, text: `调查核实：${method}` })),
    ...opinions.map(({ issuedOn, documentNumber }) => ({ on: issuedOn, text: `出具信访事项处理意见书（${documentNumber}）` })),
    ...reviewRounds.flatMap((review) => ('findings' in review ? [{ on: review.decidedOn, text: `复查、复核意见（${review.findings.documentNumber}）` }] : [])),
  ];
  return steps.toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0)).map(({ on, text }) => `${formatDay(on, 'zh-CN')}：${text}`.slice(0, 400));
}

function supervision({ ruleId, demand, listed, escalatedToUnitId }: EventOf<'supervisionRaised'>, facts: LetterFacts) {
  const { petition, deadlines, today, unitName } = facts;
  const run = supervisionRun(petition.supervisions.length);
  const due = deadlines.find(({ clock, instance }) => clock === 'SUPERVISION_REPLY' && instance === run);
  return {
    ...headOf(facts, unitName(petition.responsibleUnitId ?? petition.custody.unitId)),
    ruleId, demand, isListed: listed, replyDueOn: due?.statutoryDueOn ?? today,
    copyTo: escalatedToUnitId === null ? [] : [unitName(escalatedToUnitId)],
  };
}

function supervisionReply({ supervisionNo, text, adopted, reasonsNotAdopted }: EventOf<'supervisionReplied'>, facts: LetterFacts) {
  const raised = facts.petition.supervisions.find(({ no }) => no === supervisionNo);
  return {
    ...headOf(facts, facts.unitName(raised?.byUnitId ?? facts.petition.petitionOfficeUnitId)),
    raisedOn: raised?.raisedOn ?? facts.today, ruleId: raised?.ruleId ?? '', measures: text, isAdopted: adopted, reasonsNotAdopted: adopted ? null : reasonsNotAdopted,
  };
}

function followUp({ followUp: { madeOn, method, progress, promiseOutstanding, helpNeeded } }: EventOf<'followUpRecorded'>, facts: LetterFacts) {
  const { petitionNumber, matter } = facts.head;
  return { petitionNumber, matter, madeOn, method, followerName: facts.actorName, answers: progress, commitments: promiseOutstanding, helpNeeded };
}
