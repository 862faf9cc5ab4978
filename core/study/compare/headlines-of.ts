import { HEADLINES } from '../../sensitivity/assumption-log.ts';
import type { IndicatorId } from '../../model/indicators.ts';
import { MOVES } from '../../scenario/arrangement.ts';
import type { Option } from '../../scenario/option.ts';

/** What is published for councils stands for these; each of the others has a figure of its own. */
const PAYMENTS: readonly string[] = ['direct-payment', 'mixed'];
const OTHERS = ['isf', 'pooled', 'preferred-list', 'in-house'] as const;

/**
 * The figures that lead, the last of them the arrangement that an option moves most people into: direct payments, unless
 * its moves into another add up to more.
 * @param lineage an option with its ancestors, eldest first
 */
export function headlinesOf(lineage: readonly Option[]): readonly IndicatorId[] {
  const moved = (into: readonly string[]): number =>
    MOVES.filter(({ to }) => into.includes(to)).reduce((sum, { lever }) => sum + endOf(lineage, lever), 0);
  const payments = moved(PAYMENTS);
  const [most] = OTHERS.filter((cell) => moved([cell]) > payments).toSorted(
    (one, other) => moved([other]) - moved([one]),
  );
  return most === undefined ? HEADLINES : [...HEADLINES.slice(0, -1), `mix.${most}`];
}

/** The share a move comes to in the end, for the people it is made for; the latest change of the youngest tells. */
function endOf(lineage: readonly Option[], lever: string): number {
  const last = lineage.flatMap(({ changes }) => changes).findLast((change) => change.lever === lever);
  return typeof last?.value === 'number' ? last.value : 0;
}
