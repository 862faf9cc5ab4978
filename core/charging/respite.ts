import { InvalidInput } from '../scenario/problems.ts';
import { amountForDays } from './charge.ts';
import type { RespiteRule } from './policy.ts';

export type RespiteStay = {
  readonly nights: number;
  readonly isPensionAge: boolean;
  /** Cost of the stay in pence; the charge never exceeds it. */
  readonly cost: number;
  /** The contribution assessed for care at home, pence a week. */
  readonly weeklyContribution: number;
  /** The band of income the person is in, where the council charges by band. */
  readonly band?: string;
};

/**
 * What a short stay costs the person, in pence; weekly amounts are charged by the night.
 * @throws InvalidInput when the council charges by band and the person's band is not one of them.
 */
export function respiteCharge(rule: RespiteRule, stay: RespiteStay): number {
  return Math.min(stay.cost, chargeFor(rule, stay));
}

function chargeFor(rule: RespiteRule, stay: RespiteStay): number {
  const { nights, isPensionAge, weeklyContribution, band } = stay;
  switch (rule.kind) {
    case 'as-assessed':
      return amountForDays(weeklyContribution, nights);
    case 'weekly':
      return amountForDays(isPensionAge ? rule.pensionAge : rule.belowPensionAge, nights);
    case 'daily':
      return rule.amount * nights;
    case 'bands': {
      const weekly = band === undefined ? undefined : new Map(Object.entries(rule.weekly)).get(band);
      if (weekly !== undefined) return amountForDays(weekly, nights);
      throw new InvalidInput([
        {
          path: 'band',
          expected: `one of the council's bands: ${Object.keys(rule.weekly).join(', ')}`,
          found: band ?? 'nothing',
          remedy: 'Name the band of income the person is in.',
        },
      ]);
    }
  }
}
