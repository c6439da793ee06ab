import type { RegistrationContent } from '../../../petitions/domain/index.ts';
import { contentOf } from '../../../petitions/server/index.ts';
import { beside, type Script, type Story, step, who, PETITIONER } from './story.ts';

/** Stands in until the matter is written: the counters are raised in the transaction that uses the numbers. */
export const NUMBER_TO_COME = '—';

/** From the letter box, the counter or the portal into the register (Regulation arts. 17, 21). */
export function* register(story: Story): Script {
  const { matter, time } = story;
  const content = registrationOf(story);
  if (matter.how === 'capture') {
    yield step(matter.receivedAt, matter.by, { type: 'captureIntake', content });
    yield step(time.workdays(0, 1), who(story, matter.channel === 'ONLINE' ? 'registrar' : 'onlineClerk', matter.officeUnitId), { type: 'registerPetition', number: NUMBER_TO_COME, content });
  } else {
    yield step(time.soon(), deskOf(story), { type: 'registerPetition', number: NUMBER_TO_COME, content });
  }
  const { random } = story;
  if (random.chance(0.05)) story.waiting.push(supplement(story));
  if (random.chance(0.05)) story.waiting.push(askAboutProgress(story));
}

export function registrationOf({ matter, submissionId, world }: Story): RegistrationContent {
  return contentOf(matter, submissionId, world.view);
}

function deskOf(story: Story) {
  const { matter, random } = story;
  if (matter.channel === 'VISIT') return who(story, 'receptionist', matter.officeUnitId);
  return matter.channel === 'PHONE' && random.chance(0.7) ? who(story, 'onlineClerk', matter.officeUnitId) : who(story, 'registrar', matter.officeUnitId);
}

const ADDED = ['补充现场照片三张', '补充银行流水和工资条复印件', '补充通话录音的文字整理', '补充证人联系方式', '情况有新的变化，补充说明如下', '补充合同第二页复印件'];

/** PP-13: the petitioner adds what was forgotten. */
function* supplement(story: Story): Script {
  const { world, supplements, random, life } = story;
  const time = beside(story);
  const receivedAt = time.days(2, 25);
  if (receivedAt >= world.end || life.current === undefined) return;
  const submissionId = world.makeSubmissionId();
  yield { at: receivedAt, by: PETITIONER, action: { type: 'addSupplement', submissionId }, isOptional: true };
  supplements.push({ submissionId, receivedAt, text: `${random.pick(ADDED)}。` });
}

const QUESTIONS = ['请问现在办到哪一步了？', '材料是否收到，还需要补充什么？', '请问由哪个部门负责，怎么联系？', '已经过去一段时间，什么时候能有结果？'];
const ANSWERS = ['您反映的事项正在调查核实，有进展会及时告知。', '材料已收到，如需补充会与您联系。', '本事项由承办人员负责，您可在工作时间来电咨询。', '正在审核处理意见，将在规定期限内书面答复。'];

function* askAboutProgress(story: Story): Script {
  const { random } = story;
  const time = beside(story);
  yield { at: time.days(6, 40), by: PETITIONER, action: { type: 'sendMessage', text: random.pick(QUESTIONS) }, isOptional: true };
  const clerk = who(story, 'registrar', story.life.petition.petitionOfficeUnitId);
  yield { at: time.workdays(0, 2), by: clerk, action: { type: 'sendMessage', text: random.pick(ANSWERS) }, isOptional: true };
}
