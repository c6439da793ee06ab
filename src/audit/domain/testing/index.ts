export { aJournal, anEntry, sealAfter, testCrypto, toChecked } from './a-journal.ts';
