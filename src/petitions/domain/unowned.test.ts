import { describe, expect, it } from 'vitest';
import type { StaffId } from './ids.ts';
import { COMPANY, GROUP, id, OUTSIDE, SISTER, WORKSHOP } from './testing/index.ts';
import { hasOwner, type Presence, seatOfWork, type WaitingWork } from './unowned.ts';

const ann = id<StaffId>('staff', 1);
const ben = id<StaffId>('staff', 2);
const issuing = (unit: typeof COMPANY) => (unit === WORKSHOP ? COMPANY : unit);
const work = (changes: Partial<WaitingWork>): WaitingWork => ({ awaits: 'SIGNATURE', handlerId: ann, officeUnitId: GROUP, placeUnitId: COMPANY, reviewUnitId: OUTSIDE, ...changes });
const there = (role: string, unit = COMPANY, staffId = ben): Presence => ({ staffId, role, unitIds: [unit] });

describe('work has an owner', () => {
  it('when somebody with a post for it in the unit is there', () => {
    expect(hasOwner(work({}), [there('signer')], issuing)).toBe(true);
    expect(hasOwner(work({}), [there('signer', SISTER), there('registrar')], issuing)).toBe(false);
    expect(hasOwner(work({ placeUnitId: WORKSHOP }), [there('signer')], issuing)).toBe(true);
  });

  it('when its handler is there, if it is the handler’s; another handler is not enough', () => {
    expect(hasOwner(work({ awaits: 'HANDLING' }), [there('handler', COMPANY, ann)], issuing)).toBe(true);
    expect(hasOwner(work({ awaits: 'HANDLING' }), [there('handler')], issuing)).toBe(false);
    expect(hasOwner(work({ awaits: 'SIGNATURE' }), [there('handler', COMPANY, ann)], issuing)).toBe(false);
  });

  it('at the seat that the step names', () => {
    expect([seatOfWork(work({ awaits: 'REGISTRATION' })), seatOfWork(work({})), seatOfWork(work({ awaits: 'REVIEW' }))]).toEqual([GROUP, COMPANY, OUTSIDE]);
  });
});
