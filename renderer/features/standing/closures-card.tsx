import type { PairedHeadline, SimulationResult } from '../../api/types.ts';
import { IntervalRows } from '../../charts/interval-rows.tsx';
import { RoleLegend, rangesOf } from '../../charts/legend.tsx';
import { PictureCard } from '../../charts/picture-card.tsx';
import { roleOf } from '../../charts/series.ts';
import { changesAlike } from '../../../core/figures/alike.ts';
import { formatAmount } from '../../../core/figures/amount.ts';
import { fineChange } from '../../../core/figures/fine.ts';
import { monthSpan } from '../../format/month.ts';
import { withinSentence } from '../../format/option-name.ts';
import { intervalOf, verdictOf } from '../../format/verdict.ts';
import { MARK_NOTE, useMarks } from '../../leanings/use-marks.ts';
import { closureRows, closureSentence } from './closures.ts';

type ClosuresCardProps = { readonly result: SimulationResult; readonly nameOf: (option: string) => string };

/** Why providers close, and how else they come and go, under every option. */
export function ClosuresCard({ result, nameOf }: ClosuresCardProps) {
  const marks = useMarks(result);
  const rows = closureRows(result);
  if (rows.length === 0) return null;
  const { replicates, scenarios, differences } = result;
  const names = scenarios.map(({ option }) => nameOf(option));
  const baseline = withinSentence(scenarios[0]?.option ?? '', nameOf);
  const summary = closureSentence(rows, monthSpan(result.months.length), baseline, result.replicates);
  return (
    <PictureCard
      origin={result}
      label="Why providers close, come and go"
      unit={`how often, over ${monthSpan(result.months.length)}`}
      meaning={`Closures by cause, providers taken over, contracts handed back and newcomers. ${MARK_NOTE}`}
      summary={summary}
      name="closures"
      table={{
        head: [
          'What becomes of providers',
          ...names,
          ...differences.map(({ option }) => `Difference: ${nameOf(option)}`),
        ],
        rows: rows.map(({ id, label, levels, changes }) => [
          label + marks.ofLevel(id),
          ...levels.map(({ mean }) => formatAmount(mean, 'providers')),
          ...changes.map((change) => changeText(change, replicates)),
        ]),
      }}
    >
      <IntervalRows
        label={summary}
        rows={rows.map(({ id, label, levels }) => ({
          id,
          label: label + marks.ofLevel(id),
          points: levels.map((level, at) => {
            const interval = intervalOf(level, replicates);
            return {
              role: roleOf(at),
              name: names[at] ?? '',
              mean: level.mean,
              low: interval === null ? null : Math.max(0, interval.low),
              high: interval?.high ?? null,
            };
          }),
        }))}
        format={(value) => formatAmount(value, 'providers')}
        reference={0}
      />
      <RoleLegend roles={names.map((name, at) => ({ role: roleOf(at), name }))} ranges={rangesOf(result)} />
    </PictureCard>
  );
}

function changeText(change: PairedHeadline, replicates: number): string {
  const interval = intervalOf(change, replicates);
  if (interval === null) return `${fineChange(change.mean, 'providers')} in one run`;
  const [mean, low, high] = changesAlike([change.mean, interval.low, interval.high], 'providers');
  return `${mean} (${low} to ${high}), ${verdictOf(change, replicates)}`;
}
