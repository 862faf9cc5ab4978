import { partialExemption, isWithinDeMinimis } from '../../../core/vat/input-tax.ts';
import { vatRules } from '../../../core/vat/rules.ts';
import type { VatRules } from '../../../core/vat/rules.ts';
import { addVat, extractVat } from '../../../core/vat/vat.ts';
import { monthOf, parseMonth } from '../../../core/time/month.ts';
import { inPounds } from '../answer.ts';
import type { Answer, CaseToSolve } from '../answer.ts';
import type { Fields } from '../fields.ts';

const WHOLE_PERCENT = 100;
const LATEST = monthOf(2026, 11);

/** Tax added to a price, or taken out of one. */
export function solveVat(task: CaseToSolve): Answer {
  const { inputs } = task;
  const rate = rateOf(task);
  const priced = inputs.has('gross', 'grossAmount')
    ? extractVat(inputs.money('gross', 'grossAmount'), rate)
    : addVat(inputs.money('net', 'netAmount'), rate);
  return { net: inPounds(priced.net), vat: inPounds(priced.vat), gross: inPounds(priced.gross) };
}

function rateOf(task: CaseToSolve): number {
  const { inputs } = task;
  if (inputs.has('ratePercent', 'rate')) {
    const percent = inputs.number('ratePercent', 'rate');
    // A rate of 1 or less is a fraction: no rate of 1% has ever been charged.
    return (percent.greaterThan(1) ? percent.dividedBy(WHOLE_PERCENT) : percent).toNumber();
  }
  return rulesOf(task).rate;
}

function rulesOf({ inputs, register }: CaseToSolve): VatRules {
  const date = inputs.text('date', 'month');
  if (date === undefined) {
    inputs.assume('No date is given; the rules of November 2026 are used.');
    return vatRules(register, LATEST);
  }
  return vatRules(register, parseMonth(date.slice(0, 'YYYY-MM'.length)));
}

/** What a partly exempt supplier recovers, with the de minimis test. */
export function solvePartialExemption(task: CaseToSolve): Answer {
  const { inputs } = task;
  const rules = rulesOf(task);
  const months = monthsIn(inputs);
  const exempt = ['exemptInputTax', 'inputTaxExempt', 'exempt'] as const;
  const taxable = ['taxableInputTax', 'inputTaxTaxable', 'taxable'] as const;
  const residual = ['residualInputTax', 'inputTaxResidual', 'residual'] as const;
  const all = ['totalInputTax', 'inputTax', 'total'] as const;
  if (inputs.has(...residual)) {
    const tax = {
      taxable: inputs.moneyOr(0, ...taxable),
      exempt: inputs.moneyOr(0, ...exempt),
      residual: inputs.money(...residual),
    };
    const result = partialExemption(tax, suppliesOf(inputs), months, rules);
    return {
      recoverablePercent: result.recoverablePercent,
      exemptInputTax: inPounds(result.exemptInputTax),
      deMinimis: result.isDeMinimis,
      recoverable: inPounds(result.recoverable),
      irrecoverable: inPounds(result.irrecoverable),
    };
  }
  const exemptTax = inputs.money(...exempt);
  const total = inputs.has(...all) ? inputs.money(...all) : exemptTax + inputs.money(...taxable);
  if (exemptTax > total) {
    throw inputs.refuse('totalInputTax', 'at least the exempt input tax', String(inPounds(total)));
  }
  const deMinimis = isWithinDeMinimis(exemptTax, total, months, rules);
  const recoverable = deMinimis ? total : total - exemptTax;
  return {
    exemptInputTax: inPounds(exemptTax),
    monthlyAverage: Math.floor(exemptTax / months + 0.5) / 100,
    sharePercent: total === 0 ? 0 : Math.floor((exemptTax / total) * 10_000 + 0.5) / 100,
    deMinimis,
    recoverable: inPounds(recoverable),
    irrecoverable: inPounds(total - recoverable),
  };
}

function suppliesOf(inputs: Fields): { taxable: number; total: number } {
  const taxable = inputs.money('taxableSupplies');
  const total = inputs.has('totalSupplies')
    ? inputs.money('totalSupplies')
    : taxable + inputs.money('exemptSupplies');
  return { taxable, total };
}

function monthsIn(inputs: Fields): number {
  if (inputs.has('months')) return inputs.number('months').toNumber();
  inputs.assume('No period is given; a year is assumed.');
  return 12;
}
