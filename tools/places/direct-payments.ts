import type { PlaceField } from '../../core/scenario/place.ts';
import { MOST_DIRECT_PAYMENTS } from './assumptions.ts';
import { AGES } from './national.ts';
import type { Age, National } from './national.ts';
import { figure, percent, round } from './tables.ts';
import type { Row } from './tables.ts';

type ByAge<T> = Readonly<Record<Age, T>>;

const AGES_2021 = 'NHS Digital, Adult Social Care Outcomes Framework 2020-21';
const ALL_2025 = 'Department of Health and Social Care, Adult Social Care Outcomes Framework 2024-25';

/**
 * Shares of clients with a direct payment by age. They are published by age for 2020-21 and for all ages for 2025:
 * the older shares are scaled by one factor, so that with today's clients they give today's share.
 */
export function directPaymentFields(row: Row, clients: ByAge<number>, national: National): ByAge<PlaceField> {
  const own = ownShares(row);
  const base = own ?? national.directPaymentShare;
  const whose = own === undefined ? 'England’s' : 'The council’s';
  const all = figure(row, 'direct_payment_pct');
  const older = `${whose} shares by age on 31 March 2021 (${percent(base['18to64'])} at 18-64, ${percent(base['65plus'])} at 65 and over)`;
  if (all === undefined) {
    const field = (age: Age): PlaceField => ({
      value: round(base[age], 4),
      basis: 'assumed',
      source: AGES_2021,
      note: `${older}; none is published for this council in 2025.`,
    });
    return { '18to64': field('18to64'), '65plus': field('65plus') };
  }
  const scaled = scaledTo(all / 100, base, clients);
  const field = (age: Age): PlaceField => ({
    value: scaled[age],
    basis: 'derived',
    source: `${AGES_2021}; ${ALL_2025}`,
    note: `${older}, scaled so that all ages together give the ${percent(all / 100)} of 31 March 2025.`,
  });
  return { '18to64': field('18to64'), '65plus': field('65plus') };
}

function ownShares(row: Row): ByAge<number> | undefined {
  const younger = figure(row, 'direct_payment_pct_18_64_2020_21');
  const older = figure(row, 'direct_payment_pct_65_plus_2020_21');
  if (younger === undefined || older === undefined || younger + older === 0) return undefined;
  return { '18to64': younger / 100, '65plus': older / 100 };
}

/** One factor for both ages; what an age cannot hold, because it would pass the most, goes to the other. */
function scaledTo(all: number, base: ByAge<number>, clients: ByAge<number>): ByAge<number> {
  const everyone = clients['18to64'] + clients['65plus'];
  const holders = all * everyone;
  const factor = holders / AGES.reduce((sum, age) => sum + base[age] * clients[age], 0);
  const share = { '18to64': base['18to64'] * factor, '65plus': base['65plus'] * factor };
  for (const [age, other] of [AGES, AGES.toReversed()] as [Age, Age][]) {
    if (share[age] > MOST_DIRECT_PAYMENTS) {
      share[age] = MOST_DIRECT_PAYMENTS;
      share[other] = (holders - MOST_DIRECT_PAYMENTS * clients[age]) / clients[other];
    }
  }
  return { '18to64': kept(share['18to64']), '65plus': kept(share['65plus']) };
}

function kept(share: number): number {
  return round(Math.min(MOST_DIRECT_PAYMENTS, Math.max(0, share)), 4);
}
