import type { SimulationResult } from '../../api/types.ts';
import { RoleLegend } from '../../charts/legend.tsx';
import { PictureCard } from '../../charts/picture-card.tsx';
import { StepChart } from '../../charts/step-chart.tsx';
import { formatAmount, formatExact } from '../../../core/figures/amount.ts';
import { monthSpan, shortMonth } from '../../format/month.ts';
import { withinSentence } from '../../format/option-name.ts';
import { IndicatorMark } from '../../leanings/indicator-mark.tsx';
import { SURVIVAL_MEANING, survivals, survivalSentence } from './survival.ts';

type SurvivalCardProps = { readonly result: SimulationResult; readonly nameOf: (option: string) => string };

/** How many of the providers at the start are still there, month by month. */
export function SurvivalCard({ result, nameOf }: SurvivalCardProps) {
  const lines = survivals(result);
  if (lines.length === 0) return null;
  const named = lines.map((line) => ({ ...line, name: nameOf(line.option) }));
  const summary = survivalSentence(lines, {
    span: monthSpan(result.months.length),
    baseline: withinSentence(result.scenarios[0]?.option ?? '', nameOf),
    replicates: result.replicates,
  });
  return (
    <PictureCard
      origin={result}
      label="Providers that last"
      unit="% of those at the start"
      meaning={SURVIVAL_MEANING}
      summary={summary}
      name="survival"
      mark={<IndicatorMark indicator="providers.standing" result={result} isDifference={false} />}
      table={{
        head: ['Month', ...named.map(({ name }) => name)],
        rows: result.months.map((month, at) => [
          shortMonth(month),
          ...named.map(({ values }) => formatExact(values[at] ?? 0, 'share')),
        ]),
        exact: {
          head: ['month', ...named.map(({ name }) => name)],
          rows: result.months.map((month, at) => [month, ...named.map(({ values }) => values[at] ?? 0)]),
        },
      }}
    >
      <StepChart
        label={summary}
        months={result.months}
        lines={named}
        format={(value) => formatAmount(value, 'share').replace('.0%', '%')}
        top={1}
      />
      <RoleLegend roles={named} isNumbered />
    </PictureCard>
  );
}
