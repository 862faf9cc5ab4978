import { providersToFollow } from '../../../../core/explain/provider/providers-to-follow.ts';
import type { ProviderToFollow } from '../../../../core/explain/provider/providers-to-follow.ts';
import type { CauseId } from '../../../../core/explain/why/cause.ts';
import type { WhyAnswer, WhyQuestion } from '../../../../core/explain/why/event.ts';
import { why } from '../../../../core/explain/why/why.ts';
import type { LeverChange } from '../../../../core/scenario/option.ts';
import type { Scenario } from '../../../../core/scenario/scenario.ts';
import { optionWith, parametersWith, placeWith, scenarioWith } from '../../model/sample-market.ts';

/** Each cause already as if neutralised: prices, pay and rates stand still, everyone pays at once, nobody looks round. */
const NOTHING_ACTS = {
  'economy.prices': 0,
  'uplift.default': 0,
  'wage.nlw': 12.71,
  'nic.threshold': 96,
  'nic.employer.rate': 0.15,
  'nic.employment-allowance': 10_500,
  'provider.debtor.council': 0,
  'provider.debtor.individuals': 0,
  'changing.individual': 0,
  'changing.managed': 0,
  'leaving.pay': 0,
  'leaving.training': 0,
  'leaving.security': 0,
  'workforce.vacancy': 0.02,
  'pa.vacancy': 0.02,
  'labour.matching': 0,
  'labour.stay': 1,
  'pay.scarcity': 0,
  'provider.closure.natural': 0,
  // Long enough for a market so small; every answer settles it several times.
  'model.spin-up': 12,
} as const;

type Planted = {
  readonly levers?: readonly LeverChange[];
  /** From the first on for all time, the second from a date within the months. */
  readonly always?: Readonly<Record<string, number>>;
  readonly dated?: { readonly from: string; readonly values: Readonly<Record<string, number>> };
};

/** Two years of a place in which no cause acts but what is planted. */
export function planted({ levers = [], always = {}, dated }: Planted = {}): Scenario {
  const still = parametersWith({ ...NOTHING_ACTS, ...always });
  const later = dated === undefined ? [] : Object.entries(dated.values);
  const parameters = new Map(still);
  for (const [id, value] of later) {
    const { values, ...rest } = still.get(id)!;
    parameters.set(id, {
      ...rest,
      values: [...values, { ...values[0]!, from: dated!.from, value, low: value, high: value }],
    });
  }
  return scenarioWith({
    place: placeWith({ frameworkRate: 27 }),
    option: optionWith(...levers),
    parameters,
    seed: 4,
  });
}

export function ask(
  scenario: Scenario,
  event: WhyQuestion['event'],
  subject: number,
  more: Partial<WhyQuestion> = {},
): WhyAnswer {
  return why(scenario, { event, subject, replicate: 0, replicates: 1, ...more });
}

const followed = new WeakMap<Scenario, readonly ProviderToFollow[]>();

/** The first provider there from the start to whom something happens. */
export function providerThat(scenario: Scenario, has: (provider: ProviderToFollow) => boolean): number {
  const all = followed.get(scenario) ?? providersToFollow(scenario, 0);
  followed.set(scenario, all);
  const found = all.find((each) => each.opened === null && has(each));
  if (found === undefined) throw new Error('The planted market has no such provider.');
  return found.identity;
}

export function actingIn({ causes }: WhyAnswer): readonly CauseId[] {
  return causes.filter(({ acts }) => acts).map(({ id }) => id);
}
