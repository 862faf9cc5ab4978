import type {
  ProviderSideBySide,
  ProvidersSideBySide,
} from '../../core/explain/provider/compare-providers.ts';
import type { ProviderEvent } from '../../core/explain/provider/provider-event.ts';
import type { ProviderLife } from '../../core/explain/provider/provider-life.ts';
import type { LifeHead } from './life-json.ts';
import { bridge, bridgeText } from './provider-bridge-text.ts';
import { where } from './provider-text.ts';
import type { ToldProvider } from './provider-text.ts';
import { hours, wholePounds } from './provider-words.ts';
import { table } from './table.ts';
import { wrapped } from './wrap.ts';

/** Two lives of a provider side by side; a star marks every month in which something differs. */
export function comparedProvidersText(
  head: LifeHead,
  told: readonly [ToldProvider, ToldProvider],
  { parts, months, surplus }: ProvidersSideBySide,
): string {
  const [{ life: a }, { life: b }] = told;
  const parting =
    parts === null
      ? 'The two lives are the same to the last figure; what goes on around them may differ.'
      : `The lives part in ${parts}.`;
  const eventful = months.filter(({ both, alone }) => both.length + alone[0].length + alone[1].length > 0);
  return [
    `Provider ${a.identity}, ${where(head)}\nA: ${a.option}: ${endWords(a)}\nB: ${b.option}: ${endWords(b)}\n${parting}`,
    eventful.map(monthText).join('\n\n'),
    sideBySideTable(months),
    ...(surplus === null || surplus.lines.every(({ amount }) => amount === 0)
      ? []
      : [bridge(`Surplus of ${surplus.to}, from A to B`, surplus)]),
    ...told.flatMap(({ life, why }, i) =>
      why === null ? [] : [`${'AB'[i]}: ${life.option}\n${bridgeText(why)}`],
    ),
  ].join('\n\n');
}

function endWords({ ending, months }: ProviderLife): string {
  if (ending !== null) {
    const { month, takenOverBy } = ending;
    return takenOverBy === null ? `closed in ${month}` : `taken over by provider ${takenOverBy} in ${month}`;
  }
  return months.length === 0 ? 'opens in the last month' : `trades on in ${months.at(-1)!.month}`;
}

function monthText({ month, differs, both, alone }: ProviderSideBySide): string {
  return [
    `${month}${differs ? ' *' : ''}`,
    ...eventLines('both', both),
    ...eventLines('A   ', alone[0]),
    ...eventLines('B   ', alone[1]),
  ].join('\n');
}

function eventLines(mark: string, events: readonly ProviderEvent[]): readonly string[] {
  return events.map(({ sentence }) => wrapped(sentence, `  ${mark} `, '       '));
}

function sideBySideTable(months: readonly ProviderSideBySide[]): string {
  const heads = ['A care h', 'B care h', 'A surplus', 'B surplus', 'A cash', 'B cash'];
  const rows = months.map(({ month, months: pair, differs }) => [
    month,
    differs ? '*' : '',
    ...pair.map((each) => (each === null ? 'not there' : hours(each.row.delivered))),
    ...pair.map((each) => (each === null ? 'not there' : wholePounds(each.account.surplus))),
    ...pair.map((each) => (each === null ? 'not there' : wholePounds(each.cash.closing))),
  ]);
  return table(
    [{ head: 'Month' }, { head: ' ' }, ...heads.map((head) => ({ head, align: 'right' }) as const)],
    rows,
  );
}
