import { z } from 'zod';
import { type Hidden, listHiddenOf } from '../../../documents/domain/index.ts';
import { listDocuments, readDocumentContent } from '../../../documents/server/index.ts';
import type { VisiblePetition } from '../get-petition.ts';
import type { OrganisationView } from '../organisation-source.ts';
import type { PetitionDeps } from '../petition-deps.ts';
import { findContent } from '../petition-store.ts';
import { listPetitioners } from '../petitioner-store.ts';
import { listHiddenTexts } from './hidden-identities.ts';

/** Everything by which somebody of the matter could be known, whether or not the maker of the file may know it. */
export async function readHidden(deps: PetitionDeps, { loaded, moment }: VisiblePetition, alsoHide: readonly string[]): Promise<readonly Hidden[]> {
  const { petitionId } = loaded.petition;
  const { reader } = deps.db;
  const people = [];
  for (const matter of [petitionId, ...listMergedMatters(loaded)]) people.push(...(await listPetitioners(reader, deps.keys, matter)).map(({ identity }) => identity));
  const content = await findContent(reader, petitionId);
  const details = content?.channelDetails ? z.record(z.string(), z.unknown()).parse(deps.keys.decryptJson(content.channelDetails, `channel_details/${petitionId}`)) : {};
  return [...listHiddenTexts({ people, channelDetails: details, alsoHide, organisation: moment.organisation }), ...(await listHiddenOfLetters(deps, petitionId, moment.organisation))];
}

/** The matters that were merged with this one, whichever of them goes on: their petitioners are spoken of here too. */
function listMergedMatters({ records }: VisiblePetition['loaded']): readonly string[] {
  const merged = records.flatMap(({ event }) => (event.type === 'mergedPetitionAttached' ? [event.petitionId] : event.type === 'petitionMerged' ? [event.mainPetitionId] : []));
  return [...new Set(merged)];
}

const Text = z.string().optional().catch(undefined);
const Person = z.object({ name: Text, phone: Text, address: Text, idNumber: Text, employer: Text }).partial().optional().catch(undefined);
const Names = z.array(z.string()).optional().catch(undefined);
const Addressed = z.object({
  petitionerName: Text, petitioner: Person, applicant: Person, otherParties: Names, witnesses: Names,
  present: z.array(z.object({ name: z.string() })).optional().catch(undefined),
  record: z.object({ receiverName: Text, witnesses: z.array(z.string()).optional().catch(undefined) }).partial().optional().catch(undefined),
}).partial().catch({});

// As a letter addresses somebody who gave no name.
const NOBODY = /匿名/;

/** To whom letters went, who took them, and whom a hearing or a settlement brought in: under a name, perhaps, that was corrected afterwards. */
async function listHiddenOfLetters({ db, keys }: PetitionDeps, petitionId: string, { tree, unitName }: OrganisationView): Promise<readonly Hidden[]> {
  const unitNames = [...tree.nodes.keys()].map((unitId) => unitName(unitId));
  const isUnit = (name: string): boolean => unitNames.some((unit) => unit.includes(name) || name.includes(unit));
  const hidden: Hidden[] = [];
  for (const { documentId } of await listDocuments(db.reader, petitionId)) {
    const { petitionerName, petitioner, applicant, record, otherParties = [], witnesses = [], present = [] } = Addressed.parse(await readDocumentContent(db.reader, keys, petitionId, documentId));
    const met = [...otherParties, ...witnesses, ...present.map(({ name }) => name)].filter((name) => !isUnit(name));
    const names = [petitionerName, record?.receiverName, ...(record?.witnesses ?? []), ...met].map((name) => ({ name }));
    for (const person of [...names, petitioner, applicant]) {
      const name = person?.name ?? '';
      hidden.push(...listHiddenOf({ kind: 'PERSON', ...person, name: NOBODY.test(name) ? '' : name }));
    }
  }
  return hidden;
}
