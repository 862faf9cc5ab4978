import { capital } from '../../core/scenario/first-letter.ts';
import type { BudgetStatement, CostPart } from '../../core/explain/person/budget-statement.ts';
import { percent, time } from '../../core/explain/words.ts';
import { writtenInPounds } from '../../core/money/decimal.ts';
import { table } from './table.ts';

/** A personal budget statement as it would be read. */
export function statementText(statement: BudgetStatement): string {
  const { month, arrangement, parts, total, paidBy, care, support } = statement;
  return [
    `Personal budget statement, ${month}: ${arrangement}`,
    ...budgetLines(statement),
    table(
      [{ head: 'In the month' }, { head: 'Amount', align: 'right' }],
      [
        ...parts.filter(({ amount }) => amount !== 0).map(amountRow),
        ['cost of care and support', writtenInPounds(total)],
        ...paidBy
          .filter(({ amount }) => amount !== 0)
          .map(({ part, amount }) => [`paid by ${part}`, writtenInPounds(amount)]),
      ],
    ),
    timeLine('Personal care', care),
    timeLine('Community support', support),
    ...moneyLines(statement),
    ...choiceLines(statement),
    ...otherLines(statement),
  ].join('\n');
}

function amountRow({ part, amount }: CostPart): readonly string[] {
  return [part, writtenInPounds(amount)];
}

function budgetLines({ indicativeAWeek, finalAWeek, gross, net }: BudgetStatement): readonly string[] {
  if (indicativeAWeek === null || finalAWeek === null || gross === null || net === null) {
    return ['No budget from the council.'];
  }
  return [
    `Indicative budget ${writtenInPounds(indicativeAWeek)} a week, final budget ${writtenInPounds(finalAWeek)} a week, both before the contribution.`,
    `The council pays ${writtenInPounds(gross)} this month before the contribution and ${writtenInPounds(net)} after it.`,
  ];
}

function timeLine(what: string, { delivered, budgeted, needed, covered }: BudgetStatement['care']): string {
  const carer = covered === 0 ? '' : `, ${time(covered)} covered by an unpaid carer`;
  return `${what}: ${time(delivered)} delivered, ${time(budgeted)} budgeted, ${time(needed)} needed${carer}.`;
}

function moneyLines(statement: BudgetStatement): readonly string[] {
  const { account, addedToAccount, reclaimed, vatBorne, vatRecovered, chargesPaid, chargesOwed } = statement;
  const lines: string[] = [];
  if (account !== null) {
    const change =
      addedToAccount < 0
        ? `${writtenInPounds(-addedToAccount)} more spent than paid in`
        : `${writtenInPounds(addedToAccount)} left of the month`;
    lines.push(
      `In the account: ${writtenInPounds(account.opening)} at first, ${change}, ${writtenInPounds(reclaimed)} taken back by the council, ${writtenInPounds(account.closing)} at the end.`,
    );
  }
  if (vatBorne > 0 || vatRecovered > 0) {
    lines.push(
      `VAT: ${writtenInPounds(vatBorne)} recovered by nobody, ${writtenInPounds(vatRecovered)} recovered by the council.`,
    );
  }
  if (chargesPaid > 0 || chargesOwed > 0) {
    lines.push(
      `Charges: ${writtenInPounds(chargesPaid)} paid this month, ${writtenInPounds(chargesOwed)} still owed.`,
    );
  }
  return lines;
}

function choiceLines({ choice }: BudgetStatement): readonly string[] {
  if (choice === null) return [];
  const { labelled, genuine, alternatives, control, tests } = choice;
  const label = labelled ? 'Told that they have a personal budget' : 'Not told of a personal budget';
  const answers = tests.map(({ test, met }) => `${met ? 'yes' : 'no'}: ${test}`);
  return [
    `${label}; ${genuine ? 'a genuine one' : 'no genuine one'} when they last chose, with ${alternatives} who could have served them and ${percent(control)} of full control.`,
    ...answers.map((answer) => `  ${answer}`),
  ];
}

function otherLines({ otherArrangements }: BudgetStatement): readonly string[] {
  if (otherArrangements.length === 0) return [];
  return [
    'Instead, as the market stands now:',
    ...otherArrangements.map(({ what, why }) => `  ${capital(what)}: ${why}.`),
  ];
}
