import { compareProviders } from '../../core/explain/provider/compare-providers.ts';
import { providerLife } from '../../core/explain/provider/provider-life.ts';
import type { ProviderLife, ProviderMonth } from '../../core/explain/provider/provider-life.ts';
import { providersToFollow } from '../../core/explain/provider/providers-to-follow.ts';
import { whyClosed } from '../../core/explain/provider/why-closed.ts';
import type { WhyClosed } from '../../core/explain/provider/why-closed.ts';
import { LIMITS } from '../../core/scenario/scenario.ts';
import type { Scenario } from '../../core/scenario/scenario.ts';
import { formatMonth } from '../../core/time/month.ts';
import { answer } from './answer.ts';
import { wholeNumber } from './arguments.ts';
import type { Arguments } from './arguments.ts';
import { catalogueFor } from './catalogue.ts';
import type { Console } from './console.ts';
import { explained } from './explained.ts';
import { usage } from './failure.ts';
import { monthFlag } from './flag-values.ts';
import type { LifeHead } from './life-json.ts';
import { comparedProvidersText } from './compared-providers-text.ts';
import { providersCsv } from './provider-csv.ts';
import { comparedProvidersJson, providerJson, providersJson } from './provider-json.ts';
import { providersText, providerText } from './provider-text.ts';
import { runOrder } from './simulation-flags.ts';
import { writeWhole } from './write-file.ts';
import { scenarioOf } from './scenario-of.ts';

/** `provider`: which there are, one life with its books, or two lives side by side. */
export async function replayProvider(args: Arguments, console: Console): Promise<void> {
  const order = runOrder(args);
  const replicate = wholeNumber(args, 'replicate', { min: 0, max: LIMITS.replicates.max - 1, otherwise: 0 });
  const identity = wholeNumber(args, 'id', { min: 0, max: LIMITS.seed.max, otherwise: 0 });
  const [option, other] = args.all('option');
  if (option === other) throw usage(`Both --option are "${option}", and a life does not differ from itself.`);
  if (args.has('statement')) monthFlag(args, 'statement', 'the month of the account');
  if (args.has('from')) monthFlag(args, 'from', 'the month its end is compared with');
  if (!args.has('id')) {
    if (other !== undefined) throw usage('--id N is needed to set two lives side by side.');
    for (const flag of ['csv', 'from', 'statement']) {
      if (args.has(flag)) throw usage(`--${flag} needs --id N: it is about one provider.`);
    }
  }
  const catalogue = await catalogueFor(args);
  const { place, future, start, months, seed } = order;
  const head: LifeHead = { place, future, start, months, seed, replicate };
  const under = (id: string): Scenario => scenarioOf(catalogue, { ...order, option: id });

  if (!args.has('id')) {
    const all = explained(() => providersToFollow(under(order.option), replicate));
    answer(args, console, {
      text: () => providersText(head, all),
      json: () => providersJson(head, order.option, all),
    });
    return;
  }
  const lifeUnder = (id: string): ProviderLife =>
    explained(() => providerLife(under(id), { identity, replicate }));
  const life = lifeUnder(order.option);
  const told = { life, statement: statementOf(args, life), why: whyOf(args, life) };
  const lives = [life];
  if (other === undefined) {
    answer(args, console, {
      text: () => providerText(head, told),
      json: () => providerJson(head, told),
    });
  } else {
    const second = lifeUnder(other);
    lives.push(second);
    const pair = [
      told,
      { life: second, statement: statementOf(args, second), why: whyOf(args, second) },
    ] as const;
    const compared = compareProviders(life, second);
    answer(args, console, {
      text: () => comparedProvidersText(head, pair, compared),
      json: () => comparedProvidersJson(head, pair, compared),
    });
  }
  const csv = args.text('csv');
  if (csv === undefined) return;
  writeWhole(csv, providersCsv(lives));
  console.note(`Written: ${csv}`);
}

/** The month whose account is asked for, or the last there is; null for a provider that opened in the last month of all. */
function statementOf(args: Arguments, { identity, months }: ProviderLife): ProviderMonth | null {
  if (!args.has('statement')) return months.at(-1) ?? null;
  const asked = formatMonth(monthFlag(args, 'statement', 'the month'));
  return monthAsked('statement', asked, identity, months);
}

function whyOf(args: Arguments, life: ProviderLife): WhyClosed | null {
  if (!args.has('from')) return life.ending === null ? null : whyClosed(life);
  const asked = formatMonth(monthFlag(args, 'from', 'the month'));
  monthAsked('from', asked, life.identity, life.months);
  return whyClosed(life, asked);
}

function monthAsked(
  flag: string,
  asked: string,
  identity: number,
  months: readonly ProviderMonth[],
): ProviderMonth {
  const month = months.find((each) => each.month === asked);
  if (month !== undefined) return month;
  const there =
    months.length === 0
      ? 'It opens in the last of these months'
      : `It trades from ${months[0]!.month} to ${months.at(-1)!.month}`;
  throw usage(`--${flag} ${asked}: provider ${identity} does not trade in that month. ${there}.`);
}
