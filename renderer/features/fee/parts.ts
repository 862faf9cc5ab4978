import { COST_LINES } from '../../../core/costing/cost-line.ts';
import type { CostLineId } from '../../../core/costing/cost-line.ts';
import type { HourAnswer } from '../../api/types.ts';
import type { Cells } from '../../../core/spreadsheet/csv-text.ts';
import type { TableFile } from '../../files/table-file.ts';
import { LINE_FIGURES } from './line-figures.ts';

/** The five parts of the picture. */
export const PART_NAMES = [
  'Pay for time with people',
  'Leave, training, pension and National Insurance',
  'Travel and mileage',
  'Running the business',
  'Return',
] as const;

const PAY: ReadonlySet<CostLineId> = new Set(['contactPay', 'unsocialPay', 'complexPay', 'idlePay']);
const TRAVEL: ReadonlySet<CostLineId> = new Set(['travelPay', 'waitingPay', 'mileage']);

/** So that a fee that is a whole penny but for the last bit of a number is not raised by one. */
const ALMOST = 1e-6;

/** The least fee in whole pence that covers a price. */
export function neededFee(price: number): number {
  return Math.ceil(price - ALMOST);
}

/** Together they are the price. */
export function partsOf({ lines, surplus }: HourAnswer): readonly number[] {
  const sum = (is: (line: HourAnswer['lines'][number]) => boolean): number =>
    lines.filter(is).reduce((total, { perHour }) => total + perHour, 0);
  return [
    sum(({ line }) => PAY.has(line)),
    sum(({ line, careworker }) => careworker && !PAY.has(line) && !TRAVEL.has(line)),
    sum(({ line }) => TRAVEL.has(line)),
    sum(({ line, careworker }) => !careworker && !TRAVEL.has(line)),
    surplus,
  ];
}

const LIMITS =
  'An hour built up line by line from pay, the law and the register’s usual figures. A provider’s own costs may differ.';

/** The hour for a file, in pounds with every figure it rests on. */
export function hourFile(now: HourAnswer, risen: HourAnswer | null, engine: string): TableFile {
  const origin: readonly Cells[] = [
    ['engine', engine],
    ['month', now.month],
    ['pay', now.wage / 100, ...(risen === null ? [] : [risen.wage / 100])],
  ];
  const rows: readonly Cells[] = [
    ['line', 'an hour', ...(risen === null ? [] : ['after the rise']), 'rests on'],
    ...now.lines.map(({ line, perHour }, at): Cells => [
      COST_LINES[line].label,
      pounds(perHour),
      ...(risen === null ? [] : [pounds(risen.lines[at]?.perHour ?? 0)]),
      now.figures
        .filter(({ figure }) => LINE_FIGURES[line].includes(figure))
        .map(({ parameter, value }) => `${parameter} ${value}`)
        .join('; '),
    ]),
    ['return', pounds(now.surplus), ...(risen === null ? [] : [pounds(risen.surplus)]), ''],
    ['fee', pounds(now.price), ...(risen === null ? [] : [pounds(risen.price)]), ''],
  ];
  return { origin, rows, limits: LIMITS };
}

/** To a hundredth of a penny. */
function pounds(pence: number): number {
  return Math.round(pence * 100) / 10_000;
}
