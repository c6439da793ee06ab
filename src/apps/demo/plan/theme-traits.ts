import type { AppealRoute } from '../../../petitions/domain/index.ts';

/** How often the months of a year bring a theme, January first. */
const SEASONS = {
  EVEN: [1, 0.8, 1.1, 1, 1, 1, 1, 1, 1.1, 1, 1, 1],
  YEAR_END: [2.2, 1.4, 0.8, 0.7, 0.7, 0.8, 0.7, 0.7, 0.8, 0.9, 1.3, 2],
  RAIN: [0.4, 0.4, 0.7, 1, 1.4, 2.2, 2.4, 2, 1.1, 0.6, 0.5, 0.4],
  SUMMER: [0.5, 0.5, 0.6, 0.8, 1.1, 1.8, 2.3, 2.2, 1.2, 0.7, 0.5, 0.5],
  WINTER: [1.9, 1.4, 0.8, 0.4, 0.3, 0.3, 0.3, 0.4, 0.8, 1.8, 2.3, 2.1],
} as const;
type Season = keyof typeof SEASONS;

export interface ThemeTraits {
  readonly weight: number;
  readonly season: readonly number[];
  readonly units: readonly (readonly [code: string, weight: number])[];
  readonly routes: readonly (readonly [route: AppealRoute, weight: number])[];
}

type Row = readonly [prefix: string, weight: number, season: Season, units: string, routes?: string];

// Units and routes are written as words with their weights. The first row that fits counts.
const ROWS: readonly Row[] = [
  ['0101', 3.2, 'YEAR_END', 'LJZZZZ:3 LJZZZP:3 LJZZRL:2 LJJYDQ:1.5 LJJYXQ:1.5 LJJYRL:1 LJZYWY:1', 'PETITION:88 ARBITRATION:12'],
  ['0102', 1.7, 'EVEN', 'LJZZRL:3 LJJYRL:2 LJJTRL:1 LJZZ:1', 'PETITION:75 ADMIN_PROCEDURE:25'],
  ['0103', 1.7, 'EVEN', 'LJZZRL:3 LJJYRL:2 LJJTRL:1 LJZYWY:1', 'PETITION:45 ARBITRATION:50 LITIGATION:5'],
  ['0201', 1.6, 'EVEN', 'LJJTLT:3 LJZZRL:2 LJZZ:1', 'PETITION:85 ADMIN_PROCEDURE:15'],
  ['020201', 1.9, 'WINTER', 'LJJTLT:2 LJZZHQ:3'],
  ['020202', 1.7, 'RAIN', 'LJZZHQ:4 LJJTLT:1'],
  ['0203', 1.3, 'EVEN', 'LJZZHQ:4 LJZZZZ:1 LJZZZP:1 LJJYRL:1'],
  ['030101', 5.5, 'RAIN', 'LJZYGC:5 LJZYKF:2 LJZYWY:1'],
  ['030102', 2.6, 'EVEN', 'LJZYGC:5 LJZYKF:2'],
  ['030103', 3.2, 'SUMMER', 'LJZYWY:5 LJZYGC:1'],
  ['030204', 3.4, 'SUMMER', 'LJZYWY:5 LJZYKF:2'],
  ['0302', 3.1, 'EVEN', 'LJZYWY:6 LJZYKF:2'],
  ['0303', 2.6, 'EVEN', 'LJZYYX:4 LJZYGC:2 LJZYKF:1 LJZY:1', 'PETITION:62 LITIGATION:28 ADMIN_PROCEDURE:10'],
  ['040102', 2.4, 'YEAR_END', 'LJZYZS:5 LJZY:1', 'PETITION:90 LITIGATION:10'],
  ['04', 2.1, 'EVEN', 'LJZYZS:5 LJZYGC:1 LJZY:1', 'PETITION:70 LITIGATION:18 ADMIN_PROCEDURE:12'],
  ['0501', 2.7, 'EVEN', 'LJJYYY:4 LJJYDQ:2 LJJYXQ:2'],
  ['050204', 3.6, 'SUMMER', 'LJJYDQ:3 LJJYXQ:3 LJJYFW:2'],
  ['0502', 2.7, 'EVEN', 'LJJYFW:3 LJJYDQ:3 LJJYXQ:3'],
  ['0503', 1.4, 'EVEN', 'LJJYFW:3 LJJY:1'],
  ['0601', 1.3, 'SUMMER', 'LJZZAQ:3 LJZZZZ:2 LJZZZP:2 LJJTAQ:1', 'PETITION:60 ENFORCEMENT_DUTY:40'],
  ['0602', 1.8, 'SUMMER', 'LJZZAQ:4 LJZZZZ:2', 'PETITION:60 ENFORCEMENT_DUTY:40'],
  ['0701', 1.3, 'YEAR_END', 'LJZYGC:3 LJZY:1 LJZZ:1 LJJY:1 LJJT:1', 'PETITION:45 LITIGATION:40 ARBITRATION:15'],
  ['070201', 2.2, 'EVEN', 'LJZYKF:2 LJZYZS:2 LJZZRL:1 LJJYFW:1 LJZYYX:1 LJJTRL:1'],
  ['070202', 1.1, 'EVEN', 'LJZZRL:2 LJJYRL:2 LJJTRL:1', 'PETITION:78 PARTY_APPEAL:22'],
  ['0801', 2.2, 'EVEN', 'LJJT:1 LJZZ:2 LJJY:3 LJZY:2'],
  ['0802', 1.3, 'EVEN', 'LJJY:3 LJZY:2 LJZZ:1 LJJT:1'],
];

const ONLY_PETITION = 'PETITION:1';

/** Reports have no traits: they are not counted by theme before the discipline officers have seen them. */
export function findThemeTraits(themeCode: string): ThemeTraits | undefined {
  const row = ROWS.find(([prefix]) => themeCode.startsWith(prefix));
  if (!row) return undefined;
  const [, weight, season, units, routes = ONLY_PETITION] = row;
  // The words after the colon are the codes of the table above.
  return { weight, season: SEASONS[season], units: parseWeights(units), routes: parseWeights(routes) as ThemeTraits['routes'] };
}

function parseWeights(words: string): readonly (readonly [string, number])[] {
  return words.split(' ').map((word) => {
    const [code = '', weight = '1'] = word.split(':');
    return [code, Number(weight)] as const;
  });
}

/** How slowly a unit works; one that takes 30 % longer is overdue more often. */
const PACE: Readonly<Record<string, number>> = { LJZYGC: 1.32, LJZYZS: 1.25, LJZYWY: 1.1, LJZZHQ: 1.15, LJJYFW: 0.72, LJJYYY: 0.85, LJZZRL: 0.92, LJJTLT: 0.8 };

export function paceOf(unitCode: string): number {
  return PACE[unitCode] ?? 1;
}
