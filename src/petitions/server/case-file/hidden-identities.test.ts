import { describe, expect, it } from 'vitest';
import { createRedactor } from '../../../documents/domain/index.ts';
import type { OrganisationView } from '../organisation-source.ts';
import { listHiddenTexts } from './hidden-identities.ts';

// What is asked of it is the names of its units.
const organisation = { tree: { nodes: new Map([['u1', {}]]) }, unitName: () => '清溪钢铁公司' } as unknown as Pick<OrganisationView, 'tree' | 'unitName'>;

function redact(text: string, given: Partial<Parameters<typeof listHiddenTexts>[0]>): string {
  return createRedactor(listHiddenTexts({ people: [], channelDetails: {}, alsoHide: [], organisation, ...given })).redact(text);
}

describe('who could be known from the file of a matter', () => {
  it('are those whom reception wrote down beside the petitioner', () => {
    const channelDetails = { agent: '孙立（律师）', companions: ['周文、吴小莉'], callingNumber: '0571-86001234', account: 'wx_20260', room: '三号窗口' };
    expect(redact('孙立和小莉来自86001234，账号wx_20260，在三号窗口', { channelDetails })).toBe('■■■和■■■来自■■■，账号■■■，在三号窗口');
  });

  it('are not the unit that is the employer of many', () => {
    const people = [{ kind: 'PERSON' as const, name: '赵一', employer: '清溪钢铁公司' }, { kind: 'PERSON' as const, name: '钱二', employer: '红云饭店' }];
    expect(redact('清溪钢铁公司的赵一、红云饭店的钱二', { people })).toBe('清溪钢铁公司的■■■、■■■的■■■');
  });

  it('are those whom the maker of the file lists', () => {
    expect(redact('赵德柱在场', { alsoHide: ['赵德柱'] })).toBe('■■■在场');
  });
});
