import { addDays, type PlainDate } from '../../../platform/kernel/index.ts';
import { beside, type Script, type Story, unitOf, who } from './story.ts';

const DEMANDS = ['办理期限已过，请说明原因并于十日内办结。', '多次延误，请明确责任人和办结时间。', '请立即办结，并书面反馈整改情况。'];
const REPLIES = ['已经查明延误原因，责任到人，正在抓紧办结。', '因检测报告迟延，现已取得报告，近日出具处理意见。', '已对承办人批评教育，按要求办结。'];

/** Regulation art. 40: what is overdue is taken up by the supervisor, answered in writing and followed to its end. */
export function* superviseDelay(story: Story, dueOn: PlainDate): Script {
  const { random, life } = story;
  const time = beside(story);
  const at = time.workdayOn(addDays(dueOn, random.int(2, 9)));
  const supervisor = who(story, 'supervisor', life.petition.petitionOfficeUnitId);
  yield { at, by: supervisor, action: { type: 'raiseSupervision', ruleId: 'XF-40-1', demand: random.pick(DEMANDS), listed: random.chance(0.25) }, isOptional: true };
  const supervisionNo = life.petition.supervisions.length;
  const head = who(story, 'unitHead', unitOf(life.petition));
  const isAdopted = random.chance(0.9);
  yield {
    at: time.workdays(3, 16), by: head, isOptional: true,
    action: {
      type: 'replySupervision', supervisionNo, text: random.pick(REPLIES), adopted: isAdopted, reasonsNotAdopted: isAdopted ? null : '延误系等待外部检测，非本单位原因。',
    },
  };
  yield { at: time.workdays(1, 6), by: supervisor, action: { type: 'closeSupervision', supervisionNo, accept: true, reason: '情况属实，已督促到位。' }, isOptional: true };
}

const URGENT_REASONS = ['涉及多户居民安全，需要立即处置。', '有人员情绪激动，可能聚集。', '设备存在重大隐患。'];

/** Art. 25: what is major and urgent is reported at once, first by word, then in writing. */
export function* reportUrgency(story: Story): Script {
  const { random, life } = story;
  const time = beside(story);
  const { custody } = life.petition;
  const knownAt = time.now;
  const clerk = who(story, 'dispatcher', custody.unitId);
  yield { at: time.minutes(2, 10), by: clerk, action: { type: 'markUrgent', knownAt, reason: random.pick(URGENT_REASONS) }, isOptional: true };
  const report = (stage: 'FIRST' | 'CONTINUED' | 'FINAL', form: 'ORAL' | 'WRITTEN', content: string) =>
    ({ type: 'recordUrgentReport', stage, form, recipient: '集团总值班室', content }) as const;
  yield { at: time.minutes(3, 16), by: clerk, action: report('FIRST', 'ORAL', '口头报告基本情况、地点和人数，已派人到场。'), isOptional: true };
  yield { at: time.minutes(8, 22), by: clerk, action: report('CONTINUED', 'WRITTEN', '书面报告：现场秩序正常，已采取临时措施，正在核实原因。'), isOptional: true };
  yield { at: time.workdays(1, 3), by: clerk, action: report('FINAL', 'WRITTEN', '书面终报：险情已经排除，后续按信访程序办理。'), isOptional: true };
  const head = who(story, 'officeHead', life.petition.petitionOfficeUnitId);
  const { unitId } = life.petition.custody;
  const clearer = unitId === life.petition.petitionOfficeUnitId ? head : who(story, 'unitHead', unitId);
  yield { at: time.workdays(0, 2), by: clearer, action: { type: 'clearUrgent', reason: '险情已经排除。' }, isOptional: true };
}
