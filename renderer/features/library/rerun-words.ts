import { INDICATORS } from '../../../core/model/indicators.ts';
import type { OtherHeadline } from '../../../core/explain/compare-results.ts';
import { formatExact } from '../../../core/figures/amount.ts';
import { engineOrder } from '../../format/engine.ts';
import type { Rerun } from './use-rerun.ts';

type Compared = Extract<Rerun, { kind: 'compared' }>;

/** What came of running a kept result once more. */
export type Verdict = {
  readonly isSame: boolean;
  readonly title: string;
  readonly sentences: readonly string[];
  /** Headlines that differ, each with what is kept and what it comes to now. */
  readonly rows: readonly (readonly [figure: string, kept: string, now: string])[];
};

const MOST_ROWS = 10;

export function verdictOf({ kept, now, comparison }: Compared): Verdict {
  const { figures, differing, headlines, isOtherwiseLaidOut, isOfTheSameInputs } = comparison;
  const order = engineOrder(kept.engineVersion, now.engineVersion);
  const engines =
    order === 'the same'
      ? `Engine ${now.engineVersion} made it, and is the one here.`
      : `${order === 'an older' ? 'An older' : order === 'a newer' ? 'A newer' : 'Another'} engine, ${kept.engineVersion}, made it; the one here is ${now.engineVersion}.`;
  const inputs = isOfTheSameInputs
    ? []
    : [
        'The hash of its inputs does not come out as it was: what it was made from is written down otherwise now.',
      ];
  const layout = isOtherwiseLaidOut
    ? ['One of them has figures that the other has not; only those of both are compared.']
    : [];
  if (differing === 0 && !isOtherwiseLaidOut && isOfTheSameInputs) {
    return {
      isSame: true,
      title: 'The same to the byte',
      sentences: [
        `All ${count(figures)} figures came out again exactly, run anew from the result’s own copy of its inputs.`,
        engines,
      ],
      rows: [],
    };
  }
  const how =
    differing === 0
      ? `All ${count(figures)} figures that both have are the same to the byte.`
      : `${count(differing)} of ${count(figures)} figures are not the same.`;
  const why =
    order === 'the same'
      ? 'The same engine ought to give the same figures: send the result as a file to whoever keeps this program, before relying on either.'
      : 'What was kept stays as it was: it is still the number that was shown. Run anew, its question has the figures below.';
  return {
    isSame: false,
    title: differing === 0 ? 'The same figures, not the same result' : 'Not the same',
    sentences: [how, engines, ...layout, ...inputs, ...(differing === 0 ? [] : [why])],
    rows: headlines.slice(0, MOST_ROWS).map((each) => rowOf(each, kept.options)),
  };
}

function rowOf(
  { indicator, option, against, kept, now }: OtherHeadline,
  options: Compared['kept']['options'],
): readonly [string, string, string] {
  const { label, unit } = INDICATORS[indicator];
  const name = options.find(({ id }) => id === option)?.name ?? option;
  return [
    `${label}, ${name}${against === null ? '' : ': difference'}`,
    formatExact(kept, unit),
    formatExact(now, unit),
  ];
}

function count(figures: number): string {
  return figures.toLocaleString('en-GB');
}
