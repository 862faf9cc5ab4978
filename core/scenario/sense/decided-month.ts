import { resolveMonthly } from '../../parameters/resolve.ts';
import { isFirstMonthOfFinancialYear } from '../../time/financial-year.ts';
import { addMonths, parseMonth } from '../../time/month.ts';
import type { Month } from '../../time/month.ts';
import { MOVES } from '../arrangement.ts';
import type { Cell, MixLever, MoveSource } from '../arrangement.ts';
import { CLIENT_GROUPS } from '../client-group.ts';
import { leverPaths, leversAt } from '../lever-path.ts';
import type { LeverId, LeverValue } from '../lever.ts';
import type { Scenario } from '../scenario.ts';

/** What is decided, and the world it is decided for. */
export type Decision = Pick<Scenario, 'option' | 'future' | 'parameters' | 'start' | 'months'>;

/** Where every lever stands in one month, in engine units, and what the law then asks. */
export type DecidedMonth = {
  readonly month: Month;
  readonly isApril: boolean;
  readonly levers: { readonly [L in LeverId]: LeverValue<L> };
  /** The National Living Wage, in pence an hour. */
  readonly wageFloor: number;
};

const WAGE_FLOOR = 'wage.nlw';

/** A decision month by month over its horizon. */
export function decidedMonths({
  option,
  future,
  parameters,
  start,
  months,
}: Decision): readonly DecidedMonth[] {
  const first = parseMonth(start);
  const calendar = Array.from({ length: months }, (_, index) => addMonths(first, index));
  const changes = future.flatMap((each) => each.changes);
  const paths = leverPaths(option, parameters, calendar, 0, changes);
  const floor = resolveMonthly(parameters, [WAGE_FLOOR], calendar, changes).get(WAGE_FLOOR)!;
  const each = [...new Set(Object.values(paths).flat())];
  let levers = leversAt(paths, 0);
  return calendar.map((month, index) => {
    // In most months no lever moves, and every option is looked through whenever they are listed.
    const isAnyMoved = index > 0 && each.some((path) => path[index] !== path[index - 1]);
    if (isAnyMoved) levers = leversAt(paths, index);
    return { month, isApril: isFirstMonthOfFinancialYear(month), levers, wageFloor: floor[index] };
  });
}

/** The moves into an arrangement that anyone is to make by a month. */
export function movesInto(cell: Cell, { levers }: DecidedMonth): readonly MixLever[] {
  return MOVES.filter(({ lever, to }) => to === cell && levers[lever].some((share) => share > 0)).map(
    ({ lever }) => lever,
  );
}

/** The moves out of an arrangement that anyone is to make by a month. */
export function movesOutOf(source: MoveSource, { levers }: DecidedMonth): readonly MixLever[] {
  return MOVES.filter(({ lever, from }) => from === source && levers[lever].some((share) => share > 0)).map(
    ({ lever }) => lever,
  );
}

/** The part of the people in an arrangement at the start who are to have left it by a month: the least of all client groups. */
export function leastLeaving(source: MoveSource, { levers }: DecidedMonth): number {
  const own = MOVES.filter(({ from }) => from === source);
  return CLIENT_GROUPS.map((_, group) =>
    own.reduce((sum, { lever }) => sum + levers[lever][group], 0),
  ).reduce((least, share) => (share < least ? share : least), 1);
}
