import { axisOf } from '../../charts/axis.ts';
import { BandChart } from '../../charts/band-chart.tsx';
import { Legend } from '../../charts/legend.tsx';
import { PictureCard } from '../../charts/picture-card.tsx';
import type { Line } from '../../charts/series.ts';
import { longMonth } from '../../format/month.ts';
import { formatPounds } from '../../format/pence.ts';
import { nearly, runsBetween } from '../../../core/figures/range-words.ts';
import { percent } from '../../../core/exposure/sentences.ts';
import type { Found } from '../../store/own-books.ts';

type CashCardProps = {
  readonly found: Found;
  /** In pounds. */
  readonly overdraft: number;
};

/** Where cash stands at the end of each month at one uptake, and how low it may go. */
export function CashCard({ found: { share, answer }, overdraft }: CashCardProps) {
  const { cash, months, origin } = answer;
  const runs = answer.runsOut.of;
  const limit = Float64Array.from(months, () => 0 - overdraft);
  const lines: readonly Line[] = [
    {
      role: 'decision',
      name: 'Cash, the middle run',
      band: {
        mean: inPounds(cash.middle),
        low: inPounds(cash.low),
        high: inPounds(cash.high),
        runs,
      },
    },
    { role: 'plan', name: 'Overdraft limit', band: { mean: limit, low: limit, high: limit, runs: 0 } },
  ];
  const last = months.length - 1;
  const range =
    runs < 2
      ? ', the only one'
      : `, and between ${nearly(runs)}${formatPounds(cash.low[last] ?? 0)} and ${formatPounds(cash.high[last] ?? 0)} in ${runsBetween(runs)}`;
  const summary = `At ${percent(share)} uptake cash stands at ${formatPounds(cash.middle[last] ?? 0)} in ${longMonth(months[last] ?? '')} in the middle run${range}.`;
  return (
    <PictureCard
      origin={origin}
      label="Cash at the end of the month"
      unit="£"
      meaning="What is in the bank after everything of the month has come in and been paid. In a run in which the provider followed loses work, pay falls at once while invoices for earlier work still come in, so that cash rises at first; where it gains work it is the other way round. It goes on below the limit as if nobody ended it."
      summary={summary}
      name="own-cash"
      table={{
        head: ['Month', 'Middle run', 'Low', 'High', 'Run out in, runs', 'Hours a month', 'Surplus, mean'],
        rows: months.map((month, at) => [
          month,
          formatPounds(cash.middle[at] ?? 0),
          formatPounds(cash.low[at] ?? 0),
          formatPounds(cash.high[at] ?? 0),
          answer.outBy[at] ?? 0,
          Math.round(answer.hours[at] ?? 0),
          formatPounds(answer.surplus[at] ?? 0),
        ]),
      }}
    >
      <BandChart
        label={summary}
        months={months}
        lines={lines}
        unit="pounds"
        axis={axisOf(lines, 'pounds', 'levels')}
        showing="levels"
      />
      <Legend lines={lines} axisFrom={null} />
    </PictureCard>
  );
}

function inPounds(pence: readonly number[]): Float64Array {
  return Float64Array.from(pence, (each) => each / 100);
}
