import type { Random } from '../random.ts';
import type { PlaceKind } from '../themes/index.ts';

export interface Place {
  /** The nearer place: a building, a stop, a workshop. */
  readonly place: string;
  /** What it belongs to: an estate, a line, an area. */
  readonly area: string;
}

const ESTATES = ['岚湖新城', '北苑小区', '南湖花园', '望江苑', '锦绣里', '临江府', '松涛园', '桂语庭', '云栖湾', '金桥家园'];
const DORMITORIES = ['工人新村', '老厂家属院', '红旗里宿舍区', '铁路南宿舍', '滨江职工楼'];
const CLEARANCES = ['柳林片区', '东门老街片区', '机械厂旧址片区', '江北棚户区', '砖瓦厂片区', '西关菜市片区'];
const LINES = ['2路', '6路', '9路', '12路', '18路', '27路', '31路', '45路', '103路', 'K5路'];
const STOPS = [
  '市民中心站', '人民医院站', '岚江一中站', '高新区管委会站', '南湖公园站', '滨江大道站', '老火车站站', '体育馆站', '工业四路站', '岚湖新城站', '妇幼保健院站', '东门老街站',
];
const COACH_STATIONS = ['中心客运站', '城南客运站'];

const WORKPLACES: readonly (readonly [prefix: string, places: readonly string[]])[] = [
  ['LJZZZZ', ['铸造厂熔炼车间', '铸造厂造型工段', '铸造厂清理工段', '铸造厂砂处理班']],
  ['LJZZZP', ['装配厂总装车间', '装配厂焊接工段', '装配厂涂装线', '装配厂调试班']],
  ['LJZZ', ['铸造厂熔炼车间', '装配厂总装车间', '机加工车间', '热处理车间', '动力车间', '仓储中心']],
  ['LJZY', ['物业分公司维修班', '北苑项目部', '南湖项目部', '工程管理部', '物业分公司保安队']],
  ['LJJYDQ', ['东区分公司一车队', '东区分公司二车队', '东区维修车间']],
  ['LJJYXQ', ['西区分公司三车队', '西区分公司四车队', '西区维修车间']],
  ['LJJY', ['一车队', '三车队', '中心维修厂', '调度中心', '中心客运站']],
  ['LJJT', ['集团机关', '集团培训中心', '集团档案馆']],
];

const COMPANIES: readonly (readonly [prefix: string, name: string])[] = [
  ['LJZZZZ', '铸造厂'],
  ['LJZZZP', '装配厂'],
  ['LJZZ', '装备制造公司'],
  ['LJZYWY', '物业分公司'],
  ['LJZY', '置业公司'],
  ['LJJYDQ', '东区公交分公司'],
  ['LJJYXQ', '西区公交分公司'],
  ['LJJY', '交通运输公司'],
  ['LJJT', '集团公司'],
];

/** How people call the unit. */
export function everydayNameOf(unitCode: string): string {
  return COMPANIES.find(([prefix]) => unitCode.startsWith(prefix))?.[1] ?? '集团公司';
}

/** A place of that kind that the unit answers for; of a known area when one is given. */
export function choosePlace(random: Random, kind: PlaceKind, unitCode: string, area?: string): Place {
  switch (kind) {
    case 'ESTATE': {
      const estate = area ?? random.pick(ESTATES);
      return { area: estate, place: `${estate}${random.int(1, 28)}号楼${random.int(1, 3)}单元` };
    }
    case 'DORMITORY': {
      const yard = area ?? random.pick(DORMITORIES);
      return { area: yard, place: `${yard}${random.int(1, 19)}幢` };
    }
    case 'CLEARANCE': {
      const clearance = area ?? random.pick(CLEARANCES);
      return { area: clearance, place: clearance };
    }
    case 'STOP': {
      return { area: area ?? random.pick(LINES), place: random.pick(STOPS) };
    }
    case 'COACH_STATION': {
      return { area: `${random.int(1, 9)}号线客运班车`, place: area ?? random.pick(COACH_STATIONS) };
    }
    case 'PLANT': {
      const workplace = area ?? random.pick(WORKPLACES.find(([prefix]) => unitCode.startsWith(prefix))?.[1] ?? ['集团机关']);
      return { area: workplace, place: workplace };
    }
    case 'COMPANY': {
      const name = area ?? everydayNameOf(unitCode);
      return { area: name, place: name };
    }
  }
}

const STREETS = ['滨江大道', '望湖路', '工业四路', '站前街', '建设路', '东门老街', '解放路', '和平里', '春风巷', '育才路', '青年路', '临江路'];

/** An address in the city that does not exist. */
export function inventAddress(random: Random): string {
  const district = random.pick(['江北区', '南湖区', '高新区', '岚东区']);
  return `岚江市${district}${random.pick(STREETS)}${random.int(1, 320)}号${random.int(1, 20)}幢${random.int(1, 3)}单元${random.int(1, 28)}0${random.int(1, 4)}室`;
}

/** No telephone in the country begins with 129. */
export function inventPhone(random: Random): string {
  return `129${String(random.int(0, 99_999_999)).padStart(8, '0')}`;
}
