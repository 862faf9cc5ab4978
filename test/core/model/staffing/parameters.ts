import { LABOUR_POOL_PARAMETERS } from '../../../../core/model/staffing/labour-pool.ts';
import { LEAVING_PARAMETERS } from '../../../../core/model/staffing/leaving.ts';
import { MATCHING_PARAMETERS } from '../../../../core/model/staffing/matching.ts';
import { PAY_PARAMETERS } from '../../../../core/model/staffing/pay.ts';
import { HORIZON_PARAMETERS } from '../../../../core/model/staffing/planning-horizon.ts';
import { REDUNDANCY_COST_PARAMETERS } from '../../../../core/model/staffing/redundancy-cost.ts';
import { resolveMonthly } from '../../../../core/parameters/resolve.ts';
import { parseMonth } from '../../../../core/time/month.ts';
import { SHIPPED } from '../sample-market.ts';

const IDS = [
  ...LABOUR_POOL_PARAMETERS,
  ...LEAVING_PARAMETERS,
  ...MATCHING_PARAMETERS,
  ...PAY_PARAMETERS,
  ...HORIZON_PARAMETERS,
  ...REDUNDANCY_COST_PARAMETERS,
  'rating.interval',
  'pa.turnover',
  'pa.vacancy',
] as const;

/** What ships, as it stands in April 2026, in engine units. */
export const STAFFING = Object.fromEntries(
  Array.from(resolveMonthly(SHIPPED.readParameters(), IDS, [parseMonth('2026-04')], []), ([id, values]) => [
    id,
    values[0]!,
  ]),
) as Readonly<Record<(typeof IDS)[number], number>>;
