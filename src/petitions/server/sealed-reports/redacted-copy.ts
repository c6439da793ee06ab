import { Readable } from 'node:stream';
import type { StaffActor } from '../../../access/domain/index.ts';
import { type CaseFileBlock, type CaseFileCover, type CaseFilePart, createRedactor, redactDeep } from '../../../documents/domain/index.ts';
import { formatInstant, renderCaseFile } from '../../../documents/server/index.ts';
import { parseInstant } from '../../../platform/kernel/index.ts';
import type { Language } from '../../../platform/ui/index.ts';
import type { RedactedCopyRequest } from '../../report-contract.ts';
import { redactedCopyMessages } from '../../messages-reports.ts';
import { listHiddenTexts } from '../case-file/hidden-identities.ts';
import { getVisiblePetition } from '../get-petition.ts';
import type { PetitionDeps } from '../petition-deps.ts';
import { unlockOfficerKey } from './officer-key.ts';
import { openItems, presentReport, recordOpening } from './open-report.ts';
import { SealedPeople } from './sealed-material.ts';

export interface RedactedCopy {
  readonly content: Readable;
  readonly fileName: string;
}

/**
 * What was reported, as whoever makes the inquiry may have it: without anything by which the reporter could be known. The
 * identity is opened by the program alone, to find it in the text; the officer does not see it. Files are left out.
 */
export async function makeRedactedCopy(deps: PetitionDeps, staff: StaffActor, of: { readonly petitionId: string; readonly language: Language }, { passphrase, alsoHide }: RedactedCopyRequest): Promise<RedactedCopy> {
  const { petitionId, language } = of;
  const { loaded, moment } = await getVisiblePetition(deps, staff, petitionId, 'report.open');
  const unlocked = await unlockOfficerKey(deps, staff, passphrase);
  const report = presentReport(await openItems(deps, petitionId, unlocked, 'CONTENT'));
  const people = (await openItems(deps, petitionId, unlocked, 'IDENTITY')).filter(({ kind }) => kind === 'PEOPLE').flatMap(({ json }) => SealedPeople.parse(json).petitioners);
  const redactor = createRedactor(listHiddenTexts({ people: people.map(({ identity }) => identity), channelDetails: report.details, alsoHide, organisation: moment.organisation }));
  await recordOpening(deps, staff, { petitionId, action: 'report.redact', parts: 1 });
  const say = (key: keyof (typeof redactedCopyMessages)['en']): string => redactedCopyMessages[language][key];
  const cover: CaseFileCover = {
    title: say('copy.title'),
    subtitle: say('copy.subtitle'),
    facts: [[say('copy.number'), loaded.facts.number], [say('copy.madeBy'), staff.displayName], [say('copy.madeAt'), formatInstant(moment.now, language)]],
    notes: [say('copy.note'), say('copy.files')],
  };
  const blocks: readonly CaseFileBlock[] = [
    { kind: 'heading', text: say('copy.requests') },
    { kind: 'list', items: report.requests },
    { kind: 'heading', text: say('copy.facts') },
    { kind: 'prose', text: report.facts },
    ...(report.reasons === '' ? [] : [{ kind: 'heading', text: say('copy.reasons') } as const, { kind: 'prose', text: report.reasons } as const]),
    ...report.additions.flatMap(({ text, addedAt }): CaseFileBlock[] => [{ kind: 'heading', text: `${say('copy.added')} ${formatInstant(parseInstant(addedAt), language)}` }, { kind: 'prose', text }]),
  ];
  const part: CaseFilePart = { kind: 'pages', heading: { text: say('copy.title'), level: 1 }, mark: say('copy.subtitle'), blocks: () => redactDeep(blocks, redactor.redact, (key) => key === 'kind') };
  const pages = renderCaseFile(deps.documents.renderer, { language, title: loaded.facts.number, cover: () => cover, parts: one(part) });
  return { content: Readable.from(pages), fileName: `${say('copy.fileName')}-${loaded.facts.number}.pdf` };
}

async function* one(part: CaseFilePart): AsyncGenerator<CaseFilePart> {
  yield await Promise.resolve(part);
}
