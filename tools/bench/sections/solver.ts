import type { Ground } from '../../../core/experiment/ground.ts';
import { readLimit } from '../../../core/experiment/limit-text.ts';
import { createSampler } from '../../../core/experiment/sampler.ts';
import { solveProblems, solveStudy } from '../../../core/study/solve.ts';
import type { SolveOrder } from '../../../core/study/solve.ts';
import { playStudy } from '../../../core/study/study.ts';
import { countText, rangeText, ratioText, timeText } from '../figures.ts';
import { pairedRatio, processorMs, through } from '../measure.ts';
import { row } from '../row.ts';
import type { Section } from '../row.ts';
import { onePath, sizeText, USUAL_OPTION } from '../usual-market.ts';
import { scenariosOf } from '../workload.ts';
import type { Size } from '../workload.ts';

const SIZE: Size = { people: 1_000, providers: 20, months: 24 };
const FUTURE = 'central';
const PAIRS = 3;

const ORDER: SolveOrder = {
  option: USUAL_OPTION,
  future: FUTURE,
  lever: 'fee.uplift',
  wanted: 'smallest',
  between: { low: 0, high: 0.1 },
  step: 0.05,
  limits: [readLimit('providers.exit-rate at most 30%', () => '')],
  confidence: 0.8,
  most: 32,
};

export const solver: Section = {
  name: 'solver',
  title: 'one small search for the value of a lever, against one run of the same market',
  async measure(tell) {
    const [scenario] = scenariosOf(SIZE, [USUAL_OPTION]);
    const { place, option, future, parameters, start, months, seed } = scenario!;
    const ground: Ground = {
      place,
      options: new Map([[USUAL_OPTION, option]]),
      futures: new Map([[FUTURE, future]]),
      parameters,
      start,
      months,
      seed,
    };
    const problems = solveProblems(ground, ORDER);
    if (problems.length > 0) throw new Error(problems.map(({ expected }) => expected).join(' '));
    let runs = 0;
    const solve = (): void => {
      const sampler = createSampler(ground);
      runs = playStudy(solveStudy(ground, ORDER), (run) => sampler.play(run)!).runs;
    };
    const found = await pairedRatio(solve, onePath(SIZE), { pairs: PAIRS, clock: processorMs });
    tell(
      row(`a search of ${countText(runs)} runs, against one run`, {
        figure: ratioText(found.ratio.middle),
        range: rangeText(found.ratio),
        scale: `${timeText(found.workMs.middle)} against ${timeText(found.baselineMs.middle)} (${sizeText(SIZE)}), ${PAIRS} pairs`,
      }),
    );
    const each = through(found.ratio, (ratio) => ratio / runs);
    tell(
      row('the same for each run the search made', {
        figure: ratioText(each.middle),
        range: rangeText(each),
        aim: '1.2 at most',
      }),
    );
  },
};
