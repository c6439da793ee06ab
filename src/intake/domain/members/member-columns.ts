import { normaliseHeader } from '../ledger/ledger-row.ts';

export const MEMBER_FIELDS = ['name', 'idNumber', 'phone', 'address', 'representative', 'electronicService'] as const;
export type MemberField = (typeof MEMBER_FIELDS)[number];

/** What offices write over these columns; the first is the one of the template. */
const HEADERS: Readonly<Record<MemberField, readonly string[]>> = {
  name: ['姓名', '名字', '信访人', '联名人', '签名人', '信访人姓名', 'name'],
  idNumber: ['身份证号', '身份证号码', '身份证', '证件号码', '证件号', '公民身份号码', 'idnumber', 'identitynumber', 'id'],
  phone: ['手机号', '手机', '手机号码', '电话', '联系电话', '联系方式', '电话号码', 'mobile', 'phone', 'telephone', 'tel'],
  address: ['住址', '地址', '通讯地址', '联系地址', '家庭住址', '家庭地址', '居住地址', 'address'],
  representative: ['是否代表', '代表', '代表人', '是否推选代表', 'representative', 'isrepresentative'],
  electronicService: ['同意电子送达', '是否同意电子送达', '电子送达', 'electronicservice', 'consenttoelectronicservice', 'agreestoelectronicservice'],
};

/** What stands over the columns of the template, in the order of `MEMBER_FIELDS`. */
export const TEMPLATE_HEADERS = {
  'zh-CN': MEMBER_FIELDS.map((field) => HEADERS[field][0] ?? field),
  en: ['Name', 'ID number', 'Mobile', 'Address', 'Representative', 'Electronic service'],
} as const;

export interface MemberColumn {
  readonly header: string;
  readonly field: MemberField | null;
}

/** Which column is what. The first of two that mean the same counts. */
export function recogniseColumns(headers: readonly string[]): readonly MemberColumn[] {
  const taken = new Set<MemberField>();
  return headers.map((header) => {
    const field = MEMBER_FIELDS.find((each) => !taken.has(each) && HEADERS[each].includes(plain(header))) ?? null;
    if (field !== null) taken.add(field);
    return { header, field };
  });
}

/** Notes in brackets and stars for required columns are no part of a name. */
function plain(header: string): string {
  return normaliseHeader(header).toLowerCase().replaceAll(/[(（][^)）]*[)）]|[\s*:：、_-]/g, '');
}
