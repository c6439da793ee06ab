import { describe, expect, it } from 'vitest';
import type { FieldFault } from '../../platform/ui/portal/index.ts';
import { readSubmission } from './submission-values.ts';

const FILLED: Readonly<Record<string, readonly string[]>> = { request: ['补发工资', '', ''], facts: ['三月起未发'], name: ['王建国'], truth: ['yes'] };
const file = { uploadToken: 't1', fileName: '合同.pdf', size: 5, mediaType: 'application/pdf', sha256: 'ab'.repeat(32) };

function read(changes: Readonly<Record<string, readonly string[]>> = {}, language: 'zh-CN' | 'en' = 'zh-CN') {
  return readSubmission({ token: 't', values: new Map(Object.entries({ ...FILLED, ...changes })), files: [file] }, language);
}

function faultsOf(changes: Readonly<Record<string, readonly string[]>>, language: 'zh-CN' | 'en' = 'zh-CN'): readonly FieldFault[] {
  const outcome = read(changes, language);
  return outcome.ok ? [] : outcome.failure;
}

describe('the submission that the form makes', () => {
  it('has what was filled in, and nothing that was left empty', () => {
    const outcome = read({ phone: ['  '], kind: ['PERSON'], assistance: ['LARGE_PRINT'], language: ['xx'] });
    expect(outcome).toMatchObject({
      ok: true,
      value: { requests: ['补发工资'], facts: '三月起未发', reasons: '', anonymous: false, petitioner: { kind: 'PERSON', name: '王建国' }, assistance: ['LARGE_PRINT'], mayPublish: false, language: 'zh-CN' },
    });
    expect(outcome.ok && outcome.value.attachments).toEqual([{ uploadToken: 't1', fileName: '合同.pdf' }]);
    expect(outcome.ok && outcome.value.petitioner?.phone).toBeUndefined();
  });

  // PP-16: whoever wants to stay unknown is not known, even if a name was typed before.
  it('holds no name of somebody who files anonymously', () => {
    const outcome = read({ anonymous: ['yes'], phone: ['138'], truth: [] });
    expect(outcome).toMatchObject({ ok: true, value: { anonymous: true } });
    expect(JSON.stringify(outcome)).not.toMatch(/王建国|138/);
  });
});

describe('what has to be mended', () => {
  it('is named in the order of the page, each at its own field', () => {
    const faults = faultsOf({ request: ['', ' '], facts: [''], name: [''], email: ['x@'], truth: [] }, 'en');
    expect(faults.map(({ field }) => field)).toEqual(['request-0', 'facts', 'name', 'email', 'truth']);
    expect(faults[1]).toEqual({ field: 'facts', text: 'The facts: Fill this in' });
  });

  it('is named at the request that was typed, also after an empty one', () => {
    expect(faultsOf({ request: ['', '长'.repeat(2001), ''] }).map(({ field }) => field)).toEqual(['request-1']);
  });

  // Regulation art. 19: confirmed where somebody gives his name.
  it('is the statement of truth only for those who give their name', () => {
    expect(faultsOf({ truth: [] }).map(({ field }) => field)).toEqual(['truth']);
    expect(faultsOf({ truth: [], anonymous: ['yes'] })).toEqual([]);
  });
});
