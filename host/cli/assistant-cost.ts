import { capital } from '../../core/scenario/first-letter.ts';
import { assistantCost, perHour } from '../../core/employment/personal-assistant.ts';
import type { AssistantCost, AssistantTerms } from '../../core/employment/personal-assistant.ts';
import { employmentRates } from '../../core/employment/rates.ts';
import { decimal, writtenInPounds } from '../../core/money/decimal.ts';
import { engineValue } from '../../core/parameters/engine-value.ts';
import type { DatedValue, ParameterRegister } from '../../core/parameters/parameter.ts';
import { requireParameter } from '../../core/parameters/register.ts';
import { resolveMonthly } from '../../core/parameters/resolve.ts';
import { inForceMonth } from '../../core/time/iso-date.ts';
import { formatMonth } from '../../core/time/month.ts';
import type { Month } from '../../core/time/month.ts';
import { answer } from './answer.ts';
import type { Arguments } from './arguments.ts';
import { catalogueFor } from './catalogue.ts';
import type { Console } from './console.ts';
import { usage } from './failure.ts';
import { inPounds, monthFlag, poundsFlag } from './flag-values.ts';
import { table } from './table.ts';

const HOURS_IN_A_WEEK = 168;

/** `cost pa`: what a personal assistant costs the person who employs them. */
export async function costOfAssistant(args: Arguments, console: Console): Promise<void> {
  const month = monthFlag(args, 'date', 'the month whose rates are used');
  const hoursPerWeek = hoursOf(args);
  const wage = poundsFlag(args, 'wage');
  if (wage === undefined || wage === 0) throw usage('--wage POUNDS is needed, such as --wage 12.71.');
  const register = (await catalogueFor(args)).readParameters();
  const payroll = lastPublished(register, 'pa.payroll', month);
  const insurance = lastPublished(register, 'pa.insurance', month);
  const payrollNow = priceIn(register, 'pa.payroll', month);
  const insuranceNow = priceIn(register, 'pa.insurance', month);
  const payrollRaised = payrollNow > engineValue('pounds per week', payroll.value);
  const insuranceRaised = insuranceNow > engineValue('pounds per year', insurance.value);
  const sickness = lastPublished(register, 'cost.sick.share', month);
  const terms: AssistantTerms = {
    hoursPerWeek,
    wage,
    claimsAllowance: !args.has('no-allowance'),
    sicknessShare: sickness.value,
    insurancePerYear: poundsFlag(args, 'insurance') ?? insuranceNow,
    payrollPerWeek: poundsFlag(args, 'payroll') ?? payrollNow,
  };
  const cost = costOf(terms, register, month);
  const notes = [
    ...belowFloor(register, month, wage),
    insuranceNote(cost, terms),
    sicknessNote(sickness),
    ...(args.has('payroll') ? [] : [priceNote('Payroll', payroll, payrollRaised)]),
    ...(args.has('insurance') ? [] : [priceNote('Insurance', insurance, insuranceRaised)]),
  ];
  answer(args, console, {
    text: () => [heading(terms, month), costTable(cost, hoursPerWeek), notes.join('\n')].join('\n\n'),
    json: () => asJson(cost, terms, month, notes),
  });
}

function costOf(terms: AssistantTerms, register: ParameterRegister, month: Month): AssistantCost {
  try {
    return assistantCost(terms, employmentRates(register, month));
  } catch (error) {
    if (error instanceof RangeError) throw usage(`--date ${formatMonth(month)}: ${error.message}`);
    throw error;
  }
}

function hoursOf(args: Arguments): number {
  const text = args.text('hours');
  if (text === undefined) throw usage('--hours N is needed: paid hours a week.');
  const hours = /^\d+(\.\d{1,3})?$/.test(text) ? Number(text) : Number.NaN;
  if (hours > 0 && hours <= HOURS_IN_A_WEEK) return hours;
  throw usage(`--hours must be above 0 and at most ${HOURS_IN_A_WEEK}, but found "${text}".`);
}

/** A price in pence, raised since it was published as the register says; before it was published, as it was first. */
function priceIn(register: ParameterRegister, id: string, month: Month): number {
  const { unit, values } = requireParameter(register, id);
  const first = values[0]!;
  if (month < inForceMonth(first.from)) return engineValue(unit, first.value);
  return resolveMonthly(register, [id], [month], []).get(id)![0]!;
}

/** The figure as it was last published. */
function lastPublished(register: ParameterRegister, id: string, month: Month): DatedValue {
  const { values } = requireParameter(register, id);
  return values.findLast(({ from }) => inForceMonth(from) <= month) ?? values[0]!;
}

function belowFloor(register: ParameterRegister, month: Month, wage: number): readonly string[] {
  const floor = resolveMonthly(register, ['wage.nlw'], [month], []).get('wage.nlw')![0]!;
  if (wage >= floor) return [];
  return [
    `A wage of ${writtenInPounds(wage)} is below the National Living Wage of ${writtenInPounds(floor)} in ${formatMonth(month)}; it is lawful only for the young.`,
  ];
}

function insuranceNote(
  { insuranceBeforeAllowance: due, allowanceUsed }: AssistantCost,
  terms: AssistantTerms,
): string {
  if (due === 0) return 'Pay is below the threshold for National Insurance.';
  const hourly = writtenInPounds(perHour(due, terms.hoursPerWeek));
  if (allowanceUsed === 0) {
    return `National Insurance is ${writtenInPounds(due)} a week, ${hourly} an hour; the Employment Allowance, which a person who employs a care worker may claim, would pay it.`;
  }
  return `The Employment Allowance pays ${writtenInPounds(allowanceUsed)} of the ${writtenInPounds(due)} a week of National Insurance (${hourly} an hour); --no-allowance shows the cost without it.`;
}

function sicknessNote({ value, low, high, verification }: DatedValue): string {
  const kind = verification === 'assumption' ? 'an assumption; it may be' : 'it may be';
  return `Sick pay is taken as ${percent(value)}% of pay (${kind} from ${percent(low)} to ${percent(high)}%).`;
}

function priceNote(what: string, { from, source }: DatedValue, isRaised: boolean): string {
  const since = isRaised ? ', raised with prices each April since' : '';
  return `${what} is at the price of ${from.slice(0, 7)}${since}: ${source}.`;
}

function heading({ hoursPerWeek, wage }: AssistantTerms, month: Month): string {
  return `A personal assistant for ${hoursPerWeek} hours a week at ${writtenInPounds(wage)} an hour, in ${formatMonth(month)}`;
}

function costTable({ lines, perWeek, perHour: hourly }: AssistantCost, hours: number): string {
  const rows = lines.map((line) => [
    capital(line.name),
    writtenInPounds(perHour(line.perWeek, hours)),
    writtenInPounds(line.perWeek),
  ]);
  const heads = [
    { head: 'Line' },
    { head: 'An hour', align: 'right' as const },
    { head: 'A week', align: 'right' as const },
  ];
  return table(heads, [...rows, ['In all', writtenInPounds(hourly), writtenInPounds(perWeek)]]);
}

function asJson(cost: AssistantCost, terms: AssistantTerms, month: Month, notes: readonly string[]) {
  return {
    format: 'care-market-assistant-cost',
    formatVersion: 1,
    month: formatMonth(month),
    hoursPerWeek: terms.hoursPerWeek,
    wage: inPounds(terms.wage),
    claimsAllowance: terms.claimsAllowance,
    lines: cost.lines.map(({ name, perWeek }) => ({
      name,
      perHour: inPounds(perHour(perWeek, terms.hoursPerWeek)),
      perWeek: inPounds(perWeek),
    })),
    perHour: inPounds(cost.perHour),
    perWeek: inPounds(cost.perWeek),
    nationalInsuranceBeforeAllowance: inPounds(cost.insuranceBeforeAllowance),
    notes,
  };
}

function percent(share: number): string {
  return decimal(share).times(100).toString();
}
