import type { CareTaken, CostTerms } from '../../../core/costing/care-lines.ts';

/** Pence, shares and hours that can be worked through by hand. */
export const ROUND_TERMS: CostTerms = {
  pay: 1200,
  unsocialPremium: 0.1,
  complexTime: 0.2,
  holiday: 0.12,
  sick: 0.02,
  training: 0.01,
  pension: { rate: 0.03, aboveAWeek: 0, weeklyHours: 30 },
  insurance: { rate: 0.15, threshold: 9600, weeklyHours: 30, allowance: 0 },
  mileage: 45,
  running: 50,
  administration: 6000,
  individualAdministration: 18_000,
  clientStart: 9000,
  recruitment: 200_000,
  marketing: 0.02,
  inputVat: 0.01,
};

/** 100 hours with people, 20 of them at unsocial hours. */
export const HUNDRED_HOURS: CareTaken = {
  contact: 100,
  travel: 15,
  waiting: 5,
  unsocial: 20,
  complex: 25,
  idle: 10,
  miles: 300,
  clientYears: 2,
  individualYears: 1,
  clientStarts: 2,
  starters: 0.5,
  branch: 300_000,
  revenue: 300_000,
  individualRevenue: 100_000,
};
