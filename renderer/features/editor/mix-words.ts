/** What is said of a point of a planned mix. */
import { capital } from '../../../core/scenario/first-letter.ts';
import { CELL_LABELS, MOVES } from '../../../core/scenario/arrangement.ts';
import type { Cell } from '../../../core/scenario/arrangement.ts';
import { CLIENT_GROUPS } from '../../../core/scenario/client-group.ts';
import { peopleOf } from '../../../core/scenario/group-words.ts';
import { listed } from '../../../core/scenario/listed.ts';
import { longMonth } from '../../format/month.ts';
import type { MixPoint } from './mix-points.ts';
import type { MixShares } from './mix-shares.ts';
import { writtenShares } from './whole-shares.ts';

const PERCENT = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

/** "by March 2028" where people come bit by bit, "from April 2027" where they come at once. */
export function whenOf({ parts }: MixPoint, month: string): string {
  const isRamp = parts.some(({ target }) => target.entry.until !== undefined);
  return `${isRamp ? 'by' : 'from'} ${longMonth(month)}`;
}

/** "Direct payments for everyone". */
export function pointName({ cell, groups }: MixPoint): string {
  return `${capital(CELL_LABELS[cell])} for ${peopleOf(groups)}`;
}

/** "24.0% by March 2028; block 41.0%, framework 35.0%": the point, then what the others come to. */
export function pointValue(point: MixPoint, mix: MixShares, month: string, index: number): string {
  const shares = writtenShares(mix, index);
  const others = mix
    .filter(({ cell }) => cell !== point.cell)
    .map(({ cell }) => `${CELL_LABELS[cell]} ${shares.get(cell) ?? ''}`);
  return `${shares.get(point.cell) ?? ''} ${whenOf(point, month)}; ${others.join(', ')}`;
}

/** What moving a point is undone under. */
export function pointAction(
  point: MixPoint,
  { share, month }: { readonly share: number; readonly month: string },
): string {
  return `Plan ${CELL_LABELS[point.cell]} at ${percentOf(share)} ${whenOf(point, month)}${whomOf(point)}`;
}

/** Out of which arrangements the people of a point come. */
export function sourcesOf({ parts }: MixPoint): string {
  const names = parts.map(({ from }) => CELL_LABELS[from]);
  const list = listed(names);
  return names.length < 2
    ? `Those who come leave ${list}; those who no longer come stay there.`
    : `More come out of ${list} in proportion to who is left there; fewer go back in proportion to who came.`;
}

/** Of a point whose people would come from where nobody is. */
export function nobodySentence({ parts }: MixPoint): string {
  return `Nobody here is in ${listed(parts.map(({ from }) => CELL_LABELS[from]))} at the start, so this point moves nobody.`;
}

/** Why the share of an arrangement has no point of its own, or cannot go below what it starts with; null where it can. */
export function fixedBecause(cell: Cell, starts: number): string | null {
  const isEntered = MOVES.some(({ to }) => to === cell);
  const isLeft = MOVES.some(({ from }) => from === cell);
  if (cell === 'direct-payment')
    return 'Nobody can be made to hold one: the council must offer it to those who ask and may hold it (Care Act 2014, sections 31 and 32). The plan is what is aimed for.';
  if (!isEntered) return 'Nobody can be moved into it by a plan: it is what the others leave.';
  if (!isLeft && starts > 0) return 'Those who are in it at the start stay: no lever moves them out.';
  return null;
}

export function percentOf(share: number): string {
  return `${PERCENT.format(share * 100)}%`;
}

function whomOf({ groups }: MixPoint): string {
  return groups.length === CLIENT_GROUPS.length ? '' : ` for ${peopleOf(groups)}`;
}
