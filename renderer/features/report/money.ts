import { changesAlike } from '../../../core/figures/alike.ts';
import { formatAmount, formatChange } from '../../../core/figures/amount.ts';
import { poundsApart } from '../../../core/figures/apart.ts';
import { intervalOf } from '../../format/verdict.ts';
import { rowMark } from '../../leanings/row-mark.ts';
import { marksOf } from '../../leanings/use-marks.ts';
import { bridgeOf } from '../../telling/bridge.ts';
import { FULL_YEAR_MEANING } from '../../telling/full-year.ts';
import { netSentence } from '../../telling/net.ts';
import { failureMeaning, planOf } from '../../telling/plan.ts';
import type { Sum } from '../../telling/yearly.ts';
import type { Block } from './content.ts';
import { nameOf } from './material.ts';
import type { Material } from './material.ts';

/** Gross, income and net by financial year, and the full-year effect. */
export function byYear(material: Material): readonly Block[] {
  const { result } = material;
  const head = ['£', ...result.years.map(({ name, isWhole }) => (isWhole ? name : `${name} (part)`))];
  const marks = marksOf(material.leanings, result);
  const places = result.differences.length === 0 ? [0] : result.differences.map((_, place) => place);
  return places.flatMap((place): Block[] => {
    const sentence = netSentence(result, place);
    const tables = planOf(result, place, (option) => nameOf(material, option)).map(
      ({ name, rows }): Block => ({
        kind: 'table',
        caption: name,
        head,
        rows: rows.map((row) => [
          row.label + rowMark(row, marks),
          ...row.sums.map((sum) => sumText(sum, row.kind !== 'amount', result.replicates)),
        ]),
      }),
    );
    return [...(sentence === null ? [] : [{ kind: 'text' as const, text: sentence }]), ...tables];
  });
}

/** From net spend as usual to that of each option, line by line over the whole period. */
export function bridges(material: Material): readonly Block[] {
  const { result } = material;
  const years = result.years.map((_, year) => year);
  const tables = result.differences.flatMap(({ option, against }, place): Block[] => {
    const bridge = bridgeOf(result, place, years);
    if (bridge === null) return [];
    const whole = poundsApart(bridge.baseline, bridge.option);
    return [
      {
        kind: 'table',
        caption: `${nameOf(material, option)}: net spend over the whole period`,
        head: ['Line', 'Average'],
        rows: [
          [nameOf(material, against), whole(bridge.baseline)],
          ...bridge.lines.map(({ label, sum }) => [label, formatChange(sum.mean, 'pounds')]),
          [nameOf(material, option), whole(bridge.option)],
        ],
      },
    ];
  });
  return tables.length === 0
    ? [{ kind: 'text', text: 'There is nothing to bridge: no option is compared.' }]
    : tables;
}

/** What rows of the tables by year mean. */
export function yearNotes({ result }: Material): readonly Block[] {
  const failures = failureMeaning(result);
  return [FULL_YEAR_MEANING, ...(failures === null ? [] : [failures])].map((text) => ({
    kind: 'text',
    look: 'soft',
    text,
  }));
}

function sumText(sum: Sum | null, isSigned: boolean, replicates: number): string {
  if (sum === null) return 'too short';
  const { mean, standardError } = sum;
  if (!isSigned) return formatAmount(mean, 'pounds');
  const interval =
    standardError === null ? null : intervalOf({ mean, standardError, p5: mean, p95: mean }, replicates);
  if (interval === null) return formatChange(mean, 'pounds');
  if (mean === 0 && standardError === 0) return 'the\u00A0same';
  const [middle, low, high] = changesAlike([mean, interval.low, interval.high], 'pounds');
  return `${middle} (${low} to ${high})`;
}
