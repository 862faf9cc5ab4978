import { INDICATORS } from '../../core/model/indicators.ts';
import { basesOf, isBeyondLuck, shareOf } from '../../core/sensitivity/strength.ts';
import type { OneAtATimeAnswer } from '../../core/study/one-at-a-time.ts';
import { csvTable } from './csv-table.ts';

const COLUMNS = [
  'option',
  'against',
  'future',
  'parameter',
  'grade',
  'low_end',
  'high_end',
  'untried',
  'indicator',
  'side',
  'unit',
  'at_low',
  'at_high',
  'swing',
  'standard_error',
  'share',
  'beyond_luck',
] as const;

/** A row for each effect worth keeping, and one for each parameter without any. */
export function oneAtATimeCsv({ run }: OneAtATimeAnswer): string {
  const { option, against, future } = run;
  const bases = basesOf(run.base);
  const rows = run.parameters.flatMap(({ id, grade, low, high, untried, effects }) => {
    const parameter = {
      option,
      against,
      future,
      parameter: id,
      grade,
      low_end: low,
      high_end: high,
      untried,
    };
    if (effects.length === 0) return [parameter];
    return effects.map((effect) => ({
      ...parameter,
      indicator: effect.indicator,
      side: effect.side,
      unit: INDICATORS[effect.indicator].unit,
      at_low: effect.low,
      at_high: effect.high,
      swing: effect.size,
      standard_error: effect.error,
      share: shareOf(effect, bases) ?? undefined,
      beyond_luck: isBeyondLuck(effect, bases) ? 'yes' : 'no',
    }));
  });
  return csvTable(COLUMNS, rows);
}
