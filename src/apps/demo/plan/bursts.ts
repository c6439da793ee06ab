import { addDays, type PlainDate } from '../../../platform/kernel/index.ts';
import type { Random } from '../random.ts';
import type { Arrival } from './arrival.ts';
import type { ArrivalMaker } from './make-arrival.ts';

interface Cause {
  readonly themeCode: string;
  readonly unitCode: string;
  readonly area: string;
}

/** What many people suffer at once: one theme, one unit, one place. */
const CAUSES: readonly Cause[] = [
  { themeCode: '030101', unitCode: 'LJZYGC', area: '岚湖新城' },
  { themeCode: '030204', unitCode: 'LJZYWY', area: '北苑小区' },
  { themeCode: '010101', unitCode: 'LJZZZZ', area: '铸造厂熔炼车间' },
  { themeCode: '050101', unitCode: 'LJJYYY', area: '12路' },
  { themeCode: '060202', unitCode: 'LJZZAQ', area: '铸造厂造型工段' },
  { themeCode: '040102', unitCode: 'LJZYZS', area: '柳林片区' },
  { themeCode: '030301', unitCode: 'LJZYYX', area: '云栖湾' },
  { themeCode: '020201', unitCode: 'LJZZHQ', area: '工人新村' },
  { themeCode: '030103', unitCode: 'LJZYWY', area: '南湖花园' },
  { themeCode: '050204', unitCode: 'LJJYXQ', area: 'K5路' },
  { themeCode: '010303', unitCode: 'LJZZRL', area: '装备制造公司' },
  { themeCode: '030302', unitCode: 'LJZYYX', area: '桂语庭' },
];

const PERCENT = 0.33;
const ONE_FOR = 1100;
/** The last one has just begun to show. */
const PRESENT_BEGAN_DAYS_AGO = 16;

export function planBursts(random: Random, maker: ArrivalMaker, { count, today }: { readonly count: number; readonly today: PlainDate }): readonly Arrival[] {
  const bursts = Math.max(2, Math.round(count / ONE_FOR));
  return Array.from({ length: bursts }, (_, burst) => {
    const cause = CAUSES[burst % CAUSES.length] ?? random.pick(CAUSES);
    const beganDaysAgo = burst === 0 ? PRESENT_BEGAN_DAYS_AGO : random.int(40, 1050);
    const length = burst === 0 ? PRESENT_BEGAN_DAYS_AGO : random.int(9, 30);
    const size = Math.max(6, Math.round(((count * PERCENT) / 100) * (0.5 + random.next())));
    return Array.from({ length: size }, () => {
      // It swells and ebbs: the sum of two dice rather than one.
      const day = Math.min(length - 1, Math.floor(((random.next() + random.next()) / 2) * length));
      return maker.make(addDays(today, day - beganDaysAgo), { ...cause, class: 'APPEAL_RESOLUTION', route: 'PETITION' });
    });
  }).flat();
}
