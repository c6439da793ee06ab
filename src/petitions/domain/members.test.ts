import { describe, expect, it } from 'vitest';
import type { PetitionerId } from './ids.ts';
import { findSamePerson } from './same-person.ts';
import { aRegisteredStory, COMPANY, id, PETITIONER, SISTER, staffWith } from './testing/index.ts';

const people = (count: number, from = 10) => Array.from({ length: count }, (_, index) => id<PetitionerId>('petitioner', from + index));

describe('members of a matter', () => {
  it('are any number on a letter, and make it a joint matter', () => {
    const story = aRegisteredStory().must(staffWith('registrar'), { type: 'addMembers', petitionerIds: people(200), representatives: 12 });
    expect(story.petition).toMatchObject({ petitionerCount: 201, representativeCount: 12, joint: true });
    expect(story.petition).toMatchObject({ petitionerIds: [PETITIONER, ...people(200)] });
  });

  it('speak through five at most when they come in person, those registered before included (art. 20)', () => {
    const story = aRegisteredStory({ channel: 'VISIT', petitionerCount: 30, representativeCount: 3 });
    const sixth = story.ask(staffWith('receptionist'), { type: 'addMembers', petitionerIds: people(20), representatives: 3 });
    expect(sixth).toMatchObject({ ok: false, failure: { code: 'petitions.too_many_representatives' } });
    expect(story.take(staffWith('receptionist'), { type: 'addMembers', petitionerIds: people(20), representatives: 2 }).ok).toBe(true);
  });

  it('who were only counted are among those who are named later', () => {
    const story = aRegisteredStory({ petitionerCount: 30 }).must(staffWith('registrar'), { type: 'addMembers', petitionerIds: people(20), representatives: 0 });
    expect(story.petition).toMatchObject({ petitionerCount: 30 });
  });

  it('are not taken twice, not by another unit, and not into an anonymous matter', () => {
    const story = aRegisteredStory();
    expect(story.ask(staffWith('registrar'), { type: 'addMembers', petitionerIds: [PETITIONER], representatives: 0 })).toMatchObject({ failure: { code: 'petitions.member_there_already' } });
    expect(story.ask(staffWith('registrar', SISTER), { type: 'addMembers', petitionerIds: people(1), representatives: 0 })).toMatchObject({ failure: { code: 'petitions.not_your_role' } });
    const anonymous = aRegisteredStory({ anonymous: true, petitionerIds: [], officeUnitId: COMPANY });
    expect(anonymous.ask(staffWith('registrar'), { type: 'addMembers', petitionerIds: people(1), representatives: 0 })).toMatchObject({ failure: { code: 'petitions.anonymous_has_no_members' } });
  });
});

describe('two entries', () => {
  it.each([
    ['the same identity number, written in another way', { name: '张三', idNumber: '11010519491231002x' }, { name: '张叁', idNumber: '110105 19491231 002X' }, { index: 0, certain: true }],
    ['the same name and telephone', { name: '张 三', phone: '139-0000-0000' }, { name: '张三', phone: '13900000000' }, { index: 0, certain: true }],
    ['the same name and nothing else', { name: '张三' }, { name: '张三', phone: '13900000000' }, { index: 0, certain: false }],
    ['the same name with other telephones', { name: '张三', phone: '13900000001' }, { name: '张三', phone: '13900000000' }, null],
    ['the same telephone with other names, as in a family', { name: '张三', phone: '13900000000' }, { name: '李四', phone: '13900000000' }, null],
  ])('with %s', (_, one, other, expected) => {
    expect(findSamePerson([one, other])).toEqual([null, expected]);
  });
});
