import { drillReplicate, tradingAtEndOf } from '../../core/explain/drill/drill.ts';
import { drillSummary } from '../../core/explain/drill/drill-summary.ts';
import { LIMITS } from '../../core/scenario/scenario.ts';
import { addMonths, formatMonth, monthsBetween, parseMonth } from '../../core/time/month.ts';
import type { Catalogue } from '../files/scenario-files.ts';
import { answer } from './answer.ts';
import { wholeNumber } from './arguments.ts';
import type { Arguments } from './arguments.ts';
import type { Console } from './console.ts';
import { drillText } from './drill-text.ts';
import type { DrillHead } from './drill-text.ts';
import { usage } from './failure.ts';
import { monthFlag } from './flag-values.ts';
import { explained } from './explained.ts';
import { runOrder } from './simulation-flags.ts';
import { scenarioOf } from './scenario-of.ts';

/** `drill`: every replicate with and without the closure. */
export function runDrill(args: Arguments, console: Console, catalogue: Catalogue): void {
  const { place, option, future, start, months, replicates, seed } = runOrder(args);
  if (!args.has('provider'))
    throw usage('--provider N is needed: which provider closes; see care-market provider.');
  const provider = wholeNumber(args, 'provider', { min: 0, max: LIMITS.seed.max, otherwise: 0 });
  const closing = monthFlag(args, 'month', 'the month at whose end it closes');
  const first = parseMonth(start);
  const last = addMonths(first, months - 1);
  const passed = monthsBetween(first, closing);
  if (passed < 0 || passed >= months) {
    throw usage(
      `--month ${formatMonth(closing)} is not one of the months simulated, ${start} to ${formatMonth(last)}; change it, --start or --months.`,
    );
  }
  const scenario = scenarioOf(catalogue, { place, option, future, start, months, seed });
  const order = { provider, month: formatMonth(closing) };
  const all = explained(
    () =>
      Array.from({ length: replicates }, (_, replicate) => {
        console.progress(`replicate ${replicate + 1} of ${replicates}`);
        return drillReplicate(scenario, order, replicate);
      }),
    'provider',
  );
  console.progress('');
  const summary = drillSummary(all);
  if (summary.drilled === 0) {
    throw usage(
      `--provider ${provider} does not trade to the end of ${order.month} in any replicate of ${replicates}. In the first, those that trade as that month begins are ${tradingAtEndOf(scenario, order, 0)}.`,
    );
  }
  const head: DrillHead = { place, option, future, start, months, seed, ...order };
  answer(args, console, {
    text: () => drillText(head, summary),
    json: () => ({
      format: 'care-market-drill',
      formatVersion: 1,
      units:
        'Money in whole pence, care in whole minutes; waits in months after the closure, counted from 1.',
      ...head,
      ...summary,
      each: all,
    }),
  });
}
