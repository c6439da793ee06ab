import type { StaffActor } from '../../access/domain/index.ts';
import { isRunning } from '../../clock/domain/index.ts';
import type { Reader } from '../../platform/db/index.ts';
import { judgeRepeat, outcomeOfFirst, type OpenPetition, RepeatSuggestions } from '../domain/index.ts';
import { getVisiblePetition } from './get-petition.ts';
import { getLoadedPetition, type Moment } from './load-petition.ts';
import type { PetitionDeps } from './petition-deps.ts';
import { findContent } from './petition-store.ts';
import { type EarlierMatter, listEarlierOfSamePeople } from './repeat-store.ts';

const MOST_SUGGESTED = 10;
const PURPOSE = '核对是否重复信访';

/**
 * Earlier matters of the same person about the same facts, with the reasons. Whatever else that person brought is neither named nor
 * counted (PP-8), and the look-up stands in the journal with its purpose.
 */
export async function suggestRepeats(deps: PetitionDeps, staff: StaffActor, petitionId: string): Promise<RepeatSuggestions> {
  const { loaded, moment } = await getVisiblePetition(deps, staff, petitionId, 'identity.match');
  const { petition } = loaded;
  const actor = { kind: 'staff', staffId: staff.staffId } as const;
  const isOpen = petition.state !== 'HANDED_TO_DISCIPLINE' && !petition.anonymous && petition.class !== 'REPORT';
  const items = isOpen ? await judgeAll(deps.db.reader, staff, petition, moment) : [];
  await deps.reads.recordRead({ actor, action: 'petitioner.match', objectKind: 'petition', objectId: petitionId, petitionId, purpose: PURPOSE, detail: { suggested: items.length } });
  return RepeatSuggestions.parse({ items });
}

async function judgeAll(db: Reader, staff: StaffActor, petition: OpenPetition, moment: Moment) {
  const content = await findContent(db, petition.petitionId);
  const own = { text: [...petition.requests.map(({ text }) => text), content?.facts ?? ''].join(' '), themeId: petition.themeId };
  const judged = (await listEarlierOfSamePeople(db, staff, petition.petitionId)).flatMap((first) => {
    const judgement = judgeRepeat(own, first, first);
    return judgement ? [{ first, ...judgement }] : [];
  });
  const best = judged.toSorted((one, other) => other.likenessPercent - one.likenessPercent).slice(0, MOST_SUGGESTED);
  return Promise.all(best.map(async ({ first, grounds, likenessPercent }) => ({ ...headOf(first), ...(await standingOf(db, first.petitionId, moment)), grounds, likenessPercent })));
}

function headOf({ petitionId, number, title, receivedOn }: EarlierMatter) {
  return { petitionId, number, title, receivedOn };
}

async function standingOf(db: Reader, petitionId: string, moment: Moment) {
  const { petition, deadlines } = await getLoadedPetition(db, petitionId, moment);
  const isContestable = deadlines.some((deadline) => (deadline.clock === 'REVIEW_WINDOW' || deadline.clock === 'REREVIEW_WINDOW') && isRunning(deadline) && deadline.statutoryDueOn >= moment.today);
  const reviewRounds = petition.state === 'HANDED_TO_DISCIPLINE' ? [] : petition.reviewRounds;
  return { state: petition.state, outcome: outcomeOfFirst({ state: petition.state, reviewRounds, isContestable }) };
}
