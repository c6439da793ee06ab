import { callServer } from '../../../platform/ui/desk/call-server.ts';
import { isServerProblem } from '../../../platform/ui/desk/server-problem.ts';
import type { Me, SignIn, StepUp } from '../../contract.ts';

/** `null` when nobody is signed in. */
export async function findMe(signal?: AbortSignal): Promise<Me | null> {
  try {
    return await callServer<Me>({ path: '/session', mayInterrupt: false, ...(signal && { signal }) });
  } catch (error) {
    if (isServerProblem(error) && error.content.status === 401) return null;
    throw error;
  }
}

export function signIn(body: SignIn): Promise<Me> {
  return callServer({ method: 'POST', path: '/session', body, mayInterrupt: false });
}

export function signOut(): Promise<void> {
  return callServer({ method: 'DELETE', path: '/session', mayInterrupt: false });
}

export function stepUp(body: StepUp): Promise<Me> {
  return callServer({ method: 'POST', path: '/session/step-up', body, mayInterrupt: false });
}
