import { expect, it } from 'vitest';
import { aHandledStory, COMPANY, staffWith, unitFacts } from '../domain/testing/index.ts';
import { presentInvestigations } from './investigations-view.ts';

it('an investigation names who made it, and of which unit', () => {
  const { petition } = aHandledStory();
  if (!petition || petition.state === 'HANDED_TO_DISCIPLINE') throw new Error('there is no open matter');
  const organisation = { facts: unitFacts, unitName: (unitId: string) => (unitId === COMPANY ? '清溪钢铁公司' : '别的单位'), staffName: (staffId: string) => (staffId === staffWith('handler').staffId ? '张三' : '别人') };
  expect(presentInvestigations(petition, organisation)).toMatchObject([{ finding: '属实', by: { name: '张三', units: ['清溪钢铁公司'] } }]);
});
