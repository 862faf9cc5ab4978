import { ChanceChart } from '../../charts/chance-chart.tsx';
import { PictureCard } from '../../charts/picture-card.tsx';
import { percent } from '../../../core/exposure/sentences.ts';
import type { Found } from '../../store/own-books.ts';

type ChanceCardProps = { readonly found: readonly Found[]; readonly chosen: number };

/** How often cash ran out at each uptake looked at. */
export function ChanceCard({ found, chosen }: ChanceCardProps) {
  const sorted = found.toSorted((a, b) => a.share - b.share);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return null;
  const { origin } = first.answer;
  const summary = `Cash ran out in ${said(first)}${first === last ? '' : ` and in ${said(last)}`}. Bars are what the chance may be, by luck alone.`;
  return (
    <PictureCard
      origin={origin}
      label="Chance that cash runs out"
      unit="% by uptake"
      meaning="In how many runs of the market cash fell below the overdraft limit within the months looked at."
      summary={summary}
      name="chance-of-running-out"
      table={{
        head: ['Uptake', 'Have it at the end', 'Ran out in', 'Of runs', 'Chance', 'From', 'To'],
        rows: sorted.map(({ share, answer: { runsOut, taken } }) => [
          `${(share * 100).toFixed(1)}%`,
          percent(taken.after),
          runsOut.times,
          runsOut.of,
          percent(runsOut.share),
          percent(runsOut.interval.low),
          percent(runsOut.interval.high),
        ]),
      }}
    >
      <ChanceChart
        label={summary}
        chosen={chosen}
        points={sorted.map(({ share, answer: { runsOut } }) => ({
          at: share,
          share: runsOut.share,
          low: runsOut.interval.low,
          high: runsOut.interval.high,
        }))}
      />
    </PictureCard>
  );
}

function said({ share, answer: { runsOut } }: Found): string {
  return `${runsOut.times} of ${runsOut.of} runs at ${percent(share)}`;
}
