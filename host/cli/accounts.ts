import type { CouncilPeriod, PERIODS } from '../../core/explain/council/council-periods.ts';

/** An option's account, and that of business as usual on the same people and the same luck; null where it is the option. */
export type Accounts = {
  readonly place: string;
  readonly future: string;
  readonly start: string;
  readonly months: number;
  readonly seed: number;
  readonly replicate: number;
  readonly by: (typeof PERIODS)[number];
  readonly option: { readonly id: string; readonly name: string };
  readonly periods: readonly CouncilPeriod[];
  readonly usual: readonly CouncilPeriod[] | null;
};
