import { budgetStatement } from '../../core/explain/person/budget-statement.ts';
import { compareLives } from '../../core/explain/person/compare-lives.ts';
import { peopleToFollow } from '../../core/explain/person/people-to-follow.ts';
import { personLife } from '../../core/explain/person/person-life.ts';
import type { LifeMonth, PersonLife } from '../../core/explain/person/person-life.ts';
import { LIMITS } from '../../core/scenario/scenario.ts';
import type { Scenario } from '../../core/scenario/scenario.ts';
import { answer } from './answer.ts';
import { wholeNumber } from './arguments.ts';
import type { Arguments } from './arguments.ts';
import { catalogueFor } from './catalogue.ts';
import type { Console } from './console.ts';
import { explained } from './explained.ts';
import { usage } from './failure.ts';
import { monthFlag } from './flag-values.ts';
import { formatMonth } from '../../core/time/month.ts';
import { comparedJson, lifeJson, peopleJson } from './life-json.ts';
import type { LifeHead } from './life-json.ts';
import { comparedText, lifeText, peopleText } from './life-text.ts';
import { runOrder } from './simulation-flags.ts';
import { scenarioOf } from './scenario-of.ts';

/** `person`: who there is, one life, or two lives side by side. */
export async function replayPerson(args: Arguments, console: Console): Promise<void> {
  const order = runOrder(args);
  const replicate = wholeNumber(args, 'replicate', { min: 0, max: LIMITS.replicates.max - 1, otherwise: 0 });
  const identity = wholeNumber(args, 'id', { min: 0, max: LIMITS.seed.max, otherwise: 0 });
  const [option, other] = args.all('option');
  if (option === other) throw usage(`Both --option are "${option}", and a life does not differ from itself.`);
  if (args.has('statement')) monthFlag(args, 'statement', 'the month of the statement');
  const catalogue = await catalogueFor(args);
  const { place, future, start, months, seed } = order;
  const head: LifeHead = { place, future, start, months, seed, replicate };
  const under = (id: string): Scenario => scenarioOf(catalogue, { ...order, option: id });
  const lifeUnder = (id: string): PersonLife =>
    explained(() => personLife(under(id), { identity, replicate }));

  if (!args.has('id')) {
    if (other !== undefined) throw usage('--id N is needed to set two lives side by side.');
    const people = explained(() => peopleToFollow(under(order.option), replicate));
    answer(args, console, {
      text: () => peopleText(head, people),
      json: () => peopleJson(head, order.option, people),
    });
    return;
  }
  const life = lifeUnder(order.option);
  const statement = statementOf(args, life);
  if (other === undefined) {
    answer(args, console, {
      text: () => lifeText(head, life, statement),
      json: () => lifeJson(head, life, statement),
    });
    return;
  }
  const otherLife = lifeUnder(other);
  const compared = compareLives(life, otherLife);
  const statements = [statement, statementOf(args, otherLife)] as const;
  answer(args, console, {
    text: () => comparedText(head, [life, otherLife], compared, statements),
    json: () => comparedJson(head, [life, otherLife], compared, statements),
  });
}

/** The statement asked for, or the last there is; null for someone who leaves in the month they are first seen. */
function statementOf(args: Arguments, { identity, months }: PersonLife) {
  const asked = args.has('statement') ? formatMonth(monthFlag(args, 'statement', 'the month')) : undefined;
  const month: LifeMonth | undefined =
    asked === undefined ? months.at(-1) : months.find((each) => each.month === asked);
  if (month !== undefined) return budgetStatement(month);
  if (asked === undefined) return null;
  const there =
    months.length === 0
      ? 'They leave in their first month'
      : `They are there from ${months[0]!.month} to ${months.at(-1)!.month}`;
  throw usage(`--statement ${asked}: person ${identity} has no statement of that month. ${there}.`);
}
