import { useState } from 'react';
import type { SimulationResult } from '../../api/types.ts';
import { PictureCard } from '../../charts/picture-card.tsx';
import { Waterfall } from '../../charts/waterfall.tsx';
import { formatChange, formatExact, formatTick, saysSomething } from '../../../core/figures/amount.ts';
import { poundsApart } from '../../../core/figures/apart.ts';
import { withinSentence } from '../../format/option-name.ts';
import { intervalOf } from '../../format/verdict.ts';
import { Segments } from '../../ui/segments.tsx';
import { bridgeOf, bridgeSentence } from '../../telling/bridge.ts';
import type { Bridge, BridgeLine } from '../../telling/bridge.ts';
import styles from './money.module.css';

type BridgeCardProps = {
  readonly result: SimulationResult;
  readonly place: number;
  readonly nameOf: (option: string) => string;
};

const ALL = 'all';

/** Through which lines of the account an option costs more or less than business as usual. */
export function BridgeCard({ result, place, nameOf }: BridgeCardProps) {
  const [over, setOver] = useState(ALL);
  const years = result.years.map((_, at) => at);
  const bridge = bridgeOf(result, place, over === ALL ? years : [Number(over)]);
  if (bridge === null) {
    return (
      <p className={styles['soft']}>
        This result lacks a line of the account, so there is no bridge. Run it again to see it.
      </p>
    );
  }
  const names = {
    baseline: nameOf(result.scenarios[0]?.option ?? ''),
    option: nameOf(result.scenarios[place + 1]?.option ?? ''),
  };
  const moved = bridge.lines.filter(({ sum }) => saysSomething(formatChange(sum.mean, 'pounds')));
  const still = bridge.lines.length - moved.length;
  const baseline = withinSentence(result.scenarios[0]?.option ?? '', nameOf);
  const summary = bridgeSentence(bridge);
  const period = years.length === 1 || over === ALL ? 'whole period' : nameOfYear(result, Number(over));
  return (
    <div>
      {years.length > 1 && (
        <Segments
          label="Bridge over"
          items={[
            { id: ALL, name: 'Whole period' },
            ...years.map((at) => ({ id: String(at), name: nameOfYear(result, at) })),
          ]}
          selected={over}
          onChange={setOver}
        />
      )}
      <PictureCard
        origin={result}
        label={`From ${baseline} to the option, line by line, ${period}`}
        unit="£, net"
        meaning={`Net spend of ${baseline}, what each line of the account adds or takes away, and the net spend of the option. The averages add up exactly.`}
        summary={summary}
        name={over === ALL ? 'bridge' : `bridge-${period}`}
        period={period}
        table={tableOf(bridge, names, result.replicates)}
      >
        <Waterfall
          label={summary}
          start={{ label: names.baseline, value: bridge.baseline }}
          steps={stepsOf(bridge, moved)}
          end={{ label: names.option, value: bridge.option }}
          format={poundsApart(bridge.baseline, bridge.option)}
          formatTick={(value, step) => formatTick(value, 'pounds', step)}
          formatChange={(value) => formatChange(value, 'pounds')}
        />
        <p className={styles['soft']}>
          The scale does not start at nothing, since the lines are small beside the whole.
          {still > 0 && ` ${still} of ${bridge.lines.length} lines stay as they are; they are in the table.`}
        </p>
      </PictureCard>
    </div>
  );
}

function nameOfYear({ years }: SimulationResult, at: number): string {
  const year = years[at];
  if (year === undefined) return '';
  return year.isWhole ? year.name : `${year.name}, part`;
}

/** Lines that move by pennies stay in the sum: they join the last line drawn. */
function stepsOf(
  { lines }: Bridge,
  moved: readonly BridgeLine[],
): readonly { id: string; label: string; change: number }[] {
  const pennies = lines
    .filter((line) => !moved.includes(line))
    .reduce((total, { sum }) => total + sum.mean, 0);
  const steps = moved.map(({ id, label, sum }) => ({ id, label, change: sum.mean }));
  const last = steps.pop();
  if (last === undefined)
    return pennies === 0 ? [] : [{ id: 'rest', label: 'All lines together', change: pennies }];
  return [...steps, { ...last, change: last.change + pennies }];
}

function tableOf(
  { baseline, option, lines }: Bridge,
  names: { readonly baseline: string; readonly option: string },
  replicates: number,
): {
  head: readonly string[];
  rows: readonly (readonly string[])[];
  exact: { head: readonly string[]; rows: readonly (readonly (string | number)[])[] };
} {
  return {
    head: ['Line', 'Average', '95% interval'],
    rows: [
      [names.baseline, formatExact(baseline, 'pounds'), ''],
      ...lines.map(({ label, sum }) => [
        label,
        formatExact(sum.mean, 'pounds'),
        intervalText(sum, replicates),
      ]),
      [names.option, formatExact(option, 'pounds'), ''],
    ],
    exact: {
      head: ['line', 'mean', 'standard error'],
      rows: [
        [names.baseline, baseline, ''],
        ...lines.map(({ label, sum }) => [label, sum.mean, sum.standardError ?? '']),
        [names.option, option, ''],
      ],
    },
  };
}

function intervalText({ mean, standardError }: BridgeLine['sum'], replicates: number): string {
  if (standardError === null) return 'not known for a sum';
  const interval = intervalOf({ mean, standardError, p5: mean, p95: mean }, replicates);
  return interval === null
    ? 'one run'
    : `${formatChange(interval.low, 'pounds')} to ${formatChange(interval.high, 'pounds')}`;
}
