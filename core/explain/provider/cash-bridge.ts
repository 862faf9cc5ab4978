/** From a provider's cash at the end of one month to that of a later one, to the penny: what it earned, what it waits for, what was taken out. */
import { DAYS_PER_MONTH } from '../../time/days.ts';
import { roundHalfUp } from '../../money/rounding.ts';
import { movedWords } from './moved-words.ts';
import type { BridgeLine } from './surplus-bridge.ts';
import type { ProviderMonth } from './provider-life.ts';

export type CashBridgeOver = {
  readonly from: string;
  readonly to: string;
  readonly opening: number;
  /** In the month a provider ends in, before what was left was paid out or made good. */
  readonly closing: number;
  /** They add up to `closing - opening`. */
  readonly lines: readonly BridgeLine[];
};

type Part = keyof ProviderMonth['account']['bridge'];

/** What takes cash away is called by the first name; what brings it, by the second where it has one. */
type CashPart = readonly [id: string, part: Part, label: string, whenItBrings?: string];

const LINES: readonly CashPart[] = [
  ['surplus', 'surplus', 'Losses of the months', 'Surplus of the months'],
  ['council-owes', 'councilOwesMore', 'More owed to it by the council', 'Less owed to it by the council'],
  [
    'individuals-owe',
    'individualsOweMore',
    'More owed to it by individuals',
    'Less owed to it by individuals',
  ],
  ['grants', 'grants', 'Grants and indemnities'],
  ['redundancy', 'redundancy', 'Redundancy pay'],
  ['set-up', 'setUp', 'Building what it takes to hold service funds'],
  ['own-service', 'ownService', 'Paid by the council for its own service'],
  ['owners', 'owners', 'Put in by owners'],
  ['drawings', 'drawings', 'Taken out by owners', 'Own pay its owners did without'],
  ['takeovers', 'takeovers', 'Others taken over'],
  ['left', 'other', 'What no line above tells'],
];

/** @param months from the one at whose end the bridge begins to the one at whose end it ends. */
export function cashBridge(months: readonly ProviderMonth[]): CashBridgeOver {
  const [first, ...after] = months;
  const last = months.at(-1)!;
  const lines = LINES.map(([id, part, label, whenItBrings = label]) => {
    const amount = after.reduce((sum, { account }) => sum + account.bridge[part], 0);
    const why = id === 'council-owes' ? owedWords(first, last) : '';
    return { id, label: amount > 0 ? whenItBrings : label, amount, why };
  });
  return {
    from: first.month,
    to: last.month,
    opening: standing(first),
    closing: standing(last),
    lines,
  };
}

/** How many days of what it buys the council owes at either end: growth and late invoices told apart. */
function owedWords(first: ProviderMonth, last: ProviderMonth): string {
  const [before, after] = [daysOwed(first), daysOwed(last)];
  return before === null || after === null
    ? ''
    : `${movedWords(String(before), String(after))} days of what it buys`;
}

function daysOwed({ account: { income, owedByCouncil } }: ProviderMonth): number | null {
  const bought = income.block + income.blockPaidBack + income.framework + income.guarantee + income.outcome;
  return bought > 0 ? roundHalfUp((owedByCouncil / bought) * DAYS_PER_MONTH) : null;
}

/** Cash at the end of a month, what was paid out on ending left in. */
function standing({ cash, account }: ProviderMonth): number {
  return cash.closing - account.bridge.closing;
}
