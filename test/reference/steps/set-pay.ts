import type { Market, Provider } from '../market.ts';
import type { Month } from '../month.ts';
import { halfUp, least, most, ONE, over, ZERO } from '../number.ts';
import type { Decimal } from '../number.ts';

/** Pay of the month: never below the wage floor, never cut, part-way to what the provider intends. */
export function setPay({ providers }: Market, month: Month): void {
  const floorPay = halfUp(month.parameter('wage.nlw'));
  for (const provider of providers) {
    if (provider.open === 0) continue;
    const lawful = most(floorPay, provider.pay);
    provider.pay = provider.outlook.lt(0) ? lawful : most(lawful, partWay(month, provider));
  }
}

function partWay(month: Month, provider: Provider): Decimal {
  const gap = payIntended(month, provider).minus(provider.pay);
  return halfUp(provider.pay.plus(month.parameter('pay.adjust.monthly').times(gap)));
}

/** Equation pay-intended: the usual premium on the wage floor, and more where more posts stand vacant than usual. */
function payIntended(month: Month, { staff, vacancies }: Provider): Decimal {
  const posts = staff.plus(vacancies);
  const vacancy = posts.gt(0) ? over(vacancies, posts) : posts.times(0);
  const isAnswered = month.rule('wage-response') === 'floor-and-scarcity';
  const beyondUsual = isAnswered ? vacancy.minus(month.parameter('workforce.vacancy')) : ZERO;
  const scarcity = least(
    month.parameter('pay.scarcity.most'),
    month.parameter('pay.scarcity').times(beyondUsual),
  );
  const premium = month.parameter('pay.careworker.premium').plus(scarcity);
  return month.parameter('wage.nlw').times(ONE.plus(premium));
}
