/**
 * What the access feature adds to the types of this folder, which knows no feature:
 * `declare module '…/platform/http/route-access.ts' { interface AccessTypes { actor: Actor; permission: Permission } }`
 */
// An interface, since only interfaces can be added to from another module.
export interface AccessTypes {}

/** Who makes a request: the access feature's `Actor`. */
export type RequestActor = AccessTypes extends { actor: infer Actor } ? Actor : { readonly kind: string };

type RoutePermission = AccessTypes extends { permission: infer Permission extends string } ? Permission : string;

/** Who may call a route at all; which rows he sees is decided in the use-case. */
export type RouteAccess =
  | { readonly kind: 'public' }
  | { readonly kind: 'petitioner' }
  | { readonly kind: 'signed-in' }
  | { readonly kind: 'staff'; readonly permission: RoutePermission };

export const ACCESS_KINDS: readonly string[] = ['public', 'petitioner', 'signed-in', 'staff'] satisfies readonly RouteAccess['kind'][];
