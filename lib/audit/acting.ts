import { AsyncLocalStorage } from 'node:async_hooks';
import { processGlobals } from '../process-globals';

/** Who does what is done now. */
export type Actor = { id: string; name: string };

export type Acting = { by: Actor /** Whether the log has it, or need not. */; isAccountedFor: boolean };

/** One a process: the desk's actions and the operations they call may be bundled apart. */
function storage(): AsyncLocalStorage<Acting> {
  processGlobals.acting ??= new AsyncLocalStorage();
  return processGlobals.acting;
}

/**
 * Runs what somebody asked for, so that whatever it has to record is recorded as done by them.
 * @returns its result, and whether it recorded something or said that there was nothing to
 */
export async function actAs<T>(by: Actor, run: () => Promise<T>): Promise<{ result: T; isAccountedFor: boolean }> {
  const acting: Acting = { by, isAccountedFor: false };
  const result = await storage().run(acting, run);
  return { result, isAccountedFor: acting.isAccountedFor };
}

/** Who acts, where an action of the desk is under way. */
export const getActing = (): Acting | undefined => storage().getStore();

/** Says that what was asked changed nothing: a form that was refused. */
export function recordNothing(): void {
  const acting = getActing();
  if (acting) acting.isAccountedFor = true;
}
