import { roundHalfUp } from '../../money/rounding.ts';
import { STREAMS, uniform } from '../../random/stream.ts';
import { choice } from '../../scenario/lever-choice.ts';
import { buildFundCapabilityEquations } from '../equations/build-fund-capability.ts';
import { ACCOUNTS, cashOf, post, PURPOSE } from '../ledger.ts';
import { MAKING_DRAW, makingLuck } from '../entering/new-provider.ts';
import { expectedOf, fundDemand } from '../pricing/fund-demand.ts';
import type { FundDemand } from '../pricing/fund-demand.ts';
import {
  FUND_RETURN_LEVERS,
  FUND_RETURN_PARAMETERS,
  marginOfPlannedHour,
  paysBack,
} from '../pricing/fund-return.ts';
import { defineStep } from '../step.ts';

const ALLOWED = choice('isf.contracts', 'allowed');

/**
 * A provider that the council's contracts let hold individual service funds becomes able to: of its own accord where it has
 * the cash and the fund hours it can hope for pay the outlay back, or because the council wants more providers ready.
 */
export const buildFundCapability = defineStep({
  name: 'build-fund-capability',
  purpose:
    'Let providers buy the systems and training it takes to hold individual service funds, where that pays or is asked.',
  source: 'S4 (fixed contracts forbid service funds; they cost money to set up); evidence isf.*.',
  simplifies: [
    'The outlay is the same whatever the size of the provider and is made at once; it is never lost, and running a fund costs nothing beyond it and its clients’ administration.',
    'A provider hopes for an equal part of the fund hours in its localities, and looks no further than what is planned, held or kept out today.',
    'Rivals that build in the same month do not foresee each other.',
    'A provider the council asks to be ready is so as soon as it can pay its part from cash.',
  ],
  reads: [
    'people.present',
    'people.group',
    'people.locality',
    'people.deployment',
    'people.barrier',
    'people.budgeted',
    'people.takes',
    'people.doubleHanded',
    'people.sharing',
    'providers.identity',
    'providers.open',
    'providers.inHouse',
    'providers.listed',
    'providers.isfCapable',
    'providers.coverage',
    'providers.marginalCost',
    'constants.planned',
    'market.peopleRows',
    'market.providerRows',
    'market.frameworkRate',
  ],
  writes: ['providers.fundReady'],
  posts: ['fund set-up', 'fund set-up grant'],
  parameters: [
    ...FUND_RETURN_PARAMETERS,
    'isf.rate.ratio',
    'isf.capable.default',
    'fund.set-up.cost',
    'fund.set-up.cash',
    'fund.building.pace',
  ],
  levers: [...FUND_RETURN_LEVERS, 'isf.readiness', 'isf.contracts', 'grant.fund-set-up'],
  equations: buildFundCapabilityEquations,
  apply(state, { index, luck, parameters, levers, place }) {
    const { providers, market, ledger } = state;
    const { identity, open, inHouse, listed, fundReady, coverage, marginalCost } = providers;
    const outlay = roundHalfUp(parameters['fund.set-up.cost']);
    const grant = roundHalfUp(outlay * levers['grant.fund-set-up']);
    const own = outlay - grant;
    const price = roundHalfUp(market.frameworkRate[0] * parameters['isf.rate.ratio']);
    const allowed = levers['isf.contracts'] === ALLOWED;
    const readiness = levers['isf.readiness'];
    const wantsMore = readiness > parameters['isf.capable.default'];
    let demand: FundDemand | undefined;

    for (let row = 0; row < market.providerRows[0]; row++) {
      if (open[row] === 0 || inHouse[row] === 1 || fundReady[row] === 1) continue;
      if (!allowed && listed[row] === 1) continue;
      if (isAsked(row) ? cash(row) >= own : setsOut(row)) build(row);
    }

    function cash(row: number): number {
      return ledger.balance[cashOf(ledger, row)];
    }

    /** Among the share of providers the council wants ready, where it wants more than there are of themselves. */
    function isAsked(row: number): boolean {
      if (!wantsMore) return false;
      const making = makingLuck(luck, identity[row], place.providers);
      return uniform(making, STREAMS['provider-make'], identity[row], MAKING_DRAW.isf) < readiness;
    }

    function setsOut(row: number): boolean {
      if (cash(row) < own * parameters['fund.set-up.cash']) return false;
      const u = uniform(luck, STREAMS['fund-building'], identity[row], index);
      if (u >= parameters['fund.building.pace']) return false;
      demand ??= fundDemand(state);
      const margin = marginOfPlannedHour({ price, marginalCost: marginalCost[row] }, levers, parameters);
      return paysBack(own, expectedOf(demand, coverage[row]), margin, parameters);
    }

    function build(row: number): void {
      fundReady[row] = 1;
      const account = cashOf(ledger, row);
      post(ledger, PURPOSE['fund set-up'], account, ACCOUNTS.suppliers, outlay);
      if (grant > 0) post(ledger, PURPOSE['fund set-up grant'], ACCOUNTS.council, account, grant);
    }
  },
});
