import { ratioParts, ratioText, rangeText, timeText } from '../figures.ts';
import { pairedRatio, processorMs, through } from '../measure.ts';
import { row } from '../row.ts';
import type { Section } from '../row.ts';
import { onePath, sizeText, USUAL } from '../usual-market.ts';
import { personMonths } from '../workload.ts';

const PAIRS = 7;
const MS_IN_SECOND = 1_000;
const NS_IN_MS = 1e6;
const MILLION = 1e6;

export const rate: Section = {
  name: 'rate',
  title: 'one thread',
  async measure(tell) {
    const checked = onePath(USUAL);
    const how = { pairs: PAIRS, clock: processorMs };
    const control = await pairedRatio(checked, onePath(USUAL), how);
    tell(row('null control: a run of the market against itself', ratioParts(control)));
    const check = await pairedRatio(checked, onePath(USUAL, false), how);
    tell(row('every month checked, against no check', ratioParts(check)));
    const work = personMonths(USUAL);
    const rates = through(check.workMs, (ms) => (work / ms) * (MS_IN_SECOND / MILLION));
    tell(
      row('million person-months a second, checked', {
        figure: ratioText(rates.middle),
        range: rangeText({ ...rates, lowest: rates.highest, highest: rates.lowest }),
        scale: `${((check.workMs.middle * NS_IN_MS) / work).toFixed(0)} ns a person-month, ${timeText(check.workMs.middle)} a run: ${sizeText(USUAL)} and the spin-up`,
        aim: '15; 4 at least',
      }),
    );
  },
};
