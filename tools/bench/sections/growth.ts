/** How the cost of a run grows with each size of a market, as an exponent: 1 is in line with the size. */
import { prepare } from '../../../core/index.ts';
import { exponentOf } from '../exponent.ts';
import { countText, rangeText, ratioText, timeText } from '../figures.ts';
import { pairedRatio, processorMs, through, times } from '../measure.ts';
import { row } from '../row.ts';
import type { Section, Tell } from '../row.ts';
import { onePath, sizeText, USUAL, USUAL_OPTION } from '../usual-market.ts';
import { monthsRun, personMonths, scenariosOf } from '../workload.ts';
import type { Size } from '../workload.ts';

/** A year, so that the largest market can be measured more than once; the spin-up comes to it. */
const YEAR: Size = { ...USUAL, months: 12 };
/** Comes to just below the most people that the model takes on, 200,000. */
const MOST_PEOPLE = 197_000;
const MOST_PROVIDERS = 500;
const AIM = '1.1 at most';

type Growth = {
  readonly what: string;
  /** From the smallest on. */
  readonly markets: readonly Size[];
  /** What a size is counted in. */
  readonly sizeOf: (size: Size) => number;
  readonly aim: string;
};

const GROWTHS: readonly Growth[] = [
  {
    what: 'people',
    markets: [500, 5_000, 50_000, MOST_PEOPLE].map((people) => ({ ...YEAR, people })),
    sizeOf: ({ people }) => people,
    aim: AIM,
  },
  {
    what: 'providers',
    markets: [6, 60, MOST_PROVIDERS].map((providers) => ({ ...YEAR, providers })),
    sizeOf: ({ providers }) => providers,
    aim: AIM,
  },
  {
    what: 'people and providers together',
    markets: [1, 10, 83].map((factor) => ({ ...YEAR, people: 600 * factor, providers: 6 * factor })),
    sizeOf: ({ people }) => people,
    aim: AIM,
  },
  {
    what: 'months, the spin-up counted in',
    markets: [12, 60, 180].map((months) => ({ ...YEAR, months })),
    sizeOf: monthsRun,
    aim: AIM,
  },
];

export const growth: Section = {
  name: 'growth',
  title: 'how cost grows with size: the exponent, 1 in line with it and 2 with its square',
  async measure(tell) {
    for (const { markets, ...growing } of GROWTHS) {
      for (const [at, large] of markets.slice(1).entries())
        await tellGrowth(tell, growing, [markets[at]!, large]);
    }
    tell(largestText());
  },
};

async function tellGrowth(
  tell: Tell,
  { what, sizeOf, aim }: Omit<Growth, 'markets'>,
  [small, large]: readonly [Size, Size],
): Promise<void> {
  const sizes = sizeOf(large) / sizeOf(small);
  // The small one is run until the clock sees about as much of it as of the large one.
  const repeats = Math.max(1, Math.round(personMonths(large) / personMonths(small)));
  const found = await pairedRatio(onePath(large), times(repeats, onePath(small)), {
    pairs: large.people > 20_000 ? 3 : 7,
    clock: processorMs,
  });
  const exponents = through(found.ratio, (ratio) => exponentOf(ratio * repeats, sizes));
  const cost = `${timeText(found.workMs.middle)} against ${timeText(found.baselineMs.middle / repeats)}`;
  tell(
    row(`${what}, ${countText(sizeOf(small))} to ${countText(sizeOf(large))}`, {
      figure: ratioText(exponents.middle),
      range: rangeText(exponents),
      scale: `${cost} (${sizeText(large)}), ${found.pairs} pairs`,
      aim,
    }),
  );
}

function largestText() {
  const plan = prepare(scenariosOf({ ...YEAR, people: MOST_PEOPLE }, [USUAL_OPTION])[0]!);
  return row('people at most in the largest of these markets', {
    figure: countText(Math.floor(plan.arrivals.mostPeople)),
    scale: `${countText(MOST_PEOPLE)} at the start`,
    aim: '200,000',
  });
}
