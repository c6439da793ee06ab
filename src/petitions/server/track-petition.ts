import { dayInChina, parseInstant } from '../../platform/kernel/index.ts';
import type { Language } from '../../platform/ui/index.ts';
import type { TrackedPetition } from '../contract.ts';
import { describeProgress, isWindowOfRound, labelOfState, type OpenPetition, type PetitionerId, servedOnTo, windowRun } from '../domain/index.ts';
import { listAttachments } from './attachment-store.ts';
import { findLead } from './find-lead.ts';
import { presentElsewhere } from './elsewhere-view.ts';
import { CLOSED_EVALUATIONS, presentEvaluations } from './evaluation-view.ts';
import { getLoadedPetition, type LoadedPetition, type Moment, readMoment } from './load-petition.ts';
import { presentMessages } from './messages-view.ts';
import { listMovedDays } from './moved-day-store.ts';
import { presentOpinions } from './opinion-view.ts';
import { presentTrackedHops } from './passage-view.ts';
import type { PetitionDeps } from './petition-deps.ts';
import { petitionerActor, recordsFor } from './petitioner-actor.ts';
import { isServedTo, listPetitionerPapers } from './petitioner-papers.ts';
import type { ProvenPetitioner } from './prove-petitioner.ts';
import { placeOf } from './petition-rows.ts';
import { presentClock } from './petition-view.ts';
import { sayWhatComesNext } from './plain-next.ts';
import { presentReviews } from './review-view.ts';
import { presentRights } from './rights-view.ts';
import { listOpeningsForReporter } from './sealed-reports/identity-openings.ts';
import { concernsPetitioner } from './tracked-clocks.ts';

/** What a petitioner sees of his matter (OL-1, PP-13): its dated steps, its clocks, its papers, his rights. Nothing about staff, and nothing of what another petitioner of the same matter said or chose. */
export async function trackPetition(deps: PetitionDeps, reader: ProvenPetitioner, language: Language): Promise<TrackedPetition> {
  const { petitionId } = reader;
  const moment = await readMoment(deps);
  const loaded = await getLoadedPetition(deps.db.reader, petitionId, moment);
  const lead = await findLead(deps.db.reader, loaded.petition, { petitionerId: reader.petitionerId, moment });
  if (lead) return trackLead(deps, { own: loaded, reader, lead: { ...reader, petitionId: lead.petitionId, isFirst: false } }, language);
  await deps.reads.recordRead({ actor: { kind: 'petitioner' }, action: 'petition.track', objectKind: 'petition', objectId: petitionId, petitionId });
  const { petition } = loaded;
  const actor = petitionerActor(petition, reader.petitionerId);
  const records = recordsFor(loaded.records, { ...reader, ...actor });
  const reading = { today: moment.today, language, moves: await listMovedDays(deps.db.reader, petitionId) };
  return {
    ...headOf(loaded, language),
    steps: describeProgress(records, language, moment.organisation.unitName),
    clocks: loaded.deadlines.filter((deadline) => isShown(deadline) && isOwnWindow(petition, deadline, actor.petitionerId)).map((deadline) => presentClock(deadline, reading)),
    messages: presentMessages(records),
    attachments: (await listAttachments(deps, petitionId, { whose: 'petitioner', by: reader })).map(presentAttachment),
    joinedFrom: null,
    documents: await listPetitionerPapers(deps, petition, { petitionerId: actor.petitionerId, language }),
    identityOpenings: [...(await listOpeningsForReporter(deps, petitionId))],
    rights: presentRights(loaded, moment, { actor, language }),
    nextPlainly: sayWhatComesNext({ ...loaded, deadlines: loaded.deadlines.filter((deadline) => isOwnWindow(petition, deadline, actor.petitionerId)) }, moment, language),
    ...(petition.state === 'HANDED_TO_DISCIPLINE' ? SEALED_PARTS : { ...matterParts(petition, loaded, { moment, petitionerId: actor.petitionerId }), hops: presentTrackedHops(petition, loaded.records, moment), elsewhere: presentElsewhere(petition, moment, language) }),
  };
}

interface Joined {
  readonly own: LoadedPetition;
  readonly reader: ProvenPetitioner;
  /** Who he is in the matter that his was joined to. */
  readonly lead: ProvenPetitioner;
}

/** Whose matter was joined to another follows it there by his old number; his own papers, messages and files stay his, those of the others stay theirs. */
async function trackLead(deps: PetitionDeps, { own, reader, lead }: Joined, language: Language): Promise<TrackedPetition> {
  const { petitionId } = reader;
  const tracked = await trackPetition(deps, lead, language);
  const { petitionerId } = petitionerActor(own.petition, reader.petitionerId);
  const messages = presentMessages(recordsFor(own.records, reader));
  const attachments = await listAttachments(deps, petitionId, { whose: 'petitioner', by: reader });
  return {
    ...tracked,
    joinedFrom: { number: own.facts.number, receivedOn: own.petition.receivedOn },
    documents: await listPetitionerPapers(deps, own.petition, { petitionerId, language }),
    messages: [...messages, ...tracked.messages],
    attachments: [...attachments.map(presentAttachment), ...tracked.attachments],
  };
}

function presentAttachment({ sha256, size, mediaType, uploadedAt }: Awaited<ReturnType<typeof listAttachments>>[number]): TrackedPetition['attachments'][number] {
  return { sha256, size, mediaType, on: dayInChina(parseInstant(uploadedAt)) };
}

function headOf({ petition, facts }: LoadedPetition, language: Language) {
  const { number, title } = facts;
  const { receivedOn, channel, state } = petition;
  return { number, title, receivedOn, channel, state, stateText: labelOfState(state, language) };
}

function isShown({ clock, outcome }: LoadedPetition['deadlines'][number]): boolean {
  return outcome !== 'cancelled' && concernsPetitioner(clock);
}

/** Of the windows of several petitioners a person is told his own. */
function isOwnWindow(petition: LoadedPetition['petition'], { clock, instance }: LoadedPetition['deadlines'][number], petitionerId: PetitionerId | null): boolean {
  if (clock !== 'REVIEW_WINDOW' || petition.state === 'HANDED_TO_DISCIPLINE' || !isWindowOfRound(instance, petition.round)) return true;
  const servedOn = servedOnTo(petition, petitionerId);
  return servedOn !== null && windowRun(petition, servedOn) === instance;
}

const SEALED_PARTS = { requests: [], isJoint: false, unitName: null, hops: [], opinions: [], reviews: [], reply: null, elsewhere: null, evaluations: CLOSED_EVALUATIONS } as const satisfies Partial<TrackedPetition>;

function matterParts(petition: OpenPetition, { deadlines }: LoadedPetition, { moment: { organisation }, petitionerId }: { readonly moment: Moment; readonly petitionerId: PetitionerId | null }) {
  const place = placeOf(petition) ?? petition.petitionOfficeUnitId;
  return {
    requests: petition.requests.map(({ requestId, text }) => ({ requestId, text })),
    unitName: organisation.unitName(place),
    // An opinion becomes the petitioner's when it has been served.
    opinions: presentOpinions({ opinions: petition.opinions.filter((opinion) => opinion.service !== null && isServedTo(petition, opinion.round, petitionerId)) }, organisation),
    isJoint: petition.joint,
    reviews: [...presentReviews(petition, organisation, { petitionerId })],
    reply: petition.state === 'REPLIED' ? petition.reply : null,
    evaluations: presentEvaluations(petition, deadlines, petitionerId),
  };
}
