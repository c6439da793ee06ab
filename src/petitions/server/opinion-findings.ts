import { checkCitation, type Library } from '../../law/domain/index.ts';
import type { Reader } from '../../platform/db/index.ts';
import { checkOpinion, type Finding, listEarlierAnswers, type Petition } from '../domain/index.ts';
import type { Moment } from './load-petition.ts';
import type { PetitionDeps } from './petition-deps.ts';
import { findContent } from './petition-store.ts';
import { listPetitioners } from './petitioner-store.ts';

/** What the check before signing notices in the draft as it stands; nothing where there is no draft. */
export async function readFindings(deps: Pick<PetitionDeps, 'keys' | 'law'>, db: Reader, petition: Petition, moment: Moment): Promise<readonly Finding[]> {
  if (petition.state !== 'OPINION_DRAFT') return [];
  // One after the other: within a transaction there is one connection.
  const library = await deps.law.now(db);
  const content = await findContent(db, petition.petitionId);
  const petitioners = await listPetitioners(db, deps.keys, petition.petitionId);
  const signatories = petitioners.filter(({ capacity }) => capacity === 'SIGNATORY').map(({ identity }) => identity.name ?? '');
  return checkOpinion(petition.draft.content, {
    requests: petition.requests,
    registeredText: [content?.facts, content?.reasons].filter(Boolean).join('\n'),
    earlier: listEarlierAnswers(petition),
    otherNames: [...signatories, ...petition.reported.staffIds.map((staffId) => moment.organisation.staffName(staffId))],
    checkCitation: citationCheckOn(library, moment),
  });
}

export function citationCheckOn(library: Library, { today }: Pick<Moment, 'today'>): (line: string) => ReturnType<typeof checkCitation> {
  return (line) => checkCitation(library, line, today);
}
