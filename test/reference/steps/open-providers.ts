/** Equations of the step open-providers: who opens, and what the market and the council have to do with it. */
import {
  AGENCY,
  GOES_ON,
  MICRO_PROVIDER,
  NO_PROVIDER,
  PERSONAL_ASSISTANT,
  SOCIAL_ENTERPRISE,
} from '../../../core/model/vocabulary.ts';
import { pay } from '../market.ts';
import type { Market, Provider } from '../market.ts';
import type { Month } from '../month.ts';
import { halfUp, least, most, ONE, over, sum, up, ZERO } from '../number.ts';
import type { Decimal } from '../number.ts';
import { makeProvider } from '../entering/new-provider.ts';
import { freshProvider } from '../entering/provider-rows.ts';
import { careOfWorker } from '../staffing/worker.ts';

/** Those who think of opening in a month have a thousand identities of their own. */
const MOST_IN_A_MONTH = 1000;

export function openProviders(market: Market, month: Month): void {
  market.market.entered = 0;
  const candidates = candidatesOf(month);
  if (candidates === 0) return;
  const invitation = invitationOf(market, month);
  const usual = month.place('providers').times(month.parameter('provider.entry.default'));
  const grant = halfUp(month.lever('grant.start-up'));
  for (let n = 0; n < candidates; n++) {
    const identity = month.place('providers').toNumber() + month.index * MOST_IN_A_MONTH + n;
    const kind = kindOf(month, identity);
    const help = kind === AGENCY ? ZERO : grant;
    const answer = ONE.plus(month.parameter('entry.start-up').times(help.div(1_000_000)));
    const chance = usual.div(12).div(candidates).times(invitation).times(answer);
    if (month.luck.uniform('provider-entry', identity, 0).gte(chance)) continue;
    open(market, month, { identity, kind, help });
  }
}

/** Equation entry-candidates. */
function candidatesOf(month: Month): number {
  const wanted = up(month.place('providers').times(month.parameter('entry.most')).div(12));
  return least(wanted, MOST_IN_A_MONTH).toNumber();
}

/** Equation entry-candidates: what one of them would open. */
function kindOf(month: Month, identity: number): number {
  const v = month.luck.uniform('provider-make', identity, 7);
  const social = month.parameter('entry.kind.social-enterprise');
  if (v.lt(social)) return SOCIAL_ENTERPRISE;
  return v.lt(social.plus(month.parameter('entry.kind.micro'))) ? MICRO_PROVIDER : AGENCY;
}

/** Equations market-invitation and chance-to-open: how much likelier margins and waiting make it. */
function invitationOf({ providers, people }: Market, month: Month): Decimal {
  const usual = month.parameter('provider.margin.council');
  const trading = providers.filter(({ open: trades, inHouse }) => trades === 1 && inHouse === 0);
  const expected =
    trading.length === 0 ? usual : sum(trading.map(({ outlook }) => outlook)).div(trading.length);
  const present = people.filter((person) => person.present === 1);
  const waiting = present.filter(
    ({ provider, route, waiting: months }) =>
      provider === NO_PROVIDER && route !== PERSONAL_ASSISTANT && months > 0,
  );
  const byMargin = month.parameter('entry.margin').times(expected.minus(usual)).exp();
  const share = over(waiting.length, present.length);
  return byMargin.times(ONE.plus(month.parameter('entry.waiting').times(share)));
}

/** Equation providers-entered. */
function open(
  market: Market,
  month: Month,
  { identity, kind, help }: { identity: number; kind: number; help: Decimal },
): void {
  const row = claimRow(market);
  makeProvider(market, month, row, {
    identity,
    kind,
    founded: month.index,
    staff: firstStaff(month),
    reach: kind === MICRO_PROVIDER ? ZERO : month.parameter('provider.coverage.small'),
    capitalMonths: month.parameter('entry.capital'),
    outlook: month.parameter('provider.margin.council'),
    fundReady: 0,
    luck: month.luck,
  });
  market.market.entered += 1;
  if (help.isZero()) return;
  pay(market, 'start-up grant', 'council', `cash ${row}`, help);
  market.providers[row]!.grantRevenue = help;
}

/** Equation first-staff, in minutes a week. */
function firstStaff(month: Month): Decimal {
  const clients = month.parameter('provider.clients.micro').times(month.parameter('package.hours.median'));
  return halfUp(most(careOfWorker(month), clients.times(60)));
}

/** Equation provider-row-claimed. */
function claimRow(market: Market): number {
  const free = market.providers.findIndex(isVacant);
  if (free !== -1) return free;
  freshProvider(market);
  return market.providers.length - 1;
}

/** One that closed before this month and has been paid all it was owed. */
function isVacant(provider: Provider): boolean {
  const { open: trades, ended, dueNext, dueAfter, dueThird, dueFourth, dueIndividuals } = provider;
  const owed = [dueNext, dueAfter, dueThird, dueFourth, dueIndividuals];
  return trades === 0 && ended === GOES_ON && owed.every((amount) => amount.isZero());
}
