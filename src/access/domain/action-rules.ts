import type { PetitionRow } from './rule-row.ts';

/*
 * Who may take which step on a petition that he reaches. Whether the step is lawful now is decided on the petition itself:
 * state, separation of duty (who drafts does not sign), completeness, time limits.
 */

const INTAKE: PetitionRow = { receptionist: 'office', registrar: 'unit', onlineClerk: 'office', officeHead: 'subtree' };
const SCREENING: PetitionRow = { screener: 'unit', officeHead: 'subtree' };
const DISPATCH: PetitionRow = { dispatcher: 'unit', officeHead: 'subtree' };
const HANDLING: PetitionRow = { handler: 'own' };
const OVERRULING: PetitionRow = { handler: 'own', legalReviewer: 'unit' };
const UNIT_DECISION: PetitionRow = { unitHead: 'subtree', officeHead: 'subtree' };
const SIGNATURE: PetitionRow = { signer: 'subtree', unitHead: 'subtree' };
const LEADERS: PetitionRow = { signer: ['subtree', 'own'], unitHead: ['subtree', 'own'], officeHead: ['subtree', 'own'] };
const SERVICE: PetitionRow = { serviceClerk: 'unit', handler: 'own', registrar: 'unit' };
const REVIEW_RECEIPT: PetitionRow = { registrar: 'review', reviewer: 'review', reReviewer: 'review', unitHead: 'review', officeHead: 'review' };
const REVIEW_SERVICE: PetitionRow = { serviceClerk: 'review', reviewer: 'review', reReviewer: 'review', registrar: 'review' };
const OUTSIDE_REVIEW: PetitionRow = { registrar: 'unit', officeHead: 'subtree' };

export const ACTION_RULES = {
  'petition.act.captureIntake': INTAKE,
  'petition.act.registerPetition': INTAKE,
  'petition.act.registerSealed': { ...INTAKE, screener: 'unit' },
  'petition.act.voidIntake': { registrar: 'unit', officeHead: 'subtree' },
  'petition.act.correctRegistration': INTAKE,
  // PP-18: who signed along is for the petition office alone.
  'petition.act.addMembers': { receptionist: 'office', registrar: 'office', onlineClerk: 'office', officeHead: 'office' },
  'petition.act.addSupplement': { ...INTAKE, handler: 'own' },
  'petition.act.sendMessage': { ...INTAKE, handler: 'own', reviewer: 'review', reReviewer: 'review' },

  'petition.act.screenPetition': SCREENING,
  // Once it has been screened as a report, the discipline officers alone see it, and take it.
  'petition.act.sealToDiscipline': { ...SCREENING, receptionist: 'office', registrar: 'unit', onlineClerk: 'office', disciplineOfficer: 'reports' },
  // Regulation art. 30: reports go to the discipline organ; its officer confirms the stub and sees no more here.
  'petition.act.acknowledgeStub': { disciplineOfficer: 'reports' },
  'petition.act.tellReporter': { disciplineOfficer: 'reports' },
  'petition.act.concludeReport': { disciplineOfficer: 'reports' },
  'petition.act.mergeInto': SCREENING,
  'petition.act.unmerge': SCREENING,
  'petition.act.linkRepeat': SCREENING,
  'petition.act.unlinkRepeat': SCREENING,
  'petition.act.decideJurisdiction': DISPATCH,

  'petition.act.routePetition': DISPATCH,
  'petition.act.assignPetition': DISPATCH,
  'petition.act.recallRouting': DISPATCH,
  'petition.act.receiveAtUnit': { ...DISPATCH, registrar: 'unit' },
  'petition.act.objectToRouting': { ...DISPATCH, registrar: 'unit', unitHead: 'subtree' },
  'petition.act.decideObjection': DISPATCH,
  'petition.act.reportBack': { ...DISPATCH, handler: 'own', registrar: 'unit', unitHead: 'subtree' },
  'petition.act.reviewReportBack': DISPATCH,
  'petition.act.extendAssignment': DISPATCH,

  'petition.act.acceptPetition': { ...SCREENING, handler: 'own', unitHead: 'subtree' },
  'petition.act.guidePetition': { ...SCREENING, handler: 'own' },
  // A refusal is drafted here and has no effect until another person approves it.
  'petition.act.refusePetition': { ...SCREENING, registrar: 'unit', handler: 'own' },
  'petition.act.refuseFurther': { ...SCREENING, registrar: 'unit', handler: 'own' },
  'petition.act.approveRefusal': { ...UNIT_DECISION, signer: 'subtree' },
  'petition.act.returnRefusal': { ...UNIT_DECISION, signer: 'subtree' },
  'petition.act.replyToPetition': { ...SCREENING, handler: 'own', unitHead: 'subtree' },
  'petition.act.filePetition': SCREENING,
  // The body that rejects a request for review tells the petitioner so itself.
  'petition.act.recordNotice': { ...SERVICE, serviceClerk: ['unit', 'review'], registrar: ['unit', 'review'], officeHead: 'subtree', screener: 'unit' },
  'petition.act.reopenPetition': { ...SCREENING, registrar: 'unit' },

  'petition.act.assignHandler': { ...UNIT_DECISION, dispatcher: 'unit' },
  'petition.act.declareRecusal': {
    handler: ['own', 'co'],
    coHandler: 'co',
    legalReviewer: ['unit', 'review'],
    signer: ['subtree', 'review'],
    unitHead: ['subtree', 'review'],
    hearingHost: ['unit', 'review', 'own'],
    supervisor: 'subtree',
    reviewer: 'review',
    reReviewer: 'review',
  },
  'petition.act.requestRecusal': { receptionist: 'office', registrar: 'unit', onlineClerk: 'office' },
  'petition.act.decideRecusal': UNIT_DECISION,
  'petition.act.chooseSimple': { ...HANDLING, unitHead: 'subtree' },
  'petition.act.fallBackToOrdinary': { ...HANDLING, unitHead: 'subtree' },
  'petition.act.startHandling': { ...HANDLING, unitHead: 'subtree' },
  'petition.act.hearPetitioner': { handler: 'own', coHandler: 'co', reviewer: 'review', reReviewer: 'review' },
  'petition.act.recordInvestigation': { handler: 'own', coHandler: 'co', reviewer: 'review', reReviewer: 'review' },
  'petition.act.requestCoOpinion': HANDLING,
  'petition.act.dispenseCoOpinion': { ...HANDLING, unitHead: 'subtree' },
  // The head also answers for a department below that was asked.
  'petition.act.giveCoOpinion': { coHandler: 'co', handler: 'co', unitHead: ['co', 'subtree'] },
  'petition.act.startMediation': HANDLING,
  'petition.act.concludeMediation': { unitHead: ['subtree', 'own'], officeHead: ['subtree', 'own'], handler: 'own', coHandler: 'own', hearingHost: 'own' },
  'petition.act.openHearing': { ...UNIT_DECISION, handler: 'own', reReviewer: 'review' },
  'petition.act.recordHearing': { hearingHost: ['unit', 'review', 'own'], hearingRecorder: ['unit', 'review', 'own'] },
  // The heads only in the place of a host who has been recused.
  'petition.act.closeHearing': {
    hearingHost: ['unit', 'review', 'own'], hearingRecorder: ['unit', 'review', 'own'], unitHead: ['subtree', 'review'], officeHead: ['subtree', 'review'],
  },
  'petition.act.requestExtension': HANDLING,
  // Regulation art. 34: the head of the unit approves an extension.
  'petition.act.approveExtension': { unitHead: 'subtree' },
  'petition.act.declineExtension': { unitHead: 'subtree' },
  'petition.act.setSuspendedFlag': { ...HANDLING, ...UNIT_DECISION },
  'petition.act.clearSuspendedFlag': { ...HANDLING, ...UNIT_DECISION },

  'petition.act.draftOpinion': HANDLING,
  'petition.act.listDemand': HANDLING,
  'petition.act.overruleFinding': OVERRULING,
  'petition.act.recordLegalReview': { legalReviewer: 'unit' },
  'petition.act.returnDraft': { ...SIGNATURE, legalReviewer: 'unit' },
  'petition.act.approveOpinion': SIGNATURE,
  'petition.act.issueOpinion': { ...SIGNATURE, handler: 'own', serviceClerk: 'unit' },
  'petition.act.serveOpinion': SERVICE,
  'petition.act.serveMembers': SERVICE,
  'petition.act.recordFailedService': { handler: 'own', ...REVIEW_SERVICE, serviceClerk: ['unit', 'review'], registrar: ['unit', 'review'] },

  // The petitioner asks for a review; staff only enter an application that came on paper.
  'petition.act.requestReview': { registrar: ['unit', 'review'], receptionist: 'office', onlineClerk: 'office' },
  'petition.act.acceptReviewRequest': REVIEW_RECEIPT,
  'petition.act.rejectReviewRequest': REVIEW_RECEIPT,
  'petition.act.decideReview': { reviewer: 'review', signer: 'review', unitHead: 'review' },
  'petition.act.serveReview': REVIEW_SERVICE,
  'petition.act.redoHandling': { handler: 'own', registrar: 'unit', unitHead: 'subtree', officeHead: 'subtree' },
  'petition.act.requestReReview': { registrar: ['unit', 'review'], receptionist: 'office', onlineClerk: 'office' },
  'petition.act.acceptReReviewRequest': REVIEW_RECEIPT,
  'petition.act.rejectReReviewRequest': REVIEW_RECEIPT,
  'petition.act.decideReReview': { reReviewer: 'review', signer: 'review', unitHead: 'review' },
  'petition.act.serveReReview': REVIEW_SERVICE,
  'petition.act.publishReReview': { reReviewer: 'review', officeHead: 'review' },
  // A body outside of the organisation reviews: the petition office sends it the file and enters what comes back.
  'petition.act.passReviewOn': OUTSIDE_REVIEW,
  'petition.act.recordOutsideDecision': OUTSIDE_REVIEW,
  'petition.act.recordOutsideRejection': OUTSIDE_REVIEW,
  'petition.act.serveOutsideDecision': { ...OUTSIDE_REVIEW, serviceClerk: 'unit' },

  'petition.act.startExecution': { ...HANDLING, unitHead: 'subtree' },
  'petition.act.recordExecution': { ...HANDLING, unitHead: 'subtree' },
  'petition.act.completeExecution': { ...HANDLING, unitHead: 'subtree' },
  'petition.act.refuseExecution': { ...HANDLING, unitHead: 'subtree' },
  // PP-9: the petitioner asks and confirms; the unit can only take note or decline to end a matter that concerns others.
  'petition.act.confirmWithdrawal': UNIT_DECISION,
  'petition.act.declineWithdrawal': UNIT_DECISION,
  'petition.act.archivePetition': { archivist: 'subtree', officeHead: 'subtree' },
  'petition.act.addAddendum': { archivist: 'subtree', officeHead: 'subtree', handler: 'own' },
  'petition.act.recordFollowUp': { handler: 'own', receptionist: 'office', supervisor: 'subtree', officeHead: 'subtree' },
  'petition.act.recordAssistance': { ...UNIT_DECISION, handler: 'own', receptionist: 'office' },

  'petition.act.markUrgent': { ...INTAKE, ...UNIT_DECISION, screener: 'unit', dispatcher: 'unit', handler: 'own' },
  'petition.act.clearUrgent': UNIT_DECISION,
  'petition.act.recordUrgentReport': { ...UNIT_DECISION, dispatcher: 'unit', handler: 'own' },
  'petition.act.raiseSupervision': { supervisor: 'subtree', officeHead: 'subtree' },
  'petition.act.replySupervision': { handler: 'own', unitHead: 'subtree', dispatcher: 'unit' },
  'petition.act.closeSupervision': { supervisor: 'subtree', officeHead: 'subtree' },

  // Regulation art. 18: leaders read, instruct and take cases into their own charge.
  'petition.act.instruct': LEADERS,
  'petition.act.returnInstructionTask': LEADERS,
  'petition.act.closeInstruction': LEADERS,
  'petition.act.reportOnInstruction': { handler: 'own', coHandler: 'own', unitHead: 'own', officeHead: 'own' },
  'petition.act.assignLeaderCase': UNIT_DECISION,
  'petition.act.recordCaseProgress': { handler: 'own', signer: 'own', unitHead: 'own', officeHead: 'own' },
  'petition.act.endLeaderCase': { signer: 'own', unitHead: ['subtree', 'own'], officeHead: ['subtree', 'own'] },
} as const satisfies Record<`petition.act.${string}`, PetitionRow>;
