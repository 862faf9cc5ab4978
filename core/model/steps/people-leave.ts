import { MONTHS_PER_YEAR } from '../../time/weeks.ts';
import { CLIENT_GROUPS } from '../../scenario/client-group.ts';
import { DEPARTURE_PARAMETERS, departuresByBand } from '../people/departures.ts';
import { peopleLeaveEquations } from '../equations/people-leave.ts';
import { ACCOUNTS, budgetAccountOf, PURPOSE, purseOf, settle } from '../ledger.ts';
import { liveThroughByKind } from '../people/live-through.ts';
import { freeBlock } from '../placing/rebook.ts';
import { defineStep } from '../step.ts';
import { bandOf, NO_PROVIDER } from '../vocabulary.ts';

/**
 * Deaths and moves to a care home. Each person carries a draw of hazard to live through; the month it is used up they leave.
 * A higher hazard therefore brings the same person's departure forward and never changes the draw.
 */
export const peopleLeave = defineStep({
  name: 'people-leave',
  purpose: 'Remove people who die or move to a care home, close their accounts and write off what they owe.',
  source: 'Evidence exit.mortality.*, exit.carehome.*.',
  simplifies: [
    'One rate of death and of moves to a care home for each age band, whatever the need, age or care received.',
    'What someone owed the council when they left is written off; their estate is not asked for it.',
    'Nobody stops drawing on care for another reason, such as a charge they will not pay.',
  ],
  reads: ['people.group', 'people.wanted', 'people.provider', 'people.route', 'market.peopleRows'],
  writes: [
    'people.present',
    'people.lifeLeft',
    'people.owes',
    'providers.booked',
    'providers.bookedBlock',
    'vacancies.row',
    'market.peopleFree',
    'market.left',
    'market.reclaimed',
    'market.writtenOff',
  ],
  posts: ['reclaimed direct payment', 'household settlement'],
  parameters: [...DEPARTURE_PARAMETERS],
  levers: [],
  equations: peopleLeaveEquations,
  apply({ people, providers, vacancies, market, ledger }, { parameters }) {
    const { present, group, lifeLeft, provider, wanted, owes } = people;
    const departures = departuresByBand(parameters);
    const hazards = Float64Array.from(
      CLIENT_GROUPS.keys(),
      (each) => departures[bandOf(each)] / MONTHS_PER_YEAR,
    );

    market.left[0] = 0;
    market.reclaimed[0] = 0;
    market.writtenOff[0] = 0;
    const leavers = liveThroughByKind({ present, left: lifeLeft }, market.peopleRows[0], group, hazards);
    for (const person of leavers) {
      freeBlock(people, providers.bookedBlock, person);
      if (provider[person] !== NO_PROVIDER) providers.booked[provider[person]] -= wanted[person];
      const account = budgetAccountOf(ledger, person);
      market.reclaimed[0] += ledger.balance[account];
      settle(ledger, PURPOSE['reclaimed direct payment'], account, ACCOUNTS.council);
      settle(ledger, PURPOSE['household settlement'], purseOf(person), ACCOUNTS.households);
      market.writtenOff[0] += owes[person];
      owes[person] = 0;
      present[person] = 0;
      vacancies.row[market.peopleFree[0]++] = person;
      market.left[0]++;
    }
  },
});
