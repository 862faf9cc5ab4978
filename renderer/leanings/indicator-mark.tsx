import { INDICATORS } from '../../core/model/indicators.ts';
import type { IndicatorId } from '../../core/model/indicators.ts';
import type { SimulationResult } from '../api/types.ts';
import { changesOf, differenceLeaning, leaningOf, sideOf } from '../format/leaning.ts';
import { selectLeanings } from '../store/selectors.ts';
import { useApp } from '../store/use-app.ts';
import { LeaningMark } from './leaning-mark.tsx';

type IndicatorMarkProps = {
  readonly indicator: IndicatorId;
  readonly result: SimulationResult;
  readonly isDifference: boolean;
};

/** Marks an indicator whose figures lean on assumptions: the difference, or the level under any of the options. */
export function IndicatorMark({ indicator, result, isDifference }: IndicatorMarkProps) {
  const leanings = useApp(selectLeanings);
  const found = isDifference
    ? differenceLeaning(leanings, indicator, changesOf(result, indicator))
    : result.scenarios
        .map(({ option }) => leaningOf(leanings, indicator, sideOf(leanings, option)))
        .findLast((each) => each !== null);
  const { label } = INDICATORS[indicator];
  return <LeaningMark leaning={found ?? null} about={isDifference ? `${label}, difference` : label} />;
}
