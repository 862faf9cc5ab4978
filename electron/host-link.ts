/** The main process's hold on the host: it is started again when it ends unexpectedly, unless it keeps doing so. */
import { runHost } from './host-run.ts';
import type { HostRun, Processes } from './host-run.ts';
import { createPatience } from './patience.ts';

export type HostLink<P> = Pick<HostRun<P>, 'connect' | 'end'> & {
  /** Put another host in the place of one that has ended or cannot serve. */
  readonly restart: () => void;
};

export type Notices = {
  /** Another host is there: every window needs a new port to it. */
  readonly onRestarted: () => void;
  /** The host cannot serve, and is not started again by itself; the sentence says why. */
  readonly onFailed: (sentence: string) => void;
};

/** A host that ends more often in a minute ends for a reason that starting it again does not mend. */
export const MOST_RESTARTS = 3;

export function startHost<P>(
  processes: Processes<P>,
  args: readonly string[],
  notices: Notices,
  now?: () => number,
): HostLink<P> {
  const mayRestart = createPatience(MOST_RESTARTS, now);
  let ending = false;
  let host = begin();

  function begin(): HostRun<P> {
    const run = runHost(processes, args, {
      onFailed: (sentence) => {
        if (run === host) notices.onFailed(sentence);
      },
      onEnded: (code) => {
        if (run === host && !ending) mend(code);
      },
    });
    return run;
  }

  function mend(code: number): void {
    if (mayRestart()) restart();
    else {
      notices.onFailed(
        `The part of the program that holds your library keeps ending unexpectedly (exit code ${code}). Saved results are kept.`,
      );
    }
  }

  function restart(): void {
    const before = host;
    host = begin();
    before.kill();
    notices.onRestarted();
  }

  return {
    connect: () => host.connect(),
    restart,
    end() {
      ending = true;
      return host.end();
    },
  };
}
