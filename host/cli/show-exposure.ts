import { availableParallelism } from 'node:os';
import { basename } from 'node:path';

import { parseBooksFile } from '../../contract/files/books-file.ts';
import { createAborter } from '../../contract/abort.ts';
import { breakEven, keepWhole } from '../../core/exposure/break-even.ts';
import { BOOK_FIGURE_IDS } from '../../core/exposure/books.ts';
import type { Books } from '../../core/exposure/books.ts';
import { writeBooksCsv } from '../../core/exposure/books-table.ts';
import { EXAMPLE_BOOKS } from '../../core/exposure/example-books.ts';
import { parametersAt } from '../../core/exposure/own-terms.ts';
import { answerOf, nextLevel } from '../../core/exposure/seek-uptake.ts';
import { percent } from '../../core/exposure/sentences.ts';
import { sourcesOf, UPTAKE_SOURCES, UPTAKE_TARGETS, uptakeLevers } from '../../core/exposure/uptake.ts';
import type { UptakeSource, UptakeTarget } from '../../core/exposure/uptake.ts';
import { CENTRAL } from '../../core/scenario/future.ts';
import { BUSINESS_AS_USUAL } from '../../core/scenario/option.ts';
import { InvalidInput } from '../../core/scenario/problems.ts';
import { DEFAULT_START, LIMITS } from '../../core/scenario/scenario.ts';
import { parseMonth } from '../../core/time/month.ts';
import { atUptake } from '../exposure/at-uptake.ts';
import type { ExposureOrder } from '../exposure/at-uptake.ts';
import { createFollowedRuns } from '../exposure/followed-runs.ts';
import { spawnThreads } from '../threads/spawn-threads.ts';
import { createThreads } from '../threads/threads.ts';
import { readBooksCsv } from '../files/books-csv.ts';
import { readText } from '../files/read-text.ts';
import { answer } from './answer.ts';
import { noMoreWords, wholeNumber } from './arguments.ts';
import type { Arguments } from './arguments.ts';
import { catalogueFor } from './catalogue.ts';
import type { Console } from './console.ts';
import { exposureCsv, exposureJson, exposureText } from './exposure-text.ts';
import type { Exposure, FoundLevel } from './exposure-text.ts';
import { usage } from './failure.ts';
import { poundsFlag, wordFlag } from './flag-values.ts';
import { writeWhole } from './write-file.ts';

/** `exposure`: what becomes of one provider’s cash as people go over to another arrangement. */
export async function showExposure(args: Arguments, console: Console): Promise<void> {
  noMoreWords(args.words);
  const template = args.text('template');
  if (template !== undefined) {
    writeWhole(template, writeBooksCsv(EXAMPLE_BOOKS));
    console.say(
      `Written: ${template}. Change its ${BOOK_FIGURE_IDS.length} figures and the hours and fees of each payer.`,
    );
    return;
  }
  const order = orderOf(args);
  const catalogue = await catalogueFor(args);
  const parameters = parametersAt(catalogue.readParameters(), parseMonth(DEFAULT_START));
  const floor = poundsFlag(args, 'floor');
  const threads = wholeNumber(args, 'threads', { ...LIMITS.threads, otherwise: availableParallelism() });
  const runs = createFollowedRuns(createThreads(spawnThreads), threads);
  const found: FoundLevel[] = [];
  for (let share = next(found); share !== null; share = next(found)) {
    // oxlint-disable-next-line no-await-in-loop -- where to look next follows from what was found
    const level = await atUptake(
      catalogue,
      runs,
      { ...order, uptake: { ...order.uptake, share } },
      createAborter().signal,
    );
    found.push({ share, level });
    console.note(`Uptake ${percent(share)}: ran out in ${level.runsOut.times} of ${level.runsOut.of} runs.`);
  }
  const exposure: Exposure = {
    order,
    found: found.toSorted((a, b) => a.share - b.share),
    answer: answerOf(found.map(({ share, level }) => ({ share, runsOut: level.runsOut }))),
    balance: breakEven(order.books, parameters),
    rise: floor === undefined ? null : keepWhole(order.books, floor, parameters),
  };
  const csv = args.text('csv');
  if (csv !== undefined) writeWhole(csv, exposureCsv(exposure));
  answer(args, console, { text: () => exposureText(exposure), json: () => exposureJson(exposure) });
  if (csv !== undefined) console.note(`Written: ${csv}`);
}

function next(found: readonly FoundLevel[]): number | null {
  return nextLevel(found.map(({ share, level }) => ({ share, runsOut: level.runsOut })));
}

function orderOf(args: Arguments): ExposureOrder {
  const place = args.text('place');
  if (place === undefined) throw usage('--place ID is needed, such as --place hartlepool.');
  return {
    books: booksOf(args),
    place,
    option: args.text('option') ?? BUSINESS_AS_USUAL,
    future: args.text('future') ?? CENTRAL,
    months: wholeNumber(args, 'months', { ...LIMITS.months, otherwise: 48 }),
    seed: wholeNumber(args, 'seed', { ...LIMITS.seed, otherwise: 1 }),
    replicates: wholeNumber(args, 'replicates', { min: 1, max: 400, otherwise: 40 }),
    uptake: {
      share: 0,
      from: monthOf(args),
      years: wholeNumber(args, 'years', { min: 1, max: 15, otherwise: 2 }),
      levers: leversOf(args),
    },
  };
}

/** Whoever names no source means all there are of what the council buys, else the only ones that can move. */
function leversOf(args: Arguments): ExposureOrder['uptake']['levers'] {
  const to = wordFlag<UptakeTarget>(args, 'to', UPTAKE_TARGETS, 'direct-payment');
  const sources = sourcesOf(to);
  const [widest = 'both'] = sources;
  const source = wordFlag<UptakeSource>(args, 'moves', UPTAKE_SOURCES, widest);
  if (!sources.includes(source)) {
    throw usage(`--moves ${source}: people go over to ${to} from ${sources.join(' or ')}.`);
  }
  return [...uptakeLevers(to, source)];
}

function monthOf(args: Arguments): string {
  const from = args.text('from') ?? '2027-04';
  try {
    parseMonth(from);
    return from;
  } catch (error) {
    throw usage(`--from: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** @throws InvalidInput for books that cannot be used, each mistake with its line */
function booksOf(args: Arguments): Books {
  const file = args.text('books');
  if (file === undefined) {
    throw usage('--books FILE is needed; write one to fill in with --template FILE.');
  }
  if (file === 'example') return EXAMPLE_BOOKS;
  const name = basename(file);
  const text = readText(file, name);
  if (text.trimStart().startsWith('{')) {
    const parsed = parseBooksFile(text, name);
    if (!parsed.ok) throw new InvalidInput(parsed.problems);
    return parsed.value;
  }
  const { books, problems } = readBooksCsv(text, 'my-books');
  if (books !== null) return books;
  throw usage(problems.map(({ line, sentence }) => `${name}, line ${line}: ${sentence}`).join('\n'));
}
