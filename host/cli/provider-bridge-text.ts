import type { BridgeLine } from '../../core/explain/provider/surplus-bridge.ts';
import type { WhyClosed } from '../../core/explain/provider/why-closed.ts';
import { pence, withSign } from './provider-words.ts';
import { table } from './table.ts';
import { wrapped } from './wrap.ts';

/** Why a provider came to where it is: a sentence and the two bridges behind it. */
export function bridgeText({ sentence, surplus, cash }: WhyClosed): string {
  return [
    'Why',
    wrapped(sentence),
    '',
    bridge(`Surplus of a month, ${surplus.from} to ${surplus.to}`, surplus),
    '',
    bridge(`Cash, end of ${cash.from} to end of ${cash.to}`, cash),
  ].join('\n');
}

export type Bridge = {
  readonly opening: number;
  readonly closing: number;
  readonly lines: readonly BridgeLine[];
};

/** A bridge as a table; lines at nothing are left out. */
export function bridge(head: string, { opening, closing, lines }: Bridge): string {
  return table(
    [{ head }, { head: 'Amount', align: 'right' }, { head: 'How' }],
    [
      ['At first', pence(opening), ''],
      ...lines
        .filter(({ amount }) => amount !== 0)
        .map(({ label, amount, why }) => [label, withSign(amount), why]),
      ['At the end', pence(closing), ''],
    ],
  );
}
