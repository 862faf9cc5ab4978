/** What keeps a person out of an arrangement, and what each one open to them is worth to them. */
import type { Equation } from '../equation.ts';

const WORTH = 'core/model/choosing/worth.ts';
const WORTH_TESTS = ['test/core/model/choosing/worth.test.ts'];
const SPENDING = 'core/model/choosing/spending.ts';
const SPENDING_TESTS = ['test/core/model/choosing/spending.test.ts'];

export const worthEquations: readonly Equation[] = [
  {
    id: 'barrier-to-arrangement',
    gives:
      'What keeps a person out of an arrangement: that it cannot lawfully be held or has nothing to be used for, that nobody supplies it where they live, that they have not been told of it.',
    fills: [],
    formula: [
      'barrier-to-arrangement(cell) = the first of these that holds:',
      '  1 (CANNOT_HOLD) where cell is direct-payment and people.able = 0',
      '  1 (CANNOT_HOLD) where cell is mixed and people.able = 0, people.budgeted = 0 or people.supportBudgeted = 0',
      '  1 (CANNOT_HOLD) where cell is pooled and people.budgeted = 0',
      '  3 (NO_SUPPLY) where people.budgeted > 0 and people.locality is not in supplied[cell]',
      '  0 (NO_BARRIER) where cell is one of the council’s, 0 to 3',
      '  3 (NO_SUPPLY) where cell is pooled and u(awareness, people.identity, 16 * people.reviews + 15) >= pooling.facilitation',
      '  0 (NO_BARRIER) where is-helped',
      '  0 (NO_BARRIER) where u(awareness, people.identity, 16 * people.reviews + cell) < information.level',
      '  2 (NOT_AWARE) otherwise',
    ],
    where: {
      'supplied[cell]': 'see supply-of-arrangements',
      'is-helped': 'see help-to-choose',
      cell: 'number of the arrangement, 0 to 7',
    },
    source: 'Care Act 2014 sections 31-33; S1 and S4 (information, support).',
    code: 'core/model/choosing/barrier.ts',
    tests: ['test/core/model/choosing/barrier.test.ts'],
  },
  {
    id: 'weights-of-person',
    gives:
      'What a person weighs with: how much control is worth to them, how heavy managing is, less by confidence, a carer or help, and what it hurts to lose a part of the care.',
    fills: [],
    formula: [
      'control weight = choice.control.weight + choice.control.spread * people.controlValue',
      'relieved = (1 - people.carer * brokerage.carer.relief) * (1 - brokerage.relief if is-helped, else 1)',
      'burden weight = choice.burden.weight * (1 - people.confidence) * relieved',
      'has-broker = is-helped and people.capacity is 0 (has it)',
      'utility-lost(part) = (choice.cost.weight / 0.1) * part',
    ],
    where: {
      'control weight, burden weight':
        'utility, for full control and for the whole burden of an employer; not bounded',
      'choice.cost.weight': 'utility for each tenth of the plan’s worth',
    },
    code: WORTH,
    tests: WORTH_TESTS,
  },
  {
    id: 'account-run-best',
    gives:
      'Who runs the account of a direct payment: the person, a third party for a fee, or the council as agent where it offers to; each takes off part of the burden and leaves part of the control.',
    fills: [],
    formula: [
      'account-run-best(control, burden) = the account of the highest worth, the first of equals, of:',
      '  0 (OWN_ACCOUNT): control weight * control - burden weight * burden',
      '  1 (THIRD_PARTY_ACCOUNT): control weight * control * control.account.third-party - burden weight * burden * burden.account.third-party - utility-lost(account a week / plan-worth)',
      '  2 (COUNCIL_AGENT), only where direct-payment.agent is 1 (yes): control weight * control * control.account.council - burden weight * burden * burden.account.council',
      'worth of the account = the worth of that one',
    ],
    where: {
      'control, burden': 'of the arrangement itself; each use gives its own',
      'account a week': 'see losses-of-month',
    },
    code: SPENDING,
    tests: SPENDING_TESTS,
  },
  {
    id: 'payment-spent-best',
    gives:
      'How someone would spend a direct payment for all of their budget: on an assistant if they are of that mind, on the framework’s terms through a broker who buys for the council, or where price, control and their own taste come out best.',
    fills: [],
    formula: [
      'framework is open = framework.open-to is not 0 (council)',
      'preferred is here = preferred-planned and people.locality is in supplied[preferred-list]',
      'route-spent-best = the first of these that holds:',
      '  2 (open market) where people.budgeted = 0',
      '  3 (personal assistant) where people.wantsAssistant = 1',
      '  1 (framework) where brokerage.terms is 1 (council) and (has-broker, or people.deployment is 1 (direct-payment) and people.route is 1 (framework))',
      '  2 (open market) where neither framework is open nor preferred is here',
      '  the route of the highest appeal, the first of equals in this order: 2 (open market); 1 (framework) if framework is open; 4 (preferred list) if preferred is here',
      'appeal(route) = control weight * control-by-route(route) - utility-lost((care-worth / plan-worth) * loss-by-route(route)) + stay + gumbel(route-taste, people.identity, route)',
      'stay = choice.switch.cost if people.deployment is 1 (direct-payment) and people.route = route, else 0',
      'control-by-route = control.direct-payment for 2, control.direct-payment.framework for 1, control.direct-payment.preferred for 4, control.personal-assistant for 3',
      'loss-by-route = loss[agency] for 2, loss[framework] for 1, loss[preferred] for 4, loss[assistant] for 3',
    ],
    where: {
      'people.deployment, people.route': 'as they stand before the person decides',
      'gumbel(route-taste, people.identity, route)':
        '-ln(-ln(u)) of the uniform draw with the number of the route as sub; the same every month',
    },
    code: SPENDING,
    tests: SPENDING_TESTS,
  },
  {
    id: 'worth-of-arrangement',
    gives:
      'What an arrangement is worth to a person: the control it gives, less the burden of running it, less what it costs them.',
    fills: [],
    formula: [
      'worth-of-arrangement(cell), by cell:',
      '  0 block: control weight * control.block',
      '  1 framework: control weight * control.framework',
      '  2 preferred-list: control weight * control.preferred-list',
      '  3 in-house: control weight * control.in-house',
      '  4 isf: control weight * control.isf - burden weight * burden.isf - utility-lost(loss[fund] + support part * loss[fund vat])',
      '  5 direct-payment: worth of account-run-best(control-by-route(route), burden) - utility-lost(lost), with',
      '    route = route-spent-best',
      '    burden = burden.personal-assistant if route is 3 (personal assistant), else burden.direct-payment',
      '    lost = (care-worth * loss-by-route(route) + support-worth * loss[vat] + (assistant-week if route is 3, else 0)) / plan-worth',
      '  6 mixed: worth of account-run-best(control.mixed, burden.mixed) - utility-lost(support part * loss[vat])',
      '  7 pooled: control weight * control.pooled - burden weight * burden.pooled',
      '    - utility-lost((1 - support part) * loss[pooled] + support part * (loss[vat] if people.able = 1, else 0))',
      'support part = support-worth / plan-worth',
    ],
    where: { 'worth-of-arrangement': 'utility', 'assistant-week': 'pence a week, see assistant-cost' },
    source: 'S1, S4.',
    code: WORTH,
    tests: [...WORTH_TESTS, ...SPENDING_TESTS],
  },
  {
    id: 'weight-of-arrangement',
    gives:
      'How an arrangement weighs in a person’s choice before any pull: nothing where it is not open to them, more where they are in it already.',
    fills: [],
    formula: [
      'here = arrangement-of-person for someone who decides again, none for someone who decides on arrival',
      'is-open(cell), where cell = here: cell is not block, or block-exists',
      'is-open(cell), elsewhere: is-offered(people.group, cell) and barrier-to-arrangement(cell) = 0 (NO_BARRIER)',
      'weight(cell) = 0 where not is-open(cell)',
      'weight(cell) = exp((worth-of-arrangement(cell) + (choice.inertia if cell = here, else 0)) / choice.nest) elsewhere',
    ],
    where: {
      'cell = here':
        'nobody has to leave an arrangement that is no longer offered, supplied or known to them, but for a block that nobody holds any more',
    },
    source: 'McFadden 1978 (nested logit).',
    code: WORTH,
    tests: WORTH_TESTS,
  },
];
