import { CELL_LABELS, MOVES } from '../arrangement.ts';
import type { Cell, MixLever, MoveSource } from '../arrangement.ts';
import type { Lever } from './lever-kind.ts';

type MoveLevers = { readonly [L in MixLever]: Lever & { readonly byGroup: true } };

/** A lever for each move people can make between arrangements; it may differ between client groups. */
export const MOVE_LEVERS = Object.fromEntries(
  MOVES.map(({ lever, from, to }) => [lever, moveLever(from, to)]),
) as MoveLevers;

function moveLever(from: MoveSource, to: Cell): MoveLevers[MixLever] {
  const guarantee = from === 'block' ? ' The guaranteed hours fall with it.' : '';
  return {
    label: `From ${CELL_LABELS[from]} to ${CELL_LABELS[to]}`,
    help: `Of the people arranged through ${CELL_LABELS[from]} at the start, the share who should by now be arranged through ${CELL_LABELS[to]} instead.${guarantee}`,
    unit: 'fraction',
    min: 0,
    max: 1,
    default: 0,
    group: 'how care is bought',
    byGroup: true,
  };
}
