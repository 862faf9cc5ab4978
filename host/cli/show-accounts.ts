import { councilMonths } from '../../core/explain/council/council-months.ts';
import { councilPeriods, PERIODS } from '../../core/explain/council/council-periods.ts';
import type { CouncilPeriod } from '../../core/explain/council/council-periods.ts';
import { BUSINESS_AS_USUAL } from '../../core/scenario/option.ts';
import { LIMITS } from '../../core/scenario/scenario.ts';
import type { Accounts } from './accounts.ts';
import { accountsCsv } from './accounts-csv.ts';
import { accountsJson } from './accounts-json.ts';
import { accountsText } from './accounts-text.ts';
import { answer } from './answer.ts';
import { wholeNumber } from './arguments.ts';
import type { Arguments } from './arguments.ts';
import { catalogueFor } from './catalogue.ts';
import type { Console } from './console.ts';
import { explained } from './explained.ts';
import { usage } from './failure.ts';
import { wordFlag } from './flag-values.ts';
import { runOrder } from './simulation-flags.ts';
import { writeWhole } from './write-file.ts';
import { scenarioOf } from './scenario-of.ts';

/** `accounts`: what the council spends, line by line, by month or financial year. */
export async function showAccounts(args: Arguments, console: Console): Promise<void> {
  const { place, option, future, start, months, seed } = runOrder(args);
  const replicate = wholeNumber(args, 'replicate', { min: 0, max: LIMITS.replicates.max - 1, otherwise: 0 });
  const by = wordFlag(args, 'by', PERIODS, 'year');
  const csv = args.text('csv');
  if (csv === '-') throw usage('--csv needs the name of a file; only --json can go to standard output.');
  const catalogue = await catalogueFor(args);
  const periodsUnder = (id: string): readonly CouncilPeriod[] => {
    const scenario = scenarioOf(catalogue, { place, option: id, future, start, months, seed });
    return councilPeriods(
      explained(() => councilMonths(scenario, replicate)),
      by,
    );
  };
  const accounts: Accounts = {
    place: catalogue.readPlace(place).name,
    future,
    start,
    months,
    seed,
    replicate,
    by,
    option: { id: option, name: catalogue.readOption(option).at(-1)?.name ?? option },
    periods: periodsUnder(option),
    usual: option === BUSINESS_AS_USUAL ? null : periodsUnder(BUSINESS_AS_USUAL),
  };
  answer(args, console, { text: () => accountsText(accounts), json: () => accountsJson(accounts) });
  if (csv === undefined) return;
  writeWhole(csv, accountsCsv(accounts));
  console.note(`Written: ${csv}`);
}
