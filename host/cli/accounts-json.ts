import type { CouncilPeriod } from '../../core/explain/council/council-periods.ts';
import { ACCOUNT_LINES } from '../../core/model/council/account-lines.ts';
import { BUSINESS_AS_USUAL } from '../../core/scenario/option.ts';
import type { Accounts } from './accounts.ts';

/** The account as a document. */
export function accountsJson({ option, periods, usual, ...head }: Accounts): unknown {
  return {
    format: 'care-market-accounts',
    formatVersion: 1,
    units: 'Money in whole pence; what lowers the cost stands below zero.',
    ...head,
    option: option.id,
    lines: ACCOUNT_LINES,
    periods: periods.map(periodJson),
    against: usual === null ? null : { option: BUSINESS_AS_USUAL, periods: usual.map(periodJson) },
  };
}

function periodJson({ name, ...period }: CouncilPeriod): unknown {
  return { period: name, ...period };
}
