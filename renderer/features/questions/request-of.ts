import { usuallyBetter, BETTER_WAYS } from '../../../core/experiment/better.ts';
import { isGain, isMarketMeasure } from '../../../core/experiment/outcome.ts';
import type { MarketMeasure } from '../../../core/experiment/outcome.ts';
import type { Limit } from '../../../core/experiment/limit.ts';
import { LIMITS } from '../../../core/scenario/scenario.ts';
import { STRUCTURE_IDS } from '../../../core/scenario/structure.ts';
import type { Structure } from '../../../core/scenario/structure.ts';
import { CONFIDENCE_RANGE } from '../../../core/study/compare/usual.ts';
import { DISCOVER_LIMITS, FINDS } from '../../../core/study/discover/order.ts';
import { TRAJECTORIES } from '../../../core/study/morris.ts';
import { ONE_AT_A_TIME_REPLICATES } from '../../../core/study/one-at-a-time.ts';
import type { Question } from '../../../core/study/questions.ts';
import { PARAMETERS, ROWS } from '../../../core/study/sobol/order.ts';
import { WANTED } from '../../../core/study/solve/order.ts';
import { EVERY_OTHER_RULE } from '../../../core/study/switching/order.ts';
import { SWITCHED } from '../../../core/study/uncertainty/order.ts';
import type { StudyRequest } from '../../api/types.ts';
import type { FieldId, Form, QuestionId } from './form-of.ts';
import { readerOf } from './reading.ts';
import type { Reader, Refusals } from './reading.ts';

const DRAWS = { min: 0, max: 1000 };
const LEVELS_USUAL = 4;
const RESAMPLES_USUAL = 500;
const STEP = 0.02;

export type Asked =
  | { readonly kind: 'asked'; readonly request: StudyRequest }
  | { readonly kind: 'refused'; readonly refusals: Refusals };

/** What a filled-in form asks of the host, or what of it cannot be asked. */
export function requestOf(question: QuestionId, form: Form): Asked {
  const read = readerOf(form);
  const asked = QUESTIONS[question](read, form);
  const ground = {
    place: read.id('place', 'a place'),
    options: [...new Set(asked.options)],
    futures: [...new Set(asked.futures)],
    months: read.whole('months', LIMITS.months),
    seed: read.whole('seed', LIMITS.seed),
  };
  const refusals = read.refusals();
  if (Object.keys(refusals).length > 0) return { kind: 'refused', refusals };
  return { kind: 'asked', request: { ground, question: asked.question, save: true } };
}

/** A question with the documents it names. */
type Named = {
  readonly question: Question;
  readonly options: readonly string[];
  readonly futures: readonly string[];
};

const QUESTIONS: { readonly [Q in QuestionId]: (read: Reader, form: Form) => Named } = {
  solve: (read, form) => {
    const option = read.id('option', 'the option to build on');
    const against = form.against ?? '';
    const future = read.id('future', 'a future');
    const [low, high, step] = [read.amount('low'), read.amount('high'), read.amount('step')];
    if ((low === null) !== (high === null))
      read.refuse(low === null ? 'low' : 'high', 'Say both ends of the range, or neither.');
    if (low !== null && high !== null && low >= high)
      read.refuse('high', 'Write a number above the lower end.');
    const from = read.month('from');
    const order = {
      option,
      ...(against === '' ? {} : { against }),
      future,
      lever: read.id('lever', 'a lever'),
      ...(from === null ? {} : { from }),
      wanted: oneOf(read, 'wanted', WANTED),
      ...(low === null || high === null ? {} : { between: { low, high } }),
      ...(step === null ? {} : { step }),
      limits: read.limits('limit', 1),
      confidence: read.share('confidence'),
      most: read.whole('most', LIMITS.replicates),
    };
    const options = against === '' ? [option] : [option, against];
    return { question: { kind: 'solve', order }, options, futures: [future] };
  },
  compare: (read) => {
    const pair = pairOf(read);
    const limits = read.limits('limit', 0);
    const indicators = read.ids('figures');
    if (limits.length === 0 && indicators.length === 0)
      read.refuse('figures', 'Choose at least one figure, or set a limit.');
    const order = {
      ...pair,
      indicators,
      limits,
      probability: read.share('probability'),
      worth: { part: read.share('worth'), amounts: [] },
      confidence: read.share('confidence', CONFIDENCE_RANGE),
      most: read.whole('most', LIMITS.replicates),
    };
    return { question: { kind: 'compare', order }, ...documentsOf(pair) };
  },
  grid: (read, form) => {
    const against = read.id('against', 'an option to compare with');
    const options = read.ids('options', 1);
    const futures = read.ids('futures', 1);
    if (options.includes(against))
      read.refuse('options', 'Leave out the option all are compared with: it has a row of its own.');
    const order = {
      against,
      options,
      worlds: futures.flatMap((future) => rulesOf(form).map((structure) => ({ future, structure }))),
      draws: read.whole('draws', DRAWS),
      replicates: read.whole('lives', LIMITS.replicates),
      indicators: figuresOf(read),
      limits: read.limits('limit', 0),
      better: [],
      probability: read.share('probability'),
    };
    return { question: { kind: 'grid', order }, options: [against, ...options], futures };
  },
  bridge: (read) => {
    const from = {
      option: read.id('fromOption', 'an option'),
      future: read.id('fromFuture', 'a future'),
    };
    const to = { option: read.id('toOption', 'an option'), future: read.id('toFuture', 'a future') };
    if (from.option === to.option && from.future === to.future && to.future !== '')
      read.refuse('toFuture', 'Choose another option or another future: nothing changes here.');
    const order = {
      from,
      to,
      replicates: read.whole('lives', LIMITS.replicates),
      indicators: figuresOf(read),
    };
    return {
      question: { kind: 'bridge', order },
      options: [from.option, to.option],
      futures: [from.future, to.future],
    };
  },
  uncertainty: (read) => {
    const pair = pairOf(read);
    const futures = read.ids('futures').filter((id) => id !== pair.future);
    const lives = read.whole('lives', { min: 2, max: LIMITS.replicates.max });
    const order = {
      ...pair,
      futures,
      structures: oneOf(read, 'rules', SWITCHED),
      draws: read.whole('draws', DRAWS),
      lives,
      replicates: read.whole('replicates', { min: 1, max: lives }),
      indicators: figuresOf(read),
    };
    const { options } = documentsOf(pair);
    return { question: { kind: 'uncertainty', order }, options, futures: [pair.future, ...futures] };
  },
  sensitivity: (read, form) => ({ question: methodOf(read, form), ...documentsOf(pairOf(read)) }),
  switching: (read) => {
    const pair = pairOf(read);
    const futures = read.ids('futures').filter((id) => id !== pair.future);
    const indicator = read.id('figure', 'a figure');
    const order = {
      ...pair,
      indicator,
      better: oneOf(read, 'better', BETTER_WAYS),
      futures,
      rules: EVERY_OTHER_RULE,
      step: STEP,
      most: read.whole('most', LIMITS.replicates),
    };
    const { options } = documentsOf(pair);
    return { question: { kind: 'switching', order }, options, futures: [pair.future, ...futures] };
  },
  discover: (read, form) => {
    const option = read.id('option', 'an option');
    const futures = read.ids('futures', 1);
    const limits = read.limits('limit', 1);
    const against = limits.some(comparesWithAnother) ? read.id('against', 'an option to compare with') : null;
    const worlds = read.whole('worlds', DISCOVER_LIMITS.worlds);
    const order = {
      option,
      against,
      futures,
      structures: form.rules === 'none' ? [] : STRUCTURE_IDS,
      parameters: [],
      limits,
      find: oneOf(read, 'find', FINDS),
      worlds,
      check: Math.ceil(worlds / 2),
      replicates: read.whole('lives', DISCOVER_LIMITS.replicates),
      boxes: BOXES,
    };
    const options = against === null ? [option] : [option, against];
    return { question: { kind: 'discover', order }, options, futures };
  },
};

const BOXES = 3;

/** The market as it usually works, and by itself each other way that evidence leaves open where that is asked for. */
function rulesOf({ rules }: Form): readonly Partial<Structure>[] {
  if (rules !== 'single') return [{}];
  return [{}, ...EVERY_OTHER_RULE.map(({ switch: id, choice }) => ({ [id]: choice }))];
}

/** Which way of a figure is usually better; null where that hangs on what is wanted. */
export function usualWay(figure: string): string | null {
  return isMarketMeasure(figure) ? usuallyBetter(figure) : null;
}

type Pair = { readonly option: string; readonly against: string; readonly future: string };

function pairOf(read: Reader): Pair {
  const option = read.id('option', 'an option');
  const against = read.id('against', 'an option to compare with');
  if (option === against && option !== '')
    read.refuse('against', 'Choose another option: this one does not differ from itself.');
  return { option, against, future: read.id('future', 'a future') };
}

function documentsOf({ option, against, future }: Pair): Omit<Named, 'question'> {
  return { options: [against, option], futures: [future] };
}

function methodOf(read: Reader, { method }: Form): Question {
  const pair = pairOf(read);
  if (method !== 'morris' && method !== 'sobol') {
    const replicates = read.whole('lives', ONE_AT_A_TIME_REPLICATES);
    return { kind: 'one-at-a-time', order: { ...pair, replicates, parameters: [] } };
  }
  const measures = figuresOf(read);
  const trajectories = read.whole('trajectories', TRAJECTORIES);
  if (method === 'morris')
    return {
      kind: 'morris',
      order: { ...pair, measures, parameters: null, trajectories, levels: LEVELS_USUAL },
    };
  const first = read.whole('first', PARAMETERS);
  const parameters = { first, trajectories, levels: LEVELS_USUAL };
  const resamples = RESAMPLES_USUAL;
  return { kind: 'sobol', order: { ...pair, measures, parameters, rows: rowsOf(read), resamples } };
}

function rowsOf(read: Reader): number {
  const rows = read.whole('rows', ROWS);
  if (!Number.isInteger(Math.log2(rows)))
    read.refuse('rows', 'Write a power of two, such as 64, 128 or 256: the points are even in those only.');
  return rows;
}

function figuresOf(read: Reader): MarketMeasure[] {
  const ids = read.ids('figures', 1);
  const unknown = ids.find((id) => !isMarketMeasure(id));
  if (unknown !== undefined) read.refuse('figures', `There is no figure “${unknown}”.`);
  return ids.filter(isMarketMeasure);
}

/** A limit on a change, or on who gains and loses, is one beside another option. */
function comparesWithAnother({ of, measure }: Limit): boolean {
  return of !== 'level' || isGain(measure);
}

function oneOf<T extends string>(read: Reader, field: FieldId, known: readonly T[]): T {
  const text = read.id(field, 'one');
  const found = known.find((each) => each === text);
  if (found === undefined) read.refuse(field, `Choose one of ${known.join(', ')}.`);
  return found ?? known[0]!;
}
