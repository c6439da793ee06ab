import type { LetterType } from '../../domain/index.ts';
import { mm, paragraph, table, type Block, type Cell } from './ooxml.ts';

const LABEL = mm(28);
const COLUMNS = [LABEL, mm(54), LABEL, mm(53)];
const label = (text: string): Cell => ({ text, isLabel: true });
const pair = (name: string, text: string): readonly Cell[] => [label(name), { text }];
const wide = (name: string, text: string | readonly string[], minHeight = 0): readonly Cell[] => [label(name), { text, span: 3, minHeight }];
const prose = (field: string): readonly string[] => [`{#${field}.lines}`, '{.}', `{/${field}.lines}`];
const numbered = (field: string): readonly string[] => [`{#${field}}`, '{no}．{text}', `{/${field}}`];
const title = paragraph('{letter.title}', 'XqPlainTitle');
const end = paragraph('', 'XqFormNote');

const METHODS = [['PERSONAL', '当面'], ['LEFT', '留置'], ['POST', '邮寄'], ['ELECTRONIC', '电子'], ['ANNOUNCEMENT', '公告']] as const;
const methods = METHODS.map(([code, word]) => `{#methodIs.${code}}☑{/methodIs.${code}}{^methodIs.${code}}☐{/methodIs.${code}}${word}`).join('　');
const BY_HAND = '　　　年　　月　　日　　时　　分';

/** Papers that are filled in: ruled, with narrow margins and no page number. */
export const FORM_LAYOUTS: Readonly<Partial<Record<LetterType, readonly Block[]>>> = {
  REG_FORM: [
    title,
    paragraph('登记单位：{officeName}　　编号：{petitionNumber}', 'XqFormNote'),
    table(COLUMNS, [
      [...pair('信访形式', '{channelLabel}'), ...pair('登记人', '{registrarName}')],
      [...pair('收到日期', '{receivedOn}'), ...pair('登记日期', '{registeredOn}')],
      [...pair('信访人', '{petitioner.name}'), ...pair('性别', '{petitioner.gender}')],
      [...pair('证件号码', '{petitioner.idNumber}'), ...pair('电话', '{petitioner.phone}')],
      wide('住址', '{petitioner.address}'),
      wide('工作单位', '{petitioner.employer}'),
      [...pair('信访人数', '{petitionerCount}人'), ...pair('联名', '{isJoint}')],
      [...pair('初次信访', '{isFirstTime}'), ...pair('重大紧急', '{isUrgent}')],
      [...pair('内容分类', '{themeLabel}'), ...pair('被反映单位', '{subject}')],
      wideLoop('channelFields'),
      wide('概况', '{matter}'),
      wide('请求', numbered('requests')),
      wide('事实', prose('facts')),
      wide('理由', prose('reasons')),
      wide('附件', [...numbered('attachments'), '{^attachments.length}', '无', '{/attachments.length}']),
      wide('办理期限', '{dueOn}'),
      wide('拟办意见', prose('proposal'), mm(24)),
    ]),
    end,
  ],
  SERVICE_RECEIPT: [
    paragraph('{letter.unitName}', 'XqPlainIssuer'), title, paragraph('{letter.number}', 'XqPlainNumber'),
    table(COLUMNS, [
      [...pair('信访事项编号', '{petitionNumber}'), ...pair('受送达人', '{petitionerName}')],
      wide('信访事项', '{matter}'),
      wide('送达文书', '{documentTitle}（{documentNumber}）'),
      wide('送达方式', methods),
      wide('送达地点', '{place}'),
      wide('送达时间', `{#record}{servedOn} {time}{/record}{^record}${BY_HAND}{/record}`),
      wide('受送达人签名或盖章', `{#record}{receiverName}　{servedOn}{/record}{^record}${BY_HAND}{/record}`, mm(20)),
      wide('代收人签名及与受送达人的关系', '{#record}{receiverRelation}{/record}', mm(16)),
      wide('见证人签名（留置送达）', '{#record}{#witnesses}{text}{^isLast}、{/isLast}{/witnesses}{/record}', mm(14)),
      wide('拒收情况', '{#record}{refusal}{/record}', mm(14)),
      wide('照片、录像或电子送达凭证', '{#record}{proof}{/record}', mm(12)),
      wide('送达人签名', '', mm(12)),
    ]),
    paragraph('说明：信访人自收到处理意见之日起30日内可以请求复查，期限从本回证载明的送达之日的次日起算。', 'XqFormNote'),
  ],
};

function wideLoop(field: string): readonly Cell[] {
  return [{ text: `{#${field}}{label}`, isLabel: true }, { text: `{value}{/${field}}`, span: 3 }];
}
