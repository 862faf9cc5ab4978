/** Why a provider handed a contract back: what the council pays for an hour against what it costs at the margin. */
import { reportedMonth } from '../../run/replay.ts';
import { pounds } from '../provider/pounds.ts';
import { many } from '../words.ts';
import { standingAt } from './inquiry.ts';
import type { Found, Inquiry } from './inquiry.ts';
import { traceProvider } from './provider-trace.ts';
import type { ProviderTrace, ProviderTraceMonth } from './provider-trace.ts';

export const HAND_BACK: Inquiry<ProviderTrace> = {
  trace: traceProvider,
  find(trace, plan, { subject }): Found {
    const { handedBack, months, first } = trace;
    const name = `Provider ${subject}`;
    if (handedBack !== null) {
      const then = standingAt(trace, handedBack)!;
      return {
        happened: true,
        at: handedBack,
        sentence: `${name} handed back a contract in ${reportedMonth(plan, handedBack)}: for ${many(then.monthsUnderpaid, 'month')} running an hour had cost more at the margin than the council paid, ${pounds(then.shortfall)} more in the last, and it bears with that for ${then.borne.toFixed(1)}.`,
      };
    }
    const nearest = months.reduce((best, each, at) => (isNearer(each, months[best]) ? at : best), 0);
    const at = first + nearest;
    return {
      happened: false,
      at,
      sentence: `${name} did not hand back a contract in these ${plan.months} months. It came nearest in ${reportedMonth(plan, at)}: ${standing(months[nearest])}`,
    };
  },
  when: ({ handedBack }) => handedBack,
  hasHappened: ({ handedBack }, reported) => handedBack !== null && handedBack <= reported,
  figures: [
    {
      id: 'shortfall',
      label: 'Cost of an hour at the margin above what the council pays',
      unit: 'pence an hour',
      against: 'what it was in its first month',
      base: ({ months }) => months[0]?.shortfall ?? 0,
      at: (trace, reported) =>
        standingAt(trace, Math.min(reported, trace.handedBack ?? reported))?.shortfall ?? 0,
    },
  ],
  market: {
    id: 'hand-backs',
    label: 'Contracts handed back by then',
    unit: 'contracts',
    against: 'none',
    adds: true,
    sinceStart: false,
    of: ({ market }) => market.handedBack[0],
  },
};

function isNearer(one: ProviderTraceMonth, other: ProviderTraceMonth): boolean {
  const [a, b] = [one.monthsUnderpaid / one.borne, other.monthsUnderpaid / other.borne];
  return a > b || (a === b && one.shortfall > other.shortfall);
}

function standing({ shortfall, monthsUnderpaid, borne }: ProviderTraceMonth): string {
  if (monthsUnderpaid === 0) {
    return `an hour cost ${pounds(0 - shortfall)} less at the margin than the council paid, or as much.`;
  }
  return `an hour had cost more at the margin than the council paid for ${many(monthsUnderpaid, 'month')} running, ${pounds(shortfall)} more in the last, and it bears with that for ${borne.toFixed(1)}.`;
}
