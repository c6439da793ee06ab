import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PetitionDeps } from '../../petitions/server/index.ts';
import { AppError } from '../../platform/kernel/index.ts';
import { fillTemplate, type Language } from '../../platform/ui/index.ts';
import { messages as demoMessages } from './messages.ts';
import { createDemoOrganisation } from './organisation/create-demo-organisation.ts';
import type { DemoOrganisation } from './organisation/demo-organisation.ts';
import { GROUP } from './organisation/unit-table.ts';
import { describeAccounts, listShownAccounts, openDemoAccounts, type DemoAccount } from './sign-in/demo-accounts.ts';
import { chooseSignInWords } from './sign-in/sign-in-words.ts';
import { countPetitions } from './write/petition-count-store.ts';
import { createDemoPetitions } from './write/create-demo-petitions.ts';

export const DEFAULT_PETITIONS = 20_000;
export const DEFAULT_SEED = 2026;

export interface PrepareDemo {
  readonly dataDirectory: string;
  readonly language: Language;
  readonly petitions: number;
  readonly seed: number;
  readonly onProgress?: (done: number, total: number) => void;
}

export type PreparedDemo =
  | { readonly isNew: false; readonly file: string }
  | {
      readonly isNew: true;
      readonly file: string;
      readonly words: string;
      readonly accounts: readonly DemoAccount[];
      readonly staff: number;
      readonly petitions: number;
    };

/**
 * Fills an empty installation with the example, or finishes what an interrupted run left out. One that is complete stays as it is;
 * the file with the sign-in words is written last and tells that it is. Throws `demo.other_organisation`.
 */
export async function prepareDemo(deps: PetitionDeps, wanted: PrepareDemo): Promise<PreparedDemo> {
  const file = join(wanted.dataDirectory, 'demo-sign-in.txt');
  if (existsSync(file)) return { isNew: false, file };
  await refuseOtherOrganisation(deps);
  const organisation = await createDemoOrganisation(deps, wanted);
  const words = chooseSignInWords();
  // Hashing passwords leaves the main thread free for the petitions.
  const accounts = listShownAccounts(organisation);
  await Promise.all([addPetitions(deps, organisation, wanted), openDemoAccounts(deps, accounts, words)]);
  const prepared = { isNew: true, file, words, accounts, staff: organisation.staff.length, petitions: await countPetitions(deps.db.reader) } as const;
  await writeFile(file, `${describePrepared(prepared, wanted.language).join('\n')}\n`, { mode: 0o600 });
  return prepared;
}

async function addPetitions(deps: PetitionDeps, organisation: DemoOrganisation, { petitions, seed, onProgress }: PrepareDemo): Promise<void> {
  const existing = await countPetitions(deps.db.reader);
  if (existing >= petitions) return;
  await createDemoPetitions(deps, organisation, {
    count: petitions - existing,
    // What is added later is another three years beside the first.
    seed: seed + existing,
    withLetters: true,
    ...(onProgress ? { onProgress } : {}),
  });
}

async function refuseOtherOrganisation(deps: PetitionDeps): Promise<void> {
  const { units } = await deps.units.history();
  if (units.length > 0 && !units.some(({ code }) => code === GROUP)) throw new AppError('refused', 'demo.other_organisation');
}

/** What whoever looks around must know, line by line. */
export function describePrepared(prepared: PreparedDemo, language: Language): readonly string[] {
  const say = demoMessages[language];
  const { file } = prepared;
  if (!prepared.isNew) return [fillTemplate(say['demo.ready_before'], { file }, language)];
  const { words, accounts, staff, petitions } = prepared;
  return [
    fillTemplate(say['demo.ready'], { staff, petitions }, language),
    fillTemplate(say['demo.words'], { words }, language),
    ...describeAccounts(accounts, language).map((line) => `  ${line}`),
    fillTemplate(say['demo.kept'], { file }, language),
  ];
}
