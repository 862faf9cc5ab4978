/** Chances by a nested logit, and the pulls under which some people come to wanted shares. */
import { CELL_FRAMEWORK, CELLS, FIRST_OWN_CELL } from '../../../core/scenario/arrangement.ts';
import type { Market } from '../market.ts';
import type { Month } from '../month.ts';
import { dec, least, most, ONE, over, sum, ZERO } from '../number.ts';
import type { Decimal } from '../number.ts';
import type { ByCell } from './mix.ts';
import type { Kind } from './worth.ts';

/** Equation chance-of-arrangement, of each of them. */
export function chancesOf(month: Month, weights: ByCell, pulls: ByCell): ByCell {
  const pulled = weights.map((weight, cell) => weight.times(pulls[cell]!));
  const council = sum(pulled.slice(0, FIRST_OWN_CELL));
  const own = sum(pulled.slice(FIRST_OWN_CELL));
  const ownShare = shareOfOwn(own, council, month.parameter('choice.nest'));
  return pulled.map((part, cell) =>
    cell < FIRST_OWN_CELL ? over(part.times(ONE.minus(ownShare)), council) : over(part.times(ownShare), own),
  );
}

function shareOfOwn(own: Decimal, council: Decimal, nest: Decimal): Decimal {
  if (own.isZero()) return ZERO;
  if (council.isZero()) return ONE;
  const odds = own.div(council).pow(nest);
  return odds.div(ONE.plus(odds));
}

/** Equation arrangement-drawn. */
export function drawnFrom(chances: ByCell, u: Decimal): number {
  const upTo = (cell: number) => sum(chances.slice(0, cell + 1));
  const drawn = chances.findIndex((chance, cell) => !chance.isZero() && u.lt(upTo(cell)));
  return drawn === -1 ? chances.findLastIndex((chance) => !chance.isZero()) : drawn;
}

/** Equation pulls-kept: the first of the eight rows of a client group and kind of decision. */
export function firstRowOf(group: number, kind: Kind): number {
  return (group * 2 + kind) * CELLS.length;
}

/** Equation pulls-kept. */
export function pullsKept(
  { constants }: Market,
  column: 'steering' | 'calibrated',
  group: number,
  kind: Kind,
): ByCell {
  return CELLS.map((_, cell) => {
    const kept = constants[firstRowOf(group, kind) + cell]![column];
    return kept.isZero() ? ONE : kept;
  });
}

export type Fitting = {
  /** Weights of each of some people. */
  readonly people: readonly ByCell[];
  readonly wanted: ByCell;
  /** Where those come to who cannot come to what is wanted, against one another. */
  readonly instead: ByCell;
  readonly from: ByCell;
  readonly tolerance: Decimal;
  readonly mostRounds: number;
};

const STEEPEST_STEP = 20;
/** The part of itself by which a pull that has settled still moves. */
const SETTLED = dec('1e-6');

/** Equation pulls-fitted. */
export function fitPulls(month: Month, fitting: Fitting): ByCell {
  const { people, from, tolerance, mostRounds } = fitting;
  const reachable = reachableOf(fitting);
  const furthest = month.parameter('choice.steering.most').div(month.parameter('choice.nest')).exp();
  let pulls = from;
  for (let round = 0; round < mostRounds; round++) {
    const before = pulls;
    const chances = people.map((weights) => chancesOf(month, weights, before));
    const share = meanOf(chances, (chance) => chance);
    const spread = meanOf(chances, (chance) => chance.times(ONE.minus(chance)));
    if (share.every((part, cell) => part.minus(reachable[cell]!).abs().lt(tolerance))) break;
    const anchor = anchorOf(share, reachable);
    const above = anchor === undefined ? ONE : share[anchor]!.div(reachable[anchor]!);
    const moved = before.map((pull, cell) =>
      pull.times(factorOf(share[cell]!, reachable[cell]!.times(above), spread[cell]!)),
    );
    const base = anchor === undefined ? ONE : moved[anchor]!;
    pulls = moved.map((pull, cell) => {
      if (share[cell]!.isZero()) return pull;
      return least(furthest, most(ONE.div(furthest), pull.div(base)));
    });
    if (pulls.every((pull, cell) => pull.minus(before[cell]!).abs().lte(SETTLED.times(pull)))) break;
  }
  return pulls;
}

/** As much of the wanted shares as arrangements are open to people; the rest come to what would be instead, or to the framework. */
function reachableOf({ people, wanted, instead }: Fitting): ByCell {
  const open = wanted.map((_, cell) =>
    dec(people.filter((weights) => weights[cell]!.gt(0)).length).div(people.length),
  );
  const reached = wanted.map((share, cell) => least(share, open[cell]!));
  const left = leftOf(reached);
  const all = sum(instead);
  const more = all.gt('1e-9') ? instead.map((part) => left.times(part).div(all)) : CELLS.map(() => ZERO);
  const shares = reached.map((share, cell) => least(open[cell]!, share.plus(more[cell]!)));
  const beyond = open[CELL_FRAMEWORK]!.isZero() ? ZERO : leftOf(shares);
  const everywhere = shares.map((share, cell) => (cell === CELL_FRAMEWORK ? share.plus(beyond) : share));
  const whole = sum(everywhere);
  return everywhere.map((share) => (whole.isZero() ? share : share.div(whole)));
}

/** What shares leave of a whole; less than a thousand-millionth is nothing. */
function leftOf(shares: ByCell): Decimal {
  const left = ONE.minus(sum(shares));
  return left.gt('1e-9') ? left : ZERO;
}

function meanOf(chances: readonly ByCell[], of: (chance: Decimal) => Decimal): ByCell {
  return CELLS.map((_, cell) => sum(chances.map((chance) => of(chance[cell]!))).div(chances.length));
}

/** What a pull is multiplied with. */
function factorOf(share: Decimal, reachable: Decimal, spread: Decimal): Decimal {
  if (share.isZero()) return ONE;
  if (reachable.isZero()) return ZERO;
  if (spread.lte(0)) return ONE;
  const step = least(STEEPEST_STEP, share.times(ONE.minus(share)).div(spread));
  return reachable.div(share).pow(step);
}

/** What is higher by less than a part in a thousand million is as high: within a nest shares are often in proportion. */
const HIGHER = ONE.plus('1e-9');

/** The arrangement people come to most above what is wanted, the first of equals. */
function anchorOf(share: ByCell, reachable: ByCell): number | undefined {
  let anchor: number | undefined;
  for (const [cell, wanted] of reachable.entries()) {
    if (wanted.isZero()) continue;
    const isHigher =
      anchor === undefined ||
      share[cell]!.times(reachable[anchor]!).gt(share[anchor]!.times(wanted).times(HIGHER));
    if (isHigher) anchor = cell;
  }
  return anchor;
}
