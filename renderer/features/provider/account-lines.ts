/** The lines of a provider's account of a month; those at nothing are left out. */
import { COST_LINE_IDS, COST_LINES } from '../../../core/costing/cost-line.ts';
import {
  BRIDGE_WORDS,
  bridgeWords,
  cashWords,
  INCOME_WORDS,
} from '../../../core/explain/provider/account-words.ts';
import type { ProviderAnswer } from '../../api/types.ts';

type Month = ProviderAnswer['life']['months'][number];

export type AccountLine = {
  readonly id: string;
  readonly label: string;
  /** In pence; below zero where it takes from the whole. */
  readonly amount: number;
  /** Whose hours earn it; null where there are none. */
  readonly minutes: number | null;
  readonly isSum: boolean;
};

/** They add up to the revenue. */
export function incomeLines({ income, hours }: Month): readonly AccountLine[] {
  return (Object.keys(INCOME_WORDS) as (keyof typeof INCOME_WORDS)[])
    .map((id) => {
      const [label, payer] = INCOME_WORDS[id];
      return line(`income.${id}`, label, income[id], payer === null ? null : hours[payer]);
    })
    .filter(({ amount, minutes }) => amount !== 0 || (minutes ?? 0) !== 0);
}

/** They add up to the cost, taken off. */
export function costLines({ costs, beyondLines }: Month): readonly AccountLine[] {
  return [
    ...COST_LINE_IDS.map((id) => line(`cost.${id}`, COST_LINES[id].label, 0 - costs[id])),
    line('cost.beyond-lines', 'Terms of the council’s own service', 0 - beyondLines),
  ].filter(({ amount }) => amount !== 0);
}

/** They add up to the change in cash. */
export function bridgeLines({ bridge }: Month): readonly AccountLine[] {
  return (Object.keys(BRIDGE_WORDS) as (keyof typeof BRIDGE_WORDS)[])
    .filter((id) => bridge[id] !== 0 || id === 'surplus')
    .map((id) => line(`bridge.${id}`, bridgeWords(id, bridge[id]), bridge[id]));
}

/** They lead from the cash when the month begins to the cash when it ends. */
export function bookLines({ cash: { receipts, payments } }: Month): readonly AccountLine[] {
  return [
    ...receipts.map(({ purpose, amount }) =>
      line(`in.${purpose}`, `In: ${cashWords(purpose, true)}`, amount),
    ),
    ...payments.map(({ purpose, amount }) =>
      line(`out.${purpose}`, `Out: ${cashWords(purpose, false)}`, 0 - amount),
    ),
  ];
}

function line(id: string, label: string, amount: number, minutes: number | null = null): AccountLine {
  return { id, label, amount, minutes, isSum: false };
}
