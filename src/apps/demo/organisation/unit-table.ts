import { UnitCsvLine } from '../../../organisation/contract.ts';

type Kind = UnitCsvLine['kind'];
type Line = readonly [code: string, kind: Kind, name: string, nameEn: string, parentCode?: string];

/** The body above the group and the one above that; nobody of this organisation works in them. */
const CITY = 'LJGZW';
const PROVINCE = 'DLGZW';
export const GROUP = 'LJJT';

const group: readonly Line[] = [
  [GROUP, 'GROUP', '岚江实业集团有限公司', 'Lanjiang Industrial Group Co., Ltd.'],
  ['LJJTXF', 'OFFICE', '集团信访办公室', 'Petition Office', GROUP],
  ['LJJTJW', 'OFFICE', '集团纪检监察办公室', 'Discipline Inspection Office', GROUP],
  ['LJJTRL', 'DEPARTMENT', '集团人力资源部', 'Human Resources', GROUP],
  ['LJJTCW', 'DEPARTMENT', '集团财务资产部', 'Finance and Assets', GROUP],
  ['LJJTAQ', 'DEPARTMENT', '集团安全生产与环保部', 'Work Safety and Environment', GROUP],
  ['LJJTFW', 'DEPARTMENT', '集团法律事务部', 'Legal Affairs', GROUP],
  ['LJJTLT', 'DEPARTMENT', '集团离退休人员服务中心', 'Retired Staff Service Centre', GROUP],
  ['LJJTGH', 'DEPARTMENT', '集团工会工作部', 'Trade Union Affairs', GROUP],
  ['LJJTYW', 'DEPARTMENT', '集团运营管理部', 'Operations Management', GROUP],
];

const manufacturing: readonly Line[] = [
  ['LJZZ', 'COMPANY', '岚江装备制造有限公司', 'Lanjiang Equipment Manufacturing Co., Ltd.', GROUP],
  ['LJZZXF', 'OFFICE', '装备公司信访办公室', 'Petition Office', 'LJZZ'],
  ['LJZZJW', 'OFFICE', '装备公司纪检监察室', 'Discipline Inspection', 'LJZZ'],
  ['LJZZRL', 'DEPARTMENT', '装备公司人力资源部', 'Human Resources', 'LJZZ'],
  ['LJZZAQ', 'DEPARTMENT', '装备公司安全环保部', 'Safety and Environment', 'LJZZ'],
  ['LJZZHQ', 'DEPARTMENT', '装备公司后勤保障部', 'Logistics', 'LJZZ'],
  ['LJZZZZ', 'COMPANY', '岚江装备制造有限公司铸造厂', 'Foundry of Lanjiang Equipment', 'LJZZ'],
  ['LJZZZP', 'COMPANY', '岚江装备制造有限公司装配厂', 'Assembly Plant of Lanjiang Equipment', 'LJZZ'],
  ['LJZZZZ1', 'DEPARTMENT', '铸造厂熔炼车间', 'Melting Workshop', 'LJZZZZ'],
  ['LJZZZP1', 'DEPARTMENT', '装配厂总装车间', 'Final Assembly Workshop', 'LJZZZP'],
];

const property: readonly Line[] = [
  ['LJZY', 'COMPANY', '岚江置业发展有限公司', 'Lanjiang Property Development Co., Ltd.', GROUP],
  ['LJZYXF', 'OFFICE', '置业公司信访办公室', 'Petition Office', 'LJZY'],
  ['LJZYJW', 'OFFICE', '置业公司纪检监察室', 'Discipline Inspection', 'LJZY'],
  ['LJZYGC', 'DEPARTMENT', '置业公司工程管理部', 'Engineering Management', 'LJZY'],
  ['LJZYKF', 'DEPARTMENT', '置业公司客户服务部', 'Customer Service', 'LJZY'],
  ['LJZYYX', 'DEPARTMENT', '置业公司营销管理部', 'Sales Management', 'LJZY'],
  ['LJZYZS', 'DEPARTMENT', '置业公司征收安置部', 'Resettlement', 'LJZY'],
  ['LJZYWY', 'COMPANY', '岚江置业发展有限公司物业服务分公司', 'Property Services Branch of Lanjiang Property', 'LJZY'],
  ['LJZYWY1', 'DEPARTMENT', '北苑物业项目部', 'Beiyuan Estate Management', 'LJZYWY'],
  ['LJZYWY2', 'DEPARTMENT', '南湖物业项目部', 'Nanhu Estate Management', 'LJZYWY'],
];

const transport: readonly Line[] = [
  ['LJJY', 'COMPANY', '岚江交通运输有限公司', 'Lanjiang Transport Co., Ltd.', GROUP],
  ['LJJYXF', 'OFFICE', '交运公司信访办公室', 'Petition Office', 'LJJY'],
  ['LJJYJW', 'OFFICE', '交运公司纪检监察室', 'Discipline Inspection', 'LJJY'],
  ['LJJYRL', 'DEPARTMENT', '交运公司人力资源部', 'Human Resources', 'LJJY'],
  ['LJJYYY', 'DEPARTMENT', '交运公司运营调度部', 'Operations and Dispatch', 'LJJY'],
  ['LJJYAQ', 'DEPARTMENT', '交运公司安全机务部', 'Safety and Rolling Stock', 'LJJY'],
  ['LJJYFW', 'DEPARTMENT', '交运公司乘客服务部', 'Passenger Service', 'LJJY'],
  ['LJJYDQ', 'COMPANY', '岚江交通运输有限公司东区分公司', 'Eastern Branch of Lanjiang Transport', 'LJJY'],
  ['LJJYXQ', 'COMPANY', '岚江交通运输有限公司西区分公司', 'Western Branch of Lanjiang Transport', 'LJJY'],
  ['LJJYKY', 'DEPARTMENT', '交运公司中心客运站', 'Central Coach Station', 'LJJY'],
];

const outside: readonly Line[] = [
  [CITY, 'EXTERNAL', '岚江市人民政府国有资产监督管理委员会', 'State-owned Assets Commission of Lanjiang City'],
  [PROVINCE, 'EXTERNAL', '东岭省人民政府国有资产监督管理委员会', 'State-owned Assets Commission of Dongling Province'],
];

/** Regulation arts. 35, 36: the superior reviews, the superior of the reviewer re-reviews; a branch stays within the group. */
const AUTHORITIES: Readonly<Record<string, readonly [review: string, reReview: string]>> = {
  [GROUP]: [CITY, PROVINCE],
  LJZZ: [GROUP, CITY],
  LJZY: [GROUP, CITY],
  LJJY: [GROUP, CITY],
  LJZZZZ: ['LJZZ', GROUP],
  LJZZZP: ['LJZZ', GROUP],
  LJZYWY: ['LJZY', GROUP],
  LJJYDQ: ['LJJY', GROUP],
  LJJYXQ: ['LJJY', GROUP],
};
export const BRANCHES = ['LJZZZZ', 'LJZZZP', 'LJZYWY', 'LJJYDQ', 'LJJYXQ'] as const;

/** Forty units of the organisation and the two bodies outside it that review. */
export const unitTable: readonly UnitCsvLine[] = [...outside, ...group, ...manufacturing, ...property, ...transport].map(toLine);

function toLine([code, kind, name, nameEn, parentCode]: Line): UnitCsvLine {
  const [review, reReview] = AUTHORITIES[code] ?? [];
  return UnitCsvLine.parse({
    code, kind, name, name_en: nameEn, parent_code: parentCode, review_authority_code: review, re_review_authority_code: reReview,
  });
}
