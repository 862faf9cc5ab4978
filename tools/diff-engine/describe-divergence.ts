/** A divergence as lines to read. */
import type { Changed, Divergence } from './first-divergence.ts';

const MOST = 5;

export function describeDivergence(name: string, divergence: Divergence | null): string {
  if (divergence === null) return `${name}: the same to the last bit`;
  const { step, month, replicate, changed, onlyOld, onlyNew } = divergence;
  const columns = new Set(changed.map(({ column }) => column)).size;
  const lines = [
    `${name}: first apart in ${month}, step ${step}, replicate ${replicate}: ${changed.length} numbers in ${columns} columns`,
    ...changed.slice(0, MOST).map((one) => `  ${entity(one)}: ${one.old} -> ${one.new}`),
    ...(changed.length > MOST ? [`  and ${changed.length - MOST} more`] : []),
    ...columnsOnly('in the old engine only', onlyOld),
    ...columnsOnly('in the new engine only', onlyNew),
  ];
  return lines.join('\n');
}

function entity({ column, row, identity }: Changed): string {
  return `${column} of row ${row}${identity === null ? '' : ` (identity ${identity})`}`;
}

function columnsOnly(where: string, columns: readonly string[]): string[] {
  return columns.length === 0 ? [] : [`  ${where}: ${columns.join(', ')}`];
}
