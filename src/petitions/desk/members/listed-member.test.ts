import { describe, expect, it } from 'vitest';
import { countDoubts, EMPTY_MEMBER, hasFatalFault, isBlank, type ListedMember, toEntries, toListed, toSheet } from './listed-member.ts';

const aMember = (overrides: Partial<ListedMember> = {}): ListedMember => ({ ...EMPTY_MEMBER, key: 1, name: '张三', isChanged: false, ...overrides });
const read = { name: '张三', idNumber: '', phone: '139', address: '', representative: false, electronicService: false };

describe('a list of members at the desk', () => {
  it('goes back to the office as a file in which commas, quotes and lines stay in their cells', async () => {
    const text = await toSheet([aMember({ address: '东街 "1" 号,后院\n二楼', representative: true })]).text();
    expect(text.split('\r\n')[1]).toBe('"张三","","","东街 ""1"" 号,后院\n二楼","是","否"');
  });

  it('sends whoever is not there already, with the fields that were filled in', () => {
    const members = [aMember({ phone: '13900000000' }), aMember({ isMember: true }), aMember({ sameAs: { row: 1, certain: true } }), aMember({ name: '李四', sameAs: { row: 1, certain: false } })];
    expect(toEntries(members)).toEqual([
      { name: '张三', phone: '13900000000', representative: false, electronicService: false },
      { name: '李四', representative: false, electronicService: false },
    ]);
  });

  it('names a twin by its place on the page, whatever its row in the file was', () => {
    const rows = [{ rowNumber: 4, read, faults: [], sameAs: null, isMember: false }, { rowNumber: 7, read, faults: [], sameAs: { rowNumber: 4, certain: true }, isMember: false }];
    expect(toListed({ rows, columns: [] }, 10).map(({ key, sameAs }) => [key, sameAs])).toEqual([[10, null], [11, { row: 1, certain: true }]]);
  });

  it('wonders at what may still be right, and stops at what nobody can be registered by', () => {
    const mistyped = aMember({ faults: [{ code: 'members.phone_mistyped', text: '' }] });
    const nameless = aMember({ faults: [{ code: 'members.name_missing', text: '' }] });
    expect(countDoubts([mistyped, aMember(), aMember({ isMember: true, faults: mistyped.faults })])).toBe(1);
    expect([hasFatalFault([mistyped]), hasFatalFault([nameless])]).toEqual([false, true]);
    expect([isBlank(aMember({ name: ' ' })), isBlank(aMember())]).toEqual([true, false]);
  });
});
