/** Studies as they cross between window and host: what is asked of which ground, and what it came to. */
import { z } from 'zod';
import type { Answer, AnswerOf, OrderOf, Question, QuestionKind } from '../../core/study/questions.ts';
import type { Future } from '../../core/scenario/future.ts';
import type { Option } from '../../core/scenario/option.ts';
import type { Parameter } from '../../core/parameters/parameter.ts';
import type { Place } from '../../core/scenario/place.ts';
import { future, option, parameter, place } from './documents.ts';
import { count, hash, id, line, moment, month } from './primitives.ts';
import { bridgeAnswer, bridgeOrder } from './questions/bridge.ts';
import { compareAnswer, compareOrder } from './questions/compare.ts';
import { discoverAnswer, discoverOrder } from './questions/discover.ts';
import { gridAnswer, gridOrder } from './questions/grid.ts';
import { morrisAnswer, morrisOrder } from './questions/morris.ts';
import { oneAtATimeAnswer, oneAtATimeOrder } from './questions/one-at-a-time.ts';
import { sobolAnswer, sobolOrder } from './questions/sobol.ts';
import { solveAnswer, solveOrder } from './questions/solve.ts';
import { switchingAnswer, switchingOrder } from './questions/switching.ts';
import { uncertaintyAnswer, uncertaintyOrder } from './questions/uncertainty.ts';
import { months, seed } from './results.ts';

/** How many options or futures one study may hold. */
export const MOST_IN_STUDY = 40;

const KINDS = {
  compare: { order: compareOrder, answer: compareAnswer },
  grid: { order: gridOrder, answer: gridAnswer },
  bridge: { order: bridgeOrder, answer: bridgeAnswer },
  uncertainty: { order: uncertaintyOrder, answer: uncertaintyAnswer },
  'one-at-a-time': { order: oneAtATimeOrder, answer: oneAtATimeAnswer },
  morris: { order: morrisOrder, answer: morrisAnswer },
  sobol: { order: sobolOrder, answer: sobolAnswer },
  switching: { order: switchingOrder, answer: switchingAnswer },
  discover: { order: discoverOrder, answer: discoverAnswer },
  solve: { order: solveOrder, answer: solveAnswer },
} as const satisfies {
  readonly [K in QuestionKind]: {
    readonly order: z.ZodType<OrderOf<K>>;
    readonly answer: z.ZodType<AnswerOf<K>>;
  };
};

const kinds = Object.keys(KINDS) as [QuestionKind, ...QuestionKind[]];
const questionKind = z.enum(kinds);

/** The schemas of all kinds side by side, told apart by their kind. */
export const question = z.discriminatedUnion(
  'kind',
  kinds.map((kind) => z.strictObject({ kind: z.literal(kind), order: KINDS[kind].order })) as never,
) as unknown as z.ZodType<Question, Question>;

export const answer = z.discriminatedUnion(
  'kind',
  kinds.map((kind) => z.strictObject({ kind: z.literal(kind), answer: KINDS[kind].answer })) as never,
) as unknown as z.ZodType<Answer, Answer>;

/** What a study draws on. Ids in its question refer to these. */
export const studyGround = z.strictObject({
  place: id,
  options: z.array(id).min(1).max(MOST_IN_STUDY),
  futures: z.array(id).min(1).max(MOST_IN_STUDY),
  /** The first reported month; the host chooses when absent. */
  start: month.exactOptional(),
  months,
  seed,
});

export const studyRequest = z.strictObject({
  ground: studyGround,
  question,
  /** Whether the finished study is kept in the library. */
  save: z.boolean(),
});

const named = z.strictObject({ id, name: line });

export const studyRow = z.strictObject({
  id,
  createdAt: moment,
  kind: questionKind,
  engineVersion: line,
  inputsHash: hash,
  place: named,
  options: z.array(named).max(MOST_IN_STUDY),
  futures: z.array(named).max(MOST_IN_STUDY),
  start: month,
  months,
  seed,
  /** Runs of the market the answer rests on. */
  runs: count,
});
export type StudyRow = z.infer<typeof studyRow>;

/** The full copy of what a study was asked of. Chains run eldest first. */
export type StudyInputs = {
  readonly place: Place;
  readonly options: readonly (readonly Option[])[];
  readonly futures: readonly (readonly Future[])[];
  readonly parameters: readonly Parameter[];
};

const studyInputs: z.ZodType<StudyInputs> = z.strictObject({
  place,
  options: z.array(z.array(option).min(1)).min(1).max(MOST_IN_STUDY),
  futures: z.array(z.array(future).min(1)).min(1).max(MOST_IN_STUDY),
  parameters: z.array(parameter).max(5_000),
});

/** A study as it is kept. */
export type FrozenStudy = {
  readonly row: StudyRow;
  readonly inputs: StudyInputs;
  readonly question: Question;
  readonly answer: Answer;
};

export const frozenStudy = z.strictObject({ row: studyRow, inputs: studyInputs, question, answer });

export const studyJobRow = z.strictObject({
  job: id,
  kind: questionKind,
  place: id,
  startedAt: line,
  done: count,
  /** Those of the done ones that had been made before. */
  found: count,
  expected: count,
});
