import type { DocumentRecord } from '../../../documents/server/index.ts';
import type { PetitionDetail } from '../../contract.ts';
import type { LoadedPetition, Moment } from '../load-petition.ts';
import type { Supplement } from './supplement-store.ts';
import type { CaseFileWords } from './case-file-words.ts';

export type Edition = 'full' | 'redacted';

/** All that a case file is made of, as far as its maker may see it. */
export interface CaseFileSource {
  readonly detail: PetitionDetail;
  readonly loaded: LoadedPetition;
  readonly moment: Moment;
  readonly papers: readonly DocumentRecord[];
  readonly supplements: readonly Supplement[];
  /** Somebody signed along whom the maker may not know. */
  readonly hidesSignatories: boolean;
  readonly words: CaseFileWords;
  readonly makerName: string;
  readonly purpose: string | null;
}
