import { roundHalfUp } from '../../money/rounding.ts';
import { MINUTES_PER_HOUR, MONTHS_PER_YEAR, WEEKS_PER_YEAR } from '../../time/weeks.ts';
import { liabilityOf } from '../../vat/supply.ts';
import { runSupportersEquations } from '../equations/run-supporters.ts';
import { defineStep } from '../step.ts';

/**
 * Suppliers of community support at the start of a month: what they ask, whether they charge VAT and how many staff they have.
 * A business is over the registration threshold when its bookings at its price make a year of more than the threshold.
 */
export const runSupporters = defineStep({
  name: 'run-supporters',
  purpose:
    'Set the prices of community support suppliers, register businesses for VAT by their turnover and adjust staff to bookings.',
  source:
    'Value Added Tax Act 1994 schedules 1 and 9 group 7; HMRC Revenue and Customs Brief 9 (2021); evidence vat.*.',
  simplifies: [
    'Suppliers of community support neither fail nor enter nor merge, and their costs and cash are not followed.',
    'Their prices follow the rate councils allow; neither costs nor competition move them.',
    'Turnover is a year at the bookings of the month, in this market alone; nobody registers by choice or stays registered after falling below the threshold.',
    'Every business is unregulated; one that is registered to give personal care too is not told apart.',
  ],
  reads: ['supporters.charity', 'supporters.priceRatio', 'supporters.booked', 'market.supporterRows'],
  writes: ['supporters.price', 'supporters.taxable', 'supporters.staff'],
  posts: [],
  parameters: [
    'vat.threshold',
    'support.rate',
    'vat.input.irrecoverable.daycare',
    'workforce.hours.per.worker',
    'staff.growth.max',
    'staff.headroom',
  ],
  levers: [],
  equations: runSupportersEquations,
  apply({ supporters, market }, { parameters, place }) {
    const { charity, priceRatio, booked, price, taxable, staff } = supporters;
    const threshold = parameters['vat.threshold'];
    const workerMinutes = parameters['workforce.hours.per.worker'] * MINUTES_PER_HOUR;

    for (let row = 0; row < market.supporterRows[0]; row++) {
      const untaxed = parameters['support.rate'] * priceRatio[row];
      const taxableTurnover = (booked[row] / MINUTES_PER_HOUR) * untaxed * WEEKS_PER_YEAR;
      const status = charity[row] === 1 ? 'charity' : 'other';
      const liability = liabilityOf({ status, taxableTurnover }, 'welfare', { threshold });
      taxable[row] = liability === 'standard-rated' ? 1 : 0;
      // One that charges VAT reclaims what it pays itself and needs so much less before VAT.
      const reclaimed = taxable[row] * parameters['vat.input.irrecoverable.daycare'];
      price[row] = roundHalfUp(untaxed * (1 - reclaimed));
      adjustStaff(row);
    }

    /** Staff follow bookings as in home care; time for one more person is always kept. */
    function adjustStaff(row: number): void {
      const target = Math.max(booked[row] * (1 + parameters['staff.headroom']), booked[row] + workerMinutes);
      const most = staff[row] + Math.max(workerMinutes, staff[row] * parameters['staff.growth.max']);
      const least = staff[row] * (1 - place.staffTurnover / MONTHS_PER_YEAR);
      staff[row] = roundHalfUp(Math.min(most, Math.max(least, target)));
    }
  },
});
