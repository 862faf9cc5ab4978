import { constants, setPriority } from 'node:os';

/**
 * Have this process, and threads it starts from now on, take the processors only as far as whatever somebody waits for leaves them: the window,
 * its host, one path of a lever. Where the system does not allow it, it goes on as any other.
 */
export function giveWay(): void {
  try {
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Nothing depends on it but how soon a window answers.
  }
}
