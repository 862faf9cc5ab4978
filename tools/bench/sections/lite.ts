/** The workload that other frameworks ran too: on this kernel beside plain C, and the whole model beside it. */
import { createLite } from '../care-market-lite/lite.ts';
import { compileReference } from '../care-market-lite/reference.ts';
import { ratioParts, ratioText, rangeText } from '../figures.ts';
import { pairedRatio, processorMs, spreadOf, through, timed } from '../measure.ts';
import { missingRow, row } from '../row.ts';
import type { Section } from '../row.ts';
import { onePath, USUAL } from '../usual-market.ts';
import { monthsRun } from '../workload.ts';

const PAIRS = 9;
/** How often it is played for each run of the whole model or each in C, so that the clock sees enough. */
const RUNS = 5;

export const lite: Section = {
  name: 'lite',
  title: 'care-market-lite on this kernel against plain C, and the whole model against it',
  async measure(tell) {
    const run = createLite(USUAL);
    const runs = (): void => {
      for (let seed = 1; seed <= RUNS; seed++) run(seed);
    };
    const whole = await pairedRatio(onePath(USUAL), runs, { pairs: PAIRS, clock: processorMs });
    // It has no spin-up.
    const months = monthsRun(USUAL) / USUAL.months;
    const eachMonth = { ...whole, ratio: through(whole.ratio, (ratio) => (ratio * RUNS) / months) };
    tell(
      row('a person-month of the whole model, against one of care-market-lite', {
        ...ratioParts(eachMonth),
        aim: '1.3',
      }),
    );
    tell(await besideC(run));
  },
};

async function besideC(run: (seed: number) => unknown) {
  const what = 'care-market-lite on this kernel, against plain C';
  const reference = compileReference();
  if (reference === null) return missingRow(what, 'no C compiler (cc) was found');
  const pairs: { readonly inC: number; readonly onKernel: number }[] = [];
  for (let pair = 0; pair < PAIRS; pair++) {
    const inC = spreadOf(reference.times(RUNS)).middle;
    const own: number[] = [];
    for (let nth = 0; nth < RUNS; nth++) own.push(await timed(() => run(1), processorMs));
    pairs.push({ inC, onKernel: spreadOf(own).middle });
  }
  const ratio = spreadOf(pairs.map(({ inC, onKernel }) => onKernel / inC));
  const [workMs, baselineMs] = [
    spreadOf(pairs.map(({ onKernel }) => onKernel)),
    spreadOf(pairs.map(({ inC }) => inC)),
  ];
  return row(what, {
    figure: ratioText(ratio.middle),
    range: rangeText(ratio),
    scale: `${workMs.middle.toFixed(1)} ms against ${baselineMs.middle.toFixed(1)} ms, ${PAIRS} pairs`,
    aim: '1.2',
  });
}
