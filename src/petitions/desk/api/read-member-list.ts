import { callServer } from '../../../platform/ui/desk/call-server.ts';
import type { MemberList } from '../../domain/members.ts';

/** What the office understands of a list; nothing is stored. With a matter, it also says who stands in it already. */
export function readMemberList(list: Blob, petitionId: string | undefined): Promise<MemberList> {
  const body = new FormData();
  body.append('file', list, list instanceof File ? list.name : 'list.csv');
  return callServer({ method: 'POST', path: '/member-sheets', query: { petition: petitionId }, body });
}
