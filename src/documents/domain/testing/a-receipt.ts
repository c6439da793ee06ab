import { parseInstant, parsePlainDate } from '../../../platform/kernel/index.ts';
import type { Receipt } from '../receipt.ts';

export function aReceipt(overrides: Partial<Receipt> = {}): Receipt {
  return {
    version: 1,
    number: 'QXJT-20261125-00012',
    receivedAt: parseInstant('2026-11-25T01:30:00.000Z'),
    office: { name: '清溪集团有限公司信访工作办公室', code: 'QXJT' },
    attachments: [{ sha256: 'ab'.repeat(32), size: 48_213, mediaType: 'application/pdf' }],
    promises: [
      { clock: 'NOTIFY', statutoryDueOn: parsePlainDate('2026-12-10') },
      { clock: 'HANDLE', statutoryDueOn: parsePlainDate('2027-02-08') },
    ],
    contentSha256: 'c4'.repeat(32),
    publicUrl: 'https://xinfang.example.cn',
    ...overrides,
  };
}
