import { useEffect, useRef } from 'react';
import type { Notices } from '../../notices/desktop-notice.ts';
import type { Job } from './jobs.ts';

/** Shorter work has nobody looking elsewhere meanwhile. */
const LONG_MS = 10_000;

/** Tells on the desktop that long work has ended, when the window is not looked at and the user wants to be told. */
export function useEndNotices(
  jobs: readonly Job[],
  now: number,
  notices: Notices | null,
  isWanted: boolean,
): void {
  const before = useRef<readonly Job[]>([]);
  useEffect(() => {
    const ended = before.current.filter(
      ({ id, state }) => state === 'running' && jobs.find((job) => job.id === id)?.state !== 'running',
    );
    before.current = jobs;
    if (notices === null || !isWanted || !document.hidden) return;
    for (const was of ended) {
      if (now - was.startedAt < LONG_MS) continue;
      const is = jobs.find(({ id }) => id === was.id);
      if (is?.state === 'cancelled') continue;
      notices.show(is?.state === 'failed' ? 'It failed' : 'It is done', was.title);
    }
  }, [jobs, now, notices, isWanted]);
}
