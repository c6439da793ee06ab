export { allPostsOf, describePosts, listCapacities, PUBLIC_ACTOR } from './actor.ts';
export type { Actor, ActorPost, Proof, PublicActor, StaffActor, Standing } from './actor.ts';
export { isPermission, isPetitionPermission, PERMISSIONS } from './decision-table.ts';
export type { GlobalPermission, Permission, PetitionPermission, UnitPermission } from './decision-table.ts';
export { isReport, matchesVisibility, reachOf, scopesOfRole, visibleTo } from './petition-visibility.ts';
export type { PetitionAccessFacts, PetitionVisibility } from './petition-visibility.ts';
export { checkNewPassword } from './password-policy.ts';
export { authorise, can, forbidden, listPermissions, mayEver, petitionNotFound } from './policy.ts';
export type { Resource, Verdict } from './policy.ts';
