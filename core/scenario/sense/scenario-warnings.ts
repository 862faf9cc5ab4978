import { engineValue } from '../../parameters/engine-value.ts';
import { PENCE_PER_POUND } from '../../money/pence.ts';
import { roundHalfUp } from '../../money/rounding.ts';
import { formatMonth } from '../../time/month.ts';
import type { LeverId } from '../lever.ts';
import { placeAt } from '../place-at.ts';
import type { Place } from '../place.ts';
import type { Scenario } from '../scenario.ts';
import { decidedMonths, movesInto, movesOutOf } from './decided-month.ts';
import type { DecidedMonth, Decision } from './decided-month.ts';
import { DOUBTS, IDLE } from './doubts.ts';
import { fewProviders } from './few-providers.ts';
import { otherStart } from './other-start.ts';
import { warn } from './warning.ts';
import type { Warning } from './warning.ts';

/** Aprils in a row in which fees must trail the wage floor before it is said. */
const TRAILING_APRILS = 3;
/** A wage floor in whole pence does not rise by exactly what is planned. */
const TOLERANCE = 0.0005;

/**
 * What is doubtful in a scenario: lawful, run as it stands, and said aloud. Each is told once, with the levers and the first
 * month. Without a place only what the option and the future show is looked for.
 */
export function scenarioWarnings(scenario: Decision & Partial<Pick<Scenario, 'place'>>): readonly Warning[] {
  const months = decidedMonths(scenario);
  const touched = new Set(scenario.option.flatMap(({ changes }) => changes.map(({ lever }) => lever)));
  const still = new Set([...touched].filter((id) => months.every((month) => isAsAt(month, months[0], id))));
  const isSet = (id: LeverId, month: DecidedMonth): boolean =>
    touched.has(id) && (still.has(id) || !isAsAt(month, months[0], id));
  return [
    ...DOUBTS.flatMap(({ sides, why }) => {
      const first = months.find((month) => sides(month).some((id) => isSet(id, month)));
      return first === undefined ? [] : [warn(sides(first), first, why, months.at(-1))];
    }),
    ...IDLE.flatMap(({ sides, why }) => idleWarnings(months, touched, { sides, why })),
    ...trailingWarnings(months),
    ...(scenario.place === undefined ? [] : warningsThere(scenario.place, scenario, months, touched)),
  ];
}

/** Whether a lever stands in one month where it does in another. */
function isAsAt(one: DecidedMonth, other: DecidedMonth, id: LeverId): boolean {
  return [one.levers[id]].flat().join() === [other.levers[id]].flat().join();
}

/** A lever that is set and has nothing to act on in any month in which it stands elsewhere than at the start. */
function idleWarnings(
  months: readonly DecidedMonth[],
  touched: ReadonlySet<LeverId>,
  { sides, why }: (typeof IDLE)[number],
): Warning[] {
  const [lever] = months.map(sides).find(({ length }) => length > 0) ?? [];
  if (lever === undefined || !touched.has(lever)) return [];
  const changed = months.filter((month) => !isAsAt(month, months[0], lever));
  const acting = changed.length === 0 ? months : changed;
  return acting.every((month) => sides(month).length > 0) ? [warn(sides(acting[0]), acting[0], why)] : [];
}

/** Fees that rise by less than the wage floor in three Aprils running. */
function trailingWarnings(months: readonly DecidedMonth[]): Warning[] {
  const aprils = months.flatMap((month, index) =>
    month.isApril && index > 0
      ? [
          {
            month,
            trails:
              month.levers['fee.uplift'] + TOLERANCE < month.wageFloor / months[index - 1].wageFloor - 1,
          },
        ]
      : [],
  );
  const at = aprils.findIndex((_, index) => {
    const run = aprils.slice(index, index + TRAILING_APRILS);
    return run.length === TRAILING_APRILS && run.every(({ trails }) => trails);
  });
  if (at < 0) return [];
  const { month } = aprils[at];
  const until = formatMonth(aprils[at + TRAILING_APRILS - 1].month.month);
  return [
    warn(
      ['fee.uplift'],
      month,
      `the National Living Wage rises by more in each April to ${until}, so the fee pays for less and less of a care worker’s time.`,
    ),
  ];
}

/** What the place shows, its prices being those of the start. */
function warningsThere(
  place: Place,
  { parameters, future }: Decision,
  months: readonly DecidedMonth[],
  touched: ReadonlySet<LeverId>,
): Warning[] {
  const start = months[0].month;
  const changes = future.flatMap((each) => each.changes);
  const there = placeAt(place, start, parameters, changes);
  return [...placeWarnings(there, months, touched), ...otherStart(place, there, start)];
}

/** What only the place shows. */
function placeWarnings(
  place: Place,
  months: readonly DecidedMonth[],
  touched: ReadonlySet<LeverId>,
): Warning[] {
  const { blockShare, directPaymentShare18to64, directPaymentShare65plus } = place.fields;
  const noBlock = months.find((month) => movesOutOf('block', month).some((lever) => touched.has(lever)));
  const noPayments = touched.has('direct-payment.agent')
    ? months.find((month) => movesInto('direct-payment', month).length === 0)
    : undefined;
  return [
    ...(blockShare.value === 0 && noBlock !== undefined
      ? [
          warn(
            movesOutOf('block', noBlock),
            noBlock,
            `the council buys nothing in block in ${place.name}, so the move has no effect.`,
          ),
        ]
      : []),
    ...(directPaymentShare18to64.value + directPaymentShare65plus.value === 0 && noPayments !== undefined
      ? [
          warn(
            ['direct-payment.agent'],
            noPayments,
            `nobody holds a direct payment in ${place.name} or is to hold one.`,
          ),
        ]
      : []),
    ...feeBelowFloor(place, months),
    ...fewProviders(place, formatMonth(months[0].month)),
  ];
}

/** The month in which the framework rate, raised each April, falls below the wage floor. */
function feeBelowFloor({ fields, name }: Place, months: readonly DecidedMonth[]): Warning[] {
  let rate = engineValue('pounds per hour', fields.frameworkRate.value);
  for (const [index, month] of months.entries()) {
    if (month.isApril && index > 0) rate = roundHalfUp(rate * (1 + month.levers['fee.uplift']));
    if (rate >= month.wageFloor) continue;
    const told = `the framework rate of ${name} comes to £${(rate / PENCE_PER_POUND).toFixed(2)} an hour, below the National Living Wage of £${(month.wageFloor / PENCE_PER_POUND).toFixed(2)}.`;
    return [warn(['fee.uplift'], month, told)];
  }
  return [];
}
