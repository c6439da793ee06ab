import { defineRoute, type RequestActor, type Route } from '../../platform/http/index.ts';
import { AppError } from '../../platform/kernel/index.ts';
import { PublicInformationList, PublicInformationView, SetPublicInformation, UnitCodeParams } from '../contract.ts';
import type { UnitId, UnitNode } from '../domain/index.ts';
import { todayOf, type OrganisationDeps } from './organisation-deps.ts';
import { presentPublicInformation } from './organisation-view.ts';
import { listPublicInformation } from './public-information-store.ts';
import { setPublicInformation } from './set-public-information.ts';

export interface PublicInformationDeps extends OrganisationDeps {
  /** Throws when the actor does not look after this unit's public information. */
  authoriseOnUnit(actor: RequestActor, permission: 'publicInformation.manage', unitId: UnitId): void;
}

export function publicInformationRoutes(deps: PublicInformationDeps): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      url: '/api/v1/public-information',
      access: { kind: 'public' },
      summary: 'organisation.route.list_public_information',
      schema: { response: PublicInformationList },
      handler: async () => ({ items: [...(await readPublicInformation(deps))] }),
    }),
    defineRoute({
      method: 'GET',
      url: '/api/v1/public-information/:code',
      access: { kind: 'public' },
      summary: 'organisation.route.public_information',
      fails: ['not_found'],
      schema: { params: UnitCodeParams, response: PublicInformationView },
      handler: async ({ params }) => {
        const found = (await readPublicInformation(deps)).find((each) => each.unitCode === params.code);
        if (!found) throw new AppError('not_found', 'organisation.no_public_information', { code: params.code });
        return found;
      },
    }),
    defineRoute({
      method: 'PUT',
      url: '/api/v1/public-information/:code',
      access: { kind: 'staff', permission: 'publicInformation.manage' },
      summary: 'organisation.route.set_public_information',
      fails: ['not_found'],
      status: 204,
      schema: { params: UnitCodeParams, body: SetPublicInformation },
      handler: async ({ actor, params, body }) => {
        const { unit } = await getUnitByCode(deps, params.code);
        deps.authoriseOnUnit(actor, 'publicInformation.manage', unit.unitId);
        await setPublicInformation(deps, actor, unit.unitId, body);
      },
    }),
  ];
}

/** What all units publish today, for the pages as for the API. */
export async function readPublicInformation(deps: OrganisationDeps): Promise<readonly PublicInformationView[]> {
  const tree = await deps.units.treeOn(todayOf(deps));
  const stored = await listPublicInformation(deps.db.reader);
  return stored.flatMap((each) => {
    const node = tree.nodes.get(each.unitId);
    return node ? [presentPublicInformation(node, each)] : [];
  });
}

async function getUnitByCode(deps: OrganisationDeps, code: string): Promise<UnitNode> {
  const tree = await deps.units.treeOn(todayOf(deps));
  const node = [...tree.nodes.values()].find((each) => each.unit.code === code);
  if (!node) throw new AppError('not_found', 'organisation.unknown_unit_code', { code });
  return node;
}
