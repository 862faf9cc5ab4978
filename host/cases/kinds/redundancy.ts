import { redundancyCap } from '../../../core/employment/redundancy-cap.ts';
import { redundancyPay, redundancyWeeks } from '../../../core/employment/redundancy.ts';
import { inPounds, wordsOf } from '../answer.ts';
import type { Answer, CaseToSolve } from '../answer.ts';
import { financialYearIn } from '../year.ts';

const AT_CAP = /^amountAtCap(\d+)$/;
const MOST_WEEKS = 30;
const OLDEST = 130;

/** Statutory redundancy pay. Without weekly pay, the most that the cap allows. */
export function solveRedundancy(task: CaseToSolve): Answer {
  const { inputs, wanted } = task;
  const worker = workerOf(task);
  const weeks = redundancyWeeks(worker);
  const cap = capOf(task);
  const isMaximum = !inputs.has('weeklyPay');
  const pay = isMaximum ? cap : inputs.money('weeklyPay');
  const amount = inPounds(redundancyPay(worker, pay, cap));
  const atCaps = wanted.flatMap((name) => {
    const match = AT_CAP.exec(name);
    if (match === null) return [];
    return [[name, inPounds(redundancyPay(worker, pay, Number(match[1]) * 100))] as const];
  });
  return { weeks, amount, ...(isMaximum ? { maximum: amount } : {}), ...Object.fromEntries(atCaps) };
}

function workerOf({ inputs }: CaseToSolve): { age: number; yearsOfService: number } {
  const age = inputs.number('age').toNumber();
  const yearsOfService = inputs.number('yearsOfService', 'years', 'service').toNumber();
  if (!Number.isInteger(age) || age > OLDEST) {
    throw inputs.refuse('age', 'an age in whole years', String(age));
  }
  if (yearsOfService >= age) {
    throw inputs.refuse('yearsOfService', `fewer years than the age of ${age}`, String(yearsOfService));
  }
  return { age, yearsOfService };
}

/** The cap given, or the one in force on the date or in the year of the case. */
function capOf({ inputs, row, register, wanted }: CaseToSolve): number {
  if (inputs.has('weeklyCap', 'cap')) return inputs.money('weeklyCap', 'cap');
  const date = inputs.text('date', 'dismissalDate', 'relevantDate');
  if (date !== undefined) return redundancyCap(register, date);
  const year = financialYearIn(inputs.text('year') ?? row['year'] ?? row['taxYear']);
  if (year !== undefined) return redundancyCap(register, `${year}-04-06`);
  const atCap = wanted.flatMap((name) => AT_CAP.exec(name)?.[1] ?? []).at(0);
  if (atCap !== undefined) return Number(atCap) * 100;
  return inputs.money('weeklyCap');
}

/** A dated cap against the one held, and the most it gives. */
export function solveRedundancyCap({ row, inputs, register }: CaseToSolve): Answer {
  const date = row['fromDate'];
  if (typeof date !== 'string') throw inputs.refuse('fromDate', 'a date as YYYY-MM-DD', 'none');
  const nation = /northern-?_?ireland/i.test(wordsOf(row, 'source')) ? 'Northern Ireland' : 'Great Britain';
  const cap = redundancyCap(register, date, nation);
  return { weeklyCap: inPounds(cap), maximumPayment: inPounds(cap * MOST_WEEKS) };
}
