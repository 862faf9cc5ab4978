import { rangeHead } from '../../core/figures/range-words.ts';
import { INDICATORS } from '../../core/model/indicators.ts';
import type { SimulationResult } from '../../core/run/result.ts';
import { chanceOf } from '../../core/statistics/wilson.ts';
import { chanceWords, measureName, rangeWords } from '../../core/study/words.ts';
import { figureTable } from './figure-table.ts';
import { SHOWN } from './shown-indicators.ts';

/** How single paired runs differ, which says nothing of how well their mean is known; empty where there is nothing to tell. */
export function runsTable({ differences, replicates }: SimulationResult, which: number): string {
  if (replicates < 2) return '';
  const known = new Map(differences[which]?.headlines.map((headline) => [headline.indicator, headline]));
  // In a result made before runs were counted there are none to show.
  const areCounted = [...known.values()].some(({ signs }) => signs !== null);
  const rows = SHOWN.flatMap((id) => {
    const headline = known.get(id);
    if (headline === undefined || (headline.mean === 0 && headline.standardError === 0)) return [];
    const { p5, p95, signs } = headline;
    const chances =
      signs === null
        ? []
        : [signs.above, signs.below].map((times) => chanceWords(chanceOf(times, replicates)));
    return [[measureName(id), rangeWords({ low: p5, high: p95 }, INDICATORS[id].unit), ...chances]];
  });
  if (rows.length === 0) return '';
  const heads = [rangeHead(replicates), ...(areCounted ? ['Runs with more', 'Runs with less'] : [])];
  return [
    `How single runs differ, of ${replicates}${areCounted ? ", and the probability of it by Wilson's 95% interval" : ''}`,
    figureTable(
      [{ head: '', narrowest: 24 }, ...heads.map((head) => ({ head, align: 'right' as const }))],
      rows,
    ),
  ].join('\n');
}
