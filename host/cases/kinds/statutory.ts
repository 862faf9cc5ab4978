import { buffered } from '../../../core/charging/protected-income.ts';
import { STATUTORY_ELEMENTS, statutoryRates } from '../../../core/charging/statutory.ts';
import type { StatutoryElement } from '../../../core/charging/statutory.ts';
import { decimal } from '../../../core/money/decimal.ts';
import { inPounds } from '../answer.ts';
import type { Answer, CaseToSolve } from '../answer.ts';
import { financialYearIn } from '../year.ts';

/** What published tables call some of the amounts. */
const ALIASES: Readonly<Record<string, StatutoryElement>> = {
  single25toPC: 'single25toPensionAge',
  couple18plusEach: 'coupleWorkingAgeEach',
  pea: 'personalExpensesAllowance',
};

/** An amount of the yearly packs. */
export function solveStatutoryAmount({ inputs, register }: CaseToSolve): Answer {
  const name = inputs.text('element') ?? '';
  const element = elementNamed(name);
  if (element === undefined) {
    throw inputs.refuse('element', `one of ${Object.keys(STATUTORY_ELEMENTS).join(', ')}`, `"${name}"`);
  }
  const words = inputs.text('financialYear');
  const year = financialYearIn(words);
  if (year === undefined) throw inputs.refuse('financialYear', 'a year such as 2024/25', `"${words ?? ''}"`);
  return { amount: inPounds(statutoryRates(register, year).amount(element)) };
}

function elementNamed(name: string): StatutoryElement | undefined {
  if (Object.hasOwn(STATUTORY_ELEMENTS, name)) return name as StatutoryElement;
  return new Map(Object.entries(ALIASES)).get(name);
}

/** A Fairer Charging floor: the base and its buffer, half up to the penny. */
export function solveFairerFloor({ inputs }: CaseToSolve): Answer {
  const floor = buffered(inputs.money('base'), inputs.number('buffer').toNumber());
  return { protectedIncome: inPounds(floor) };
}

/** A total made of parts, such as a guarantee with its premiums. */
export function solveComposition({ row }: CaseToSolve): Answer {
  const parts = Array.isArray(row['parts']) ? (row['parts'] as readonly unknown[]) : [];
  const sum = parts.reduce(
    (total: ReturnType<typeof decimal>, part) => total.plus(typeof part === 'number' ? part : 0),
    decimal(0),
  );
  return { total: sum.toNumber() };
}

/** A figure raised by a percentage, to the nearest 5p. */
export function solveUprating({ row }: CaseToSolve): Answer {
  const raised = decimal(Number(row['fromValue'])).times(
    decimal(Number(row['percent'])).dividedBy(100).plus(1),
  );
  return { recomputedNearest5p: raised.times(20).toDecimalPlaces(0).dividedBy(20).toNumber() };
}
