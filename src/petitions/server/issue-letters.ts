import type { JournalActor } from '../../audit/domain/index.ts';
import { INTERNAL_LETTER_TYPES } from '../../documents/domain/index.ts';
import { type DocumentRecord, issueDocument } from '../../documents/server/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import type { Petition, PetitionEvent, UnitId } from '../domain/index.ts';
import { readLetterFacts } from './letter-facts.ts';
import { letterOfEvent, type LetterToIssue } from './letters-of-events.ts';
import { closingNoticeOfEvent } from './closing-notices-of-events.ts';
import { listMaterials } from './list-materials.ts';
import type { LoadedPetition, Moment } from './load-petition.ts';
import { meetingLetterOfEvent } from './meeting-letters-of-events.ts';
import type { PetitionDeps } from './petition-deps.ts';
import { queueForPrinting } from './print-queue/keep-print-queue.ts';
import type { SavedPetition } from './petition-store.ts';
import { unitLetterOfEvent } from './unit-letters-of-events.ts';

export interface LettersWanted {
  readonly events: readonly PetitionEvent[];
  readonly saved: SavedPetition;
  readonly loaded: LoadedPetition;
  readonly moment: Moment;
  readonly by: JournalActor;
}

/** Issues the papers that the events bring about, numbered and stored in the same transaction. */
export async function issueLetters(tx: Transaction, deps: PetitionDeps, { events, saved, loaded, moment, by }: LettersWanted): Promise<readonly DocumentRecord[]> {
  const { petition, deadlines } = saved;
  if (petition.state === 'HANDED_TO_DISCIPLINE') return [];
  const materials = await listMaterials(deps, petition.petitionId, events);
  const facts = await readLetterFacts(deps, tx, { petition, loaded: { facts: loaded.facts, profile: loaded.profile, deadlines }, moment, by, materials });
  const issued: DocumentRecord[] = [];
  for (const letter of events.flatMap((event) => [letterOfEvent(event, facts), closingNoticeOfEvent(event, facts), meetingLetterOfEvent(event, facts), unitLetterOfEvent(event, facts)])) {
    if (!letter || !isOwed(letter, petition.notifiable)) continue;
    const number = letter.number === undefined ? {} : { number: letter.number };
    issued.push(
      await issueDocument(tx, deps.documents, {
        ...number,
        petitionId: petition.petitionId,
        petitionNumber: loaded.facts.number,
        type: letter.type,
        data: letter.data,
        unit: letter.issuerId === undefined ? issuerOf(petition, moment) : issuerNamed(letter.issuerId, moment),
        trackAt: facts.queryAddress,
        issuedOn: moment.today,
        createdAt: moment.now,
        createdBy: by.kind === 'staff' ? by.staffId : null,
      }),
    );
  }
  await queueForPrinting(tx, issued);
  return issued;
}

const WRITTEN_IN_ANY_CASE: readonly LetterToIssue['type'][] = ['OPINION', 'REVIEW_OPINION', 'REREVIEW_OPINION', 'REPLY', 'AGREEMENT', ...INTERNAL_LETTER_TYPES];

// Regulation art. 23: no notice where name or address is unclear; an opinion or a reply is always written down.
function isOwed({ type }: LetterToIssue, notifiable: boolean): boolean {
  return notifiable || WRITTEN_IN_ANY_CASE.includes(type);
}

export interface Issuer {
  readonly unitId: UnitId;
  readonly code: string;
  readonly name: string;
}

/** Letters go out in the name of the unit that the matter lies with, never of an office within it (P12). */
export function issuerOf(petition: Petition, moment: Moment): Issuer {
  const unitId = petition.state === 'HANDED_TO_DISCIPLINE' ? petition.petitionOfficeUnitId : (petition.responsibleUnitId ?? petition.custody.unitId);
  return issuerNamed(unitId, moment);
}

export function issuerNamed(unitId: UnitId, { organisation }: Moment): Issuer {
  return { unitId, code: organisation.unit(unitId).code, name: organisation.unitName(unitId) };
}
