import type { ReadonlyColumn } from '../columns.ts';

export const LOT_PARAMETERS = ['framework.lot.most'] as const;

type Parameters = { readonly [P in (typeof LOT_PARAMETERS)[number]]: number };

/**
 * Which providers have all of the framework's hours that the council gives to one: 1 for those that gave that part or
 * more of what all gave last. Before any were given nobody has.
 */
export function lots(
  { calledOff }: { readonly calledOff: ReadonlyColumn },
  rows: number,
  parameters: Parameters,
): Uint8Array {
  const has = new Uint8Array(rows);
  let all = 0;
  for (let row = 0; row < rows; row++) all += calledOff[row];
  if (all === 0) return has;
  const most = all * parameters['framework.lot.most'];
  for (let row = 0; row < rows; row++) has[row] = calledOff[row] >= most ? 1 : 0;
  return has;
}
