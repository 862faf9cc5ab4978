/** The questions there are: each with what is asked, what is wrong with it, and the study that answers it. */
import type { Ground } from '../experiment/ground.ts';
import type { Problem } from '../scenario/problems.ts';
import { bridgeProblems, bridgeStudy } from './bridge.ts';
import type { BridgeAnswer, BridgeOrder } from './bridge.ts';
import { compareProblems, compareStudy } from './compare.ts';
import type { CompareAnswer, CompareOrder } from './compare.ts';
import { discoverProblems, discoverStudy } from './discover.ts';
import type { DiscoverAnswer, DiscoverOrder } from './discover.ts';
import { gridProblems, gridStudy } from './grid.ts';
import type { GridAnswer, GridOrder } from './grid.ts';
import { morrisProblems, morrisStudy } from './morris.ts';
import type { MorrisAnswer, MorrisOrder } from './morris.ts';
import { oneAtATimeProblems, oneAtATimeStudy } from './one-at-a-time.ts';
import type { OneAtATimeAnswer, OneAtATimeOrder } from './one-at-a-time.ts';
import { sobolProblems, sobolStudy } from './sobol.ts';
import type { SobolAnswer, SobolOrder } from './sobol.ts';
import { solveProblems, solveStudy } from './solve.ts';
import type { SolveAnswer, SolveOrder } from './solve.ts';
import type { Study } from './study.ts';
import { switchingProblems, switchingStudy } from './switching.ts';
import type { SwitchingAnswer, SwitchingOrder } from './switching.ts';
import { uncertaintyProblems, uncertaintyStudy } from './uncertainty.ts';
import type { UncertaintyAnswer, UncertaintyOrder } from './uncertainty.ts';

/** What each kind of question takes and gives. */
type Kinds = {
  readonly compare: { readonly order: CompareOrder; readonly answer: CompareAnswer };
  readonly grid: { readonly order: GridOrder; readonly answer: GridAnswer };
  readonly bridge: { readonly order: BridgeOrder; readonly answer: BridgeAnswer };
  readonly uncertainty: { readonly order: UncertaintyOrder; readonly answer: UncertaintyAnswer };
  readonly 'one-at-a-time': { readonly order: OneAtATimeOrder; readonly answer: OneAtATimeAnswer };
  readonly morris: { readonly order: MorrisOrder; readonly answer: MorrisAnswer };
  readonly sobol: { readonly order: SobolOrder; readonly answer: SobolAnswer };
  readonly switching: { readonly order: SwitchingOrder; readonly answer: SwitchingAnswer };
  readonly discover: { readonly order: DiscoverOrder; readonly answer: DiscoverAnswer };
  readonly solve: { readonly order: SolveOrder; readonly answer: SolveAnswer };
};

export type QuestionKind = keyof Kinds;
export type OrderOf<K extends QuestionKind> = Kinds[K]['order'];
export type AnswerOf<K extends QuestionKind> = Kinds[K]['answer'];

/** A question of some kind, and an answer of some kind. */
export type Question = {
  [K in QuestionKind]: { readonly kind: K; readonly order: OrderOf<K> };
}[QuestionKind];
export type Answer = {
  [K in QuestionKind]: { readonly kind: K; readonly answer: AnswerOf<K> };
}[QuestionKind];

type Entry<K extends QuestionKind> = {
  readonly problems: (ground: Ground, order: OrderOf<K>) => readonly Problem[];
  readonly study: (ground: Ground, order: OrderOf<K>) => Study<AnswerOf<K>>;
};

const QUESTIONS: { readonly [K in QuestionKind]: Entry<K> } = {
  compare: { problems: compareProblems, study: compareStudy },
  grid: { problems: gridProblems, study: gridStudy },
  bridge: { problems: bridgeProblems, study: bridgeStudy },
  uncertainty: { problems: uncertaintyProblems, study: uncertaintyStudy },
  'one-at-a-time': { problems: oneAtATimeProblems, study: oneAtATimeStudy },
  morris: { problems: morrisProblems, study: morrisStudy },
  sobol: { problems: sobolProblems, study: sobolStudy },
  switching: { problems: switchingProblems, study: switchingStudy },
  discover: { problems: discoverProblems, study: discoverStudy },
  solve: { problems: solveProblems, study: solveStudy },
};

/** What is wrong with a question, for the ground it is asked on; nothing where it can be answered. */
export function questionProblems(ground: Ground, { kind, order }: Question): readonly Problem[] {
  return entryOf(kind).problems(ground, order);
}

/** The study that answers a question. Ask `questionProblems` first. */
export function studyOf(ground: Ground, { kind, order }: Question): Study<AnswerOf<QuestionKind>> {
  return entryOf(kind).study(ground, order);
}

/** Kind and order of a question belong together by its type, which is lost where they are looked up by name. */
function entryOf(kind: QuestionKind): Entry<QuestionKind> {
  return QUESTIONS[kind] as unknown as Entry<QuestionKind>;
}
