/** Why a provider's price to individuals rose within a year. */
import { meanPrice } from '../../model/paying/mean-price.ts';
import { roundHalfUp } from '../../money/rounding.ts';
import { reportedMonth } from '../../run/replay.ts';
import { MONTHS_PER_YEAR } from '../../time/weeks.ts';
import { pounds } from '../provider/pounds.ts';
import { percent } from '../words.ts';
import { standingAt } from './inquiry.ts';
import type { Found, Inquiry } from './inquiry.ts';
import { monthAsked } from './month-asked.ts';
import { traceProvider } from './provider-trace.ts';
import type { ProviderTrace } from './provider-trace.ts';

/** A rise within a year that counts as a jump: about what prices and pay make in an ordinary year, and half as much again. */
const JUMP = 0.05;

export const PRICE: Inquiry<ProviderTrace> = {
  trace: traceProvider,
  find(trace, plan, { subject, month }): Found {
    const { first, months } = trace;
    const steepest = months.reduce(
      (best, _, index) => (riseAt(trace, first + index) > riseAt(trace, best) ? first + index : best),
      first,
    );
    const at = monthAsked(trace, plan, `Provider ${subject}`, month) ?? steepest;
    const happened = isJump(trace, at);
    const [now, rise] = [priceAt(trace, at), riseAt(trace, at)];
    const words = `it asked ${pounds(now)} an hour of individuals in ${reportedMonth(plan, at)}, ${pounds(Math.abs(rise))} ${rise < 0 ? 'less' : 'more'} than ${since(trace, at)} (${percent(rise / Math.max(1, now - rise))})`;
    return {
      happened,
      at,
      sentence: happened
        ? `The price of provider ${subject} jumped: ${words}.`
        : `The price of provider ${subject} did not jump ${month === undefined ? `in these ${plan.months} months` : `in ${month}`}, by ${percent(JUMP)} or more within a year. It came nearest so: ${words}.`,
    };
  },
  hasHappened: isJump,
  figures: [
    {
      id: 'rise',
      label: 'Rise of its price within a year',
      unit: 'pence an hour',
      against: 'no change',
      base: () => 0,
      at: riseAt,
    },
  ],
  market: {
    id: 'mean-price',
    label: 'Mean price of all providers to individuals',
    unit: 'pence an hour',
    against: 'the mean price when the months began',
    adds: false,
    sinceStart: true,
    of: ({ providers, market }) => roundHalfUp(meanPrice(providers, market.providerRows[0], 0)),
  },
};

function isJump(trace: ProviderTrace, reported: number): boolean {
  const rise = riseAt(trace, reported);
  return rise >= JUMP * (priceAt(trace, reported) - rise) && rise > 0;
}

/** Since twelve months before, or since the months began or it opened, if that is less long ago. */
function riseAt(trace: ProviderTrace, reported: number): number {
  return priceAt(trace, reported) - priceAt(trace, reported - MONTHS_PER_YEAR);
}

/** Before the first month it is there in, the price it came with. */
function priceAt(trace: ProviderTrace, reported: number): number {
  if (reported < trace.first) return (trace.start ?? trace.months[0])?.price ?? 0;
  return standingAt(trace, reported)?.price ?? trace.start?.price ?? 0;
}

function since({ first, start }: ProviderTrace, at: number): string {
  if (at - MONTHS_PER_YEAR >= first) return 'twelve months before';
  return start === null ? 'when it opened' : 'when the months began';
}
