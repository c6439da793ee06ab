import { isForPetitioner } from '../../documents/domain/index.ts';
import { listDocuments } from '../../documents/server/index.ts';
import { dayInChina, parseInstant } from '../../platform/kernel/index.ts';
import type { Language } from '../../platform/ui/index.ts';
import type { TrackedPetition } from '../contract.ts';
import { describeProgress, labelOfState, type OpenPetition } from '../domain/index.ts';
import { listAttachments } from './attachment-store.ts';
import { presentElsewhere } from './elsewhere-view.ts';
import { CLOSED_EVALUATIONS, presentEvaluations } from './evaluation-view.ts';
import { getLoadedPetition, type LoadedPetition, type Moment, readMoment } from './load-petition.ts';
import { presentMessages } from './messages-view.ts';
import { presentOpinions } from './opinion-view.ts';
import type { PetitionDeps } from './petition-deps.ts';
import { placeOf } from './petition-rows.ts';
import { presentClock } from './petition-view.ts';
import { sayWhatComesNext } from './plain-next.ts';
import { presentReviews } from './review-view.ts';
import { presentRights } from './rights-view.ts';
import { concernsPetitioner } from './tracked-clocks.ts';

/** What a petitioner sees of his matter (OL-1, PP-13): its dated steps, its clocks, its papers, his rights. Nothing about staff. */
export async function trackPetition(deps: PetitionDeps, petitionId: string, language: Language): Promise<TrackedPetition> {
  const moment = await readMoment(deps);
  const loaded = await getLoadedPetition(deps.db.reader, petitionId, moment);
  await deps.reads.recordRead({ actor: { kind: 'petitioner' }, action: 'petition.track', objectKind: 'petition', objectId: petitionId, petitionId });
  const { petition, records } = loaded;
  const documents = await listDocuments(deps.db.reader, petitionId);
  return {
    ...headOf(loaded, language),
    steps: describeProgress(records, language, moment.organisation.unitName),
    clocks: loaded.deadlines.filter(isShown).map((deadline) => presentClock(deadline, moment.today, language)),
    messages: presentMessages(records),
    attachments: (await listAttachments(deps, petitionId, { whose: 'petitioner' })).map(({ sha256, size, mediaType, uploadedAt }) => ({ sha256, size, mediaType, on: dayInChina(parseInstant(uploadedAt)) })),
    documents: documents.filter(({ type }) => isForPetitioner(type)).map(({ documentId, type, number, title, issuedOn }) => ({ documentId, type, number, title, issuedOn })),
    rights: presentRights(loaded, moment, language),
    nextPlainly: sayWhatComesNext(loaded, moment, language),
    ...(petition.state === 'HANDED_TO_DISCIPLINE' ? SEALED_PARTS : { ...matterParts(petition, loaded, moment), elsewhere: presentElsewhere(petition, moment, language) }),
  };
}

function headOf({ petition, facts }: LoadedPetition, language: Language) {
  const { number, title } = facts;
  const { receivedOn, channel, state } = petition;
  return { number, title, receivedOn, channel, state, stateText: labelOfState(state, language) };
}

function isShown({ clock, outcome }: LoadedPetition['deadlines'][number]): boolean {
  return outcome !== 'cancelled' && concernsPetitioner(clock);
}

const SEALED_PARTS = { requests: [], unitName: null, opinions: [], reviews: [], reply: null, elsewhere: null, evaluations: CLOSED_EVALUATIONS } as const satisfies Partial<TrackedPetition>;

function matterParts(petition: OpenPetition, { deadlines }: LoadedPetition, { organisation }: Moment) {
  const place = placeOf(petition) ?? petition.petitionOfficeUnitId;
  return {
    requests: petition.requests.map(({ requestId, text }) => ({ requestId, text })),
    unitName: organisation.unitName(place),
    // An opinion becomes the petitioner's when it has been served.
    opinions: presentOpinions({ opinions: petition.opinions.filter((opinion) => opinion.service !== null) }, organisation),
    reviews: [...presentReviews(petition, organisation, 'petitioner')],
    reply: petition.state === 'REPLIED' ? petition.reply : null,
    evaluations: presentEvaluations(petition, deadlines),
  };
}
