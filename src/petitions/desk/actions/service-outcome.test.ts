import { describe, expect, it } from 'vitest';
import { ServiceOutcome } from '../../domain/records.ts';
import { toServed, type ServiceValues } from './service-outcome.ts';

const all: Omit<ServiceValues, 'method'> = {
  servedOn: '2026-03-20', documentNumber: ' 信处〔2026〕12号 ', receiptReference: 'EMS1234567', signedBy: 'FAMILY_MEMBER', evidence: 'PHOTO',
  announcedOn: '2026-02-10', place: '公告栏', consented: true, receiptConfirmed: true, saidWhat: '告知受理情况', receiptDocumentId: '7a4c6f0e-0f5e-4a57-9f0a-0d3b6a6f1c11',
};
const receipt = { receiptReference: 'EMS1234567', receiptDocumentId: '7a4c6f0e-0f5e-4a57-9f0a-0d3b6a6f1c11' };

describe('the proof of service', () => {
  // Civil Procedure Law arts. 87-95, by analogy
  it.each([
    ['PERSONAL', { ...receipt, signedBy: 'FAMILY_MEMBER' }],
    ['LEFT', { ...receipt, evidence: 'PHOTO' }],
    ['POST', receipt],
    ['ANNOUNCEMENT', { ...receipt, announcedOn: '2026-02-10', place: '公告栏' }],
    ['ELECTRONIC', { consented: true, receiptConfirmed: true }],
    ['PHONE_OR_SMS', { consented: true, saidWhat: '告知受理情况' }],
  ] as const)('by %s says what that way asks for, and nothing else', (method, proof) => {
    const outcome = toServed({ ...all, method });
    expect(outcome).toEqual({ kind: 'SERVED', method, servedOn: '2026-03-20', documentId: null, documentNumber: '信处〔2026〕12号', ...proof });
    expect(ServiceOutcome.parse(outcome)).toEqual(outcome);
  });
});
