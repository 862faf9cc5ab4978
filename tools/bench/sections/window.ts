import { installedBrowser } from '../../../host/loopback/browser.ts';
import { newUser, runToEnd } from '../child.ts';
import { ratioText } from '../figures.ts';
import { missingRow, row } from '../row.ts';
import type { Row, Section } from '../row.ts';

const CHANGES = 20;
/** What the measurement of the window says of the work that no drawing can beat, and what is wanted of the rest. */
const ALONE = 'one path';
const AIMS = [
  ['from the address', '1,500 ms'],
  ['from a lever', '100 ms for 95%'],
  ['from a step', '100 ms for 95%'],
  ['longest task', '50 ms at most'],
] as const;

export const window: Section = {
  name: 'window',
  title: `in this machine's own browser, ${CHANGES} changes of a lever, as many steps of it and the start, against one path without a window`,
  async measure(tell) {
    const what = 'the window';
    if (installedBrowser() === null) return tell(missingRow(what, 'no Chromium, Chrome or Edge was found'));
    const user = newUser();
    try {
      // The browser is told of, not looked for in a user's home.
      const env = { ...user.env, HOME: process.env['HOME'] };
      const { code, out, err } = await runToEnd('tools/bench/window.ts', [String(CHANGES)], env);
      if (code !== 0) throw new Error((err.trim() || out.trim()).split('\n')[0]);
      for (const each of rowsOf(out)) tell(each);
    } finally {
      user.remove();
    }
  },
};

/** The lines of the measurement, each a number and what it is; times as ratios to the path alone. */
export function rowsOf(out: string): readonly Row[] {
  const lines = [...out.matchAll(/^([\d.]+)( ms)? {2}(.+)$/gm)].map(([, number, unit, said = '']) => ({
    number: Number(number),
    isTime: unit !== undefined,
    said,
  }));
  const alone = lines.find(({ said }) => said.startsWith(ALONE))?.number ?? Number.NaN;
  return lines.map(({ number, isTime, said }) =>
    row(said, {
      figure: ratioText(isTime ? number / alone : number),
      scale: isTime ? `${number} ms` : '',
      aim: AIMS.find(([about]) => said.startsWith(about))?.[1] ?? '',
    }),
  );
}
