import type { LadderAnswer } from '../../api/types.ts';
import type { Cells } from '../../files/csv.ts';
import { HOLDERS, spentOn, takenBy } from './words.ts';

/** The ladders for a file, in pounds and minutes. */
export function rowsFor({ ladders, month, vatRate }: LadderAnswer, where: string): readonly Cells[] {
  return [
    ['place', where],
    ['month', month],
    ['VAT rate', vatRate],
    [],
    ['held as', 'spent on', 'fund fee', 'payroll and insurance', 'VAT', 'for care', 'minutes a week', 'note'],
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
}
