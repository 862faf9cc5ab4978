import type { BudgetStatement, CostPart } from '../../core/explain/budget-statement.ts';
import { time } from '../../core/explain/words.ts';
import { writtenInPounds } from '../../core/money/decimal.ts';
import { table } from './table.ts';

/** A personal budget statement as it would be read. */
export function statementText(statement: BudgetStatement): string {
  const { month, arrangement, indicativeAWeek, finalAWeek, parts, total, paidBy, care, support } = statement;
  const budget =
    indicativeAWeek === null || finalAWeek === null
      ? 'No budget from the council.'
      : `Indicative budget ${writtenInPounds(indicativeAWeek)} a week, final budget ${writtenInPounds(finalAWeek)} a week, both before the contribution.`;
  const account =
    statement.addedToAccount === 0 && statement.inAccount === 0 && statement.reclaimed === 0
      ? []
      : [
          `Left of the direct payment this month ${writtenInPounds(statement.addedToAccount)}; taken back by the council ${writtenInPounds(statement.reclaimed)}; in its account ${writtenInPounds(statement.inAccount)}.`,
        ];
  return [
    `Personal budget statement, ${month}: ${arrangement}`,
    budget,
    table(
      [{ head: 'In the month' }, { head: 'Amount', align: 'right' }],
      [
        ...parts.map(amountRow),
        ['cost of care and support', writtenInPounds(total)],
        ...paidBy.map(({ part, amount }) => [`paid by ${part}`, writtenInPounds(amount)]),
      ],
    ),
    `Personal care: ${time(care.delivered)} delivered, ${time(care.budgeted)} budgeted, ${time(care.needed)} needed.`,
    `Community support: ${time(support.delivered)} delivered, ${time(support.budgeted)} budgeted, ${time(support.needed)} needed.`,
    ...account,
    ...choiceLines(statement),
  ].join('\n');
}

function amountRow({ part, amount }: CostPart): readonly string[] {
  return [part, writtenInPounds(amount)];
}

function choiceLines({ choice }: BudgetStatement): readonly string[] {
  if (choice === null) return [];
  const { labelled, genuine, alternatives, tests } = choice;
  const label = labelled ? 'Told that they have a personal budget' : 'Not told of a personal budget';
  const answers = tests.map(({ test, met }) => `${met ? 'yes' : 'no'}: ${test}`);
  return [
    `${label}; ${genuine ? 'a genuine one' : 'no genuine one'} when they last chose, with ${alternatives} who could have served them.`,
    ...answers.map((answer) => `  ${answer}`),
  ];
}
