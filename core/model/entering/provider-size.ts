/** Sizes of providers by the number of people they support, as CQC and the trade band them. */

export const SIZES = ['micro', 'small', 'medium', 'large'] as const;
export type Size = (typeof SIZES)[number];

const SIZE_IDS = [
  'provider.size.micro',
  'provider.size.small',
  'provider.size.medium',
  'provider.size.large',
] as const;

/** Share of providers of each size. */
export const SIZE_SHARE_PARAMETERS = SIZE_IDS;

export const SMALL_PARAMETERS = ['provider.clients.small.most'] as const;

type Shares = { readonly [P in (typeof SIZE_IDS)[number]]: number };

/** Positions nearer to a boundary than this lie on it, but for rounding. */
const SAME = 1e-12;

/** The size of the provider at a position, from 0 to 1, in the ranking from smallest to largest. */
export function sizeAt(position: number, parameters: Shares): Size {
  const total = SIZES.reduce((sum, size) => sum + parameters[`provider.size.${size}`], 0);
  let passed = 0;
  for (const size of SIZES) {
    passed += parameters[`provider.size.${size}`] / total;
    if (position < passed - SAME) return size;
  }
  return 'large';
}

/** Whether a provider of so many clients is micro or small. */
export function isSmall(
  clients: number,
  parameters: { readonly [P in (typeof SMALL_PARAMETERS)[number]]: number },
): boolean {
  return clients <= parameters['provider.clients.small.most'];
}
