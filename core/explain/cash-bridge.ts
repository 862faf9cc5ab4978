/** From a provider's cash at the end of one month to that of a later one, to the penny: what it earned, what it waits for, what was taken out. */
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

const LINES: readonly (readonly [id: string, label: string, parts: readonly Part[]])[] = [
  ['surplus', 'Surplus of the months', ['surplus']],
  ['council-owes', 'The council owes it', ['councilOwesMore']],
  ['individuals-owe', 'Individuals owe it', ['individualsOweMore']],
  ['grants', 'Grants and indemnities', ['grants']],
  ['redundancy', 'Redundancy pay', ['redundancy']],
  ['set-up', 'Building what it takes to hold service funds', ['setUp']],
  ['own-service', 'Paid by the council for its own service', ['ownService']],
  ['owners', 'Put in by owners', ['owners']],
  ['drawings', 'Taken out by owners', ['drawings']],
  ['takeovers', 'Others taken over', ['takeovers']],
  ['left', 'What no line above tells', ['other']],
];

const OWED: readonly string[] = ['council-owes', 'individuals-owe'];

/** @param months from the one at whose end the bridge begins to the one at whose end it ends. */
export function cashBridge(months: readonly ProviderMonth[]): CashBridgeOver {
  const [first, ...after] = months;
  const last = months.at(-1)!;
  const lines = LINES.map(([id, label, parts]) => {
    const amount = after.reduce(
      (sum, { account }) => sum + parts.reduce((all, part) => all + account.bridge[part], 0),
      0,
    );
    return { id, label: OWED.includes(id) ? owed(label, amount) : label, amount, why: '' };
  });
  return {
    from: first.month,
    to: last.month,
    opening: standing(first),
    closing: standing(last),
    lines,
  };
}

/** What is owed later is not there now: invoices paid late take cash, old ones paid bring it. */
function owed(label: string, amount: number): string {
  return `${label} ${amount > 0 ? 'less' : 'more'} than before`;
}

/** Cash at the end of a month, what was paid out on ending left in. */
function standing({ cash, account }: ProviderMonth): number {
  return cash.closing - account.bridge.closing;
}
