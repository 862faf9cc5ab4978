import { createClient } from '../../contract/client.ts';
import { rerunResult } from '../../contract/follow-simulation.ts';
import { createServer } from '../../contract/server.ts';
import { directTransport } from '../../contract/transports/direct.ts';
import { compareResults } from '../../core/explain/compare-results.ts';
import type { ResultComparison } from '../../core/explain/compare-results.ts';
import type { SimulationResult } from '../../core/run/result.ts';
import { createHost } from '../create-host.ts';
import { answer } from './answer.ts';
import type { Arguments } from './arguments.ts';
import { scenariosFolder } from './catalogue.ts';
import type { Console } from './console.ts';
import { EXIT } from './failure.ts';
import type { ExitCode } from './failure.ts';
import { listenForInterruption } from './interruption.ts';
import { count } from '../../core/figures/count.ts';

const MOST_HEADLINES = 10;

/** `results rerun ID`: run a kept result once more from its own inputs, and say whether it comes out the same. */
export async function rerunKept(args: Arguments, console: Console, id: string): Promise<ExitCode> {
  const interruption = listenForInterruption();
  const host = await createHost({ dataFolder: args.text('data'), scenariosFolder: scenariosFolder(args) });
  const client = createClient(directTransport(createServer(host.handlers, { events: host.events })));
  try {
    const { result: kept } = await client.call('results.get', { id });
    const simulation = await rerunResult(client, id, ({ done, total }) =>
      console.progress(`${done} of ${count(total, 'replicate')} (Ctrl-C stops)`),
    );
    interruption.act(() => void simulation.cancel());
    const { result: now } = await simulation.finished;
    const comparison = compareResults(kept, now);
    console.progress('');
    answer(args, console, {
      text: () => textOf(kept, now, comparison),
      json: () => ({ id, madeBy: kept.engineVersion, engine: now.engineVersion, ...comparison }),
    });
    const { differing, isOtherwiseLaidOut, isOfTheSameInputs } = comparison;
    return differing === 0 && !isOtherwiseLaidOut && isOfTheSameInputs ? EXIT.done : EXIT.wrong;
  } finally {
    console.progress('');
    interruption.stopListening();
    client.close();
    await host.close();
  }
}

function textOf(
  kept: SimulationResult,
  now: SimulationResult,
  { figures, differing, headlines, isOtherwiseLaidOut, isOfTheSameInputs }: ResultComparison,
): string {
  const engines =
    kept.engineVersion === now.engineVersion
      ? `Engine ${now.engineVersion} made it, and is the one here.`
      : `Engine ${kept.engineVersion} made it; the one here is ${now.engineVersion}.`;
  const verdict =
    differing > 0
      ? `Not the same: ${differing} of ${figures} figures differ.`
      : isOtherwiseLaidOut || !isOfTheSameInputs
        ? `All ${figures} figures that both have are the same to the byte.`
        : `The same to the byte: all ${figures} figures came out again.`;
  return [
    `${verdict} ${engines}`,
    ...(isOtherwiseLaidOut ? ['One of them has figures that the other has not.'] : []),
    ...(isOfTheSameInputs ? [] : ['The hash of its inputs does not come out as it was.']),
    ...headlines
      .slice(0, MOST_HEADLINES)
      .map(
        ({ indicator, option, against, kept: was, now: is }) =>
          `  ${indicator}, ${option}${against === null ? '' : ` against ${against}`}: ${was} kept, ${is} now`,
      ),
  ].join('\n');
}
