import { capital } from '../../../core/scenario/first-letter.ts';
import type { IndicatorId } from '../../../core/model/indicators.ts';
import type { Headline, SimulationResult } from '../../api/types.ts';
import { roleOf } from '../../charts/series.ts';
import type { Role } from '../../charts/series.ts';
import { formatChance } from '../../../core/figures/chance.ts';
import { intervalOf } from '../../format/verdict.ts';

/** Why providers close; one that is taken over closes for no reason, and is none of them. */
export const CAUSES = [
  'providers.closed.insolvent',
  'providers.closed.voluntary',
  'providers.closed.other',
] as const satisfies readonly IndicatorId[];

export const SURVIVAL_MEANING =
  'The share of the providers at the start that would still be open if in each month every open provider were as likely to close as any other: one less the average number of closures over the average number open, multiplied up month by month. Providers taken over by another count as open. Newcomers may in truth close sooner or later than others.';

export type Survival = {
  readonly option: string;
  readonly role: Role;
  /** Of one provider, from the first month on: the chance that it is open at the end of each. */
  readonly values: Float64Array;
  /** At the end, with 95% confidence; null for one run, and where no provider closed, which shows no spread either. */
  readonly end: { readonly low: number; readonly high: number } | null;
};

/** How providers last under each option; nothing for a result that lacks a cause. */
export function survivals(result: SimulationResult): readonly Survival[] {
  const months = result.months.length;
  return result.scenarios.flatMap(({ option, bands, headlines }, place) => {
    const rows = CAUSES.map((id) => result.indicators.indexOf(id));
    const open = result.indicators.indexOf('providers.standing');
    if (open < 0 || rows.some((row) => row < 0)) return [];
    const closed = (month: number): number =>
      rows.reduce((sum, row) => sum + (bands.mean[row * months + month] ?? 0), 0);
    const values = new Float64Array(months);
    let left = 1;
    for (let month = 0; month < months; month += 1) {
      const gone = closed(month);
      const before = (bands.mean[open * months + month] ?? 0) + gone;
      left *= before > 0 ? Math.max(0, 1 - gone / before) : 1;
      values[month] = left;
    }
    return [
      {
        option,
        role: roleOf(place),
        values,
        end: endOf(left, headlines, result, bands.mean.subarray(open * months, (open + 1) * months)),
      },
    ];
  });
}

/**
 * Closures have their errors over the whole period, and errors of a sum are at most the sum of errors: so the interval is
 * if anything too wide.
 */
function endOf(
  left: number,
  headlines: readonly Headline[],
  { replicates }: SimulationResult,
  standing: Float64Array,
): Survival['end'] {
  const open = standing.reduce((sum, number) => sum + number, 0) / standing.length;
  const standardError = CAUSES.reduce(
    (sum, id) => sum + (headlines.find(({ indicator }) => indicator === id)?.standardError ?? 0),
    0,
  );
  if (open === 0 || left === 1) return null;
  const error = (left * standardError) / open;
  const interval = intervalOf({ mean: left, standardError: error, p5: left, p95: left }, replicates);
  if (interval === null) return null;
  return { low: Math.max(0, interval.low), high: Math.min(1, interval.high) };
}

/** The chance of lasting under the first two options; where nobody closed that is said, since it is no certainty. */
export function survivalSentence(
  lines: readonly Survival[],
  {
    span,
    baseline,
    replicates,
  }: { readonly span: string; readonly baseline: string; readonly replicates: number },
): string {
  const under = [baseline, lines.length > 2 ? 'the chosen option' : 'the option'];
  const told = lines.slice(0, under.length).map(({ values, end }, at) => {
    const left = values.at(-1) ?? 1;
    const interval =
      end === null ? '' : ` (95% interval ${formatChance(end.low, 1)} to ${formatChance(end.high, 1)})`;
    return {
      left,
      text: `${formatChance(left, 1)}${interval} under ${under[at] ?? ''}`,
      under: under[at] ?? '',
    };
  });
  const closing = told.filter(({ left }) => left < 1).map(({ text }) => text);
  const lasting = told.filter(({ left }) => left === 1).map((each) => each.under);
  const clauses = [
    closing.length === 0
      ? ''
      : `estimated from monthly averages, a provider at the start is still open after ${span} with a chance of ${closing.join(' and ')}`,
    lasting.length === 0
      ? ''
      : `no provider closes in ${replicates < 2 ? 'the one run' : `any of the ${replicates} runs`} under ${lasting.join(' or ')} in ${span}`,
  ].filter((clause) => clause !== '');
  const sentence = clauses.join('; ');
  const spread = replicates < 2 ? ' One run shows no spread.' : '';
  return `${capital(sentence)}.${spread}`;
}
