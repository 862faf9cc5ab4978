import { capital } from '../../core/scenario/first-letter.ts';
import type { BudgetStatement } from '../../core/explain/person/budget-statement.ts';
import type { LivesSideBySide, MonthSideBySide } from '../../core/explain/person/compare-lives.ts';
import type { LifeEvent } from '../../core/explain/person/event.ts';
import type { PeopleToFollow } from '../../core/explain/person/people-to-follow.ts';
import type { LifeMonth, PersonLife } from '../../core/explain/person/person-life.ts';
import { time } from '../../core/explain/words.ts';
import { writtenInPounds } from '../../core/money/decimal.ts';
import type { LifeHead } from './life-json.ts';
import { count } from '../../core/figures/count.ts';
import { statementText } from './statement-text.ts';
import { table } from './table.ts';
import type { Column } from './table.ts';
import { PROGRAM } from './verb.ts';

/** Who there is and who to look at first. */
export function peopleText(head: LifeHead, people: PeopleToFollow): string {
  const { identities, atTheStart, arriving, suggestions } = people;
  const rows = suggestions.map(({ identity, why }) => [String(identity), why]);
  return [
    `${where(head)}: ${atTheStart} people when the months begin and ${arriving} who come later, numbered up to ${identities - 1}; earlier numbers may have left before.`,
    table([right('Id'), { head: 'The first who' }], rows),
    `Follow one: ${PROGRAM} person --place ${head.place} --option ID --id N`,
  ].join('\n\n');
}

/** A life: what happened and why, the account of each month, and a statement. */
export function lifeText(head: LifeHead, life: PersonLife, statement: BudgetStatement | null): string {
  const { identity, option, events, months } = life;
  return [
    `Person ${identity}, ${where(head)}, under ${option}`,
    byMonth(events),
    accountTable(months),
    ...(statement === null ? [] : [statementText(statement)]),
  ].join('\n\n');
}

/** Two lives side by side; a star marks every month at whose end something differs. */
export function comparedText(
  head: LifeHead,
  lives: readonly [PersonLife, PersonLife],
  { parts, months }: LivesSideBySide,
  statements: readonly (BudgetStatement | null)[],
): string {
  const [first, second] = lives;
  const parting =
    parts === null
      ? 'The two lives are the same to the last figure; what goes on around them may differ.'
      : `The lives part in ${parts.month}, in ${parts.differs.join(', ')}.`;
  const eventful = months.filter(({ both, alone }) => both.length + alone[0].length + alone[1].length > 0);
  return [
    `Person ${first.identity}, ${where(head)}\nA: ${first.option}\nB: ${second.option}\n${parting}`,
    eventful.map(monthText).join('\n\n'),
    sideBySideTable(months),
    ...lives.flatMap((life, i) => {
      const statement = statements[i] ?? null;
      return statement === null ? [] : [`${'AB'[i]}: ${life.option}\n${statementText(statement)}`];
    }),
  ].join('\n\n');
}

function monthText({ month, differs, both, alone }: MonthSideBySide): string {
  return [
    `${month}${differs.length > 0 ? ' *' : ''}`,
    ...told('both', both),
    ...told('A   ', alone[0]),
    ...told('B   ', alone[1]),
  ].join('\n');
}

function told(mark: string, events: readonly LifeEvent[]): readonly string[] {
  return events.map(({ sentence }) => `  ${mark} ${sentence}`);
}

function byMonth(events: readonly LifeEvent[]): string {
  const months = [...new Set(events.map(({ month }) => month))];
  const text = (month: string): string => {
    const lines = events.filter((event) => event.month === month).flatMap(eventLines);
    return [month, ...lines].join('\n');
  };
  return months.map(text).join('\n\n');
}

/** What happened and, where an arrangement was chosen, what each that was open was worth to them. */
function eventLines({ kind, sentence, alternatives = [] }: LifeEvent): readonly string[] {
  const open = kind === 'arrangement chosen' ? alternatives.filter(({ possible }) => possible) : [];
  return [`  ${sentence}`, ...open.map(({ what, why }) => `    ${what}: ${why}`)];
}

function accountTable(months: readonly LifeMonth[]): string {
  const heads = [
    'Needed',
    'Budgeted',
    'Delivered',
    'Council pays',
    'Person pays',
    'Fees',
    'VAT borne',
    'Owed',
    'Taken back',
  ];
  const rows = months.map(({ month, account }) => [
    month,
    ...(['needed', 'budgeted', 'delivered'] as const).map((name) =>
      time(account.care[name] + account.support[name]),
    ),
    writtenInPounds(account.councilPays),
    writtenInPounds(account.personPays),
    writtenInPounds(account.holdingFee + account.holdingFeeOnTop + account.arrangementFee),
    writtenInPounds(account.vat),
    writtenInPounds(account.owes),
    writtenInPounds(account.reclaimed),
    capital(shortfall(account)),
  ]);
  return table([{ head: 'Month' }, ...heads.map(right), { head: 'Delivered or not' }], rows);
}

function shortfall({ care, support }: LifeMonth['account']): string {
  const lines = [...new Set([care, support].map(({ reason }) => reason))].filter(
    (reason) => reason !== 'none needed',
  );
  const limits = lines.filter((reason) => reason !== 'in full');
  if (limits.length === 0) return lines.length === 0 ? 'none needed' : 'in full';
  return `held back by ${limits.join('; ')}`;
}

function sideBySideTable(months: readonly MonthSideBySide[]): string {
  const heads = ['A delivered', 'B delivered', 'A council', 'B council', 'A person', 'B person'];
  const rows = months.map(({ month, lives, differs }) => [
    month,
    differs.length > 0 ? '*' : '',
    ...lives.map((life) => of(life, ({ care, support }) => time(care.delivered + support.delivered))),
    ...lives.map((life) => of(life, ({ councilPays }) => writtenInPounds(councilPays))),
    ...lives.map((life) => of(life, ({ personPays }) => writtenInPounds(personPays))),
  ]);
  return table([{ head: 'Month' }, { head: ' ' }, ...heads.map(right)], rows);
}

function of(life: LifeMonth | null, show: (account: LifeMonth['account']) => string): string {
  return life === null ? 'not there' : show(life.account);
}

function where({ place, future, start, months, seed, replicate }: LifeHead): string {
  return `${place}, future ${future}, ${count(months, 'month')} from ${start}, seed ${seed}, replicate ${replicate}`;
}

function right(head: string): Column {
  return { head, align: 'right' };
}
