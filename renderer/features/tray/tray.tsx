import { useMemo, useState } from 'react';
import { ScreenLink } from '../../navigation/link.tsx';
import { pageNotices } from '../../notices/desktop-notice.ts';
import { selectCatalogues } from '../../store/selectors.ts';
import { useActions, useApp } from '../../store/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { PopOut } from '../../ui/pop-out.tsx';
import { Progress } from '../../ui/progress.tsx';
import { SwitchBox } from '../../ui/switch-box.tsx';
import { COMPARISON, jobsOf } from './jobs.ts';
import type { Job } from './jobs.ts';
import { useEndNotices } from './use-end-notices.ts';
import { useNow } from './use-now.ts';
import styles from './tray.module.css';

/** What is being worked out, on whatever screen one is, and what has ended since the window was opened. */
export function Tray() {
  const run = useApp((state) => state.run);
  const studies = useApp((state) => state.studies.jobs);
  const catalogues = useApp(selectCatalogues);
  const now = useNow(run.kind === 'running' || studies.some(({ state }) => state === 'running'));
  const jobs = useMemo(
    () => jobsOf({ run, studies, options: catalogues?.options ?? [], places: catalogues?.places ?? [] }, now),
    [run, studies, catalogues, now],
  );
  const [notices] = useState(pageNotices);
  // Kept, for a browser asks another process each time.
  const [permission, setPermission] = useState(() => notices?.permission);
  const [isWanted, setWanted] = useState(permission === 'granted');
  useEndNotices(jobs, now, notices, isWanted);
  const running = jobs.filter((job) => job.state === 'running');
  if (jobs.length === 0) return null;
  const title = running.length === 0 ? 'Done' : `Under way: ${running.length}`;

  async function want(isOn: boolean): Promise<void> {
    if (!isOn) return setWanted(false);
    const given = await notices?.requestPermission();
    setPermission(given);
    setWanted(given === 'granted');
  }

  return (
    <>
      <PopOut title={title} label={`${title}. Show what is being worked out`}>
        <h2 className={styles['title']}>What is being worked out</h2>
        <ul className={styles['list']}>
          {jobs.map((job) => (
            <JobRow key={job.id} job={job} />
          ))}
        </ul>
        {notices !== null && (
          <div className={styles['notices']}>
            <SwitchBox isOn={isWanted} onChange={(isOn) => void want(isOn)}>
              Tell me on the desktop when long work is done and I am elsewhere
            </SwitchBox>
            {permission === 'denied' && (
              <p className={styles['words']}>This browser has been told not to show notices of this page.</p>
            )}
          </div>
        )}
      </PopOut>
      <output className="visually-hidden">{endedSentence(jobs)}</output>
    </>
  );
}

function JobRow({ job }: { readonly job: Job }) {
  const { cancel, cancelStudy, forgetStudy } = useActions();
  const stop = (): void => (job.id === COMPARISON ? cancel() : cancelStudy(job.id));
  return (
    <li className={styles['job']}>
      <ScreenLink to={job.to}>{job.title}</ScreenLink>
      {job.state === 'running' ? (
        <Progress label={job.words} done={job.done} total={job.total} />
      ) : (
        <p className={styles['words']}>{job.words}</p>
      )}
      {job.state === 'running' ? (
        <Button look="quiet" onPress={stop} label={`Cancel: ${job.title}`}>
          Cancel
        </Button>
      ) : (
        <Button look="quiet" onPress={() => forgetStudy(job.id)} label={`Take off the list: ${job.title}`}>
          Take off
        </Button>
      )}
    </li>
  );
}

/** What those who listen are told as work ends. */
function endedSentence(jobs: readonly Job[]): string {
  const last = jobs.findLast(({ state }) => state !== 'running');
  return last === undefined ? '' : `${last.title}: ${last.words}`;
}
