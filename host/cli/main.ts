import { terminalConsole } from './console.ts';
import type { Console } from './console.ts';
import { EXIT, failureOf, usage } from './failure.ts';
import type { ExitCode } from './failure.ts';
import { PROGRAM } from './verb.ts';
import type { Verb } from './verb.ts';

type Entry = { readonly summary: string; readonly load: () => Promise<{ readonly verb: Verb }> };

/** Each verb is loaded when it is called, so that the first words of an answer come fast. */
const VERBS: Readonly<Record<string, Entry>> = {
  compare: {
    summary: 'run an option against business as usual and show the difference',
    load: () => import('./verbs/compare.ts'),
  },
  run: { summary: 'run one option by itself', load: () => import('./verbs/run.ts') },
  grid: {
    summary: 'options side by side in several futures: limits kept, and what may be regretted',
    load: () => import('./verbs/grid.ts'),
  },
  bridge: {
    summary: 'how much of a change is the option, how much the future, how much both together',
    load: () => import('./verbs/bridge.ts'),
  },
  uncertainty: {
    summary: 'luck, assumptions, futures and rules of the market, each by itself',
    load: () => import('./verbs/uncertainty.ts'),
  },
  solve: {
    summary: 'the smallest value of a lever that keeps your limits, as surely as you want',
    load: () => import('./verbs/solve.ts'),
  },
  discover: {
    summary: 'in what sort of world an option fails',
    load: () => import('./verbs/discover.ts'),
  },
  studies: {
    summary: 'saved answers of the five above and of sensitivity: list, show, remove',
    load: () => import('./verbs/studies.ts'),
  },
  person: {
    summary: 'one simulated person’s life with the reasons, under one option or two',
    load: () => import('./verbs/person.ts'),
  },
  provider: {
    summary: 'one simulated provider’s books and why it closed, under one option or two',
    load: () => import('./verbs/provider.ts'),
  },
  drill: {
    summary: 'what follows if one provider closes in a month',
    load: () => import('./verbs/drill.ts'),
  },
  why: {
    summary: 'why a provider closed or a person went without: what led to it, and each cause’s share',
    load: () => import('./verbs/why.ts'),
  },
  accounts: {
    summary: 'the council’s account line by line, by financial year or month',
    load: () => import('./verbs/accounts.ts'),
  },
  'year-one': {
    summary: 'the first year of business as usual beside what is published',
    load: () => import('./verbs/year-one.ts'),
  },
  checks: {
    summary: 'what is known of such markets, held up to the model',
    load: () => import('./verbs/checks.ts'),
  },
  backtest: {
    summary: 'figures of the past held against the model, with its score and its misses',
    load: () => import('./verbs/backtest.ts'),
  },
  calibrate: {
    summary: 'fit named parameters on half of the figures and score them on the other',
    load: () => import('./verbs/calibrate.ts'),
  },
  sensitivity: {
    summary: 'how far each assumption moves the figures, and which figures lean on one',
    load: () => import('./verbs/sensitivity.ts'),
  },
  places: {
    summary: 'the local markets there are, and one in full',
    load: () => import('./verbs/places.ts'),
  },
  options: { summary: 'what the council may decide', load: () => import('./verbs/options.ts') },
  futures: { summary: 'what may happen to us', load: () => import('./verbs/futures.ts') },
  parameters: {
    summary: 'the figures used, with date, source and grade',
    load: () => import('./verbs/parameters.ts'),
  },
  results: { summary: 'saved results: list, show, remove', load: () => import('./verbs/results.ts') },
  send: { summary: 'an option, future, result or study as one file', load: () => import('./verbs/send.ts') },
  open: { summary: 'take a file that was sent into the library', load: () => import('./verbs/open.ts') },
  history: {
    summary: 'what was done to the library, and what undo and redo would do',
    load: () => import('./verbs/history.ts'),
  },
  undo: { summary: 'take back the last thing done to the library', load: () => import('./verbs/undo.ts') },
  redo: { summary: 'do again what was taken back', load: () => import('./verbs/redo.ts') },
  backups: {
    summary: 'copies of the library: list, make, restore',
    load: () => import('./verbs/backups.ts'),
  },
  validate: { summary: 'check a scenario file of your own', load: () => import('./verbs/validate.ts') },
  cases: {
    summary: 'work out published examples and say where they agree',
    load: () => import('./verbs/cases.ts'),
  },
  cost: { summary: 'what an hour of care costs, line by line', load: () => import('./verbs/cost.ts') },
  ladder: {
    summary: 'what £100 of budget buys by who holds it and how it is spent',
    load: () => import('./verbs/ladder.ts'),
  },
  exposure: {
    summary:
      'a provider’s own cash as people go over to direct payments, and the fees that balance its books',
    load: () => import('./verbs/exposure.ts'),
  },
  serve: { summary: 'open the window in a browser on this machine', load: () => import('./verbs/serve.ts') },
};

/** The room for a verb before its summary. */
const LONGEST_VERB = 13;

/** Run the command line on the terminal and leave its exit code. */
export async function main(argv: readonly string[]): Promise<void> {
  process.exitCode = await command(argv, terminalConsole());
}

/** Run a command. Nothing thrown gets past here: it becomes a sentence and an exit code. */
export async function command(argv: readonly string[], console: Console): Promise<ExitCode> {
  try {
    return await perform(argv, console);
  } catch (error) {
    const { exit, message } = failureOf(error);
    console.note(message);
    if (process.env['CARE_MARKET_DEBUG'] === '1' && error instanceof Error) console.note(error.stack ?? '');
    return exit;
  }
}

async function perform([name, ...rest]: readonly string[], console: Console): Promise<ExitCode> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    console.say(await overview());
    return name === undefined ? EXIT.usage : EXIT.done;
  }
  if (name === '--version') {
    const { APP_VERSION } = await import('../app-version.ts');
    console.say(APP_VERSION);
    return EXIT.done;
  }
  const entry = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
  if (entry === undefined) throw await unknownVerb(name);
  const { verb } = await entry.load();
  if (rest.includes('--help') || rest.includes('-h')) {
    const { helpText } = await import('./verb.ts');
    console.say(helpText(name, verb));
    return EXIT.done;
  }
  const { readArguments } = await import('./arguments.ts');
  return verb.run(await readArguments(rest, verb.flags), console);
}

async function unknownVerb(name: string): Promise<Error> {
  const { didYouMean } = await import('../files/near-names.ts');
  const hint = didYouMean(name, Object.keys(VERBS)) || `The verbs are ${Object.keys(VERBS).join(', ')}.`;
  return usage(`There is no verb "${name}". ${hint}`);
}

async function overview(): Promise<string> {
  const { wrapped } = await import('./wrap.ts');
  const rows = Object.entries(VERBS).map(([name, { summary }]) =>
    wrapped(summary, `  ${name.padEnd(LONGEST_VERB)}`, ' '.repeat(LONGEST_VERB + 2)),
  );
  return [
    `Care Market Modeller simulates a local market for adult social care, month by month.`,
    '',
    `Use: ${PROGRAM} VERB [FLAGS]`,
    '',
    ...rows,
    '',
    `Each verb explains itself: ${PROGRAM} compare --help`,
    `Start here: ${PROGRAM} compare --place hartlepool --option block-to-direct-payments`,
  ].join('\n');
}
