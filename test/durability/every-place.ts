import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Something that changes files, and how to see what stands there. */
export type Trial = {
  readonly name: string;
  /** Makes what is there before. */
  readonly prepare: (folder: string) => void | Promise<void>;
  /** Does it, and closes what it opened. Whoever asked is told that it is done when this ends. */
  readonly act: (folder: string) => void | Promise<void>;
  /** What a program started afresh finds. It throws where that cannot be read. */
  readonly found: (folder: string) => string;
};

/** How the disk fails: for a moment, or from then on; with the number of the error. */
export type Failure = { readonly goesOn: boolean; readonly error: number };

export type Outcome = {
  readonly name: string;
  /** How many places there were at which the disk was made to fail. */
  readonly places: number;
  readonly foundOld: number;
  readonly foundNew: number;
  /** What was found that should not be, a sentence each. */
  readonly wrong: readonly string[];
};

let runs = 0;

/** Do it once for each place at which the disk can fail, and look at what is left each time. */
export async function tryEveryPlace(root: string, trial: Trial, failure: Failure): Promise<Outcome> {
  const [base, folder, fired] = ['base', 'trial', 'fired'].map((name) => join(root, name)) as [
    string,
    string,
    string,
  ];
  for (const each of [base, folder]) rmSync(each, { recursive: true, force: true });
  await trial.prepare(base);
  cpSync(base, folder, { recursive: true });
  const before = trial.found(folder);
  await trial.act(folder);
  const after = trial.found(folder);
  const wrong: string[] = before === after ? ['It changes nothing, so nothing can be seen.'] : [];
  const seen = { old: 0, new: 0 };
  for (let place = 1; ; place++) {
    rmSync(folder, { recursive: true });
    rmSync(fired, { force: true });
    cpSync(base, folder, { recursive: true });
    const isDone = await underFailingDisk({ folder, fired, place, failure }, () => trial.act(folder));
    if (!existsSync(fired))
      return { name: trial.name, places: place - 1, foundOld: seen.old, foundNew: seen.new, wrong };
    const state = found(trial, folder);
    if (state === after) seen.new++;
    else if (state === before) seen.old++;
    else wrong.push(`Place ${place}: neither the old nor the new was found, but ${state.slice(0, 300)}`);
    if (isDone && state !== after) wrong.push(`Place ${place}: said to be done, and it was not.`);
  }
}

function found(trial: Trial, folder: string): string {
  try {
    return trial.found(folder);
  } catch (error) {
    return `what cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  }
}

type Where = {
  readonly folder: string;
  readonly fired: string;
  readonly place: number;
  readonly failure: Failure;
};

/** Whether it came to its end. */
async function underFailingDisk(
  { folder, fired, place, failure }: Where,
  act: Trial['act'] | (() => void | Promise<void>),
): Promise<boolean> {
  Object.assign(process.env, {
    FAILING_DISK_UNDER: folder,
    FAILING_DISK_FIRED: fired,
    FAILING_DISK_WITH: String(failure.error),
    FAILING_DISK_THEN: failure.goesOn ? 'on' : 'once',
    FAILING_DISK_AT: `${++runs}:${place}`,
  });
  try {
    await act(folder);
    return true;
  } catch {
    return false;
  } finally {
    process.env['FAILING_DISK_AT'] = '';
  }
}
