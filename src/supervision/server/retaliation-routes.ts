import { authorise } from '../../access/domain/index.ts';
import { staffOf } from '../../access/server/index.ts';
import type { UnitId } from '../../petitions/domain/index.ts';
import { findMatterFacts } from '../../petitions/server/index.ts';
import { defineRoute, type Route } from '../../platform/http/index.ts';
import { ReportRetaliation, RetaliationParams } from '../contract.ts';
import { reportRetaliation } from './report-retaliation.ts';
import type { ProtectionDeps } from './supervision-deps.ts';

/** Staff who are told of retaliation pass it on; what becomes of it they see only if they stand above those accused. */
export function retaliationRoutes(deps: ProtectionDeps): readonly Route[] {
  return [
    defineRoute({
      method: 'POST',
      url: '/api/v1/petitions/:id/retaliation-reports',
      access: { kind: 'staff', permission: 'retaliation.report' },
      summary: 'supervision.route.report_retaliation',
      fails: ['not_found', 'conflict'],
      status: 204,
      schema: { params: RetaliationParams, body: ReportRetaliation },
      handler: async (request) => {
        const staff = staffOf(request);
        const { id } = request.params;
        const { access } = await findMatterFacts(deps, id);
        authorise(staff, 'petition.read', access);
        authorise(staff, 'retaliation.report', access);
        const { unitIds, facts } = request.body;
        await reportRetaliation(deps, { aboutPetitionId: id, unitIds: unitIds as readonly string[] as readonly UnitId[], facts, language: request.language, via: { staff } });
      },
    }),
  ];
}
