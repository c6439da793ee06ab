export { aJournal, anEntry, hashEntry, sealAfter, testCrypto, toChecked } from './a-journal.ts';
export type { TestJournal } from './a-journal.ts';
