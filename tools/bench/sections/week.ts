import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { HOST_MEMORY } from '../../../host/host-memory.ts';
import { CHANGES_OF_A_DAY, DAYS } from '../children/week.ts';
import type { Held } from '../children/week.ts';
import { newUser } from '../child.ts';
import { MEBIBYTE, ratioText } from '../figures.ts';
import { missingRow, row } from '../row.ts';
import type { Row, Section } from '../row.ts';

const WEEK = fileURLToPath(new URL('../children/week.ts', import.meta.url));
const AIM = '1.05 at most';

export const week: Section = {
  name: 'week',
  title: `a week of use, ${DAYS} days of ${CHANGES_OF_A_DAY} changes with what goes with them: held after the last day over the second`,
  async measure(tell) {
    const user = newUser();
    try {
      for (const each of rowsOf(await heldDayByDay(user.folder, user.env))) tell(each);
    } finally {
      user.remove();
    }
  },
};

async function heldDayByDay(
  folder: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<readonly Held[]> {
  const child = fork(WEEK, [folder], { env: { ...env }, execArgv: ['--expose-gc', HOST_MEMORY] });
  const ended = once(child, 'exit').then(() => {
    throw new Error('The week ended before its last day.');
  });
  const [held] = (await Promise.race([once(child, 'message'), ended])) as [readonly Held[]];
  return held;
}

/** What is kept on purpose is kept by the second day. */
export function rowsOf(held: readonly Held[]): readonly Row[] {
  return [
    told('what the host’s own thread holds, garbage collected', held, ({ heap }) => heap),
    told('the host’s process', held, ({ process }) => process),
    told('the processes that work for it, garbage and all', held, ({ helpers }) => helpers),
  ];
}

function told(what: string, held: readonly Held[], of: (one: Held) => number | null): Row {
  const bytes = held.map(of).filter((each) => each !== null);
  const [second, last] = [bytes[1], bytes.at(-1)];
  if (bytes.length < held.length || second === undefined || last === undefined)
    return missingRow(what, 'the system does not say what other processes take');
  const days = bytes.map((each) => (each / MEBIBYTE).toFixed(0)).join(', ');
  return row(what, { figure: ratioText(last / second), scale: `${days} MiB, day by day`, aim: AIM });
}
