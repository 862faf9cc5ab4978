/** The figures an hour of home care is built up from, and the parameter each is taken from where nobody gives another. */
import { WEEKS_PER_YEAR } from '../time/weeks.ts';
import type { CareTaken, CostTerms, InsuranceTerms } from './care-lines.ts';
import { hoursPaid } from './care-lines.ts';
import { contactHour } from './contact-hour.ts';
import type { ContactHour, HourCost } from './contact-hour.ts';

export const HOUR_PARAMETERS = {
  travelShare: 'cost.travel.share',
  waitingPart: 'cost.waiting.part',
  unsocialShare: 'need.unsocial.mean',
  unsocialPremium: 'cost.unsocial.premium',
  complexity: 'need.complexity.mean.older',
  complexTime: 'cost.complexity.time',
  holiday: 'holiday.fraction',
  sick: 'cost.sick.share',
  training: 'training.spend',
  pension: 'pension.ae.rate',
  pensionFrom: 'pension.ae.lower',
  insuranceRate: 'nic.employer.rate',
  insuranceThreshold: 'nic.threshold',
  allowance: 'nic.employment-allowance',
  weeklyHours: 'workforce.hours.per.worker',
  miles: 'cost.miles.per.hour',
  mileageRate: 'cost.mileage.rate',
  branch: 'cost.overhead.fixed.branch',
  branchHours: 'cost.scale.minhours',
  running: 'cost.overhead.variable',
  clientHours: 'cost.client.hours',
  managedClient: 'cost.client.managed',
  individualClient: 'cost.client.individual',
  marketing: 'cost.marketing.share',
  turnover: 'workforce.turnover',
  starter: 'workforce.replacecost',
  inputVat: 'vat.input.irrecoverable',
  surplus: 'cost.surplus.share',
} as const;
export type HourFigure = keyof typeof HOUR_PARAMETERS;

/** Money in pence, shares as fractions; travel and waiting together as a share of time with people, waiting as a part of it. */
export type HourFigures = { readonly [F in HourFigure]: number };

/** What no parameter stands for. */
export type HourChoices = {
  /** Basic pay of an hour, in pence. */
  readonly wage: number;
  /** Part of the hours that individuals buy for themselves. */
  readonly individualShare: number;
  /** Contributions on all pay, as providers' returns show, or on qualifying earnings, the least the law asks for. */
  readonly pensionOn: 'all' | 'qualifying';
  /** A flat share of all pay in place of the law's rule. */
  readonly flatInsurance?: number;
  /** Workers among whom the Employment Allowance is shared; none where it may not be claimed. */
  readonly workers: number;
  /** In pence an hour, in place of a share of the price. */
  readonly surplusAmount?: number;
};

/** @throws RangeError when shares of the price leave nothing for the rest. */
export function hourOfHomeCare(figures: HourFigures, choices: HourChoices): HourCost {
  const terms = termsOf(figures, choices);
  const { surplusAmount } = choices;
  return contactHour(hourOf(figures, choices), terms, {
    running: 0,
    surplus: surplusAmount === undefined ? figures.surplus : 0,
    surplusAmount: surplusAmount ?? 0,
  });
}

function hourOf(figures: HourFigures, { individualShare }: HourChoices): ContactHour {
  const waiting = figures.travelShare * figures.waitingPart;
  return {
    travel: figures.travelShare - waiting,
    waiting,
    unsocial: figures.unsocialShare,
    complexity: figures.complexity,
    miles: figures.miles,
    clientHours: figures.clientHours,
    individualShare,
    turnover: figures.turnover,
    workerHours: figures.weeklyHours / (1 + figures.travelShare),
    branchPerYear: figures.branch,
    branchHours: figures.branchHours,
  };
}

function termsOf(figures: HourFigures, choices: HourChoices): CostTerms {
  const { wage, pensionOn } = choices;
  const before: CostTerms = {
    pay: wage,
    unsocialPremium: figures.unsocialPremium,
    complexTime: figures.complexTime,
    holiday: figures.holiday,
    sick: figures.sick,
    training: figures.training,
    pension: {
      rate: figures.pension,
      aboveAWeek: pensionOn === 'all' ? 0 : figures.pensionFrom / WEEKS_PER_YEAR,
      weeklyHours: figures.weeklyHours,
    },
    insurance: { flat: 0, onLeave: true },
    mileage: figures.mileageRate,
    running: figures.running,
    administration: figures.managedClient,
    individualAdministration: figures.individualClient,
    clientStart: 0,
    recruitment: figures.starter,
    marketing: figures.marketing,
    inputVat: figures.inputVat,
  };
  return { ...before, insurance: insuranceOf(figures, choices, before) };
}

/** The allowance of a year is shared over the hours with people that the workers give in one. */
function insuranceOf(figures: HourFigures, choices: HourChoices, terms: CostTerms): InsuranceTerms {
  if (choices.flatInsurance !== undefined) return { flat: choices.flatInsurance, onLeave: true };
  const paidForOne = hoursPaid(oneHour(figures), terms);
  const contactHours = (choices.workers * figures.weeklyHours * WEEKS_PER_YEAR) / paidForOne;
  return {
    rate: figures.insuranceRate,
    threshold: figures.insuranceThreshold,
    weeklyHours: figures.weeklyHours,
    allowance: contactHours === 0 ? 0 : figures.allowance / contactHours,
  };
}

function oneHour(figures: HourFigures): CareTaken {
  const waiting = figures.travelShare * figures.waitingPart;
  return {
    contact: 1,
    travel: figures.travelShare - waiting,
    waiting,
    unsocial: 0,
    complex: figures.complexity,
    idle: 0,
    miles: 0,
    clientYears: 0,
    individualYears: 0,
    clientStarts: 0,
    starters: 0,
    branch: 0,
    revenue: 0,
    individualRevenue: 0,
  };
}
