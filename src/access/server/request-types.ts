import type { Actor, Permission } from '../domain/index.ts';

// Tells the routes of every feature what `request.actor` is and which permissions exist: a misspelt one does not compile.
declare module '../../platform/http/route-access.ts' {
  interface AccessTypes {
    actor: Actor;
    permission: Permission;
  }
}
