import { defineRoute, type Route } from '../../platform/http/index.ts';
import { AssignPost, CreatedPost, EndPost, PostParams, SetStaffDisabled, StaffDirectory, StaffList, StaffParams } from '../contract.ts';
import { listPostsOn, type Post } from '../domain/index.ts';
import { assignPost, endPost } from './manage-posts.ts';
import { setStaffDisabled } from './manage-staff.ts';
import { todayOf, type OrganisationDeps } from './organisation-deps.ts';
import { presentStaff, presentStaffName } from './organisation-view.ts';
import { listPosts, listStaff, type Staff } from './staff-store.ts';

const mayManage = { kind: 'staff', permission: 'staff.manage' } as const;

export function staffRoutes(deps: OrganisationDeps): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      url: '/api/v1/staff',
      access: mayManage,
      summary: 'organisation.route.list_staff',
      schema: { response: StaffList },
      handler: async () => {
        const people = await readStaff(deps);
        return { items: people.map(({ staff, posts }) => presentStaff(staff, posts)) };
      },
    }),
    defineRoute({
      method: 'GET',
      url: '/api/v1/staff/directory',
      access: { kind: 'staff', permission: 'organisation.read' },
      summary: 'organisation.route.staff_directory',
      schema: { response: StaffDirectory },
      handler: async () => {
        const people = await readStaff(deps);
        const present = people.filter(({ staff }) => staff.disabledAt === undefined);
        return { items: present.map(({ staff, posts }) => presentStaffName(staff, listPostsOn(posts, todayOf(deps)))) };
      },
    }),
    defineRoute({
      method: 'POST',
      url: '/api/v1/staff/:staffId/posts',
      access: mayManage,
      summary: 'organisation.route.assign_post',
      fails: ['not_found'],
      status: 201,
      schema: { params: StaffParams, body: AssignPost, response: CreatedPost },
      handler: async ({ actor, params, body }) => ({ postId: await assignPost(deps, actor, params.staffId, body) }),
    }),
    defineRoute({
      method: 'POST',
      url: '/api/v1/staff/:staffId/posts/:postId/end',
      access: mayManage,
      summary: 'organisation.route.end_post',
      fails: ['not_found', 'refused'],
      status: 204,
      schema: { params: PostParams, body: EndPost },
      handler: ({ actor, params, body }) => endPost(deps, actor, params, body.on),
    }),
    defineRoute({
      method: 'PUT',
      url: '/api/v1/staff/:staffId/disabled',
      access: mayManage,
      summary: 'organisation.route.set_staff_disabled',
      fails: ['not_found'],
      status: 204,
      schema: { params: StaffParams, body: SetStaffDisabled },
      handler: ({ actor, params, body }) => setStaffDisabled(deps, actor, params.staffId, body.isDisabled),
    }),
  ];
}

async function readStaff({ db }: OrganisationDeps): Promise<readonly { staff: Staff; posts: readonly Post[] }[]> {
  const [people, posts] = await Promise.all([listStaff(db.reader), listPosts(db.reader)]);
  const byStaff = Map.groupBy(posts, (post) => post.staffId);
  return people.map((staff) => ({ staff, posts: byStaff.get(staff.staffId) ?? [] }));
}
