import { capital, lowerFirst } from '../first-letter.ts';
import type { ParameterRegister } from '../../parameters/parameter.ts';
import type { Future } from '../future.ts';
import type { Option } from '../option.ts';
import type { Place } from '../place.ts';
import { listedNames } from './listed-names.ts';
import { scenarioWarnings } from './scenario-warnings.ts';
import { lastMonth, tooLate } from './too-late.ts';
import type { Horizon } from './too-late.ts';
import type { Warning } from './warning.ts';

/** What is run: every option in every future, each a lineage, eldest first. */
export type DoubtfulRun = Horizon & {
  readonly place: Place;
  readonly options: readonly (readonly Option[])[];
  readonly futures: readonly (readonly Future[])[];
  readonly parameters: ParameterRegister;
};

/** A doubt, and the options and futures it is about, by their positions. */
type Found = { readonly warning: Warning; readonly options: number[]; readonly futures: readonly number[] };

/**
 * All that is doubtful in a run, each told once: first the options that begin too late to be seen, then the rest in the order of the
 * options and of the months, what several options share where the first of them stands. With business as usual first, that is what
 * holds for the whole run before what was decided. Where it is not plain which options or futures are meant, they are named.
 */
export function doubtsOfRun(run: DoubtfulRun): readonly Warning[] {
  const { options } = run;
  const late = tooLate(options, run);
  const found = options.reduce<readonly Found[]>(
    (before, _chain, option) => withOption(before, option, doubtsUnder(run, option)),
    [],
  );
  return [...late, ...found.map((each) => named(each, run))];
}

/** The doubts under one option, by their month, each with the futures it arises in. */
function doubtsUnder(run: DoubtfulRun, at: number): Found[] {
  const last = lastMonth(run);
  // A lever that moves only after the last month stands as it does as usual, and nothing has been decided that could be doubtful.
  const option = run.options[at].map((each) => ({
    ...each,
    changes: each.changes.filter(({ from }) => from <= last),
  }));
  const bySentence = new Map<string, { warning: Warning; futures: number[] }>();
  for (const [position, future] of run.futures.entries()) {
    for (const warning of scenarioWarnings({ ...run, option, future })) {
      const known = bySentence.get(warning.sentence);
      if (known === undefined) bySentence.set(warning.sentence, { warning, futures: [position] });
      else known.futures.push(position);
    }
  }
  return [...bySentence.values()]
    .toSorted((a, b) => (a.warning.from < b.warning.from ? -1 : a.warning.from > b.warning.from ? 1 : 0))
    .map((each) => ({ ...each, options: [at] }));
}

/** Put the doubts under one more option to those found before: the same in the same futures is one doubt of both. */
function withOption(before: readonly Found[], option: number, more: readonly Found[]): readonly Found[] {
  const keyOf = ({ warning, futures }: Found): string => `${futures.join()} ${warning.sentence}`;
  const known = new Map(before.map((each) => [keyOf(each), each]));
  for (const each of more) {
    const same = known.get(keyOf(each));
    known.set(keyOf(each), same === undefined ? each : { ...same, options: [...same.options, option] });
  }
  return [...known.values()];
}

/** Options are named unless all are meant, or all that decide anything; futures unless all are. */
function named(
  { warning, options: meant, futures: arising }: Found,
  { options, futures }: DoubtfulRun,
): Warning {
  const deciding = options.flatMap((chain, at) =>
    chain.some(({ changes }) => changes.length > 0) ? [at] : [],
  );
  const isPlain = meant.length === options.length || meant.join() === deciding.join();
  const who = isPlain ? [] : [`under ${listedNames(meant.map((at) => options[at]))}`];
  const where =
    arising.length === futures.length
      ? []
      : [`in the future ${listedNames(arising.map((at) => futures[at]))}`];
  const about = [...who, ...where].join(' ');
  if (about === '') return warning;
  const { sentence } = warning;
  const rest = lowerFirst(sentence);
  return { ...warning, sentence: `${capital(about)}: ${rest}` };
}
