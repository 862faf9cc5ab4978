import { yearOne } from '../../core/run/year-one.ts';
import type { MarkMet } from '../../core/run/year-one.ts';
import { CENTRAL } from '../../core/scenario/future.ts';
import { BUSINESS_AS_USUAL } from '../../core/scenario/option.ts';
import { DEFAULT_START, LIMITS } from '../../core/scenario/scenario.ts';
import type { Scenario } from '../../core/scenario/scenario.ts';
import { formatMonth } from '../../core/time/month.ts';
import { MONTHS_PER_YEAR } from '../../core/time/weeks.ts';
import { answer } from './answer.ts';
import { noMoreWords, wholeNumber } from './arguments.ts';
import type { Arguments } from './arguments.ts';
import { catalogueFor } from './catalogue.ts';
import type { Console } from './console.ts';
import { explained } from './explained.ts';
import { usage } from './failure.ts';
import { formatAmount } from '../../core/figures/amount.ts';
import { fineChange } from '../../core/figures/fine.ts';
import { figureTable } from './figure-table.ts';
import { monthFlag } from './flag-values.ts';
import { count } from '../../core/figures/count.ts';
import { PROGRAM } from './verb.ts';
import { wrapped } from './wrap.ts';
import { scenarioOf } from './scenario-of.ts';

const MOST_REPLICATES = 200;
const USUAL_REPLICATES = 5;

/** `year-one`: the first reported year of business as usual, figure by figure beside what is published. */
export async function showYearOne(args: Arguments, console: Console): Promise<void> {
  noMoreWords(args.words);
  const place = args.text('place');
  if (place === undefined) throw usage(`--place ID is needed; see which there are with ${PROGRAM} places.`);
  const range = { min: 1, max: MOST_REPLICATES, otherwise: USUAL_REPLICATES };
  const replicates = wholeNumber(args, 'replicates', range);
  const seed = wholeNumber(args, 'seed', { ...LIMITS.seed, otherwise: 1 });
  const start = args.has('start') ? formatMonth(monthFlag(args, 'start', 'the first month')) : DEFAULT_START;
  const catalogue = await catalogueFor(args);
  const scenario = scenarioOf(catalogue, {
    place,
    option: BUSINESS_AS_USUAL,
    future: args.text('future') ?? CENTRAL,
    start,
    months: MONTHS_PER_YEAR,
    seed,
  });
  const marks = explained(() => yearOne(scenario, replicates));
  answer(args, console, {
    text: () => text(scenario, replicates, marks),
    json: () => ({
      format: 'care-market-year-one',
      formatVersion: 1,
      place,
      future: scenario.future.at(-1)?.id,
      start,
      seed,
      replicates,
      marks,
    }),
  });
}

function text({ place, start }: Scenario, replicates: number, marks: readonly MarkMet[]): string {
  const inside = marks.filter(({ verdict }) => verdict === 'inside').length;
  return [
    `The first year of business as usual in ${place.name}, from ${start}, beside what is published (${count(replicates, 'replicate')})`,
    marksTable(marks),
    `${inside} of ${marks.length} figures lie inside the published band.`,
    sources(marks),
    ...(place.invented ? [`${place.name} is invented: no published figure is about it.`] : []),
  ].join('\n\n');
}

function marksTable(marks: readonly MarkMet[]): string {
  const rows = marks.map(
    ({ label, unit, published, low, high, model, lowest, highest, difference, verdict, grade }) => [
      label,
      formatAmount(published, unit),
      span(unit, low, high),
      formatAmount(model, unit),
      span(unit, lowest, highest),
      fineChange(difference, unit),
      verdict,
      grade,
    ],
  );
  return figureTable(
    [
      { head: '', narrowest: 20 },
      right('Published'),
      right('Band'),
      right('Model'),
      right('Replicates'),
      right('Difference'),
      { head: 'Verdict' },
      { head: 'Grade' },
    ],
    rows,
  );
}

function span(unit: MarkMet['unit'], low: number, high: number): string {
  return `${formatAmount(low, unit)} to ${formatAmount(high, unit)}`;
}

function right(head: string) {
  return { head, align: 'right' as const };
}

function sources(marks: readonly MarkMet[]): string {
  return marks
    .map(({ label, meaning, year, source }) =>
      wrapped(`${label}: ${meaning} Published ${year}: ${source}.`, '  ', '    '),
    )
    .join('\n');
}
