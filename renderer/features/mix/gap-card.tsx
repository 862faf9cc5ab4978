import { INDICATORS } from '../../../core/model/indicators.ts';
import type { SimulationResult } from '../../api/types.ts';
import { Card } from '../../charts/card.tsx';
import { PartsBar, PartsLegend } from '../../charts/parts-bar.tsx';
import { formatAmount } from '../../../core/figures/amount.ts';
import { longMonth } from '../../format/month.ts';
import { WhyButton } from '../../why/why-button.tsx';
import { fullWidth, GAP, gapFile, gapSentence, REASONS } from './gap.ts';
import type { Gap } from './gap.ts';
import { GapTable } from './gap-table.tsx';
import styles from './mix.module.css';

type GapCardProps = {
  readonly result: SimulationResult;
  readonly gaps: readonly Gap[];
  readonly asTable: boolean;
  readonly onTurn: () => void;
  readonly nameOf: (option: string) => string;
};

/** Options told of one by one; the others have their figures over their bars. */
const MOST_TOLD = 2;

/** How far what came about is from what was planned, and why. */
export function GapCard({ result, gaps, asTable, onTurn, nameOf }: GapCardProps) {
  const { label, meaning } = INDICATORS[GAP];
  const month = result.months.at(-1) ?? '';
  const whole = fullWidth(gaps);
  const told = gaps.slice(0, MOST_TOLD);
  const summary =
    told.map((gap) => gapSentence(gap, nameOf(gap.option), month, result.replicates)).join(' ') +
    furtherSentence(gaps.slice(MOST_TOLD));
  return (
    <Card
      result={result}
      label={label}
      unit={`% in ${longMonth(month)}`}
      meaning={`${meaning} The reasons are those people gave when they last chose.`}
      summary={summary}
      asTable={asTable}
      onTurn={onTurn}
      mark={<WhyButton indicator={GAP} />}
      name={GAP}
      table={() => gapFile(result, gaps, nameOf)}
    >
      {asTable ? (
        <GapTable replicates={result.replicates} gaps={gaps} nameOf={nameOf} />
      ) : (
        <>
          {gaps.map(({ option, gap, reasons }) => (
            <div key={option} className={styles['gap']}>
              <p>
                {nameOf(option)}: <b>{formatAmount(gap.mean, 'share')}</b>
              </p>
              <PartsBar parts={REASONS.map(({ id }) => reasons[id].mean)} whole={whole} />
            </div>
          ))}
          <PartsLegend labels={REASONS.map((reason) => reason.label)} />
          <p className={styles['scale']}>
            The full width is {formatAmount(whole, 'share')} of council-supported people.
          </p>
        </>
      )}
    </Card>
  );
}

/** " The other 4 come to between 0.3% and 0.5%.", or nothing where there are none. */
function furtherSentence(gaps: readonly Gap[]): string {
  if (gaps.length === 0) return '';
  const sizes = gaps.map(({ gap }) => gap.mean);
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)].map((size) => formatAmount(size, 'share'));
  const come = gaps.length === 1 ? ' The other comes' : ` The other ${gaps.length} come`;
  return least === most ? `${come} to ${least}.` : `${come} to between ${least} and ${most}.`;
}
