/** What becomes of one provider month by month in one world: what its end, its contracts and its price turn on. */
import { overdraftLimit } from '../../model/ending/overdraft.ts';
import type { OVERDRAFT_PARAMETERS } from '../../model/ending/overdraft.ts';
import { patience } from '../../model/ending/outlook.ts';
import type { PATIENCE_PARAMETERS } from '../../model/ending/outlook.ts';
import { cashOf } from '../../model/ledger.ts';
import { monthsBorne } from '../../model/pricing/hand-back-patience.ts';
import type { HAND_BACK_PARAMETERS } from '../../model/pricing/hand-back-patience.ts';
import { marginalCostOfMix } from '../../model/pricing/hour-cost.ts';
import type { HOUR_COST_PARAMETERS } from '../../model/pricing/hour-cost.ts';
import type { State } from '../../model/state.ts';
import { roundHalfUp } from '../../money/rounding.ts';
import type { PlannedMonth } from '../../run/plan.ts';
import { choice } from '../../scenario/lever-choice.ts';
import { MINUTES_PER_HOUR } from '../../time/weeks.ts';
import { copyProvider, providerRowOf } from '../provider/provider-row.ts';
import type { ProviderRow } from '../provider/provider-row.ts';
import type { Tracer } from './tracer.ts';

/** Money in whole pence; as it stood in a month before it ended, if it did. */
export type ProviderFigures = {
  readonly cash: number;
  /** What of its revenue it kept over about a year, in hundredths of one per cent. */
  readonly outlook: number;
  /** Minutes a week of care booked with it. */
  readonly booked: number;
  readonly price: number;
};

export type ProviderTraceMonth = ProviderFigures & {
  /** How far what the council pays for an hour stands below what it costs at the margin, on the contract that pays worst. */
  readonly shortfall: number;
  /** Whole pence, above zero. */
  readonly limit: number;
  readonly monthsBelow: number;
  readonly monthsPoor: number;
  /** Months its owners bear with prospects too poor, and months it bears with a contract that underpays. */
  readonly patience: number;
  /** On the contract that has underpaid for longest. */
  readonly monthsUnderpaid: number;
  readonly borne: number;
};

export type ProviderTrace = {
  /** As the reported months begin; null for one that opens later. */
  readonly start: ProviderFigures | null;
  /** The first reported month it is there in, counted from 0. */
  readonly first: number;
  readonly months: readonly ProviderTraceMonth[];
  /** Reported months, counted from 0; null while it has not. */
  readonly ended: number | null;
  readonly handedBack: number | null;
};

type Parameters = PlannedMonth['parameters'] & {
  readonly [
    P in
      | (typeof OVERDRAFT_PARAMETERS)[number]
      | (typeof PATIENCE_PARAMETERS)[number]
      | (typeof HAND_BACK_PARAMETERS)[number]
      | (typeof HOUR_COST_PARAMETERS)[number]
  ]: number;
};

const HANDING_BACK = 'hand-back-contracts';
const CLOSING = 'close-providers';

/** Follows a provider, from the state in which the reported months begin. */
export function traceProvider(state: State, identity: number): Tracer<ProviderTrace> {
  const { providers, ledger } = state;
  const months: ProviderTraceMonth[] = [];
  let row = providerRowOf(state, identity);
  const start =
    row === null ? null : figuresOf(ledger.balance[cashOf(ledger, row)], copyProvider(providers, row));
  let first = 0;
  let ended: number | null = null;
  let handedBack: number | null = null;
  let borne = 0;
  let underpaid = 0;
  let shortfall = 0;
  let month: ProviderTraceMonth | null = null;

  return {
    watch(step, planned) {
      if (row === null) return () => {};
      const provider = row;
      if (step.name === HANDING_BACK) return beforeHandBack(provider, planned);
      if (step.name === CLOSING) return beforeClosing(provider, planned);
      return () => {};
    },
    monthEnds(reported) {
      if (month !== null) months.push(month);
      month = null;
      if (row !== null || ended !== null) return;
      row = providerRowOf(state, identity);
      first = reported + 1;
    },
    traced: () => ({ start, first, months, ended, handedBack }),
  };

  function beforeHandBack(provider: number, planned: PlannedMonth): () => void {
    const was = copyProvider(providers, provider);
    const parameters = planned.parameters as Parameters;
    borne = monthsBorne(identity, planned.luck, parameters);
    shortfall = shortfallOf(was, marginalCostOfMix(providers, provider, parameters));
    return () => {
      const is = copyProvider(providers, provider);
      const gaveFramework = is.barredUntil > was.barredUntil;
      const gaveBlock = was.blockShare > 0 && is.blockShare === 0 && was.inHouse === 0;
      if (gaveFramework || gaveBlock) handedBack ??= planned.reported;
      underpaid = Math.max(
        gaveFramework ? was.monthsUnderpaid + 1 : is.monthsUnderpaid,
        gaveBlock ? was.monthsUnderpaidBlock + 1 : is.monthsUnderpaidBlock,
      );
    };
  }

  function beforeClosing(provider: number, planned: PlannedMonth): () => void {
    const was = copyProvider(providers, provider);
    const cash = ledger.balance[cashOf(ledger, provider)];
    const parameters = planned.parameters as Parameters;
    const isProjectionShared =
      planned.levers['market.position-statement'] === choice('market.position-statement', 'yes');
    const owners = { identity, security: was.security, isProjectionShared };
    return () => {
      const { monthsBelow, monthsPoor, outlook, open } = copyProvider(providers, provider);
      month = {
        ...figuresOf(cash, { ...was, outlook }),
        shortfall,
        limit: overdraftLimit(was, parameters),
        monthsBelow,
        monthsPoor,
        patience: patience(owners, planned.luck, parameters),
        monthsUnderpaid: underpaid,
        borne,
      };
      if (open === 1) return;
      ended = planned.reported;
      row = null;
    };
  }

  /** Against the framework rate where it gave the council no care. */
  function shortfallOf(is: ProviderRow, hourCost: number): number {
    const framework = perHour(
      is.frameworkRevenue + is.outcomeRevenue + is.guaranteeRevenue,
      is.deliveredFramework,
    );
    const block = perHour(is.blockRevenue - is.blockPaidBack, is.deliveredBlock);
    const paid = Math.min(framework, block);
    return roundHalfUp(hourCost - (Number.isFinite(paid) ? paid : state.market.frameworkRate[0]));
  }
}

function perHour(amount: number, minutes: number): number {
  return minutes > 0 ? (amount * MINUTES_PER_HOUR) / minutes : Infinity;
}

function figuresOf(cash: number, is: ProviderRow): ProviderFigures {
  return {
    cash,
    outlook: roundHalfUp(is.outlook * 10_000),
    booked: is.booked,
    price: is.price,
  };
}
