import { wholePercent } from './amounts.ts';

type Hours = {
  readonly block: number;
  readonly framework: number;
  readonly fund: number;
  readonly directPayment: number;
  readonly selfFunder: number;
  readonly inHouse: number;
};

const PAYERS: { readonly [P in keyof Hours]: string } = {
  block: 'block',
  framework: 'framework',
  fund: 'service funds',
  directPayment: 'direct payments',
  selfFunder: 'self-funders',
  inHouse: 'the council’s own service',
};

/** What a provider lives on, by the hours of each payer, most first: "block 61%, framework 22%". */
export function livesOn(hours: Hours, most = 2): string {
  const all = Object.values(hours).reduce((sum, minutes) => sum + minutes, 0);
  if (all <= 0) return 'no care given yet';
  return (Object.keys(PAYERS) as (keyof Hours)[])
    .filter((payer) => hours[payer] > 0)
    .toSorted((a, b) => hours[b] - hours[a])
    .slice(0, most)
    .map((payer) => `${PAYERS[payer]} ${wholePercent(hours[payer], all)}`)
    .join(', ');
}
