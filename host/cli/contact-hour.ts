import { CAREWORKER_LINES } from '../../core/costing/contact-hour.ts';
import type { HourCost } from '../../core/costing/contact-hour.ts';
import { COST_LINE_IDS, COST_LINES } from '../../core/costing/cost-line.ts';
import type { CostLineId } from '../../core/costing/cost-line.ts';
import { HOUR_PARAMETERS, hourOfHomeCare } from '../../core/costing/hour-figures.ts';
import type { HourChoices, HourFigure, HourFigures } from '../../core/costing/hour-figures.ts';
import { decimal, writtenInPounds } from '../../core/money/decimal.ts';
import { PENCE_PER_POUND } from '../../core/money/pence.ts';
import { roundHalfUp } from '../../core/money/rounding.ts';
import { formatMonth } from '../../core/time/month.ts';
import type { Month } from '../../core/time/month.ts';
import { answer } from './answer.ts';
import type { Arguments } from './arguments.ts';
import { catalogueFor, scenariosFolder } from './catalogue.ts';
import { compareWithReturns, RETURNED } from '../costing/compare-hour.ts';
import { readReturns } from '../costing/cost-returns.ts';
import { figureIn } from '../costing/dated-figure.ts';
import { FIGURES, valuesOf } from '../costing/used-figures.ts';
import type { Used, UsedFigures } from '../costing/used-figures.ts';
import { comparedText } from './compared-text.ts';
import type { Console } from './console.ts';
import { usage } from './failure.ts';
import { inPounds, monthFlag, poundsFlag } from './flag-values.ts';
import { choicesOf, figuresUsed } from './hour-arguments.ts';
import { FIGURE_FLAGS } from './hour-flags.ts';
import { table } from './table.ts';

const CAREWORKER = new Set<CostLineId>(CAREWORKER_LINES);
const BUSINESS_LINES = COST_LINE_IDS.filter((id) => !CAREWORKER.has(id));

/** `cost hour`: what an hour of home care costs a provider, line by line, and the price it needs. */
export async function costOfHour(args: Arguments, console: Console): Promise<void> {
  const month = monthFlag(args, 'date', 'the month whose rates are used');
  const wage = poundsFlag(args, 'wage');
  if (wage === undefined || wage === 0) throw usage('--wage POUNDS is needed, such as --wage 13.52.');
  const catalogue = await catalogueFor(args);
  const register = catalogue.readParameters();
  const used = figuresUsed(args, register, month);
  const choices = choicesOf(args, wage);
  const cost = priced(valuesOf(used), choices);
  const floor = figureIn(register, 'wage.nlw', month).value;
  const compared = args.has('compare')
    ? compareWithReturns(
        valuesOf(figuresUsed(args, register, RETURNED)),
        choices,
        readReturns(scenariosFolder(args)),
      )
    : null;
  const notes = notesOf(choices, floor, month);
  answer(args, console, {
    text: () =>
      [
        heading(choices, month),
        linesTable(cost),
        'Assumptions',
        assumptionsTable(used),
        notes.join('\n'),
        ...(compared === null ? [] : [comparedText(compared)]),
      ].join('\n\n'),
    json: () => ({
      format: 'care-market-hour-cost',
      formatVersion: 1,
      month: formatMonth(month),
      wage: inPounds(wage),
      lines: COST_LINE_IDS.map((id) => ({
        line: id,
        label: COST_LINES[id].label,
        perHour: penny(cost.lines[id]),
      })),
      careworker: penny(cost.careworker),
      business: penny(cost.business),
      surplus: penny(cost.surplus),
      price: penny(cost.price),
      assumptions: FIGURES.map((figure) => assumptionJson(figure, used[figure])),
      notes,
      ...(compared === null ? {} : { compared }),
    }),
  });
}

function priced(figures: HourFigures, choices: HourChoices): HourCost {
  try {
    return hourOfHomeCare(figures, choices);
  } catch (error) {
    if (error instanceof RangeError) throw usage(error.message);
    throw error;
  }
}

function heading({ wage }: HourChoices, month: Month): string {
  return `An hour of home care at ${writtenInPounds(wage)} an hour of pay, in ${formatMonth(month)}`;
}

function linesTable(cost: HourCost): string {
  const rows = (ids: readonly CostLineId[]) =>
    ids
      .filter((id) => roundHalfUp(cost.lines[id]) !== 0)
      .map((id) => [COST_LINES[id].label, written(cost.lines[id]), ofPrice(cost.lines[id], cost)]);
  const total = (name: string, amount: number) => [name, written(amount), ofPrice(amount, cost)];
  return table(
    [{ head: 'Line' }, { head: 'An hour', align: 'right' }, { head: 'Of the price', align: 'right' }],
    [
      ...rows(CAREWORKER_LINES),
      total('= The care worker', cost.careworker),
      ...rows(BUSINESS_LINES),
      total('= Running the business', cost.business),
      total('Surplus', cost.surplus),
      total('= Price', cost.price),
    ],
  );
}

function assumptionsTable(used: UsedFigures): string {
  return table(
    [
      { head: 'Figure', narrowest: 30 },
      { head: 'Value', align: 'right' },
      { head: 'Range', align: 'right' },
      { head: 'Grade' },
      { head: 'Source', narrowest: 28 },
    ],
    FIGURES.map((figure) => {
      const { label, value: kind } = FIGURE_FLAGS[figure];
      const { value, register } = used[figure];
      const shown = kind === 'POUNDS' ? writtenInPounds(value) : plain(value);
      if (register === null) return [label, shown, '', '', 'given'];
      const { low, high, grade, source, from } = register.from;
      // A range is in the money of its own year.
      if (register.isLater) return [label, shown, '', grade, `${source} (of ${from.slice(0, 7)})`];
      const end = (pounds: number): string =>
        kind === 'POUNDS' ? writtenInPounds(roundHalfUp(pounds * PENCE_PER_POUND)) : plain(pounds);
      return [label, shown, `${end(low)} to ${end(high)}`, grade, source];
    }),
  );
}

function assumptionJson(figure: HourFigure, { value, register }: Used) {
  const { flag, label, value: kind } = FIGURE_FLAGS[figure];
  return {
    figure,
    label,
    flag: `--${flag}`,
    value: kind === 'POUNDS' ? inPounds(roundHalfUp(value)) : value,
    ...(register === null
      ? { given: true }
      : {
          parameter: HOUR_PARAMETERS[figure],
          from: register.from.from,
          low: register.from.low,
          high: register.from.high,
          grade: register.from.grade,
          source: register.from.source,
        }),
  };
}

function notesOf(choices: HourChoices, floor: number, month: Month): readonly string[] {
  const { wage, workers, flatInsurance, pensionOn } = choices;
  return [
    ...(wage < floor
      ? [
          `A wage of ${writtenInPounds(wage)} is below the National Living Wage of ${writtenInPounds(floor)} in ${formatMonth(month)}; it is lawful only for the young.`,
        ]
      : []),
    flatInsurance === undefined
      ? workers === 0
        ? 'The Employment Allowance is not claimed, as by a business that does more than half its work for the public sector; --workers N shares it among so many.'
        : `The Employment Allowance is shared among ${workers} workers.`
      : 'National Insurance is a flat share of all pay.',
    pensionOn === 'all'
      ? 'The pension is paid on all pay, as most providers returned to councils in 2022; --pension-on qualifying shows the least the law asks for.'
      : 'The pension is paid on qualifying earnings, the least the law asks for.',
    'Each line is rounded to the penny by itself, so lines may differ from their total by a penny or two.',
  ];
}

function ofPrice(amount: number, { price }: HourCost): string {
  return `${decimal(amount).times(100).dividedBy(price).toFixed(1)}%`;
}

function written(amount: number): string {
  return writtenInPounds(roundHalfUp(amount));
}

function penny(amount: number): number {
  return inPounds(roundHalfUp(amount));
}

function plain(value: number): string {
  return decimal(value).toSignificantDigits(4).toString();
}
