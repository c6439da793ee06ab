import type { ActionOf } from '../../../petitions/domain/index.ts';
import { NUMBER_TO_COME } from './registration.ts';
import { type Script, type Story, step, who } from './story.ts';

type Seal = ActionOf<'registerSealed'>['seal'];

/** Art. 30 and PP-4: a report goes unread to the discipline officers; here remains a stub with dates. */
export function* seal(story: Story): Script {
  const { random, matter, time, world } = story;
  const realName = !matter.anonymous;
  const clerk = who(story, random.chance(0.6) ? 'registrar' : 'screener', matter.officeUnitId);
  yield step(time.soon(), clerk, {
    type: 'registerSealed', number: NUMBER_TO_COME, seal: sealOf(story, random.chance(0.2) ? 'PRINCIPAL_LEADER' : 'REPORT_CLASS'),
    receipt: {
      petitionId: matter.petitionId, channel: matter.channel, receivedAt: matter.receivedAt, receivedOn: matter.receivedOn, officeUnitId: matter.officeUnitId,
      officeKind: world.view.unit(matter.officeUnitId).profile === 'GOV_PETITION_DEPT' ? 'PETITION_DEPARTMENT' : 'COMPETENT_UNIT',
    },
  });
  const officer = who(story, 'disciplineOfficer', matter.officeUnitId);
  yield step(time.workdays(0, 4), officer, { type: 'acknowledgeStub' });
  if (realName) {
    const at = time.workdays(1, 9);
    yield step(at, officer, { type: 'tellReporter', about: 'ACCEPTANCE', toldOn: time.today });
  }
  const concludedAt = time.workdays(20, 70);
  yield step(concludedAt, officer, { type: 'concludeReport', concludedOn: time.today });
  if (!realName) return;
  const toldAt = time.workdays(1, 12);
  yield step(toldAt, officer, { type: 'tellReporter', about: 'RESULT', toldOn: time.today });
}

function sealOf({ random, matter }: Story, ground: Seal['ground']): Seal {
  return {
    bagId: `MF-${matter.receivedOn.slice(0, 4)}-${String(random.int(1, 9999)).padStart(4, '0')}`,
    realName: !matter.anonymous,
    ground,
    handedOverTo: ground === 'PRINCIPAL_LEADER' ? '上级纪检监察机关' : '本单位纪检监察机构',
  };
}
