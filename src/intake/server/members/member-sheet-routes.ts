import { z } from 'zod';
import { staffOf } from '../../../access/server/index.ts';
import { findSamePerson, MemberList } from '../../../petitions/domain/index.ts';
import { checkMembers, type PetitionDeps } from '../../../petitions/server/index.ts';
import { defineRoute, type Route, sendFile } from '../../../platform/http/index.ts';
import { AppError } from '../../../platform/kernel/index.ts';
import type { Language } from '../../../platform/ui/index.ts';
import { messages } from '../../domain/members/messages.ts';
import type { ReadMember } from '../../domain/members/read-member.ts';
import { readMemberSheet } from './read-member-sheet.ts';
import { writeMemberTemplate } from './write-member-template.ts';

const MemberSheetQuery = z.object({ petition: z.uuid().optional() });

/** The list of those who sign along, read and explained; what the clerk keeps of it is sent with the registration or to the matter. */
export function memberSheetRoutes(deps: PetitionDeps): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      url: '/api/v1/member-sheets/template',
      access: { kind: 'staff', permission: 'petition.register' },
      summary: 'members.route.template',
      produces: 'file',
      schema: {},
      handler: async (request, reply) => sendFile(reply, await writeMemberTemplate(request.language)),
    }),
    defineRoute({
      method: 'POST',
      url: '/api/v1/member-sheets',
      access: { kind: 'staff', permission: 'petition.register' },
      summary: 'members.route.read_list',
      fails: ['not_found', 'too_large'],
      accepts: 'file',
      schema: { query: MemberSheetQuery, response: MemberList },
      handler: async (request) => {
        const part = request.isMultipart() ? await request.file() : undefined;
        if (!part) throw new AppError('invalid', 'members.no_file');
        const { columns, members } = await readMemberSheet(part.file);
        const { petition } = request.query;
        const known = petition === undefined ? [] : await checkMembers(deps, staffOf(request), petition, members);
        return { columns: [...columns], rows: presentRows(members, known, request.language) };
      },
    }),
  ];
}

function presentRows(members: readonly ReadMember[], known: readonly boolean[], language: Language): MemberList['rows'] {
  const same = findSamePerson(members);
  return members.map(({ rowNumber, faults, ...read }, index) => {
    const twin = same[index];
    const first = twin && members[twin.index];
    return {
      rowNumber,
      read,
      faults: faults.map((code) => ({ code, text: messages[language][code] })),
      sameAs: first ? { rowNumber: first.rowNumber, certain: twin.certain } : null,
      isMember: known[index] ?? false,
    };
  });
}
