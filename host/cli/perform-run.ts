import { doubtsOfRun } from '../../core/scenario/sense/doubts-of-run.ts';
import type { Catalogue } from '../files/scenario-files.ts';
import type { Arguments } from './arguments.ts';
import { jsonOnly } from './answer.ts';
import { catalogueFor, scenariosFolder } from './catalogue.ts';
import type { Console } from './console.ts';
import { explained } from './explained.ts';
import { EXIT } from './failure.ts';
import type { ExitCode } from './failure.ts';
import { listenForInterruption } from './interruption.ts';
import { leaningsFor } from './leaning-notes.ts';
import { giveResult, resultOutput } from './result-output.ts';
import { runSentence } from './run-sentence.ts';
import type { RunOrder } from './simulation-flags.ts';

/** Say what is run, run it, and give the answer. The first option is the one the others are compared with. */
export async function performRun(
  args: Arguments,
  console: Console,
  order: RunOrder,
  options: readonly string[],
): Promise<ExitCode> {
  resultOutput(args);
  const interruption = listenForInterruption();
  try {
    const catalogue = await catalogueFor(args);
    const names = options.map((id) => catalogue.readOption(id).at(-1)?.name ?? id);
    const place = catalogue.readPlace(order.place).name;
    const future = catalogue.readFuture(order.future).at(-1)?.name ?? order.future;
    const { start, months, replicates, seed } = order;
    const sentence = runSentence({ place, future, options: names, start, months, replicates, seed });
    const warnings = explained(() => warningsOf(catalogue, order, options));
    if (jsonOnly(args)) console.note(sentence);
    else console.say(sentence);

    for (const warning of warnings) console.note(`Warning: ${warning}`);

    const { simulate } = await import('./simulate.ts');
    const dataFolder = args.text('data');
    const surroundings = { dataFolder, scenariosFolder: scenariosFolder(args), console, interruption };
    const { result, resultId, elapsedSeconds, threads } = await simulate(order, options, surroundings);
    interruption.stopListening();
    const createdAt = new Date().toISOString();
    const parameters = [...catalogue.readParameters().values()];
    const meta = { createdAt, elapsedSeconds, threads, resultId, warnings };
    const leanings = await leaningsFor(args, result);
    giveResult(args, console, { result, parameters, meta, head: '', leanings });
    if (args.has('open')) {
      const { serveUntilStopped } = await import('./serve-window.ts');
      return serveUntilStopped({ dataFolder, scenariosFolder: scenariosFolder(args), open: true }, console);
    }
    return EXIT.done;
  } finally {
    interruption.stopListening();
  }
}

/** What is doubtful in a run, a sentence each. */
function warningsOf(
  catalogue: Catalogue,
  { place, future, start, months }: RunOrder,
  options: readonly string[],
): readonly string[] {
  return doubtsOfRun({
    place: catalogue.readPlace(place),
    options: options.map((id) => catalogue.readOption(id)),
    futures: [catalogue.readFuture(future)],
    parameters: catalogue.readParameters(),
    start,
    months,
  }).map(({ sentence }) => sentence);
}
