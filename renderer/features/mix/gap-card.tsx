import { INDICATORS } from '../../../core/model/indicators.ts';
import type { SimulationResult } from '../../api/types.ts';
import { Card } from '../../charts/card.tsx';
import { PartsBar, PartsLegend } from '../../charts/parts-bar.tsx';
import { formatAmount } from '../../format/amount.ts';
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

/** How far what came about is from what was planned, and why. */
export function GapCard({ result, gaps, asTable, onTurn, nameOf }: GapCardProps) {
  const { label, meaning } = INDICATORS[GAP];
  const month = result.months.at(-1) ?? '';
  const whole = fullWidth(gaps);
  const summary = gaps.map((gap) => gapSentence(gap, nameOf(gap.option), month, result.replicates)).join(' ');
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
