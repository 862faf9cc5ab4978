import { ENGINE_VERSION } from '../../core/run/engine-version.ts';
import { LIMITS } from '../../core/scenario/scenario.ts';
import { backtestIds, readBacktest } from '../files/backtest-files.ts';
import { didYouMean } from '../files/near-names.ts';
import { answer } from './answer.ts';
import { noMoreWords, wholeNumber } from './arguments.ts';
import type { Arguments } from './arguments.ts';
import { backtestText } from './backtest-text.ts';
import { catalogueFor } from './catalogue.ts';
import type { Console } from './console.ts';
import { usage } from './failure.ts';
import { count } from '../../core/figures/count.ts';
import { runBacktest } from './run-backtest.ts';
import type { Scored } from './run-backtest.ts';
import { PROGRAM } from './verb.ts';
import { wrapped } from './wrap.ts';

const MOST_REPLICATES = 200;
const USUAL_REPLICATES = 10;

/** `backtest`: what was published of the past beside what the model makes of it. */
export async function showBacktests(args: Arguments, console: Console): Promise<void> {
  const [name, ...rest] = args.words;
  noMoreWords(rest);
  const range = { min: 1, max: MOST_REPLICATES, otherwise: USUAL_REPLICATES };
  const replicates = wholeNumber(args, 'replicates', range);
  const seed = wholeNumber(args, 'seed', { ...LIMITS.seed, otherwise: 1 });
  const catalogue = await catalogueFor(args);
  const known = backtestIds(catalogue.folder);
  if (known.length === 0)
    throw usage(`There are no back-tests in ${catalogue.folder}, in its folder backtests.`);
  if (name !== undefined && !known.includes(name)) {
    throw usage(
      `There is no back-test "${name}". ${didYouMean(name, known) || `There are ${known.join(', ')}.`}`,
    );
  }
  const scored = (name === undefined ? known : [name]).map((id): Scored => {
    const progress = (done: number, total: number) =>
      console.progress(`${id}: ${done} of ${count(total, 'run')}`);
    return runBacktest(catalogue, readBacktest(catalogue.folder, id), { replicates, seed, progress });
  });
  console.progress('');
  const head = `Back-tests of engine ${ENGINE_VERSION}, ${count(replicates, 'replicate')}, seed ${seed}. Error is the mean of the absolute errors; skill is 1 less the model’s error over that of the naive forecast.`;
  const foot = name === undefined ? [`Every figure of one: ${PROGRAM} backtest ${known[0]}`] : [];
  answer(args, console, {
    text: () =>
      [wrapped(head), ...scored.map((one) => backtestText(one, name !== undefined)), ...foot].join('\n\n'),
    json: () => ({
      format: 'care-market-backtests',
      formatVersion: 1,
      engineVersion: ENGINE_VERSION,
      replicates,
      seed,
      backtests: scored.map(({ backtest: { setting, ...backtest }, series, scores, carried }) => ({
        ...backtest,
        kind: setting.kind,
        scores,
        series,
        carried,
      })),
    }),
  });
}
