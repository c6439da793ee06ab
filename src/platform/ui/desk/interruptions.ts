/** What the shell does when a call cannot go on without the person: both answer whether it may be repeated. */
export interface Interruptions {
  /** The session has ended; whatever is typed on the page stays. */
  signInAgain(): Promise<boolean>;
  /** The act asks for a fresh proof of who it is. */
  stepUp(): Promise<boolean>;
}

const refuseAll: Interruptions = { signInAgain: () => Promise.resolve(false), stepUp: () => Promise.resolve(false) };

let handlers = refuseAll;
let signingIn: Promise<boolean> | undefined;
let steppingUp: Promise<boolean> | undefined;

/** Returns how to take them away again. */
export function handleInterruptions(given: Interruptions): () => void {
  handlers = given;
  return () => {
    handlers = refuseAll;
  };
}

/** Calls that fail together wait for one dialog. */
export function askToSignInAgain(): Promise<boolean> {
  signingIn ??= handlers.signInAgain().finally(() => {
    signingIn = undefined;
  });
  return signingIn;
}

export function askToStepUp(): Promise<boolean> {
  steppingUp ??= handlers.stepUp().finally(() => {
    steppingUp = undefined;
  });
  return steppingUp;
}
