import { createContext, useContext } from 'react';
import type { Me } from '../contract.ts';

export interface Session {
  readonly me: Me;
  /** The units in which the person holds a post, without repetition. */
  readonly unitIds: readonly string[];
}

export const SessionContext = createContext<Session | null>(null);

/** Only below the gate, where somebody is signed in. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession stands outside of the gate');
  return session;
}

export function sessionOf(me: Me): Session {
  return { me, unitIds: [...new Set(me.posts.map((post) => post.unitId))] };
}
