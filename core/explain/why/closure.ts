/** Why a provider closed, or was taken over instead: cash, and what its owners thought of its margin. */
import { reportedMonth } from '../../run/replay.ts';
import { pounds } from '../provider/pounds.ts';
import { many, percent } from '../words.ts';
import { standingAt } from './inquiry.ts';
import type { Found, Inquiry } from './inquiry.ts';
import { traceProvider } from './provider-trace.ts';
import type { ProviderFigures, ProviderTrace, ProviderTraceMonth } from './provider-trace.ts';

export const CLOSURE: Inquiry<ProviderTrace> = {
  trace: traceProvider,
  find(trace, plan, { subject }): Found {
    const name = `Provider ${subject}`;
    if (trace.ended !== null) {
      return { happened: true, at: trace.ended, sentence: bornWords(trace.months.at(-1)!) };
    }
    const nearest = trace.months.reduce(
      (best, each, at) => (nearness(each) > nearness(trace.months[best]) ? at : best),
      0,
    );
    const at = trace.first + nearest;
    const patience = plan.parameters.get('provider.patience')![plan.spinUp + at];
    return {
      happened: false,
      at,
      sentence: `${name} did not close in these ${plan.months} months. It came nearest in ${reportedMonth(plan, at)}: ${standing(trace.months[nearest], patience)}`,
    };
  },
  when: ({ ended }) => ended,
  hasHappened: ({ ended }, reported) => ended !== null && ended <= reported,
  figures: [
    figure('cash', 'Cash', 'pence', 'its cash when the months began'),
    figure('outlook', 'Margin over about a year', 'basis points', 'its margin when the months began'),
    figure('booked', 'Care booked with it', 'minutes a week', 'its care when the months began'),
  ],
  market: {
    id: 'closures',
    label: 'Providers that have ended by then',
    unit: 'providers',
    against: 'none',
    adds: true,
    sinceStart: false,
    of: ({ market }) =>
      market.closedInsolvent[0] + market.closedVoluntary[0] + market.closedOther[0] + market.merged[0],
  },
};

/** One of the figures a provider is known by, measured from when the months began or it opened. */
function figure(
  id: keyof ProviderFigures,
  label: string,
  unit: Inquiry<ProviderTrace>['figures'][number]['unit'],
  against: string,
): Inquiry<ProviderTrace>['figures'][number] {
  const base = ({ start, months }: ProviderTrace) => (start ?? months[0])?.[id] ?? 0;
  return {
    id,
    label,
    unit,
    against,
    base,
    at: (trace, reported) => standingAt(trace, reported)?.[id] ?? base(trace),
  };
}

/** How far along the way to its end a month stands: 1 closes it. Cash before patience is counted, so that one is nearer the less it has. */
function nearness({ cash, limit, monthsPoor, patience }: ProviderTraceMonth): number {
  return Math.max(monthsPoor / patience, 0 - cash / Math.max(1, limit));
}

function standing(
  { cash, limit, outlook, monthsBelow, monthsPoor, patience }: ProviderTraceMonth,
  most: number,
): string {
  return `cash of ${pounds(cash)} against an overdraft limit of ${pounds(limit)}, below it for ${many(monthsBelow, 'month')} of ${most} at the most; a margin over about a year of ${percent(outlook / 10_000)}, too poor for ${many(monthsPoor, 'month')} of the ${patience.toFixed(1)} its owners would bear.`;
}

function bornWords(last: ProviderTraceMonth): string {
  const { monthsBelow, monthsPoor, patience } = last;
  return `By then its cash had been below its limit for ${many(monthsBelow, 'month')}, and its prospects too poor for ${many(monthsPoor, 'month')} of the ${patience.toFixed(1)} its owners would bear.`;
}
