import type { LadderAnswer } from '../../api/types.ts';
import type { Cells } from '../../../core/spreadsheet/csv-text.ts';
import type { TableFile } from '../../files/table-file.ts';
import { HOLDERS, spentOn, takenBy } from './words.ts';

const LIMITS =
  'One budget by the rules and prices of the month named. Whether anyone supplies it there is another question.';

/** What it takes to get the ladders again. */
export type LadderOrigin = {
  readonly where: string;
  readonly invented: boolean;
  readonly gross: string;
  readonly engine: string;
};

/** The ladders for a file, in pounds and minutes. */
export function ladderFile(
  { ladders, month, vatRate }: LadderAnswer,
  { where, invented, gross, engine }: LadderOrigin,
): TableFile {
  const origin: readonly Cells[] = [
    ['place', where, invented ? 'invented market' : ''],
    ['engine', engine],
    ['month', month],
    ['budget, £ a week', gross],
    ['VAT rate', vatRate],
  ];
  const rows: readonly Cells[] = [
    [
      'held as',
      'spent on',
      'fund fee (assumption, grade D)',
      'payroll and insurance',
      'VAT',
      'for care',
      'minutes a week',
      'note',
    ],
    ...ladders.map((ladder): Cells => [
      HOLDERS[ladder.deployment],
      spentOn(ladder),
      takenBy(ladder, 'fee') / 100,
      takenBy(ladder, 'employer') / 100,
      takenBy(ladder, 'vat') / 100,
      ladder.forCare / 100,
      ladder.minutes ?? '',
      ladder.condition,
    ]),
  ];
  return { origin, rows, limits: LIMITS };
}
