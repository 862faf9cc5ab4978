/** Why an event happened: the conditions that led to it, and each cause's share from paired re-runs with it neutralised. */
import type { State } from '../../model/state.ts';
import { replay, reportedMonth } from '../../run/replay.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { NoSuchLife } from '../no-such-life.ts';
import { personLife } from '../person/person-life.ts';
import { providerLife } from '../provider/provider-life.ts';
import { CAUSES } from './cause.ts';
import { chainOf } from './chain.ts';
import { CLOSURE } from './closure.ts';
import { PERSON_EVENTS } from './event.ts';
import type { FigureSplit, WhyAnswer, WhyEvent, WhyQuestion, WhyRun } from './event.ts';
import { HAND_BACK } from './hand-back.ts';
import type { Figure, Found, Inquiry } from './inquiry.ts';
import { LOST_CHOICE } from './lost-choice.ts';
import type { PersonTrace } from './person-trace.ts';
import { PRICE } from './price.ts';
import type { ProviderTrace } from './provider-trace.ts';
import { splitAmong } from './split.ts';
import type { Tracer } from './tracer.ts';
import { UNMET_NEED } from './unmet-need.ts';
import { EVERY_SET, settleLuck, SETS_SHOWN, worldsOf } from './worlds.ts';
import type { Played, SettledLuck, Worlds } from './worlds.ts';

/** Told as worlds are played: so many done, of so many. */
export type WhyProgress = (done: number, total: number) => void;

type Split = Pick<WhyAnswer, 'runs' | 'splits' | 'market'>;

/**
 * Answers a question about one event of one provider or person.
 *
 * An event that did not happen is answered with what came nearest, and without re-runs.
 * @throws NoSuchLife when there is nobody of that identity, or not in the month asked about.
 */
export function why(scenario: Scenario, question: WhyQuestion, progress: WhyProgress = () => {}): WhyAnswer {
  switch (question.event) {
    case 'closure':
      return answer(scenario, question, CLOSURE, progress);
    case 'hand-back':
      return answer(scenario, question, HAND_BACK, progress);
    case 'price':
      return answer(scenario, question, PRICE, progress);
    case 'unmet-need':
      return answer(scenario, question, UNMET_NEED, progress);
    case 'choice':
      return answer(scenario, question, LOST_CHOICE, progress);
  }
}

function answer<T extends ProviderTrace | PersonTrace>(
  scenario: Scenario,
  question: WhyQuestion,
  inquiry: Inquiry<T>,
  progress: WhyProgress,
): WhyAnswer {
  const { event, subject, replicate } = question;
  const worlds = worldsOf(scenario);
  const { plan, acting } = worlds;
  const { found, split } = replay(plan, (allocate) =>
    inquire({ scenario, worlds, allocate }, question, inquiry, progress),
  );
  const chain = chainOf(scenario, plan, question, found);
  return {
    event,
    subject,
    option: scenario.option.at(-1)!.id,
    replicate,
    happened: found.happened,
    month: reportedMonth(plan, found.at),
    sentence: chain.sentence === null ? found.sentence : `${chain.sentence} ${found.sentence}`,
    chain: chain.conditions,
    causes: CAUSES.map(({ id, label, neutralised }, at) => ({
      id,
      label,
      neutralised,
      acts: (acting & (2 ** at)) !== 0,
    })),
    ...split,
  };
}

type Bench = { readonly scenario: Scenario; readonly worlds: Worlds; readonly allocate: () => State };

function inquire<T extends ProviderTrace | PersonTrace>(
  { scenario, worlds, allocate }: Bench,
  question: WhyQuestion,
  inquiry: Inquiry<T>,
  progress: WhyProgress,
): { readonly found: Found; readonly split: Split } {
  const { plan } = worlds;
  const { subject, replicate, replicates } = question;
  const follow = (state: State) => inquiry.trace(state, subject);
  const luck = settleLuck(worlds, allocate, replicate, inquiry.market);
  const end = plan.months - 1;
  const asItIs = luck.play(0, follow, { read: end, until: end });
  if (asItIs.traced.months.length === 0) throw noSuch(scenario, question);
  const found = inquiry.find(asItIs.traced, plan, question);
  if (!found.happened) return { found, split: { runs: [], splits: [], market: null } };

  const sets = EVERY_SET.filter((set) => (set & worlds.acting) === set);
  const total = sets.length * replicates;
  const untilEnd = new Set(inquiry.when === undefined ? [] : SETS_SHOWN.map((set) => set & worlds.acting));
  const played = new Map<number, Played<T>>();
  for (const [done, set] of sets.entries()) {
    progress(done, total);
    played.set(set, luck.play(set, follow, { read: found.at, until: untilEnd.has(set) ? end : found.at }));
  }
  const traceOf = (set: number) => played.get(set & worlds.acting)!.traced;
  const markets = [marketOf(luck, inquiry, (set) => played.get(set)!.market)];
  for (let other = 1; other < replicates; other++) {
    const more = settleLuck(worlds, allocate, replicate + other, inquiry.market);
    const read = { read: found.at, until: found.at };
    const values = new Map(
      sets.map((set, at) => {
        progress(other * sets.length + at, total);
        return [set, more.play(set, nobody, read).market] as const;
      }),
    );
    markets.push(marketOf(more, inquiry, (set) => values.get(set)!));
  }
  return {
    found,
    split: {
      runs: EVERY_SET.map((set) => runOf(inquiry, set, traceOf(set), { plan, at: found.at })),
      splits: [
        happening(inquiry, traceOf, found.at),
        ...inquiry.figures.map((figure) => splitOf(figure, traceOf, asItIs.traced, found.at)),
      ],
      market: marketSplit(inquiry, markets, worlds.acting),
    },
  };
}

/** The replay of a life knows who else there is to ask about. */
function noSuch(scenario: Scenario, { event, subject: identity, replicate }: WhyQuestion): Error {
  const isPerson = (PERSON_EVENTS as readonly WhyEvent[]).includes(event);
  try {
    (isPerson ? personLife : providerLife)(scenario, { identity, replicate });
  } catch (error) {
    if (error instanceof NoSuchLife) return error;
    throw error;
  }
  return new NoSuchLife(
    `${isPerson ? 'Person' : 'Provider'} ${identity} is not there at the end of any month.`,
  );
}

function runOf<T>(
  inquiry: Inquiry<T>,
  set: number,
  trace: T,
  { plan, at }: { readonly plan: Worlds['plan']; readonly at: number },
): WhyRun {
  const when = SETS_SHOWN.includes(set) ? (inquiry.when?.(trace) ?? null) : null;
  return {
    neutralised: CAUSES.filter((_, cause) => (set & (2 ** cause)) !== 0).map(({ id }) => id),
    happened: inquiry.hasHappened(trace, at),
    month: when === null ? null : reportedMonth(plan, when),
    figures: Object.fromEntries(inquiry.figures.map((figure) => [figure.id, figure.at(trace, at)])),
  };
}

/** The event itself: 1 where it has happened by then, 0 where it has not. */
function happening<T>(inquiry: Inquiry<T>, traceOf: (set: number) => T, at: number): FigureSplit {
  const value = (set: number) => (inquiry.hasHappened(traceOf(set), at) ? 1 : 0);
  const split = splitAmong(CAUSES.length, value, 0, false);
  return { id: 'event', label: 'Whether it happens by then', unit: 'event', against: 'not at all', ...split };
}

function splitOf<T>(figure: Figure<T>, traceOf: (set: number) => T, actual: T, at: number): FigureSplit {
  const { id, label, unit, against, base } = figure;
  const split = splitAmong(CAUSES.length, (set) => figure.at(traceOf(set), at), base(actual), true);
  return { id, label, unit, against, ...split };
}

/** The market's figure in every world of one luck, and what it is measured from. */
type MarketOf = { readonly base: number; readonly valueOf: (set: number) => number };

function marketOf<T>(
  { settled }: SettledLuck,
  { market }: Inquiry<T>,
  valueOf: MarketOf['valueOf'],
): MarketOf {
  return { base: market.sinceStart ? market.of(settled) : 0, valueOf };
}

/** Added up over the lucks while whole, and divided among them at the end. */
function marketSplit<T>(
  { market }: Inquiry<T>,
  markets: readonly MarketOf[],
  acting: number,
): NonNullable<WhyAnswer['market']> {
  const { id, label, unit, against } = market;
  const counted = markets.length;
  const base = markets.reduce((sum, each) => sum + each.base, 0);
  const value = (set: number) => markets.reduce((sum, { valueOf }) => sum + valueOf(set & acting), 0);
  const split = splitAmong(CAUSES.length, value, base, false);
  return {
    id,
    label,
    unit,
    against,
    counted,
    actual: split.actual / counted,
    neutral: split.neutral / counted,
    causes: split.causes.map(({ share, alone }) => ({ share: share / counted, alone: alone / counted })),
    together: split.together / counted,
    interaction: split.interaction / counted,
    base: split.base / counted,
    remainder: split.remainder / counted,
  };
}

/** Where only the market is looked at. */
function nobody(): Tracer<null> {
  return { watch: () => () => {}, monthEnds: () => {}, traced: () => null };
}

export type { WhyAnswer, WhyEvent, WhyQuestion };
