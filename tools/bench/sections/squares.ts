/** The places where cost could grow with the square of a market although its size alone does not show it. */
import type { State } from '../../../core/model/state.ts';
import { exponentOf } from '../exponent.ts';
import { rangeText, ratioText, timeText } from '../figures.ts';
import { spreadOf } from '../measure.ts';
import { monthClock, timeOf } from '../month-clock.ts';
import type { Clocked, MonthClock, StepTimes } from '../month-clock.ts';
import { row } from '../row.ts';
import type { Section } from '../row.ts';
import { sizeText, USUAL_OPTION } from '../usual-market.ts';
import { scenariosOf } from '../workload.ts';
import type { Size } from '../workload.ts';

/** People and providers grow together, so that everyone has as much to choose from everywhere. */
const FACTOR = 10;
const SMALL: Size = { people: 5_000, providers: 50, months: 12 };
const PAIRS = 5;
/** Runs of the small market for each of the large one, so that the clock sees about as much of both. */
const REPEATS = 3;
/** The month in which half of the providers close. */
const FAILURE = 3;
const POOLING = { option: 'pooled-commissioning', months: 36 };
/** The month of that option from which on people go over to pools. */
const POOLING_BEGINS = 12;

/** A market in which some months are looked at, and the places looked at in it. */
type Watched = Clocked & {
  readonly option: string;
  readonly months: number;
  readonly places: readonly Place[];
};

type Place = {
  readonly what: string;
  /** Every step when left out. */
  readonly steps?: readonly string[];
};

const PLACING = ['keep-lists', 'judge-choice', 'change-provider', 'place-people', 'place-support'];

const MARKETS: readonly Watched[] = [
  {
    option: USUAL_OPTION,
    months: SMALL.months,
    places: [{ what: 'choosing among providers', steps: PLACING }],
  },
  {
    option: USUAL_OPTION,
    months: FAILURE + 2,
    counts: (reported) => reported >= FAILURE,
    meddle: failHalf,
    places: [
      { what: 'the closing of every other provider in one month', steps: ['close-providers'] },
      { what: 'placing everyone they served, the month after', steps: PLACING },
    ],
  },
  {
    ...POOLING,
    counts: (reported) => reported >= POOLING_BEGINS,
    places: [
      { what: 'forming pools and placing those in them', steps: ['form-pools', ...PLACING] },
      { what: 'whole months with pools' },
    ],
  },
];

export const squares: Section = {
  name: 'squares',
  title: `where a square could hide: exponents as people and providers grow ${FACTOR} times together`,
  // oxlint-disable-next-line typescript/require-await -- sections are awaited; this one waits for nothing
  async measure(tell) {
    for (const market of MARKETS) {
      const [small, large] = [1, FACTOR].map((factor) => marketOf(market, factor));
      // What is compiled by the first run serves both.
      small!.play(0);
      const pairs = Array.from({ length: PAIRS }, (_, pair) => ({
        large: [large!.play(pair)],
        small: Array.from({ length: REPEATS }, (__, nth) => small!.play(pair * REPEATS + nth)),
      }));
      for (const { what, steps } of market.places) {
        const costs = pairs.map((runs) => ({
          large: costOf(runs.large, steps),
          small: costOf(runs.small, steps),
        }));
        const exponents = spreadOf(costs.map((cost) => exponentOf(cost.large / cost.small, FACTOR)));
        const [largeMs, smallMs] = [
          spreadOf(costs.map((cost) => cost.large)),
          spreadOf(costs.map((cost) => cost.small)),
        ];
        tell(
          row(what, {
            figure: ratioText(exponents.middle),
            range: rangeText(exponents),
            scale: `${timeText(largeMs.middle)} against ${timeText(smallMs.middle)} (${sizeText(large!.size)}), ${PAIRS} pairs`,
            aim: '1.1 at most',
          }),
        );
      }
    }
  },
};

function marketOf(
  { option, months, ...clocked }: Watched,
  factor: number,
): { readonly size: Size; readonly play: MonthClock } {
  const size = { people: SMALL.people * factor, providers: SMALL.providers * factor, months };
  const [scenario] = scenariosOf(size, [option]);
  return { size, play: monthClock(scenario!, clocked) };
}

/** Milliseconds that some steps took in one of these runs. */
function costOf(runs: readonly StepTimes[], steps?: readonly string[]): number {
  return runs.reduce((sum, spent) => sum + timeOf(spent, steps), 0) / runs.length;
}

/** Every other provider comes to the end of its natural life, so that it closes in this month. */
function failHalf({ providers, market }: State, reported: number): void {
  if (reported !== FAILURE) return;
  const rows = market.providerRows[0]!;
  for (let provider = 0; provider < rows; provider += 2) providers.closureLeft[provider] = 0;
}
