import { fieldsOf, type LetterField, type LetterType } from '../../domain/index.ts';
import { FORM_LAYOUTS } from './form-layouts.ts';
import { paragraph, type Block } from './ooxml.ts';
import type { WordPage } from './word-package.ts';

const body = (text: string): Block => paragraph(text, 'Normal');
const heading = (text: string): Block => paragraph(text, 'XqHeading');
const flush = (text: string): Block => paragraph(text, 'XqFlush');

const RED_HEAD: readonly Block[] = [paragraph('{letter.unitName}', 'XqIssuer'), paragraph('{letter.number}', 'XqNumber'), paragraph('{letter.title}', 'XqTitle')];
const PLAIN_HEAD: readonly Block[] = [paragraph('{letter.unitName}', 'XqPlainIssuer'), paragraph('{letter.title}', 'XqPlainTitle'), paragraph('{letter.number}', 'XqPlainNumber')];
const ADDRESSEE = flush('{petitionerName}：');
const SIGNATURE: readonly Block[] = [paragraph('{letter.unitName}', 'XqSigner'), paragraph('（印章）', 'XqSealPlace'), paragraph('{letter.issuedOn}', 'XqSigningDay')];
const CLOSING: readonly Block[] = [body('特此告知。'), ...SIGNATURE];
const YOUR_MATTER = '您反映的“{matter}”信访事项（编号：{petitionNumber}），本单位于{receivedOn}收到。';

const REGISTERED = '您反映的“{matter}”信访事项（编号：{petitionNumber}），本单位于{receivedOn}收到并登记。';

const prose = (field: string): readonly Block[] => [body(`{#${field}.lines}`), body('{.}'), body(`{/${field}.lines}`)];
const numbered = (field: string): readonly Block[] => [body(`{#${field}}`), body('{no}．{text}'), body(`{/${field}}`)];
const basisOfAnswer: readonly Block[] = [
  body('{#legalBasis.length}'), body('依据：{#legalBasis}{text}{^isLast}；{/isLast}{/legalBasis}。'), body('{/legalBasis.length}'),
];
const contact = (field: string): string => `{#${field}}{name}，电话：{phone}{#address}，地址：{address}{/address}{/${field}}`;

const decided: readonly Block[] = [
  heading('一、您的请求和理由'), ...prose('requests'), ...prose('reasonsOfRequest'),
  heading('二、查明的事实'), ...prose('facts'),
  heading('三、理由和依据'), ...prose('reasons'), body('本意见依据以下规定作出：'), ...numbered('legalBasis'),
];
const decision: readonly Block[] = [
  body('**{decision}。**'),
  body('{#answers}'), body('（{ordinal}）对“{request}”的请求：**{decision}。**'), ...prose('explanation'), ...basisOfAnswer, body('{/answers}'),
];
const contested = (kind: string): Block =>
  body(`您不服{contestedUnitName}作出的《{contestedNumber}》，就“{matter}”信访事项（编号：{petitionNumber}），于{requestedOn}向本单位请求${kind}。本单位已经审查，现提出意见如下：`);

/** What our own templates say: the words of the printed letter, with tags in place of the data. */
const LETTER_LAYOUTS: Readonly<Partial<Record<LetterType, readonly Block[]>>> = {
  NOTICE_ACCEPT: [
    ...PLAIN_HEAD, ADDRESSEE,
    body(`${YOUR_MATTER}根据《信访工作条例》第二十三条的规定，现将有关情况告知如下：`),
    heading('一、接收情况'), ...prose('reception'),
    heading('二、办理单位'), body(`本事项由{competentUnitName}办理。联系人：${contact('handlerContact')}。`),
    heading('三、处理途径和程序'), ...prose('procedure'),
    heading('四、办理期限'), body('本事项应当于{dueOn}前办结。情况复杂需要延长的，延长期限不超过30日，并将书面告知您理由。'),
    heading('五、查询方式'), body('您可以凭信访事项编号和查询码，在以下网址查询办理进展和结果。查询码请妥善保管，不要告诉他人。'), body('网址：{queryAddress}'), body('查询码：**{queryCode}**'),
    heading('六、您的权利'),
    body('您可以查询办理进展和结果，补充事实和材料，申请有直接利害关系的工作人员回避，对信访工作作出满意度评价；对处理意见不服的，可以自收到书面答复之日起30日内请求复查。任何组织和个人不得打击报复信访人。'),
    ...CLOSING,
  ],
  NOTICE_ROUTE: [
    ...PLAIN_HEAD, ADDRESSEE, body(YOUR_MATTER),
    body('根据《信访工作条例》的有关规定，按照“属地管理、分级负责，谁主管、谁负责”的原则，本单位已于{forwardedOn}将该事项转送{destinationUnitName}处理。该单位将自收到之日起15日内书面告知您接收情况以及处理途径和程序。'),
    body(`联系方式：{destinationUnitName}，${contact('destinationContact')}。`),
    ...CLOSING,
  ],
  NOTICE_NOT_ACCEPT: [
    ...PLAIN_HEAD, ADDRESSEE, body(`${REGISTERED}经审查，决定不予受理，现告知如下：`),
    heading('一、不予受理的事由'), body('{ground}。'),
    heading('二、理由'), ...prose('reason'),
    heading('三、您可以这样提出'), ...prose('properPath'),
    heading('四、需要准备的材料'), ...numbered('materials'),
    heading('五、联系方式'), body(`如有疑问，请联系${contact('contact')}。`),
    body('本告知书不影响您依法享有的诉讼、仲裁、行政复议等权利，您提出的信访事项已经登记，不因不予受理而删除。'),
    ...CLOSING,
  ],
  NOTICE_NO_LONGER: [
    ...PLAIN_HEAD, ADDRESSEE, body(`${REGISTERED}经审查，决定不再受理，现告知如下：`),
    heading('一、不再受理的事由'), body('{ground}。{#priorOpinionNumber}原终结意见：{priorOpinionNumber}。{/priorOpinionNumber}'),
    heading('二、理由'), ...prose('reason'),
    body('{#comparison}'), heading('三、与原事项的比对'), ...prose('comparison'), body('{/comparison}'),
    body(`如有新的事实、理由，或者生活确有困难，请联系${contact('contact')}。`),
    body('您提出的事项已经登记，不因不再受理而删除。'),
    ...CLOSING,
  ],
  NOTICE_GUIDE: [
    ...PLAIN_HEAD, ADDRESSEE, body(`${YOUR_MATTER}经甄别，该事项依法应当通过其他法定途径处理。根据《信访工作条例》第三十一条的规定，现告知如下：`),
    heading('一、法定途径'), body('{route}。'),
    heading('二、受理机关'), body('{body}。'),
    heading('三、依据'), ...numbered('legalBasis'),
    heading('四、申请期限'), ...prose('applyBefore'),
    body('{#limitation}'), body('该期限自{from}的次日起算，至{lastOn}届满{#provisional}（届满当年的节假日安排尚未公布，以公布后的安排为准）{/provisional}，{^daysLeft.isNegative}自本告知之日起还有{daysLeft}日。{/daysLeft.isNegative}{#daysLeft.isNegative}在本告知之日已经届满；有正当理由的，请在提出时说明。{/daysLeft.isNegative}'), body('{/limitation}'),
    body('**上述期限不因信访而中止或者中断，请您及时提出。**'),
    heading('五、需要准备的材料'), ...numbered('materials'),
    ...CLOSING,
  ],
  NOTICE_EXTEND: [
    ...PLAIN_HEAD, ADDRESSEE,
    body('您反映的“{matter}”信访事项（编号：{petitionNumber}），本单位于{acceptedOn}受理，原定于{originalDueOn}前办结。'),
    body('因情况复杂，根据《信访工作条例》第三十四条的规定，经本单位负责人{approver.name}（{approver.position}）批准，办理期限延长{extensionInDays}日，至{newDueOn}止。'),
    body('延长期限的理由：'), ...prose('reason'),
    ...CLOSING,
  ],
  OPINION: [
    ...RED_HEAD, ADDRESSEE,
    body('您反映的“{matter}”信访事项（编号：{petitionNumber}），{#forwardedBy}由{forwardedBy}转送，{/forwardedBy}本单位于{receivedOn}收到，于{acceptedOn}受理。经听取您陈述事实和理由并调查核实，现提出处理意见如下：'),
    heading('一、信访请求'), body('{#requests}'), body('（{ordinal}）{request}'), body('{/requests}'),
    heading('二、查明的事实'), ...prose('facts'), body('认定上述事实的证据有：'), ...numbered('evidence'),
    heading('三、理由和依据'), ...prose('reasons'), body('本处理意见依据以下规定作出：'), ...numbered('legalBasis'),
    heading('四、处理意见'), body('{#requests}'), body('（{ordinal}）对第{ordinal}项请求：**{decision}。**'), ...prose('explanation'), ...basisOfAnswer, body('{/requests}'),
    heading('五、复查权利'), body('如不服本处理意见，您可以自收到本意见书之日起{remedy.days}日内，书面请求{remedy.bodyName}复查。请求复查应当提交复查申请书和本意见书。'),
    ...SIGNATURE,
    body('{#articles.length}'), flush('**附：所引条文**'), body('{#articles}'), paragraph('{citation}', 'XqSmall'),
    paragraph('{#text.lines}', 'XqSmall'), paragraph('{.}', 'XqSmall'), paragraph('{/text.lines}', 'XqSmall'), body('{/articles}'), body('{/articles.length}'),
    body('{#copyTo.length}'), paragraph('抄送：{#copyTo}{text}{^isLast}，{/isLast}{/copyTo}。', 'XqCopyTo'), body('{/copyTo.length}'),
  ],
  REVIEW_OPINION: [
    ...RED_HEAD, ADDRESSEE, contested('复查'), ...decided, heading('四、复查意见'), ...decision,
    body('{#remedy}'), heading('五、复核权利'), body('如不服本复查意见，您可以自收到本意见书之日起{days}日内，书面请求{bodyName}复核。请求复核应当提交复核申请书和本意见书。'), body('{/remedy}'),
    ...SIGNATURE,
  ],
  REREVIEW_OPINION: [
    ...RED_HEAD, ADDRESSEE, contested('复核'), ...decided, heading('四、复核意见'), ...decision,
    heading('五、本意见的效力'), body('本意见为信访事项的终结意见。仍以同一事实和理由提出投诉请求的，各级信访工作机构和其他机关、单位不再受理。'),
    ...SIGNATURE,
  ],
  REPLY: [
    ...PLAIN_HEAD, ADDRESSEE, body('您提出的“{matter}”（编号：{petitionNumber}），本单位于{receivedOn}收到。经认真研究，现答复如下：'),
    body('{^outcomeIs.ANSWERED}'), body('**您的建议{outcome}。**'), body('{/outcomeIs.ANSWERED}'),
    ...prose('text'), body('理由：'), ...prose('reason'), body('感谢您对我们工作的关心和支持。'),
    ...SIGNATURE,
  ],
  REVIEW_REQ: [
    paragraph('{letter.title}', 'XqPlainTitle'), flush('{reviewUnitName}：'),
    body('申请人：{applicant.name}，电话：{applicant.phone}，地址：{applicant.address}。'),
    body('原办理单位：{originalUnitName}。'),
    body('申请人于{opinionReceivedOn}收到{originalUnitName}作出的信访事项处理意见（文号：{opinionNumber}；信访事项编号：{petitionNumber}），对该意见不服，根据《信访工作条例》第三十五条的规定，现请求复查。'),
    heading('一、请求'), ...prose('requests'),
    heading('二、事实'), ...prose('facts'),
    heading('三、理由'), ...prose('reasons'),
    paragraph('申请人（签名）：＿＿＿＿＿＿＿＿', 'XqHandSigned'), paragraph('＿＿＿＿年＿＿月＿＿日', 'XqHandSigned'),
  ],
};

/** Whether we say in the words of the printed letter what one of the kind says. */
export function hasLayout(type: LetterType): boolean {
  return LETTER_LAYOUTS[type] !== undefined || FORM_LAYOUTS[type] !== undefined;
}

/** Our own page for a kind of letter; of a kind without one, all that it says, in the order of its fields. */
export function layoutOf(type: LetterType): WordPage {
  const form = FORM_LAYOUTS[type];
  return form ? { isForm: true, blocks: form } : { isForm: false, blocks: LETTER_LAYOUTS[type] ?? plainLayoutOf(type) };
}

export function plainLayoutOf(type: LetterType): readonly Block[] {
  const fields = fieldsOf(type);
  const isAbout = fields.has('matter') && fields.has('petitionNumber');
  const about = isAbout ? [body('关于“{matter}”信访事项（编号：{petitionNumber}）：')] : [];
  const opening = fields.has('petitionerName') ? [ADDRESSEE, ...about] : about;
  const said = ['petitionerName', ...(isAbout ? ['matter', 'petitionNumber'] : [])];
  const rest = [...fields].filter(([name]) => !said.includes(name));
  return [...PLAIN_HEAD, ...opening, ...rest.flatMap(([name, { field }]) => plainBlocks(name, field)), ...SIGNATURE];
}

function plainBlocks(name: string, field: LetterField): readonly Block[] {
  const within = (inner: readonly Block[]): readonly Block[] => [body(`{#${name}}`), ...inner, body(`{/${name}}`)];
  switch (field.kind) {
    case 'text':
      return prose(name);
    case 'list':
      return field.item.kind === 'group' ? within([...field.item.fields].flatMap(([inner, each]) => plainBlocks(inner, each.field))) : numbered(name);
    case 'group':
      return within([...field.fields].flatMap(([inner, each]) => plainBlocks(inner, each.field)));
    default:
      return [body(`{${name}}`)];
  }
}
