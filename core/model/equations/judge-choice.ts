import type { Equation } from '../equation.ts';
import { alternativesEquations } from './judge-choice-alternatives.ts';

const CODE = 'core/model/steps/judge-choice.ts';
const TESTS = ['test/core/model/steps/judge-choice.test.ts'];

export const judgeChoiceEquations: readonly Equation[] = [
  {
    id: 'whose-choice-is-judged',
    gives: 'Those who have just chosen are asked what choice they had, and have then decided for this month.',
    fills: ['people.decides'],
    formula: [
      'for each person present with people.decides not 0, in order of row, all that follows in this step, and then people.decides = 0',
      'everyone else keeps what was found when they last chose',
    ],
    where: {
      'each person present': 'rows of people from 0 to market.peopleRows - 1 with people.present = 1',
      'as things stand':
        'providers, suppliers and bookings are as choose-deployment and form-pools left them, before anyone is placed; nothing in this step changes them',
    },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'help-asked-and-had',
    gives:
      'Who asked for help to choose and had it: an advocate for those who cannot decide alone, a broker for others.',
    fills: ['people.supported', 'market.brokered', 'market.advocated'],
    formula: [
      'market.brokered = 0 and market.advocated = 0, before anyone, every month',
      'asks = people.capacity is not 0 (has it), or wants-support',
      'people.supported = 0 if asks and not gets-support, else 1',
      'where asks and gets-support: market.brokered += 1 if people.capacity = 0, else market.advocated += 1',
    ],
    where: {
      'wants-support, gets-support':
        'as in help-to-choose, from brokerage.capacity, advocacy.capacity and brokerage.carer.relief',
    },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'what-people-learn',
    gives:
      'Whether people learnt the amount of their budget before planning and what things cost, and how many suppliers they come to know.',
    fills: ['people.knows', 'people.knewAmount', 'people.knewCost', 'market.informed'],
    formula: [
      'market.informed = 0, before anyone, every month',
      'feedback = choice.known.feedback if framework.accreditation is 1 (yes), else 0',
      'learns = u(information, people.identity, 2 * people.reviews) < information.level',
      'people.knows = ceil(choice.known.told + feedback) if learns or (asks and gets-support), else ceil(choice.known + feedback)',
      'people.knewAmount = 1 if learns and people.deployment is not 3 (none), else 0; market.informed += people.knewAmount',
      'people.knewCost = 1 if people.knewAmount = 1 and u(information, people.identity, 2 * people.reviews + 1) < information.costs, else 0',
    ],
    where: {
      asks: 'as in help-asked-and-had',
      'people.knows': 'written before people.alternatives is counted with it',
      'choice.known, choice.known.told, choice.known.feedback': 'suppliers',
    },
    source: 'S1 and S4 (information, published feedback).',
    code: CODE,
    tests: TESTS,
  },
  ...alternativesEquations,
  {
    id: 'can-change',
    gives:
      'People can change where notice is short enough and the arrangement has another provider to change to.',
    fills: ['people.canChange'],
    formula: [
      'people.canChange = 1 if contract.notice <= choice.notice.longest and people.route is neither 0 (block) nor 7 (in-house), else 0',
    ],
    where: { 'contract.notice, choice.notice.longest': 'days' },
    source: 'S2; evidence contract.notice.',
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'had-alternatives',
    gives: 'A choice is one of at least two suppliers, or of the many people who might work as an assistant.',
    fills: [],
    formula: [
      'had-alternatives = people.alternatives >= 2, or people.route is 3 (personal assistant) and people.budgeted > 0',
    ],
    where: { 'people.alternatives': 'as just counted' },
    source: 'S2.',
    code: 'core/model/choosing/genuine-budget.ts',
    tests: TESTS,
  },
  {
    id: 'control-given',
    gives:
      'The control an arrangement really gives, whatever it is called: by how care is bought and who runs the account, and less of it to those with nowhere else to go.',
    fills: ['people.control'],
    formula: [
      'cell = arrangement-of-person',
      'given, where cell is 5 (direct-payment), by people.route:',
      '  3 (personal assistant): control.personal-assistant',
      '  1 (framework): control.direct-payment.framework',
      '  4 (preferred list): control.direct-payment.preferred',
      '  any other: control.direct-payment',
      'given elsewhere = control.block, control.framework, control.preferred-list, control.in-house, control.isf, control.mixed or control.pooled, by cell',
      'account part = 1 unless people.deployment is 1 (direct-payment) or 5 (mixed), else by people.account:',
      '  0 (their own): 1',
      '  1 (a third party’s): control.account.third-party',
      '  2 (the council as agent): control.account.council',
      'control = given * account part',
      'people.control = control if had-alternatives, else control * control.captive',
    ],
    where: { given: 'part of full control, from 0 to 1' },
    code: 'core/model/choosing/control.ts',
    tests: ['test/core/model/choosing/control.test.ts', ...TESTS],
  },
  {
    id: 'genuine-budget',
    gives:
      'A personal budget is genuine where all five tests were met: the amount known beforehand, the costs known, a real choice, a way to change, and help for whoever wanted it.',
    fills: ['people.genuine'],
    formula: [
      'people.genuine = 1 if people.knewAmount = 1, people.knewCost = 1, had-alternatives, people.canChange = 1 and people.supported = 1, else 0',
    ],
    source: 'S2.',
    code: 'core/model/choosing/genuine-budget.ts',
    tests: TESTS,
  },
];
