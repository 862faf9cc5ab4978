/** Weekly pence. */
export type CoupleCheck = {
  /** What the couple has left: the protected income and what the partner has. */
  readonly coupleLeftWith: number;
  /** How far that falls short of what the couple needs. */
  readonly increase: number;
  /** Protected income with the increase. */
  readonly adjusted: number;
};

/**
 * The affordability check of a couple: when the protected income of one member and the income of the other come
 * to less than the amount the couple needs, the protected income rises by the difference.
 *
 * Source: Reading Borough Council, charging framework, appendix D.
 */
export function coupleCheck(
  protectedIncome: number,
  partner: { readonly income: number; readonly deductions: number; readonly coupleAmount: number },
): CoupleCheck {
  const coupleLeftWith = protectedIncome + partner.income - partner.deductions;
  const increase = Math.max(0, partner.coupleAmount - coupleLeftWith);
  return { coupleLeftWith, increase, adjusted: protectedIncome + increase };
}
