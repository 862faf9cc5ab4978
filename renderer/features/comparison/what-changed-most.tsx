import { lowerFirst } from '../../../core/scenario/first-letter.ts';
import { INDICATORS } from '../../../core/model/indicators.ts';
import type { SimulationResult } from '../../api/types.ts';
import { IntervalRows } from '../../charts/interval-rows.tsx';
import type { RangedPoint } from '../../charts/interval-rows.tsx';
import { RoleLegend, rangesOf } from '../../charts/legend.tsx';
import { PictureCard } from '../../charts/picture-card.tsx';
import { roleOf } from '../../charts/series.ts';
import { changesAlike } from '../../../core/figures/alike.ts';
import { fineChange } from '../../../core/figures/fine.ts';
import { STRENGTH_MEANING } from '../../format/strength.ts';
import { intervalOf } from '../../format/verdict.ts';
import { MARK_NOTE, useMarks } from '../../leanings/use-marks.ts';
import { comparisonRows, movers } from './rows.ts';
import type { Change, ComparisonRow } from './rows.ts';

const MOST = 6;
const TIMES = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

type WhatChangedMostProps = {
  readonly result: SimulationResult;
  readonly nameOf: (option: string) => string;
};

/** The few indicators the chosen option moves furthest for what luck moves them; nothing for one run. */
export function WhatChangedMost({ result, nameOf }: WhatChangedMostProps) {
  const marks = useMarks(result);
  if (result.differences.length === 0 || result.replicates < 2) return null;
  const rows = movers(comparisonRows(result), 0, MOST);
  if (rows.length === 0) return null;
  const names = result.differences.map(({ option }) => nameOf(option));
  const points = ({ changes }: ComparisonRow): RangedPoint[] =>
    changes.flatMap((change, at) => pointOf(change, names[at] ?? '', at));
  return (
    <PictureCard
      origin={result}
      label="What changed most"
      unit="times luck"
      meaning={`${STRENGTH_MEANING} Only what the chosen option changes beyond luck is listed. ${MARK_NOTE}`}
      summary={summaryOf(rows[0])}
      name="changed-most"
      table={{
        head: ['Indicator', ...names],
        rows: rows.map(({ indicator, changes }) => [
          INDICATORS[indicator].label + marks.ofDifference(indicator),
          ...changes.map((change) => changeText(change, result.replicates)),
        ]),
      }}
    >
      <IntervalRows
        label="The indicators that changed most, each with its interval"
        rows={rows.map((row) => ({
          id: row.indicator,
          label: INDICATORS[row.indicator].label + marks.ofDifference(row.indicator),
          figure: amountOf(row),
          points: points(row),
        }))}
        format={(value) => TIMES.format(value).replace('-', '−')}
        reference={0}
      />
      <RoleLegend
        roles={names.map((name, at) => ({ role: roleOf(at + 1), name }))}
        ranges={rangesOf(result)}
      />
    </PictureCard>
  );
}

function pointOf(change: Change | null, name: string, at: number): RangedPoint[] {
  // A difference luck does not move at all has no place on the axis; the row's text has it.
  if (change?.strength === null || change === null || !Number.isFinite(change.strength.mean)) return [];
  return [{ role: roleOf(at + 1), name, ...change.strength }];
}

function amountOf({ indicator, changes }: ComparisonRow): string {
  return fineChange(changes[0]?.headline.mean ?? 0, INDICATORS[indicator].unit);
}

function changeText(change: Change | null, replicates: number): string {
  if (change === null) return 'not recorded';
  const { unit } = INDICATORS[change.headline.indicator];
  const interval = intervalOf(change.headline, replicates);
  if (interval === null) return `${fineChange(change.headline.mean, unit)} (one run), ${change.verdict}`;
  const [mean, low, high] = changesAlike([change.headline.mean, interval.low, interval.high], unit);
  return `${mean} (${low} to ${high}), ${change.verdict}`;
}

function summaryOf(first: ComparisonRow | undefined): string {
  if (first === undefined) return 'Nothing changes beyond luck.';
  return `Furthest from what luck does: ${lowerFirst(INDICATORS[first.indicator].label)}, ${amountOf(first)}.`;
}
