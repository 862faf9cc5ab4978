/** How far ahead a provider's revenue is committed or can be relied on. Source: S1; evidence plan.horizon.*. */

export const HORIZON_PARAMETERS = [
  'plan.horizon.block',
  'plan.horizon.framework',
  'plan.horizon.preferred-list',
  'plan.horizon.isf',
  'plan.horizon.dp',
  'plan.statement',
] as const;

type Parameters = { readonly [P in (typeof HORIZON_PARAMETERS)[number]]: number };

/** Revenue of a month, in pence, by how far ahead it can be relied on. */
export type RevenueByCertainty = {
  /** Paid for volume that is guaranteed, used or not. */
  readonly guaranteed: number;
  readonly framework: number;
  readonly preferred: number;
  readonly serviceFunds: number;
  /** From direct payments and self-funders. */
  readonly individuals: number;
};

/**
 * Months ahead, as a mean over revenue. A provider without revenue sees as far ahead as one that lives on individuals.
 * @param sharesProjection whether the council shares its projection of demand with providers.
 */
export function planningHorizon(
  revenue: RevenueByCertainty,
  sharesProjection: boolean,
  parameters: Parameters,
): number {
  const { guaranteed, framework, preferred, serviceFunds, individuals } = revenue;
  const all = guaranteed + framework + preferred + serviceFunds + individuals;
  const ahead =
    guaranteed * parameters['plan.horizon.block'] +
    framework * parameters['plan.horizon.framework'] +
    preferred * parameters['plan.horizon.preferred-list'] +
    serviceFunds * parameters['plan.horizon.isf'] +
    individuals * parameters['plan.horizon.dp'];
  const mean = all > 0 ? ahead / all : parameters['plan.horizon.dp'];
  return sharesProjection ? mean * (1 + parameters['plan.statement']) : mean;
}
