import { makeId } from '../../../platform/crypto/index.ts';
import type { DocumentId } from '../../../petitions/domain/index.ts';
import { addDays } from '../../../platform/kernel/index.ts';
import { everydayNameOf } from '../texts/places.ts';
import { handlerOf } from './handling.ts';
import { type Script, type Story, step, unitOf, who } from './story.ts';

/** Art. 33: only when both sides have agreed to it; the sixty days run on meanwhile. */
export function* mediate(story: Story): Script {
  const { random, time, life, scene } = story;
  const mediator = who(story, 'coHandler', unitOf(life.petition));
  const agreed = random.chance(0.62);
  yield step(time.workdays(1, 4), handlerOf(story), {
    type: 'startMediation', mediatorId: mediator.staffId, petitionerConsented: true, otherPartyConsented: true, consentDocumentId: makeId() as DocumentId,
  });
  const at = time.workdays(2, 9);
  if (agreed) {
    const terms = `双方达成一致：${scene.remedies.join('；')}；双方约定按期履行，履行情况向信访人反馈。`;
    yield step(at, mediator, {
      type: 'concludeMediation', result: { kind: 'SETTLED', agreementDocumentId: makeId() as DocumentId, terms, performBy: addDays(time.today, 30) },
    });
  } else {
    yield step(at, mediator, { type: 'concludeMediation', result: { kind: 'FAILED', reason: '双方对数额分歧较大，未能达成一致，转入处理程序。' } });
  }
}

/** Art. 31(6): for what is major, complex or difficult, before a host who had no part in the matter. */
export function* holdHearing(story: Story, during: 'HANDLING' | 'RE_REVIEW'): Script {
  const { random, time, life, arrival } = story;
  const { petition } = life;
  const unitId = during === 'HANDLING' ? unitOf(petition) : story.world.organisation.unitId('LJJT');
  const host = who(story, 'hearingHost', unitId);
  const recorder = who(story, 'hearingRecorder', unitId, [host.staffId]);
  const convener = petition.state === 'REREVIEWING' ? officerOf(story, petition.review.officerId) : handlerOf(story);
  const at = time.workdays(1, 4);
  yield step(at, convener, {
    type: 'openHearing', hostId: host.staffId, recorderId: recorder.staffId, because: random.pick(['MAJOR', 'COMPLEX', 'DIFFICULT']), decidedOn: time.today, partiesNotified: true,
  });
  yield step(time.workdays(3, 10), host, {
    type: 'closeHearing', minutesDocumentId: makeId() as DocumentId, minutesSigned: true,
    summary: `听证在${everydayNameOf(arrival.unitCode)}举行，双方就事实和依据充分陈述，争议集中在标准和时间，笔录经双方签字。`,
  });
}

export function officerOf({ world }: Story, staffId: string | null): ReturnType<typeof who> {
  const found = world.organisation.staff.find((person) => person.staffId === staffId);
  if (!found) throw new RangeError('the officer is not on the staff');
  return found.actor;
}

const STATEMENTS = ['问题已经解决，自愿撤回。', '与单位沟通后同意另行协商，自愿撤回信访事项。', '因个人原因不再要求处理，自愿撤回。', '已通过其他途径解决，申请撤回。'];

/** PP-9: asked for by the petitioner alone, of his own free will; the unit takes note or goes on. */
export function* withdraw(story: Story): Script {
  const { random, time, life, arrival } = story;
  yield step(time.days(1, 9), { kind: 'petitioner', petitionerId: null }, { type: 'requestWithdrawal', statement: random.pick(STATEMENTS), ownFreeWill: true });
  const head = who(story, 'unitHead', unitOf(life.petition));
  if (arrival.demand === undefined && random.chance(0.12)) {
    yield step(time.workdays(1, 3), head, { type: 'declineWithdrawal', reason: '事项涉及其他职工，继续办理。' });
    return;
  }
  yield step(time.workdays(1, 3), head, { type: 'confirmWithdrawal', othersAffected: false });
}
