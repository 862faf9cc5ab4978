/** A stretch of a parameter's range in which the lead passes, and the places on it that were looked at. */
import { valueAt } from '../../experiment/positions.ts';
import type { DatedValue, Unit } from '../../parameters/parameter.ts';
import type { KnownPlace } from '../narrowing.ts';
import type { Ahead, Switch } from './answer.ts';
import { meansOfBoth } from './case.ts';
import type { Case } from './case.ts';

export type Stretch = {
  /** The position of its first place, where the one is ahead, and of its last, where the other is. */
  readonly from: number;
  readonly to: number;
  /** Places count from 0 to this. */
  readonly last: number;
  /** Who is ahead at its end. */
  readonly ahead: 'option' | 'against';
  readonly seen: Map<number, Case>;
};

const AS_IT_STANDS = 0.5;

type Ends = { readonly low: Case; readonly base: Case; readonly high: Case };

/**
 * The stretches over which the lead passes, from what is known of the middle and the ends: from the middle to an end where
 * another is ahead; or, where the middle cannot be told, from one end to the other.
 */
export function stretchesOf({ low, base, high }: Ends, step: number): readonly Stretch[] {
  const half = Math.ceil(AS_IT_STANDS / step);
  if (isLead(base.ahead)) {
    return [
      { end: low, to: 0 },
      { end: high, to: 1 },
    ].flatMap(({ end, to }) => {
      const { ahead } = end;
      if (!isLead(ahead) || ahead === base.ahead) return [];
      return [
        {
          from: AS_IT_STANDS,
          to,
          last: half,
          ahead,
          seen: new Map([
            [0, base],
            [half, end],
          ]),
        },
      ];
    });
  }
  if (!isLead(low.ahead) || !isLead(high.ahead) || low.ahead === high.ahead) return [];
  const seen = new Map([
    [0, low],
    [half, base],
    [2 * half, high],
  ]);
  return [{ from: 0, to: 1, last: 2 * half, ahead: high.ahead, seen }];
}

/** The position of a place of a stretch, in the range of its parameter from 0 to 1. */
export function positionAt({ from, to, last }: Stretch, place: number): number {
  return from + ((to - from) * place) / last;
}

/** What is known of the places seen: whether the one ahead at the end is ahead there. */
export function placesOf({ seen, ahead: atEnd }: Stretch): readonly KnownPlace[] {
  return [...seen].map(([at, { ahead }]) => {
    if (!isLead(ahead)) return { at, known: 'unknown' };
    return { at, known: ahead === atEnd ? 'holds' : 'fails' };
  });
}

/** Whether one of the two is known to be ahead. */
export function isLead(ahead: Ahead | null): ahead is 'option' | 'against' {
  return ahead === 'option' || ahead === 'against';
}

/** Where the lead passes, once the stretch is narrowed. */
export function switchOf(
  stretch: Stretch,
  range: Pick<DatedValue, 'value' | 'low' | 'high'>,
  unit: Unit,
): Switch {
  const inOrder = placesOf(stretch).toSorted((a, b) => a.at - b.at);
  const first = inOrder.findLastIndex(({ known }) => known !== 'holds') + 1;
  const last = inOrder.slice(0, first).findLastIndex(({ known }) => known === 'fails');
  const open = inOrder.slice(last, first + 1).map(({ at }) => at);
  const position = crossing(stretch, open);
  const ends = [positionAt(stretch, open[0]), positionAt(stretch, open[open.length - 1])].toSorted(
    (a, b) => a - b,
  );
  const [low, high] = ends;
  return {
    ahead: stretch.ahead,
    side: stretch.to > stretch.from ? 'above' : 'below',
    position,
    value: valueAt(range, position, unit),
    open: { low, high },
    openValues: { low: valueAt(range, low, unit), high: valueAt(range, high, unit) },
  };
}

/** Where the mean difference is nothing, on a straight line between the two places that have it on either side. */
function crossing(stretch: Stretch, open: readonly number[]): number {
  for (let at = 1; at < open.length; at++) {
    const [before, after] = [open[at - 1], open[at]];
    const [one, other] = meansOfBoth(stretch.seen.get(before)!, stretch.seen.get(after)!);
    if (one === 0 || one < 0 === other < 0) continue;
    return positionAt(stretch, before + ((after - before) * one) / (one - other));
  }
  // Means over fewer common runs may differ in no sign; then the middle is as good a figure as any.
  return positionAt(stretch, (open[0] + open[open.length - 1]) / 2);
}
