import { toMessages } from './label-columns.ts';

/** How a step that somebody took for another is told. */
export const delegationMessages = toMessages('petitions.delegation', {
  name: ['{name}（代{principal}）', '{name} (for {principal})'],
});
