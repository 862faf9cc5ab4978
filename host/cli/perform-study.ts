import { createClient } from '../../contract/client.ts';
import type { EventData } from '../../contract/events.ts';
import { ContractError } from '../../contract/errors.ts';
import { startStudy } from '../../contract/follow-study.ts';
import { createServer } from '../../contract/server.ts';
import { directTransport } from '../../contract/transports/direct.ts';
import { ENGINE_VERSION } from '../../core/run/engine-version.ts';
import { LIMITS } from '../../core/scenario/scenario.ts';
import { expectedOf } from '../../core/study/expected.ts';
import type { AnswerOf, OrderOf, Question, QuestionKind } from '../../core/study/questions.ts';
import { createHost, defaultThreads } from '../create-host.ts';
import { answer, jsonOnly } from './answer.ts';
import { wholeNumber } from './arguments.ts';
import type { Arguments } from './arguments.ts';
import { catalogueFor, scenariosFolder } from './catalogue.ts';
import type { Console } from './console.ts';
import { CommandFailure, EXIT, usage } from './failure.ts';
import type { ExitCode } from './failure.ts';
import { listenForInterruption } from './interruption.ts';
import type { Interruption } from './interruption.ts';
import { count } from '../../core/figures/count.ts';
import type { StudyGroundAsked } from './study-flags.ts';
import type { StudyNames } from './study-names.ts';
import { PROGRAM } from './verb.ts';
import { wrapped } from './wrap.ts';
import { writeWhole } from './write-file.ts';

/** How the answer of a kind of question is told. */
export type StudyTelling<K extends QuestionKind> = {
  readonly text: (answer: AnswerOf<K>, names: StudyNames) => string;
  readonly csv: (answer: AnswerOf<K>) => string;
  /** The document of --json where it is another than the answer with what was asked. */
  readonly json?: (answer: AnswerOf<K>) => unknown;
  /** What else is to be done with a finished answer. */
  readonly finished?: (answer: AnswerOf<K>) => void;
};

type Ended = {
  readonly kind: 'finished' | 'cancelled';
  readonly data: EventData<'study.finished'> | EventData<'study.cancelled'>;
};

/** Asks a question of many runs through the contract the window uses, with progress shown and Ctrl-C heeded, and gives the answer. */
export async function performStudy<K extends QuestionKind>(
  args: Arguments,
  console: Console,
  asked: { readonly kind: K; readonly order: OrderOf<K>; readonly ground: StudyGroundAsked },
  telling: StudyTelling<K>,
): Promise<ExitCode> {
  const csv = args.text('csv');
  if (csv === '-') throw usage('--csv needs the name of a file; only --json can go to standard output.');
  const names = await namesOf(args, asked.ground);
  const interruption = listenForInterruption();
  const warned = new Set<string>();
  // What is doubtful is told while it can still be stopped, and once.
  const warn = (warnings: readonly string[]): void => {
    for (const warning of warnings.filter((each) => !warned.has(each))) {
      warned.add(warning);
      console.note(`Warning: ${warning}`);
    }
  };
  const ended = await conducted(args, console, asked, {
    interruption,
    sentence: wrapped(groundSentence(asked.ground, names)),
    warn,
  });
  warn(ended.data.warnings);
  const told = answerIn<K>(ended);
  if (told === null) throw stopped(args, asked.kind, ended, 'Nothing can be said yet.');
  answer(args, console, {
    text: () => `\n${telling.text(told, names)}\n\n${wrapped(footSentence(ended))}`,
    json: () => telling.json?.(told) ?? jsonOf(asked, ended, told),
  });
  if (csv !== undefined) {
    writeWhole(csv, telling.csv(told));
    console.note(`Written: ${csv}`);
  }
  if (ended.kind === 'finished') {
    telling.finished?.(told);
    return EXIT.done;
  }
  throw stopped(args, asked.kind, ended, 'What is shown is what could be said by then.');
}

async function conducted(
  args: Arguments,
  console: Console,
  {
    kind,
    order,
    ground,
  }: { readonly kind: QuestionKind; readonly order: unknown; readonly ground: StudyGroundAsked },
  {
    interruption,
    sentence,
    warn,
  }: {
    readonly interruption: Interruption;
    readonly sentence: string;
    readonly warn: (warnings: readonly string[]) => void;
  },
): Promise<Ended> {
  const threads = wholeNumber(args, 'threads', { ...LIMITS.threads, otherwise: defaultThreads() });
  const host = await createHost({
    dataFolder: args.text('data'),
    scenariosFolder: scenariosFolder(args),
    threads,
    keepWork: !args.has('no-save'),
  });
  const client = createClient(directTransport(createServer(host.handlers, { events: host.events })));
  const began = performance.now();
  let cancelled: EventData<'study.cancelled'> | null = null;
  try {
    const study = await startStudy(
      client,
      {
        ground: { ...ground, options: [...ground.options], futures: [...ground.futures] },
        question: { kind, order } as Question,
        save: !args.has('no-save'),
      },
      (progress) => {
        warn(progress.warnings);
        console.progress(progressLine(kind, progress, performance.now() - began));
      },
      (data) => {
        cancelled = data;
      },
    );
    if (jsonOnly(args)) console.note(sentence);
    else console.say(sentence);
    interruption.act(() => void study.cancel());
    return { kind: 'finished', data: await study.finished };
  } catch (error) {
    if (cancelled === null || !(error instanceof ContractError) || error.code !== 'cancelled') throw error;
    return { kind: 'cancelled', data: cancelled };
  } finally {
    console.progress('');
    interruption.stopListening();
    client.close();
    await host.close();
  }
}

/** The answer of the kind that was asked for, as far as there is one. */
function answerIn<K extends QuestionKind>({ data }: Ended): AnswerOf<K> | null {
  const told = 'answer' in data ? data.answer : data.soFar;
  return told === null ? null : told.answer;
}

function stopped(args: Arguments, kind: QuestionKind, { data }: Ended, said: string): CommandFailure {
  const { done, expected } = data;
  return new CommandFailure(
    EXIT.interrupted,
    `Stopped after ${done} of ${expectedOf(kind)} ${count(expected, 'run')}. ${said}${args.has('no-save') ? '' : ' The runs made are kept: the same command goes on from there.'}`,
  );
}

function progressLine(
  kind: QuestionKind,
  { done, found, expected }: EventData<'study.progressed'>,
  elapsedMs: number,
): string {
  const made = done - found;
  const before = found === 0 ? '' : `, ${found} of them made before`;
  const head = `${done} of ${expectedOf(kind)} ${count(expected, 'run')}${before}`;
  if (made === 0) return head;
  const left = Math.ceil((elapsedMs / made / 1000) * Math.max(0, expected - done));
  return `${head}, ${expectedOf(kind)} ${count(left, 'second')} left (Ctrl-C stops)`;
}

async function namesOf(args: Arguments, { place, options, futures }: StudyGroundAsked): Promise<StudyNames> {
  const catalogue = await catalogueFor(args);
  const optionNames = new Map(options.map((id) => [id, nameIn(catalogue.readOption(id), id)]));
  const futureNames = new Map(futures.map((id) => [id, nameIn(catalogue.readFuture(id), id)]));
  const register = catalogue.readParameters();
  return {
    place: catalogue.readPlace(place).name,
    option: (id) => optionNames.get(id) ?? id,
    future: (id) => futureNames.get(id) ?? id,
    parameter: (id) => register.get(id)?.label ?? id,
  };
}

/** A lineage goes by its youngest member. */
function nameIn(lineage: readonly { readonly name: string }[], id: string): string {
  return lineage.at(-1)?.name ?? id;
}

function groundSentence({ start, months, seed }: StudyGroundAsked, { place }: StudyNames): string {
  return `In ${place}, ${count(months, 'month')} from ${start}, seed ${seed}, engine ${ENGINE_VERSION}. In every run the same people with the same luck meet each option.`;
}

function footSentence({ data }: Ended): string {
  const { done, found } = data;
  const before = found === 0 ? '' : `, ${found} of which had been made before`;
  const id = 'studyId' in data ? data.studyId : null;
  const saved =
    id === null ? 'Not saved.' : `Saved as study ${id}; see it again with ${PROGRAM} studies show ${id}.`;
  return `It rests on ${count(done, 'run')}${before}; a run is the market played once, in one world. ${saved}`;
}

function jsonOf(
  {
    kind,
    order,
    ground,
  }: { readonly kind: QuestionKind; readonly order: unknown; readonly ground: StudyGroundAsked },
  { kind: ending, data }: Ended,
  told: unknown,
): unknown {
  const { done, found, warnings } = data;
  return {
    engineVersion: ENGINE_VERSION,
    ground,
    question: { kind, order },
    finished: ending === 'finished',
    runs: { done, madeBefore: found },
    studyId: 'studyId' in data ? data.studyId : null,
    warnings,
    answer: told,
  };
}
