import { IN_HOUSE, NO_PROVIDER } from '../../../core/model/vocabulary.ts';
import {
  freeLabour,
  turnoverOfMonth,
  updateLabourPool,
  usualFill,
  usualVacancy,
} from '../staffing/labour-pool.ts';
import { pay } from '../market.ts';
import type { Market, Provider } from '../market.ts';
import { fillRate } from '../staffing/matching.ts';
import type { Month } from '../month.ts';
import { dec, floor, halfUp, least, most, ONE, sum, ZERO } from '../number.ts';
import type { Decimal } from '../number.ts';
import { redundancyDue } from '../staffing/redundancy.ts';
import { unfilledGuarantee } from '../placing/room.ts';
import { staffTimeBudgeted } from '../delivering/staff-time.ts';
import { minutesOfWeek } from '../weeks.ts';
import { relativePay, staffInWork, trainingFor } from '../staffing/workforce.ts';
import { careOfWorker } from '../staffing/worker.ts';

/** Staff leave, are made redundant where work has gone for good, and are taken on from the labour all share. */
export function staffProviders(market: Market, month: Month): void {
  const { market: whole, providers } = market;
  const staffBefore = staffInWork(market);
  const posts = sum(providers.map((_, row) => adjustStaff(market, month, row)));
  updateLabourPool(market, month, posts, staffBefore);
  hire(market, month);
  whole.labourFree = most(0, freeLabour(market));
}

/** Equation staff-in-work: one worker, in whole minutes a week. */
function oneWorker(month: Month): Decimal {
  return halfUp(careOfWorker(month));
}

/** Equation staff-adjusted: posts the provider wants, in minutes a week. */
function adjustStaff(market: Market, month: Month, row: number): Decimal {
  const provider = market.providers[row]!;
  provider.vacancies = ZERO;
  if (provider.open === 0) return ZERO;
  const worker = oneWorker(month);
  const withinStaff = (minutes: Decimal) => most(0, least(minutes, provider.staff.minus(worker)));
  provider.leavers = withinStaff(halfUp(provider.staff.times(leavingRate(month, provider))));
  provider.staff = provider.staff.minus(provider.leavers);
  const work = workToStaff(market, provider);
  const kept = work.plus(most(worker, work.times(month.parameter('staff.headroom'))));
  const wanted = halfUp(kept.div(ONE.minus(usualVacancy(month))));
  provider.dismissed =
    provider.inHouse === 1 ? ZERO : withinStaff(redundantMinutes(month, provider, work, kept));
  provider.staff = provider.staff.minus(provider.dismissed);
  payRedundancy(market, month, row);
  provider.vacancies = most(0, wanted.minus(provider.staff));
  return wanted;
}

/** Equation leaving-rate: share of staff who leave in the month. */
function leavingRate(month: Month, { pay: own, skill, security }: Provider): Decimal {
  const usualSecurity = month.parameter('security.usual');
  const answer = month.parameter('leaving.pay').neg();
  const ofPay = answer.times(relativePay(month, own).minus(1)).exp();
  const trained = (part: Decimal) => ONE.minus(month.parameter('leaving.training').times(part));
  const ofTraining = trained(skill).div(trained(trainingFor(month, usualSecurity)));
  const secure = (months: Decimal) =>
    ONE.minus(month.parameter('leaving.security').times(least(1, months.div(12))));
  const ofSecurity = secure(security).div(secure(usualSecurity));
  return least(1, turnoverOfMonth(month).times(ofPay).times(ofTraining).times(ofSecurity));
}

/** Equation work-to-staff, in minutes a week. */
function workToStaff({ people, market: { inHousePlanned: planned } }: Market, provider: Provider): Decimal {
  const promised = most(0, provider.guaranteedSpot.minus(minutesOfWeek(provider.deliveredFramework)));
  const work = provider.booked.plus(unfilledGuarantee(provider)).plus(promised);
  if (provider.inHouse === 0) return work;
  const waiting = people.filter(
    (person) => person.present === 1 && person.route === IN_HOUSE && person.provider === NO_PROVIDER,
  );
  return most(work.plus(sum(waiting.map(staffTimeBudgeted))), planned);
}

/** Equation redundant-minutes, before one worker is kept in any case. */
function redundantMinutes(month: Month, { staff, leavers }: Provider, work: Decimal, kept: Decimal): Decimal {
  const contracted = ONE.minus(month.parameter('workforce.zerohours.homecare'));
  const idle = staff.times(contracted).minus(work);
  const leavingSoon = leavers.times(month.parameter('redundancy.patience'));
  const surplus = least(staff.minus(kept), idle).minus(leavingSoon);
  return most(0, floor(surplus.times(month.parameter('redundancy.pace'))));
}

/** Equation redundancy-paid: the provider pays it, and the council meets what the indemnity says. */
function payRedundancy(market: Market, month: Month, row: number): void {
  const provider = market.providers[row]!;
  if (provider.dismissed.isZero()) return;
  const due = redundancyDue(month, provider, provider.dismissed);
  pay(market, 'redundancy pay', `cash ${row}`, 'staff', due);
  const met = halfUp(due.times(month.lever('indemnity.redundancy')));
  pay(market, 'redundancy indemnity', 'council', `cash ${row}`, met);
}

/** Equations posts-advertised and staff-hired: everyone fills the same part of the posts they advertise. */
function hire(market: Market, month: Month): void {
  const { market: whole, providers } = market;
  const growth = (provider: Provider) => {
    const size = provider.inHouse === 1 ? most(provider.staff, whole.inHousePlanned) : provider.staff;
    const largest = most(oneWorker(month), halfUp(size.times(month.parameter('staff.growth.max'))));
    return provider.leavers.plus(largest);
  };
  const advertised = (provider: Provider) =>
    provider.open === 1 ? least(provider.vacancies, floor(growth(provider).div(usualFill(month)))) : dec(0);
  const forAssistants = most(0, whole.assistantsWanted.minus(whole.assistants));
  const vacant = forAssistants.plus(sum(providers.map(advertised)));
  const rate = fillRate(month, freeLabour(market), vacant);
  for (const provider of providers) {
    if (provider.open === 0) continue;
    provider.hired = least(floor(advertised(provider).times(rate)), growth(provider));
    provider.staff = provider.staff.plus(provider.hired);
    provider.vacancies = provider.vacancies.minus(provider.hired);
  }
}
