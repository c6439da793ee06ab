/** Marks the branch that a complete switch never reaches; adding a variant makes the call fail to compile. */
export function assertNever(value: never): never {
  throw new Error(`unexpected variant: ${JSON.stringify(value)}`);
}
