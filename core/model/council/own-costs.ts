/** What the council's own part costs in a month: what was done, times what doing it once costs. */
import { roundHalfUp } from '../../money/rounding.ts';
import { MONTHS_PER_YEAR } from '../../time/weeks.ts';
import type { Purpose } from '../ledger.ts';
import type { AccountLineId } from './account-lines.ts';
import { costOfMonitoring, MONITORING_PARAMETERS } from './monitoring.ts';

export const OWN_COST_PARAMETERS = [
  'council.cost.review',
  'council.cost.information',
  'council.cost.brokerage',
  'dp.support.cost',
  'dp.managedaccount.fee',
  'council.cost.advocacy',
  'council.cost.pooling',
  'council.cost.placing-again',
  ...MONITORING_PARAMETERS,
] as const;
export const OWN_COST_LEVERS = ['direct-payment.monitoring'] as const;

/** What was done in a month: people, each counted once. */
export type Work = {
  readonly reviewed: number;
  readonly informed: number;
  readonly brokered: number;
  readonly advocated: number;
  readonly placedAgain: number;
  readonly paymentHolders: number;
  /** Those of them whose account the council runs: it costs what a third party asks for it. */
  readonly agentAccounts: number;
  readonly pooled: number;
};

export type OwnCost = { readonly line: AccountLineId; readonly purpose: Purpose; readonly pence: number };

/** The cost of each piece of work, in whole pence. */
export function ownCosts(
  work: Work,
  levers: { readonly [L in (typeof OWN_COST_LEVERS)[number]]: number },
  parameters: { readonly [P in (typeof OWN_COST_PARAMETERS)[number]]: number },
): readonly OwnCost[] {
  const perHolder = costOfMonitoring(levers, parameters) / MONTHS_PER_YEAR;
  const supportOfHolder = parameters['dp.support.cost'] / MONTHS_PER_YEAR;
  const agency = parameters['dp.managedaccount.fee'] / MONTHS_PER_YEAR;
  const brokerage =
    work.brokered * parameters['council.cost.brokerage'] +
    work.paymentHolders * supportOfHolder +
    work.agentAccounts * agency;
  return [
    cost('reviews', 'reviews', work.reviewed * parameters['council.cost.review']),
    cost('information', 'information', work.informed * parameters['council.cost.information']),
    cost('brokerage', 'brokerage', brokerage),
    cost('advocacy', 'advocacy', work.advocated * parameters['council.cost.advocacy']),
    cost('monitoring', 'direct-payment monitoring', work.paymentHolders * perHolder),
    cost(
      'facilitation',
      'pooling facilitation',
      (work.pooled * parameters['council.cost.pooling']) / MONTHS_PER_YEAR,
    ),
    cost('placingAgain', 'placing people again', work.placedAgain * parameters['council.cost.placing-again']),
  ];
}

function cost(line: AccountLineId, purpose: Purpose, pence: number): OwnCost {
  return { line, purpose, pence: roundHalfUp(pence) };
}
