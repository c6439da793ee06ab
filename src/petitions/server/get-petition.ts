import { authorise, can, type StaffActor } from '../../access/domain/index.ts';
import type { Language } from '../../platform/ui/index.ts';
import type { PetitionDetail } from '../contract.ts';
import { listNextSteps, type OpenPetition } from '../domain/index.ts';
import { listAttachments } from './attachment-store.ts';
import { readTies } from './read-ties.ts';
import { presentMatter, presentSealed } from './detail-view.ts';
import { contextOf, getLoadedPetition, type LoadedPetition, type Moment, readMoment, reviewUnitOf } from './load-petition.ts';
import { listStepsOf } from './capacities.ts';
import { clocksForStaff } from './kept-from-staff.ts';
import { presentMessages } from './messages-view.ts';
import { listMovedDays } from './moved-day-store.ts';
import { presentNextSteps } from './next-steps-view.ts';
import { readFindings } from './opinion-findings.ts';
import type { PetitionDeps } from './petition-deps.ts';
import { NO_PASSAGE, presentPassage } from './passage-view.ts';
import { accessFactsOf } from './petition-parts.ts';
import { findContent } from './petition-store.ts';
import { presentClock, presentRow } from './petition-view.ts';
import { type KnownPetitioner, listPetitioners } from './petitioner-store.ts';
import { listReadablePapers } from './readable-papers.ts';
import { getListRow } from './row-store.ts';
import { presentTimeline } from './timeline-view.ts';

/** One matter as the actor may see it, with its next lawful steps. Throws `access.petition_not_found`. */
export async function getPetition(deps: PetitionDeps, staff: StaffActor, petitionId: string, language: Language): Promise<PetitionDetail> {
  const visible = await getVisiblePetition(deps, staff, petitionId, 'petition.read');
  await recordRead(deps, staff, { petitionId, action: 'petition.read' });
  return readDetail(deps, staff, visible, language);
}

/** What the actor may see of a matter that he may see; the trace of the read is the caller's. */
export async function readDetail(deps: PetitionDeps, staff: StaffActor, { loaded, moment }: VisiblePetition, language: Language): Promise<PetitionDetail> {
  const { petition } = loaded;
  const { petitionId } = petition;
  const findings = await readFindings(deps, deps.db.reader, petition, moment);
  const facts = accessFactsOf(petition, reviewUnitOf(petition, moment.organisation));
  const row = presentRow(await getListRow(deps.db.reader, petitionId), moment.organisation);
  const reading = { today: moment.today, language, moves: await listMovedDays(deps.db.reader, petitionId) };
  const parts = {
    nextSteps: presentNextSteps(listStepsOf(staff, (actor) => listNextSteps(petition, contextOf(actor, loaded, moment, { linked: [], findings })), facts), { staff, facts, language }),
    clocks: clocksForStaff(loaded.deadlines).map((deadline) => presentClock(deadline, reading)),
    timeline: presentTimeline(loaded.records, moment.organisation, language),
    passage: petition.state === 'HANDED_TO_DISCIPLINE' ? NO_PASSAGE : presentPassage(petition, loaded.records, moment),
    documents: await listReadablePapers(deps, staff, { loaded, moment }),
    attachments: await listAttachments(deps, petitionId),
    messages: presentMessages(loaded.records),
  };
  if (petition.state === 'HANDED_TO_DISCIPLINE') return presentSealed(row, parts);
  const content = await findContent(deps.db.reader, petitionId);
  return presentMatter({
    row,
    parts,
    petition,
    moment,
    language,
    findings,
    content,
    channelDetails: content?.channelDetails ? deps.keys.decryptJson(content.channelDetails, `channel_details/${petitionId}`) : {},
    petitioners: await listVisiblePetitioners(deps, staff, petition, moment),
    ties: await readTies(deps.db.reader, staff, petition),
  });
}

async function listVisiblePetitioners(deps: PetitionDeps, staff: StaffActor, petition: OpenPetition, moment: Moment): Promise<readonly KnownPetitioner[] | null> {
  const facts = accessFactsOf(petition, reviewUnitOf(petition, moment.organisation));
  if (!can(staff, 'identity.read', facts).allowed) return null;
  const petitioners = await listPetitioners(deps.db.reader, deps.keys, petition.petitionId);
  // PP-18: who signed along stays with the petition office.
  return can(staff, 'signatories.read', facts).allowed ? petitioners : petitioners.filter((each) => each.capacity !== 'SIGNATORY');
}

export interface VisiblePetition {
  readonly loaded: LoadedPetition;
  readonly moment: Moment;
}

/** Throws `access.petition_not_found` for what does not exist and for what the actor may not know of. */
export async function getVisiblePetition(
  deps: PetitionDeps,
  staff: StaffActor,
  petitionId: string,
  permission: 'petition.read' | 'events.read' | 'deadlines.read' | 'documents.read' | 'attachments.read' | 'attachments.add' | 'petition.exportFile' | 'report.open' | 'identity.match',
): Promise<VisiblePetition> {
  const moment = await readMoment(deps);
  const loaded = await getLoadedPetition(deps.db.reader, petitionId, moment);
  const facts = accessFactsOf(loaded.petition, reviewUnitOf(loaded.petition, moment.organisation));
  authorise(staff, 'petition.read', facts);
  if (permission !== 'petition.read') authorise(staff, permission, facts);
  return { loaded, moment };
}

export interface ReadOf {
  readonly petitionId: string;
  readonly action: string;
  readonly objectId?: string;
}

/** Leaves the trace of a read; `objectId` when it is a part of the matter that was read. */
export async function recordRead(deps: PetitionDeps, staff: StaffActor, { petitionId, action, objectId = petitionId }: ReadOf): Promise<void> {
  await deps.reads.recordRead({
    actor: { kind: 'staff', staffId: staff.staffId },
    action,
    objectKind: action.split('.')[0] ?? 'petition',
    objectId,
    petitionId,
  });
}
