import { expect, it } from 'vitest';
import { describePosts, type StaffActor } from '../../access/domain/index.ts';
import { buildUnitTree } from '../../organisation/domain/index.ts';
import { aHistory, aPost, aUnit } from '../../organisation/domain/testing/index.ts';
import { parsePlainDate } from '../../platform/kernel/index.ts';
import { listNextSteps } from '../domain/index.ts';
import { aContext, aScreenedStory, COMPANY, GROUP, staffWith } from '../domain/testing/index.ts';
import { presentNextSteps } from './next-steps-view.ts';
import { accessFactsOf } from './petition-parts.ts';

const tree = buildUnitTree(aHistory(aUnit(GROUP, { kind: 'GROUP' }), aUnit(COMPANY, { kind: 'COMPANY', parentId: GROUP })), parsePlainDate('2026-03-10'));

it('a step that a post elsewhere allows is not offered as one’s own on this matter', () => {
  const { petition, now, records } = aScreenedStory();
  if (!petition) throw new Error('there is no matter');
  const { staffId } = staffWith('registrar');
  // Dispatcher of the group; in the company, whose matter it is, registrar.
  const roles = [{ role: 'dispatcher', unitId: GROUP }, { role: 'registrar', unitId: COMPANY }] as const;
  const staff: StaffActor = { kind: 'staff', staffId, username: 'x', displayName: 'x', locale: 'en', proof: { kind: 'token', tokenId: 'x' }, posts: describePosts(roles.map((held) => aPost(held)), tree) };
  const steps = presentNextSteps(listNextSteps(petition, aContext({ kind: 'staff', staffId, roles: [...roles] }, now, records)), { staff, facts: accessFactsOf(petition, null), language: 'en' });
  expect(steps.find(({ action }) => action === 'routePetition')).toMatchObject({ available: true, mine: false });
  expect(steps.find(({ action }) => action === 'sendMessage')).toMatchObject({ available: true, mine: true });
});
