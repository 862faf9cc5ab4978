import type { IndicatorId } from '../../../core/model/indicators.ts';
import type { FrozenInputs } from '../../../contract/schemas/results.ts';
import type {
  Headline,
  LeaningRun,
  LeverRow,
  PairedHeadline,
  ParameterRow,
  Signatures,
  SimulationResult,
} from '../../api/types.ts';

/** What a report is made from: one frozen result with its inputs, and what is known of its figures. */
export type Material = {
  readonly result: SimulationResult;
  readonly inputs: FrozenInputs;
  readonly levers: readonly LeverRow[];
  /** Of the register as it is now, for the names of parameters and what counts as a gain. */
  readonly parameters: readonly ParameterRow[];
  readonly signatures: Signatures;
  readonly leanings: LeaningRun | null;
  readonly appVersion: string;
};

/** The name an option had when the result was made. */
export function nameOf({ result }: Material, option: string): string {
  return result.options.find(({ id }) => id === option)?.name ?? option;
}

export function headlineOf<H extends Headline | PairedHeadline>(
  headlines: readonly H[] | undefined,
  indicator: IndicatorId,
): H | null {
  return headlines?.find((headline) => headline.indicator === indicator) ?? null;
}
