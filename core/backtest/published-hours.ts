/** The minimum price of an hour over the years, and one published build-up of it, against the model’s own build-up. */
import { resolveMonthly } from '../parameters/resolve.ts';
import type { ParameterRegister } from '../parameters/parameter.ts';
import { PENCE_PER_POUND } from '../money/pence.ts';
import { parseMonth } from '../time/month.ts';
import type { HourSetting } from './backtest.ts';
import { figuresIn, hourOf, SCORED_LINE_IDS, SCORED_LINES } from './council-hours.ts';
import type { CouncilHour, ScoredLine } from './council-hours.ts';
import { middleOf } from './middle.ts';
import type { Forecast, Forecasts } from './observation.ts';

/** What is the same however often it is run. */
type Single = Omit<Forecast, 'lowest' | 'highest'>;

/** The published prices of an hour at the wage floor, the rise of the last of them, and the lines of one of them. */
export function forecastPublished(
  { prices, buildUp }: HourSetting,
  register: ParameterRegister,
  councils: readonly CouncilHour[],
): readonly Forecasts[] {
  const built = prices.map(({ month }) => hourAtFloor(register, month).total);
  const [first] = prices;
  const series = prices.map(({ month: _month, value, anchor, ...published }, at) =>
    single({ ...published, observed: value, model: built[at], naive: first.value, scored: anchor !== true }),
  );
  return [
    {
      id: 'minimum-price',
      label: 'Minimum price of an hour',
      unit: 'pounds per hour',
      naive: `as in ${first.when}`,
      forecasts: series,
    },
    rise(prices, built),
    lines(buildUp, register, councils),
  ];
}

function rise(prices: HourSetting['prices'], built: readonly number[]): Forecasts {
  const last = prices.length - 1;
  const { when, mark, source, basis, value } = prices[last];
  const before = last - 1;
  return {
    id: 'last-rise',
    label: `Rise of the minimum price, ${prices[before].when} to ${when}`,
    unit: 'share',
    naive: 'no rise',
    forecasts: [
      single({
        when,
        mark,
        source,
        basis,
        observed: value / prices[before].value - 1,
        model: built[last] / built[before] - 1,
        naive: 0,
        scored: true,
      }),
    ],
  };
}

/** The naive forecast divides the price as councils’ providers did in 2022. */
function lines(
  { when, month, pay, price, source, lines: published }: HourSetting['buildUp'],
  register: ParameterRegister,
  councils: readonly CouncilHour[],
): Forecasts {
  const hour = hourOf(
    { code: '', council: when, pay, medians: new Map() },
    figuresIn(register, parseMonth(month)),
  );
  const shareOf = (line: string): number =>
    middleOf(
      councils.flatMap(({ medians }) => {
        const part = medians.get(line);
        const whole = medians.get('total');
        return part === undefined || whole === undefined || whole === 0 ? [] : [part / whole];
      }),
    );
  return {
    id: 'build-up',
    label: `Build-up of an hour, ${when}`,
    unit: 'pounds per hour',
    naive: 'the price divided as in the councils of 2022',
    forecasts: published.map(({ line, value }) => {
      const known = scoredLine(line);
      return single({
        when: SCORED_LINES[known],
        mark: 'seen',
        source,
        basis: when,
        observed: value,
        model: hour[known],
        naive: shareOf(line) * price,
        // The price is given to the naive forecast.
        scored: known !== 'total',
      });
    }),
  };
}

/** @throws RangeError for a line the build-up does not have. */
function scoredLine(line: string): ScoredLine {
  const known = SCORED_LINE_IDS.find((id) => id === line);
  if (known !== undefined) return known;
  throw new RangeError(`Expected one of the lines ${SCORED_LINE_IDS.join(', ')}, but found "${line}".`);
}

function hourAtFloor(register: ParameterRegister, month: string): { readonly [L in ScoredLine]: number } {
  const at = parseMonth(month);
  const floor = resolveMonthly(register, ['wage.nlw'], [at], []).get('wage.nlw')![0];
  const council = {
    code: '',
    council: month,
    pay: floor / PENCE_PER_POUND,
    medians: new Map<string, number>(),
  };
  return hourOf(council, figuresIn(register, at));
}

function single(forecast: Single): Forecast {
  return { ...forecast, lowest: forecast.model, highest: forecast.model };
}
