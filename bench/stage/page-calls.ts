import type { Role } from '../../src/organisation/domain/index.ts';
import type { Chance } from './chance.ts';
import type { Call } from './http-client.ts';
import type { Installation } from './installation.ts';
import { atLeastOne, type Organisation, tokenOf } from './organisation.ts';
import { aName, aSubject } from './words.ts';

/** What staff open all day, each time for another person and another matter. */
export interface PageCalls {
  readonly matter: (chance: Chance) => Call;
  readonly desk: (chance: Chance) => Call;
  readonly byState: (chance: Chance) => Call;
  readonly byUnit: (chance: Chance) => Call;
  readonly byTheme: (chance: Chance) => Call;
  readonly byCommonWords: (chance: Chance) => Call;
  readonly bySubject: (chance: Chance) => Call;
  readonly byRareWords: (chance: Chance) => Call;
}

const DESK_ROLES: readonly [Role, ...Role[]] = ['handler', 'registrar', 'screener', 'signer', 'unitHead', 'serviceClerk', 'officeHead'];
const LIST_ROLES: readonly [Role, ...Role[]] = ['registrar', 'screener', 'unitHead', 'officeHead', 'supervisor'];
const STATES = ['INTAKE', 'HANDLING', 'OPINION_DRAFT', 'SERVED', 'REPLIED', 'ARCHIVED'] as const;
// Each stands in a fifth or more of all texts.
const COMMON_WORDS = ['工作人员', '打电话', '以上情况属实', '负责人', '反映'] as const;

/** The calls for one office; the matters are those that the caller's role reaches. The database must be running. */
export async function listPageCalls({ organisation, withOwner }: Installation): Promise<PageCalls> {
  const reach = await withOwner(async (client) => {
    const read = async (condition: string, values: readonly string[]): Promise<readonly Reached[]> => {
      const text = `select petition_id from petition where ${condition} order by md5(petition_id::text) limit 1500`;
      return (await client.query<Reached>(text, [...values])).rows;
    };
    const company = await read('petition_office_unit_id = $1', [organisation.companies[0]]);
    const handler = organisation.people.find(({ role }) => role === 'handler');
    return { company: atLeastOne(company), all: atLeastOne(await read('true', [])), handler: atLeastOne(await read('handler_id = $1', [handler?.staffId ?? ''])) };
  });
  const mattersOf = (role: Role) => (role === 'handler' ? reach.handler : role === 'officeHead' ? reach.all : reach.company);
  const list = (query: (chance: Chance) => Readonly<Record<string, string>>) => (chance: Chance) => callList(organisation, chance.pick(LIST_ROLES), query(chance));
  return {
    matter: (chance) => {
      const role = chance.pick(DESK_ROLES);
      return { path: `/api/v1/petitions/${chance.pick(mattersOf(role)).petition_id}`, token: tokenOf(organisation, role) };
    },
    desk: (chance) => callList(organisation, chance.pick(DESK_ROLES), { mine: 'true' }),
    byState: list((chance) => ({ state: chance.pick(STATES) })),
    byUnit: list((chance) => ({ unit: chance.pick(organisation.companies), open: 'true', sort: 'due' })),
    byTheme: list((chance) => ({ theme: chance.pick(organisation.themes) })),
    byCommonWords: list((chance) => ({ text: chance.pick(COMMON_WORDS) })),
    bySubject: list((chance) => ({ text: aSubject(chance) })),
    byRareWords: list((chance) => ({ text: `${aName(chance)}主任` })),
  };
}

interface Reached {
  readonly petition_id: string;
}

function callList(organisation: Organisation, role: Role, query: Readonly<Record<string, string>>): Call {
  return { path: `/api/v1/petitions?${new URLSearchParams(query).toString()}`, token: tokenOf(organisation, role) };
}
