/** What a thread of explanations can work out: each from scenarios, the first of them the one asked about, and a question. */
import { budgetStatement } from '../../core/explain/person/budget-statement.ts';
import { compareLives } from '../../core/explain/person/compare-lives.ts';
import { compareProviders } from '../../core/explain/provider/compare-providers.ts';
import { drillReplicate } from '../../core/explain/drill/drill.ts';
import type { DrilledReplicate } from '../../core/explain/drill/drill.ts';
import { livedPeopleCompared, livedPerson } from '../../core/explain/person/lived-person.ts';
import type { LivedPeopleCompared } from '../../core/explain/person/lived-person.ts';
import { livedProvider, livedProvidersCompared } from '../../core/explain/provider/lived-provider.ts';
import type { LivedProvider, LivedProvidersCompared } from '../../core/explain/provider/lived-provider.ts';
import { NoSuchLife } from '../../core/explain/no-such-life.ts';
import { peopleToFollow } from '../../core/explain/person/people-to-follow.ts';
import type { PeopleToFollow } from '../../core/explain/person/people-to-follow.ts';
import { personLife } from '../../core/explain/person/person-life.ts';
import type { PersonLife } from '../../core/explain/person/person-life.ts';
import { providerLife } from '../../core/explain/provider/provider-life.ts';
import type { ProviderLife } from '../../core/explain/provider/provider-life.ts';
import { providersToFollow } from '../../core/explain/provider/providers-to-follow.ts';
import type { ProviderToFollow } from '../../core/explain/provider/providers-to-follow.ts';
import type { WhyAnswer, WhyQuestion } from '../../core/explain/why/event.ts';
import { why } from '../../core/explain/why/why.ts';
import type { WhyProgress } from '../../core/explain/why/why.ts';
import { whyClosed } from '../../core/explain/provider/why-closed.ts';
import type { Drill, Scenario } from '../../core/scenario/scenario.ts';
import type { PersonTold } from '../../contract/schemas/lives.ts';

type LifeOf = { readonly identity: number; readonly replicate: number };

/** A life and, where a second scenario is given, the same one's life in it; `missing` where there is no such life there. */
export type Twinned<T, C> = {
  readonly life: T;
  readonly twin: T | null;
  readonly compared: C | null;
  readonly missing: string | null;
};

export const EXPLANATIONS = {
  why: ([scenario]: Asked, question: WhyQuestion, progress: WhyProgress): WhyAnswer =>
    why(scenario, question, progress),

  providers: (
    [scenario]: Asked,
    { replicate, month }: { readonly replicate: number; readonly month: string | undefined },
  ): ProviderToFollow[] => [...providersToFollow(scenario, replicate, month)],

  people: ([scenario]: Asked, { replicate }: { readonly replicate: number }): PeopleToFollow =>
    peopleToFollow(scenario, replicate),

  provider: (scenarios: Asked, of: LifeOf): Twinned<LivedProvider, LivedProvidersCompared> =>
    twinned(scenarios, (scenario) => providerLife(scenario, of), {
      tell: tellProvider,
      compare: (one, other) => livedProvidersCompared(compareProviders(one, other)),
    }),

  person: (scenarios: Asked, of: LifeOf): Twinned<PersonTold, LivedPeopleCompared> =>
    twinned(scenarios, (scenario) => personLife(scenario, of), {
      tell: tellPerson,
      compare: (one, other) => livedPeopleCompared(compareLives(one, other)),
    }),

  drill: (
    [scenario]: Asked,
    {
      drill,
      replicate,
      replicates,
    }: { readonly drill: Drill; readonly replicate: number; readonly replicates: number },
  ): (DrilledReplicate | null)[] =>
    Array.from({ length: replicates }, (_, at) => drillReplicate(scenario, drill, replicate + at)),
};

/** One scenario, or two. */
export type Asked = readonly [Scenario, ...Scenario[]];
export type ExplanationKind = keyof typeof EXPLANATIONS;
export type QuestionOf<K extends ExplanationKind> = Parameters<(typeof EXPLANATIONS)[K]>[1];
export type AnswerOf<K extends ExplanationKind> = ReturnType<(typeof EXPLANATIONS)[K]>;

function tellProvider(life: ProviderLife): LivedProvider {
  return livedProvider(life, whyClosed(life));
}

function tellPerson(life: PersonLife): PersonTold {
  return { ...livedPerson(life), statements: life.months.map(budgetStatement) };
}

type Telling<L, T, C> = { readonly tell: (life: L) => T; readonly compare: (one: L, other: L) => C };

function twinned<L, T, C>(
  [scenario, other]: Asked,
  live: (scenario: Scenario) => L,
  { tell, compare }: Telling<L, T, C>,
): Twinned<T, C> {
  const life = live(scenario);
  if (other === undefined) return { life: tell(life), twin: null, compared: null, missing: null };
  try {
    const twin = live(other);
    return { life: tell(life), twin: tell(twin), compared: compare(life, twin), missing: null };
  } catch (error) {
    if (!(error instanceof NoSuchLife)) throw error;
    return { life: tell(life), twin: null, compared: null, missing: error.message };
  }
}
