/** Two lives of the same provider side by side: where they part, how each ended, and what stands between their surpluses. */
import type { ProviderEvent } from './provider-event.ts';
import type { ProviderLife, ProviderMonth } from './provider-life.ts';
import { surplusBridge } from './surplus-bridge.ts';
import type { SurplusBridge } from './surplus-bridge.ts';
import { PROVIDER_COLUMNS } from './provider-row.ts';

export type ProviderSideBySide = {
  readonly month: string;
  readonly months: readonly [ProviderMonth | null, ProviderMonth | null];
  readonly both: readonly ProviderEvent[];
  readonly alone: readonly [readonly ProviderEvent[], readonly ProviderEvent[]];
  readonly differs: boolean;
};

export type ProvidersSideBySide = {
  /** The first month in which anything differs; null for the same life. */
  readonly parts: string | null;
  readonly months: readonly ProviderSideBySide[];
  /** From the first life's surplus to the second's, in the last month both trade; null when there is none. */
  readonly surplus: SurplusBridge | null;
};

/** Both lives must be of one provider and of the same months. */
export function compareProviders(first: ProviderLife, second: ProviderLife): ProvidersSideBySide {
  const names = [
    ...new Set(
      [first, second].flatMap(({ months, events }) => [...months, ...events].map(({ month }) => month)),
    ),
  ];
  const months = names.sort().map((month) => sideBySide(month, first, second));
  const last = months.findLast(({ months: [a, b] }) => a !== null && b !== null)?.months;
  return {
    parts: months.find(({ differs }) => differs)?.month ?? null,
    months,
    surplus: last === undefined ? null : surplusBridge(last[0]!, last[1]!),
  };
}

function sideBySide(month: string, first: ProviderLife, second: ProviderLife): ProviderSideBySide {
  const [a, b] = [eventsIn(first, month), eventsIn(second, month)];
  const pair = [monthIn(first, month), monthIn(second, month)] as const;
  return {
    month,
    months: pair,
    both: a.filter((event) => includes(b, event)),
    alone: [a.filter((event) => !includes(b, event)), b.filter((event) => !includes(a, event))],
    differs: differ(...pair),
  };
}

function eventsIn({ events }: ProviderLife, month: string): readonly ProviderEvent[] {
  return events.filter((event) => event.month === month);
}

function monthIn({ months }: ProviderLife, month: string): ProviderMonth | null {
  return months.find((each) => each.month === month) ?? null;
}

function includes(events: readonly ProviderEvent[], { step, sentence }: ProviderEvent): boolean {
  return events.some((event) => event.step === step && event.sentence === sentence);
}

function differ(a: ProviderMonth | null, b: ProviderMonth | null): boolean {
  if (a === null || b === null) return a !== b;
  return (
    a.cash.closing !== b.cash.closing || PROVIDER_COLUMNS.some((column) => a.row[column] !== b.row[column])
  );
}
