/** Staff who come with a person to whoever takes them on. */
import type { Equation } from '../equation.ts';

const FOLLOW = 'core/model/placing/staff-follow.ts';
const TESTS = ['test/core/model/placing/staff-follow.test.ts'];

export const followingEquations: readonly Equation[] = [
  {
    id: 'staff-idle',
    gives:
      'Staff a provider has beyond what clients, those who may yet go on with it, unfilled guarantees and the headroom every provider keeps take.',
    fills: [],
    formula: [
      'staff-idle(r) = max(0, floor(providers.staff[r] - (providers.booked[r] + held(r) + unfilled-guarantee of r) * (1 + staff.headroom)))',
    ],
    where: {
      'staff-idle': 'whole minutes a week, as staff and bookings stand at the moment',
      'held(r)': 'of goes-on-with, as it stands at the moment',
    },
    code: FOLLOW,
    tests: TESTS,
  },
  {
    id: 'staff-taken-in',
    gives:
      'How many staff of closed providers, or of contracts handed back, a provider may still take in this month: whoever takes on a crowd at once cannot lead it.',
    fills: ['providers.takenIn'],
    formula: [
      'one-worker = workforce.hours.per.worker / (1 + place.travelShare) * 60',
      'providers.takenIn = 0 for every provider as the step begins',
      'most = max(one-worker, (providers.staff[r] - providers.takenIn[r]) * staff.takes-in)',
      'staff-taken-in(r) = floor(max(0, most - providers.takenIn[r]))',
      "for the council's own service, r = in-house-row: staff-taken-in(r) has no limit",
    ],
    where: {
      'one-worker': 'minutes a week, not rounded',
      'providers.takenIn': 'as it stands at the moment',
    },
    code: FOLLOW,
    tests: TESTS,
  },
  {
    id: 'staff-would-come',
    gives:
      'Staff who would come with a person to a provider beyond those it has: those released by a closed provider or a contract handed back, or those who transfer with the work.',
    fills: [],
    formula: [
      'when people.displaced = 1: staff-would-come(r) = min(market.staffReleased, staff-taken-in(r))',
      'otherwise from = people.transfersFrom - 1, and staff-would-come(r) = 0 when from < 0, from = r or providers.open[from] = 0, and when r = in-house-row and providers.blockShare[from] > 0',
      'otherwise staff-would-come(r) = min(floor(staff-time-budgeted * staff.follow), staff-idle(from))',
    ],
    where: {
      'people.transfersFrom': 'as staff-go-with-work noted it earlier in the month; 0 for none',
      'staff-would-come': 'minutes a week, as things stand at the moment',
    },
    code: FOLLOW,
    tests: TESTS,
  },
  {
    id: 'block-staff-idle',
    gives:
      "Staff of a block holder beyond its bookings, those who may yet go on with it and headroom: they would move to the council's own service with the work.",
    fills: [],
    formula: [
      'block-staff-idle(r) = 0 when providers.open[r] = 0 or providers.blockShare[r] = 0',
      'otherwise block-staff-idle(r) = max(0, floor(providers.staff[r] - (providers.booked[r] + held(r)) * (1 + staff.headroom)))',
    ],
    where: {
      'held(r)': 'of goes-on-with, as it stands at the moment',
      'block-staff-idle': 'whole minutes a week; what is guaranteed and unfilled does not count here',
    },
    code: 'core/model/council/in-house-service.ts',
    tests: ['test/core/model/steps/place-people.test.ts'],
  },
  {
    id: 'staff-brought',
    gives: 'Staff come along once a person is booked: nobody is in two places.',
    fills: ['providers.staff', 'providers.takenIn', 'market.staffReleased'],
    formula: [
      'right after providers.booked[r] has risen by the person’s staff time (placement), with people.displaced and people.transfersFrom as they were:',
      'coming = staff-would-come(r); short = max(0, providers.booked[r] - providers.staff[r])',
      'when people.displaced = 1: released = min(coming, short); providers.staff[r] += released; providers.takenIn[r] += released; market.staffReleased -= released',
      'otherwise, when coming > 0: providers.staff[people.transfersFrom - 1] -= coming; providers.staff[r] += coming, whether or not it is short',
      'then missing = providers.booked[r] - providers.staff[r]; only when r = in-house-row and missing > 0:',
      'for each row q in order from 0 to market.providerRows - 1, as long as missing > 0: part = min(missing, block-staff-idle(q)); providers.staff[q] -= part; providers.staff[r] += part; missing -= part',
    ],
    code: FOLLOW,
    tests: [...TESTS, 'test/core/model/steps/place-people.test.ts'],
  },
];
