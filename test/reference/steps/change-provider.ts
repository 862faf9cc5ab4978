import {
  BLOCK,
  DECIDES_AGAIN,
  IN_HOUSE,
  NO_PROVIDER,
  PERSONAL_ASSISTANT,
  POOLED,
  SELF_FUNDER,
} from '../../../core/model/vocabulary.ts';
import { favouredProvider, isAdmittedByRoute, likingOf } from '../placing/acquaintance.ts';
import { clientOfCare } from '../placing/client-of-care.ts';
import type { Market, Person } from '../market.ts';
import type { Month } from '../month.ts';
import { ceiling, DAYS_PER_MONTH, ZERO } from '../number.ts';
import { isBoughtByCouncil } from '../paying/price-paid.ts';
import { roomForOneMore } from '../placing/room.ts';
import { releaseProvider, staffTimeBudgeted } from '../delivering/staff-time.ts';
import { isWilling } from '../placing/willingness.ts';

/** Arrangements in which nobody gives notice. */
const WITHOUT_NOTICE: readonly number[] = [BLOCK, IN_HOUSE, POOLED, PERSONAL_ASSISTANT];

/** Let people who have found a better provider give notice, and go when it has run out. */
export function changeProvider(market: Market, month: Month): void {
  market.market.changesChosen = 0;
  for (const person of market.people) {
    if (person.present === 0) continue;
    if (person.provider === NO_PROVIDER || WITHOUT_NOTICE.includes(person.route)) person.notice = 0;
    else if (person.notice > 0) serveNotice(market, month, person);
    else if (isFree(month, person) && looksRound(month, person)) lookRound(market, month, person);
    if (person.takes.isZero() && person.provider !== NO_PROVIDER) releaseProvider(market, person);
  }
}

function serveNotice(market: Market, month: Month, person: Person): void {
  person.notice -= 1;
  if (person.notice === 0) leaveByChoice(market, month, person);
}

/** The contract has run for as long as it must. */
function isFree(month: Month, { since }: Person): boolean {
  return month.lever('contract.minimum').lte(month.index - since);
}

/** Equation looks-round: those who buy for themselves do so more often. */
function looksRound(month: Month, person: Person): boolean {
  const yearly = month.parameter(isBoughtByCouncil(person) ? 'changing.managed' : 'changing.individual');
  return month.luck.uniform('dissatisfaction', person.identity.toNumber(), month.index).lt(yearly.div(12));
}

/** Equation looking-round. */
function lookRound(market: Market, month: Month, person: Person): void {
  if (person.deployment !== SELF_FUNDER) person.decides = DECIDES_AGAIN;
  const asks = month.index + 2;
  const found = favouredProvider(market, month, person, {
    isAdmitted: (provider) => isAdmittedByRoute(person, provider),
    canTake: (provider, row) =>
      row !== person.provider &&
      roomForOneMore(provider, person.route).gte(staffTimeBudgeted(person)) &&
      isWilling(market, month, provider, person),
    asks,
  });
  if (found === NO_PROVIDER) return;
  const there = likingOf(market, month, person, market.providers[found]!);
  const here = likingOf(market, month, person, market.providers[person.provider]!);
  const pull = month.rule('choice-rule') === 'nearest' ? ZERO : month.parameter('choice.switch.cost');
  if (there.lte(here.plus(pull))) return;
  person.asks = asks;
  person.notice = ceiling(month.lever('contract.notice').div(DAYS_PER_MONTH)).toNumber();
  if (person.notice === 0) leaveByChoice(market, month, person);
}

/** Equation leaving-by-choice: without a provider until placed, and not back to the one left. */
function leaveByChoice(market: Market, month: Month, person: Person): void {
  person.avoids = market.providers[person.provider]!.identity.plus(1);
  if (clientOfCare(month, person) !== 'person') person.transfersFrom = person.provider + 1;
  person.changesChosen += 1;
  market.market.changesChosen += 1;
  releaseProvider(market, person);
}
