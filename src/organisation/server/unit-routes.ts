import { defineRoute, type Route } from '../../platform/http/index.ts';
import { ChangeUnit, CreateUnit, CreatedUnit, OnDay, SetReviewAuthorities, UnitList, UnitParams, UnitVersionList } from '../contract.ts';
import { changeUnit, setReviewAuthorities } from './change-unit.ts';
import { createUnit } from './create-unit.ts';
import { todayOf, type OrganisationDeps } from './organisation-deps.ts';
import { presentUnit, presentUnitVersion } from './organisation-view.ts';

const mayRead = { kind: 'staff', permission: 'organisation.read' } as const;
const mayManage = { kind: 'staff', permission: 'unit.manage' } as const;

export function unitRoutes(deps: OrganisationDeps): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      url: '/api/v1/units',
      access: mayRead,
      summary: 'organisation.route.list_units',
      schema: { query: OnDay, response: UnitList },
      handler: async ({ query }) => {
        const tree = await deps.units.treeOn(query.on ?? todayOf(deps));
        return { items: [...tree.nodes.values()].map((node) => presentUnit(tree, node)) };
      },
    }),
    defineRoute({
      method: 'GET',
      url: '/api/v1/units/:unitId/history',
      access: mayRead,
      summary: 'organisation.route.unit_history',
      schema: { params: UnitParams, response: UnitVersionList },
      handler: async ({ params }) => {
        const { versions } = await deps.units.history();
        return { items: versions.filter((version) => version.unitId === params.unitId).map(presentUnitVersion) };
      },
    }),
    defineRoute({
      method: 'POST',
      url: '/api/v1/units',
      access: mayManage,
      summary: 'organisation.route.create_unit',
      fails: ['conflict'],
      status: 201,
      schema: { body: CreateUnit, response: CreatedUnit },
      handler: async ({ actor, body }) => ({ unitId: await createUnit(deps, actor, body) }),
    }),
    defineRoute({
      method: 'POST',
      url: '/api/v1/units/:unitId/changes',
      access: mayManage,
      summary: 'organisation.route.change_unit',
      fails: ['not_found'],
      status: 204,
      schema: { params: UnitParams, body: ChangeUnit },
      handler: ({ actor, params, body }) => changeUnit(deps, actor, params.unitId, body),
    }),
    defineRoute({
      method: 'PUT',
      url: '/api/v1/units/:unitId/review-authorities',
      access: mayManage,
      summary: 'organisation.route.set_review_authorities',
      fails: ['not_found'],
      status: 204,
      schema: { params: UnitParams, body: SetReviewAuthorities },
      handler: ({ actor, params, body }) => setReviewAuthorities(deps, actor, params.unitId, body),
    }),
  ];
}
