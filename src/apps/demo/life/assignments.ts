import type { ActionOf, UnitId } from '../../../petitions/domain/index.ts';
import { mayFail, type Script, type Story, who } from './story.ts';
import type { TimeLine } from './time-line.ts';

const SUMMARIES = ['已按期办结，信访人已签收处理意见书。', '主要请求已经解决，其余已作解释。', '已依规办结并落实到位。'];

/** Art. 22: whoever was given a date reports back, and the giver accepts the report or not. */
export function* closeAssignments(story: Story, time: TimeLine): Script {
  const { life, random } = story;
  for (const { no, toUnitId, fromUnitId } of life.petition.assignments.filter(({ status }) => status === 'OPEN')) {
    const petitionerAttitude = random.weighted<ActionOf<'reportBack'>['petitionerAttitude']>([['AGREES', 5], ['NOT_CLEAR', 3], ['DISAGREES', 2]]);
    yield mayFail(time.workdays(1, 5), who(story, 'officeHead', toUnitId), { type: 'reportBack', assignmentNo: no, summary: random.pick(SUMMARIES), petitionerAttitude });
    yield mayFail(time.workdays(1, 5), senderOf(story, fromUnitId ?? toUnitId), {
      type: 'reviewReportBack', assignmentNo: no, accept: true, reason: '内容完整，同意办结。', newDueOn: null,
    });
  }
}

/** Between the office that registered and the unit that handles, it is the head of the office who keeps both in sight. */
export function senderOf(story: Story, unitId: UnitId): ReturnType<typeof who> {
  return who(story, unitId === story.life.petition.petitionOfficeUnitId ? 'dispatcher' : 'officeHead', unitId);
}
