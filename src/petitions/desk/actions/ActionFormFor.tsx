import { Alert } from 'antd';
import type { ComponentType, ReactElement } from 'react';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import { AskCoHandlerForm, ConcludeMediationForm, GiveCoOpinionForm, StartMediationForm } from './TogetherForms.tsx';
import { ArchiveForm, AssistanceForm, ConfirmWithdrawalForm, FollowUpForm } from './ClosingForms.tsx';
import { CheckReportForm, ExtendAssignmentForm, ReportBackForm } from './AssignmentForms.tsx';
import { CONFIRM_ACTIONS, ConfirmForm, REASON_ACTIONS, ReasonForm, TEXT_ACTIONS, TextForm } from './GenericForms.tsx';
import { CorrectionForm } from './CorrectionForm.tsx';
import { JurisdictionForm, MergeForm, VoidIntakeForm } from './EntryForms.tsx';
import { DispenseForm } from './DispenseForm.tsx';
import { RecordExecutionForm, StartExecutionForm } from './ExecutionForms.tsx';
import { CloseHearingForm, OpenHearingForm, RecordHearingForm } from './HearingForms.tsx';
import { FindingsForm } from './FindingsForm.tsx';
import { ExtensionForm, InvestigationForm, LegalReviewForm, SimpleForm, StatementForm } from './HandlingForms.tsx';
import { CloseInstructionForm, InstructForm, ReportOnInstructionForm, ReturnTaskForm } from './LeadershipForms.tsx';
import { LinkRepeatForm } from '../repeats/LinkRepeatForm.tsx';
import { messages } from './messages.ts';
import { ListDemandForm } from './ListDemandForm.tsx';
import { OpinionForm } from './OpinionForm.tsx';
import { GuideForm } from './GuideForm.tsx';
import { OutsideDecisionForm, OutsideRejectionForm, PassReviewOnForm, ServeOutsideDecisionForm } from './OutsideReviewForms.tsx';
import { AcceptForm, FileForm } from './OutcomeForms.tsx';
import { CloseSupervisionForm, MarkUrgentForm, RaiseSupervisionForm, ReplySupervisionForm, UrgentReportForm } from './OverlayForms.tsx';
import { DecideRecusalForm, DeclareInterestForm, NamePersonForm } from './PeopleForms.tsx';
import { RefuseForm, RefuseFurtherForm } from './RefusalForms.tsx';
import { ReplyForm } from './ReplyForm.tsx';
import { ConcludeReportForm, SealForm, TellReporterForm } from './ReportForms.tsx';
import { PublishForm, RejectReviewForm, ReviewRequestForm } from './ReviewForms.tsx';
import { AssignForm, RouteForm } from './RoutingForms.tsx';
import { ScreenForm } from './ScreenForm.tsx';
import { ServeMembersForm } from './ServeMembersForm.tsx';
import { FailedServiceForm, NoticeForm, ServeForm } from './ServiceForms.tsx';
import { DecideObjectionForm, ObjectForm, ReceiveForm } from './UnitReceiptForms.tsx';

const FORMS: Readonly<Record<string, ComponentType>> = {
  ...Object.fromEntries(REASON_ACTIONS.map((action) => [action, () => <ReasonForm action={action} />])),
  ...Object.fromEntries(TEXT_ACTIONS.map((action) => [action, () => <TextForm action={action} />])),
  ...Object.fromEntries(CONFIRM_ACTIONS.map((action) => [action, () => <ConfirmForm action={action} />])),
  voidIntake: VoidIntakeForm,
  correctRegistration: CorrectionForm,
  screenPetition: ScreenForm,
  sealToDiscipline: SealForm,
  tellReporter: TellReporterForm,
  concludeReport: ConcludeReportForm,
  mergeInto: MergeForm,
  linkRepeat: LinkRepeatForm,
  decideJurisdiction: JurisdictionForm,
  routePetition: RouteForm,
  assignPetition: AssignForm,
  receiveAtUnit: ReceiveForm,
  objectToRouting: ObjectForm,
  decideObjection: DecideObjectionForm,
  reportBack: ReportBackForm,
  reviewReportBack: CheckReportForm,
  extendAssignment: ExtendAssignmentForm,
  acceptPetition: AcceptForm,
  guidePetition: GuideForm,
  refusePetition: RefuseForm,
  refuseFurther: RefuseFurtherForm,
  replyToPetition: ReplyForm,
  filePetition: FileForm,
  recordNotice: NoticeForm,
  assignHandler: () => <NamePersonForm action="assignHandler" />,
  assignLeaderCase: () => <NamePersonForm action="assignLeaderCase" />,
  declareRecusal: DeclareInterestForm,
  decideRecusal: DecideRecusalForm,
  chooseSimple: SimpleForm,
  hearPetitioner: StatementForm,
  recordInvestigation: InvestigationForm,
  requestCoOpinion: AskCoHandlerForm,
  giveCoOpinion: GiveCoOpinionForm,
  dispenseCoOpinion: DispenseForm,
  startMediation: StartMediationForm,
  concludeMediation: ConcludeMediationForm,
  openHearing: OpenHearingForm,
  recordHearing: RecordHearingForm,
  closeHearing: CloseHearingForm,
  requestExtension: ExtensionForm,
  draftOpinion: OpinionForm,
  listDemand: ListDemandForm,
  recordLegalReview: LegalReviewForm,
  serveOpinion: () => <ServeForm action="serveOpinion" />,
  serveMembers: ServeMembersForm,
  serveReview: () => <ServeForm action="serveReview" />,
  serveReReview: () => <ServeForm action="serveReReview" />,
  recordFailedService: FailedServiceForm,
  requestReview: () => <ReviewRequestForm action="requestReview" />,
  requestReReview: () => <ReviewRequestForm action="requestReReview" />,
  acceptReviewRequest: () => <NamePersonForm action="acceptReviewRequest" />,
  acceptReReviewRequest: () => <NamePersonForm action="acceptReReviewRequest" />,
  rejectReviewRequest: () => <RejectReviewForm action="rejectReviewRequest" />,
  rejectReReviewRequest: () => <RejectReviewForm action="rejectReReviewRequest" />,
  decideReview: () => <FindingsForm action="decideReview" />,
  decideReReview: () => <FindingsForm action="decideReReview" />,
  publishReReview: PublishForm,
  passReviewOn: PassReviewOnForm,
  recordOutsideDecision: OutsideDecisionForm,
  recordOutsideRejection: OutsideRejectionForm,
  serveOutsideDecision: ServeOutsideDecisionForm,
  startExecution: StartExecutionForm,
  recordExecution: RecordExecutionForm,
  confirmWithdrawal: ConfirmWithdrawalForm,
  archivePetition: ArchiveForm,
  recordFollowUp: FollowUpForm,
  recordAssistance: AssistanceForm,
  markUrgent: MarkUrgentForm,
  recordUrgentReport: UrgentReportForm,
  raiseSupervision: RaiseSupervisionForm,
  replySupervision: ReplySupervisionForm,
  closeSupervision: CloseSupervisionForm,
  instruct: InstructForm,
  reportOnInstruction: ReportOnInstructionForm,
  returnInstructionTask: ReturnTaskForm,
  closeInstruction: CloseInstructionForm,
};

/** The form of an action; those that only petitioners, the system or an import do have none. */
export function ActionFormFor({ action }: { readonly action: string }): ReactElement {
  const say = useMessages(messages);
  const ActionFields = Object.hasOwn(FORMS, action) ? FORMS[action] : undefined;
  return ActionFields ? <ActionFields /> : <Alert type="info" showIcon title={say('noForm')} />;
}
