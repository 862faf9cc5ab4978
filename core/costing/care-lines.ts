/**
 * The lines of cost of any stretch of care, from what it takes: one set of formulas for an hour worked out by hand and for a
 * provider's month in a market.
 */
import type { CostLines } from './cost-line.ts';

/** What a stretch of care takes. Time in hours. */
export type CareTaken = {
  /** Time with people, both workers counted. */
  readonly contact: number;
  readonly travel: number;
  readonly waiting: number;
  /** The part of time with people at unsocial hours. */
  readonly unsocial: number;
  /** Time with people, each hour weighted by how complex it is. */
  readonly complex: number;
  /** Contracted time nobody draws on. */
  readonly idle: number;
  readonly miles: number;
  /** Years of being served, added up over the clients the council buys for, and over those who buy for themselves. */
  readonly clientYears: number;
  readonly individualYears: number;
  /** Clients taken on. */
  readonly clientStarts: number;
  /** Care workers found, checked and started. */
  readonly starters: number;
  /** Part of the branch's cost that falls on it, in pence. */
  readonly branch: number;
  /** What is charged for it, and the part of that which individuals pay, in pence. */
  readonly revenue: number;
  readonly individualRevenue: number;
};

/** What is paid for it. Money in pence, shares as fractions. */
export type CostTerms = {
  /** Basic pay of an hour. */
  readonly pay: number;
  /** On top of basic pay at unsocial hours. */
  readonly unsocialPremium: number;
  /** Time beyond the visit that an hour of the most complex care takes, in hours. */
  readonly complexTime: number;
  /** Of pay. */
  readonly holiday: number;
  readonly sick: number;
  readonly training: number;
  readonly pension: PensionTerms;
  readonly insurance: InsuranceTerms;
  /** For a mile. */
  readonly mileage: number;
  /** For an hour with people. */
  readonly running: number;
  /** For a client and year. */
  readonly administration: number;
  readonly individualAdministration: number;
  /** For a client taken on: the first visit, the plan of care and the introductions. */
  readonly clientStart: number;
  /** For a starter. */
  readonly recruitment: number;
  /** Of what individuals pay. */
  readonly marketing: number;
  /** Of what is charged. */
  readonly inputVat: number;
};

/** Employer contributions on pay above an amount a week for each worker; nothing is left out where they are paid on all pay. */
export type PensionTerms = {
  readonly rate: number;
  readonly aboveAWeek: number;
  readonly weeklyHours: number;
};

/** Employer National Insurance by the law's rule, or as a flat share of pay. */
export type InsuranceTerms =
  | {
      readonly rate: number;
      /** For each worker and week. */
      readonly threshold: number;
      /** Paid hours of a worker in a week, leave counted. */
      readonly weeklyHours: number;
      /** What is left of the Employment Allowance for this stretch of care. */
      readonly allowance: number;
    }
  | {
      /** A share of pay; `onLeave` tells whether pay for leave, sickness and training counts. */
      readonly flat: number;
      readonly onLeave: boolean;
    };

/** Each line, in pence and parts of a penny. */
export function careLines(taken: CareTaken, terms: CostTerms): CostLines {
  const { pay } = terms;
  const contactPay = taken.contact * pay;
  const travelPay = taken.travel * pay;
  const waitingPay = taken.waiting * pay;
  const unsocialPay = taken.unsocial * pay * terms.unsocialPremium;
  const complexPay = taken.complex * terms.complexTime * pay;
  const idlePay = taken.idle * pay;
  const worked = contactPay + travelPay + waitingPay + unsocialPay + complexPay + idlePay;
  const holidayPay = worked * terms.holiday;
  const sickPay = worked * terms.sick;
  const trainingPay = worked * terms.training;
  const gross = worked + holidayPay + sickPay + trainingPay;
  const paid = { worked, gross, hours: hoursPaid(taken, terms) };
  return {
    contactPay,
    travelPay,
    waitingPay,
    unsocialPay,
    complexPay,
    idlePay,
    holidayPay,
    sickPay,
    trainingPay,
    pension: pensionOn(paid, terms.pension),
    nationalInsurance: insuranceOn(paid, terms.insurance),
    mileage: taken.miles * terms.mileage,
    branch: taken.branch,
    running: taken.contact * terms.running,
    administration:
      taken.clientYears * terms.administration +
      taken.individualYears * terms.individualAdministration +
      taken.clientStarts * terms.clientStart,
    marketing: taken.individualRevenue * terms.marketing,
    recruitment: taken.starters * terms.recruitment,
    inputVat: taken.revenue * terms.inputVat,
  };
}

/** Hours that are paid for: at work, on leave, ill and in training. */
export function hoursPaid(taken: CareTaken, { complexTime, holiday, sick, training }: CostTerms): number {
  const { contact, travel, waiting, complex, idle } = taken;
  const atWork = contact + travel + waiting + complex * complexTime + idle;
  return atWork * (1 + holiday + sick + training);
}

type Paid = { readonly worked: number; readonly gross: number; readonly hours: number };

function pensionOn({ gross, hours }: Paid, { rate, aboveAWeek, weeklyHours }: PensionTerms): number {
  return Math.max(0, gross - (hours / weeklyHours) * aboveAWeek) * rate;
}

function insuranceOn({ worked, gross, hours }: Paid, terms: InsuranceTerms): number {
  if ('flat' in terms) return (terms.onLeave ? gross : worked) * terms.flat;
  const above = Math.max(0, gross - (hours / terms.weeklyHours) * terms.threshold);
  return Math.max(0, above * terms.rate - terms.allowance);
}
