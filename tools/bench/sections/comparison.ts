import { FIRST_BAND, THREADS } from '../children/comparison.ts';
import type { ComparisonTimes } from '../children/comparison.ts';
import { mebibytes, runWell } from '../child.ts';
import { countText, rangeText, ratioText, timeText } from '../figures.ts';
import { spreadOf, through } from '../measure.ts';
import { row } from '../row.ts';
import type { Section } from '../row.ts';
import { sizeText, USUAL } from '../usual-market.ts';

/** What a comparison that is to be published comes to. */
const MANY = 1_000;

export const comparison: Section = {
  name: 'comparison',
  title: `an option beside business as usual on ${THREADS} threads, finished runs kept on disk: ${sizeText(USUAL)}`,
  async measure(tell, { replicates }) {
    const ended = await runWell('tools/bench/children/comparison.ts', [String(replicates)]);
    const { wholeMs, bandMs, runsMs, bareMs } = JSON.parse(ended.out) as Required<ComparisonTimes>;
    const run = spreadOf(runsMs);
    const ideal = (replicates * run.middle) / THREADS;
    const overIdeal = through(run, (ms) => (wholeMs * THREADS) / (replicates * ms));
    tell(
      row(`${countText(replicates)} paired runs, against as many shared out at the pace of one alone`, {
        figure: ratioText(overIdeal.middle),
        range: rangeText({ ...overIdeal, lowest: overIdeal.highest, highest: overIdeal.lowest }),
        scale: `${timeText(wholeMs)} against ${timeText(ideal)}; one alone ${timeText(run.middle)}, median of ${runsMs.length}`,
        aim: '1.1 at most',
      }),
    );
    tell(
      row('against the very same runs on bare threads side by side', {
        figure: ratioText(wholeMs / (bareMs ?? Number.NaN)),
        scale: `${timeText(wholeMs)} against ${timeText(bareMs ?? Number.NaN)}, once`,
        aim: '1.1 at most',
      }),
    );
    const band = Math.min(FIRST_BAND, replicates);
    tell(
      row(`time to the first band, of ${band} runs, in runs`, {
        figure: ratioText(bandMs / run.middle),
        scale: `${timeText(bandMs)}; ${band / THREADS} if nothing were lost`,
      }),
    );
    tell(
      row(`${countText(MANY)} paired runs${replicates === MANY ? '' : ', reckoned and not run'}, in runs`, {
        figure: ratioText(((wholeMs / replicates) * MANY) / run.middle),
        scale: `${timeText((wholeMs / replicates) * MANY)}; peak of the process ${mebibytes(ended).toFixed(0)} MiB at ${countText(replicates)}`,
        aim: '25 to 45 s',
      }),
    );
  },
};
