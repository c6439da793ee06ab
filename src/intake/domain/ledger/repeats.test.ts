import { describe, expect, it } from 'vitest';
import { parsePlainDate } from '../../../platform/kernel/index.ts';
import type { LedgerItem } from './ledger-item.ts';
import { createRepeatIndex } from './repeats.ts';

function anItem(overrides: Partial<LedgerItem>): LedgerItem {
  return {
    rowNumber: 2,
    idempotencyKey: 'k1',
    contentHash: 'h1',
    channel: 'ONLINE',
    receivedOn: parsePlainDate('2019-02-28'),
    subject: '路灯',
    facts: '路灯不亮',
    requests: [],
    petitioner: { anonymous: true, ref: 'U1' },
    petitionerCount: 1,
    raw: {},
    notices: [],
    ...overrides,
  };
}

describe('rows of one file', () => {
  const cases: readonly (readonly [string, Partial<LedgerItem>, ReturnType<ReturnType<typeof createRepeatIndex>['see']>])[] = [
    ['repeat each other with the same key and content', {}, { kind: 'repeated', firstRow: 2 }],
    ['contradict each other with the same key and other content', { contentHash: 'h2' }, { kind: 'contradicted', firstRow: 2 }],
    ['may hold the same text of the same person twice', { idempotencyKey: 'k2', facts: '路灯\n不亮 ' }, { kind: 'first', sameTextAs: 2 }],
    ['hold different matters of one person', { idempotencyKey: 'k2', facts: '下水道堵' }, { kind: 'first' }],
    ['hold the same text of two people', { idempotencyKey: 'k2', petitioner: { anonymous: true, ref: 'U2' } }, { kind: 'first' }],
    ['hold the same text of unknown people', { idempotencyKey: 'k2', petitioner: { anonymous: true } }, { kind: 'first' }],
    ['do not mix a name with a pseudonym', { idempotencyKey: 'k2', petitioner: { anonymous: false, name: 'U1' } }, { kind: 'first' }],
  ];

  it.each(cases)('%s', (_, second, outcome) => {
    const repeats = createRepeatIndex((text) => text);
    expect(repeats.see(anItem({}))).toEqual({ kind: 'first' });
    expect(repeats.see(anItem({ rowNumber: 3, ...second }))).toEqual(outcome);
  });
});
