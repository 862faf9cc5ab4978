import { STREAMS, uniform } from '../../random/stream.ts';
import { ALTERNATIVES_PARAMETERS, alternativesTo } from '../alternatives.ts';
import { isGenuine } from '../genuine-budget.ts';
import { defineStep } from '../step.ts';
import { BLOCK, NO_BUDGET } from '../vocabulary.ts';

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
    'Whoever buys, people or those who help them ask on until they know a set number of providers with the staff at a price within reach.',
    'What people learn does not depend on who holds the budget, and costs are learnt only by those who learn the amount.',
    'A block leaves nobody a way to change; elsewhere one period of notice holds for everyone.',
  ],
  reads: [
    'people.identity',
    'people.present',
    'people.locality',
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
    'providers.listed',
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
  ],
  writes: [
    'people.decides',
    'people.knewAmount',
    'people.knewCost',
    'people.alternatives',
    'people.canChange',
    'people.supported',
    'people.genuine',
  ],
  posts: [],
  parameters: [
    ...ALTERNATIVES_PARAMETERS,
    'information.costs',
    'brokerage.carer.relief',
    'contract.notice',
    'choice.notice.longest',
  ],
  levers: ['information.level', 'brokerage.capacity'],
  apply(state, month) {
    const { people, market } = state;
    const { luck, parameters, levers } = month;
    const { identity, present, deployment, route, reviews, decides } = people;
    const noticeIsShort = parameters['contract.notice'] <= parameters['choice.notice.longest'];
    const alternatives = alternativesTo(state, month);

    const rows = market.peopleRows[0];
    for (let person = 0; person < rows; person++) {
      if (present[person] === 0 || decides[person] === 0) continue;
      decides[person] = 0;
      inform(person);
      people.alternatives[person] = alternatives(person);
      people.canChange[person] = noticeIsShort && route[person] !== BLOCK ? 1 : 0;
      people.supported[person] = wantsSupport(person) && !getsSupport(person) ? 0 : 1;
      people.genuine[person] = isGenuine(people, person) ? 1 : 0;
    }

    function inform(person: number): void {
      const learns = draw('information', person, 0) < levers['information.level'];
      const knew = learns && deployment[person] !== NO_BUDGET;
      people.knewAmount[person] = knew ? 1 : 0;
      people.knewCost[person] =
        knew && draw('information', person, 1) < parameters['information.costs'] ? 1 : 0;
    }

    /** The less confident want support more often, and less so with a carer at their side. */
    function wantsSupport(person: number): boolean {
      const alone = 1 - people.carer[person] * parameters['brokerage.carer.relief'];
      return draw('support-to-choose', person, 0) < (1 - people.confidence[person]) * alone;
    }

    function getsSupport(person: number): boolean {
      return draw('support-to-choose', person, 1) < levers['brokerage.capacity'];
    }

    function draw(stream: 'information' | 'support-to-choose', person: number, which: 0 | 1): number {
      return uniform(luck, STREAMS[stream], identity[person], 2 * reviews[person] + which);
    }
  },
});
