import { roundUp } from '../../money/rounding.ts';
import { STREAMS, uniform } from '../../random/stream.ts';
import { choice } from '../../scenario/lever-choice.ts';
import { judgeChoiceEquations } from '../equations/judge-choice.ts';
import { ALTERNATIVES_LEVERS, ALTERNATIVES_PARAMETERS, alternativesTo } from '../choosing/alternatives.ts';
import { CONTROL_PARAMETERS, controlByCell, controlGiven } from '../choosing/control.ts';
import { hadAlternatives, isGenuine } from '../choosing/genuine-budget.ts';
import { defineStep } from '../step.ts';
import {
  getsSupport,
  SUPPORT_TO_CHOOSE_LEVERS,
  SUPPORT_TO_CHOOSE_PARAMETERS,
  wantsSupport,
} from '../choosing/support-to-choose.ts';
import { BLOCK, DECIDES_NOTHING, HAS_CAPACITY, IN_HOUSE, NO_BUDGET } from '../vocabulary.ts';

const PUBLISHES_FEEDBACK = choice('framework.accreditation', 'yes');

/** The number of draws of what is learnt for each review, and which of them decides what. */
const DRAWS = 2;
const LEARNS = 0;
const KNOWS_COST = 1;

/**
 * Those who have just chosen are asked the five questions of a genuine personal budget. The draws are keyed by the number
 * of the review and not by the option, so whoever learns the amount at one level of information learns it at any higher one.
 */
export const judgeChoice = defineStep({
  name: 'judge-choice',
  purpose: 'Judge what choice people really had: what they knew, who could have served them, who helped.',
  source:
    'S2 (what a personal budget must give); S1 and S4 (information, brokerage); evidence contract.notice.',
  simplifies: [
    'Alternatives are counted within the arrangement a person has come to, and for those with both kinds of support in personal care alone.',
    'A provider that has the staff and would refuse the person at the price counts as an alternative.',
    'Published feedback makes people know more suppliers of every kind, though it is about home care.',
    'Whoever buys, people or those who help them ask on until they know a set number of providers with the staff at a price within reach.',
    'What people learn does not depend on who holds the budget, and costs are learnt only by those who learn the amount.',
    'A block and the in-house service leave nobody a way to change; elsewhere one period of notice holds for everyone.',
    'Control is reckoned from the arrangement and from having alternatives; nobody is asked how they feel.',
  ],
  reads: [
    'people.identity',
    'people.present',
    'people.locality',
    'people.capacity',
    'people.account',
    'people.takes',
    'people.sharing',
    'people.carer',
    'people.confidence',
    'people.topsUp',
    'people.doubleHanded',
    'people.budgeted',
    'people.supportBudgeted',
    'people.deployment',
    'people.route',
    'people.provider',
    'people.supporter',
    'people.reviews',
    'providers.open',
    'providers.coverage',
    'providers.inHouse',
    'providers.listed',
    'providers.preferred',
    'providers.isfCapable',
    'providers.blockShare',
    'providers.guaranteed',
    'providers.staff',
    'providers.booked',
    'providers.bookedBlock',
    'providers.price',
    'supporters.coverage',
    'supporters.staff',
    'supporters.booked',
    'supporters.price',
    'supporters.taxable',
    'market.peopleRows',
    'market.providerRows',
    'market.supporterRows',
    'market.agencyRate',
    'market.frameworkRate',
  ],
  writes: [
    'people.decides',
    'people.knewAmount',
    'people.knewCost',
    'people.knows',
    'people.alternatives',
    'people.canChange',
    'people.supported',
    'people.genuine',
    'people.control',
    'market.informed',
    'market.brokered',
    'market.advocated',
  ],
  posts: [],
  parameters: [
    ...ALTERNATIVES_PARAMETERS,
    ...SUPPORT_TO_CHOOSE_PARAMETERS,
    ...CONTROL_PARAMETERS,
    'control.captive',
    'information.costs',
    'choice.notice.longest',
  ],
  levers: [
    'information.level',
    'contract.notice',
    'framework.accreditation',
    ...SUPPORT_TO_CHOOSE_LEVERS,
    ...ALTERNATIVES_LEVERS,
  ],
  equations: judgeChoiceEquations,
  apply(state, month) {
    const { people, market } = state;
    const { luck, parameters, levers } = month;
    const { identity, present, deployment, route, reviews, decides } = people;
    const noticeIsShort = levers['contract.notice'] <= parameters['choice.notice.longest'];
    const alternatives = alternativesTo(state, month);
    const byCell = controlByCell(parameters);
    const feedback =
      levers['framework.accreditation'] === PUBLISHES_FEEDBACK ? parameters['choice.known.feedback'] : 0;
    const told = roundUp(parameters['choice.known.told'] + feedback);
    const untold = roundUp(parameters['choice.known'] + feedback);

    market.informed[0] = 0;
    market.brokered[0] = 0;
    market.advocated[0] = 0;
    const rows = market.peopleRows[0];
    for (let person = 0; person < rows; person++) {
      if (present[person] === 0 || decides[person] === DECIDES_NOTHING) continue;
      decides[person] = DECIDES_NOTHING;
      const isHelped = getsSupport(people, person, month);
      const asks = wants(person);
      if (asks && isHelped) countHelp(person);
      inform(person, asks && isHelped);
      people.alternatives[person] = alternatives(person);
      people.canChange[person] = noticeIsShort && hasOtherProviders(route[person]) ? 1 : 0;
      people.supported[person] = asks && !isHelped ? 0 : 1;
      people.control[person] = controlOf(person);
      people.genuine[person] = isGenuine(people, person) ? 1 : 0;
    }

    /** Whoever is told what there is, by the council or by someone at their side, comes to know more suppliers. */
    function inform(person: number, isHelped: boolean): void {
      const learns = draw(person, LEARNS) < levers['information.level'];
      people.knows[person] = learns || isHelped ? told : untold;
      const knew = learns && deployment[person] !== NO_BUDGET;
      people.knewAmount[person] = knew ? 1 : 0;
      if (knew) market.informed[0]++;
      people.knewCost[person] = knew && draw(person, KNOWS_COST) < parameters['information.costs'] ? 1 : 0;
    }

    function countHelp(person: number): void {
      if (people.capacity[person] === HAS_CAPACITY) market.brokered[0]++;
      else market.advocated[0]++;
    }

    /** An advocate is due to everyone who cannot decide alone; others say whether they want support. */
    function wants(person: number): boolean {
      return people.capacity[person] !== HAS_CAPACITY || wantsSupport(people, person, month);
    }

    /** What the arrangement gives, and less of it to those with nowhere else to go. */
    function controlOf(person: number): number {
      const given = controlGiven(people, person, byCell, parameters);
      return hadAlternatives(people, person) ? given : given * parameters['control.captive'];
    }

    function draw(person: number, which: number): number {
      return uniform(luck, STREAMS.information, identity[person], DRAWS * reviews[person] + which);
    }
  },
});

/** Whether an arrangement has any other provider to change to. */
function hasOtherProviders(route: number): boolean {
  return route !== BLOCK && route !== IN_HOUSE;
}
