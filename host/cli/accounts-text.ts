import { capital } from '../../core/scenario/first-letter.ts';
import type { CouncilFigures } from '../../core/explain/council/council-months.ts';
import type { CouncilPeriod } from '../../core/explain/council/council-periods.ts';
import { ACCOUNT_GROUPS, ACCOUNT_LINE_IDS, ACCOUNT_LINES } from '../../core/model/council/account-lines.ts';
import type { AccountGroup } from '../../core/model/council/account-lines.ts';
import { count } from '../../core/figures/count.ts';
import type { Accounts } from './accounts.ts';
import { table } from './table.ts';
import type { Column } from './table.ts';

/** One option's period, and the same of business as usual. */
type Pair = { readonly period: CouncilPeriod; readonly usual: CouncilPeriod | null };

/** The account in words and tables: a table a year, or a row a month. */
export function accountsText(accounts: Accounts): string {
  const { periods, usual, by } = accounts;
  const pairs = periods.map((period, index) => ({ period, usual: usual?.[index] ?? null }));
  return [
    head(accounts),
    ...(by === 'year' ? pairs.map(yearText) : [monthsTable(pairs)]),
    notes(accounts),
  ].join('\n\n');
}

function head({ place, option, future, start, months, seed, replicate, usual }: Accounts): string {
  const beside = usual === null ? '' : ', with business as usual beside it';
  return `The council’s account in ${place} under "${option.name}"${beside}; future "${future}"; ${count(months, 'month')} from ${start}; replicate ${replicate}, seed ${seed}.`;
}

function yearText({ period, usual }: Pair): string {
  const part = period.isWhole ? '' : `, ${count(period.months, 'month')} of it`;
  const heads = usual === null ? ['Amount'] : ['Option', 'Business as usual', 'Difference'];
  const rows = [
    ...ACCOUNT_GROUPS.flatMap((group) => groupRows(group, period, usual)),
    row('Net spend', period.figures.net, usual?.figures.net),
    row('Care budget', period.figures.envelope, usual?.figures.envelope),
    row('Over-spend', period.overSpend, usual?.overSpend),
  ];
  return [
    `Financial year ${period.name}${part}`,
    table([{ head: 'Line' }, ...heads.map(right)], rows),
    besideText(period),
  ].join('\n');
}

/** Lines with something in them on either side, and the gross above the income. */
function groupRows(
  group: AccountGroup,
  { figures }: CouncilPeriod,
  usual: CouncilPeriod | null,
): readonly (readonly string[])[] {
  const lines = ACCOUNT_LINE_IDS.filter((id) => ACCOUNT_LINES[id].group === group);
  const used = lines.filter((id) => figures[id] !== 0 || (usual?.figures[id] ?? 0) !== 0);
  const rows = used.map((id) => row(`  ${ACCOUNT_LINES[id].label}`, figures[id], usual?.figures[id]));
  const isIncome = group === 'income';
  return [
    ...(isIncome ? [row('Gross spend', figures.gross, usual?.figures.gross)] : []),
    ...(rows.length > 0 ? [[capital(group)], ...rows] : []),
  ];
}

/** From what falls to the year to what was paid in it, and what a finance officer would ask next. */
function besideText({ figures, toPaid }: CouncilPeriod): string {
  const steps = [
    moved('invoices not paid yet', toPaid.invoices),
    moved('what its own service is still to be given', toPaid.inHouse),
    moved('charges not collected yet', toPaid.arrears),
  ].filter((text) => text !== '');
  const because = steps.length === 0 ? '' : ` (${steps.join('; ')})`;
  return [
    `Paid in cash, net: ${pounds(figures.paid)}${because}.`,
    `Charges collected: ${pounds(figures.collected)}; owed at the end: ${pounds(figures.arrears)} by people, ${pounds(figures.invoicesUnpaid)} to providers.`,
    `Of gross spend, because providers failed or refused: ${pounds(figures.failure)}; of direct payments, lost or misspent: ${pounds(figures.misspent)}.`,
  ].join('\n');
}

function moved(what: string, by: number): string {
  if (by === 0) return '';
  return `${what} ${by > 0 ? 'grew' : 'fell'} by ${pounds(Math.abs(by))}`;
}

function monthsTable(pairs: readonly Pair[]): string {
  const heads = ['Gross', 'Net', 'Care budget', 'Over-spend', 'Paid in cash'];
  const compared = pairs.some(({ usual }) => usual !== null);
  const rows = pairs.map(({ period, usual }) => [
    period.name,
    ...amounts(period.figures, period.overSpend).map(pounds),
    ...(usual === null ? [] : [pounds(usual.figures.net), pounds(period.figures.net - usual.figures.net)]),
  ]);
  const more = compared ? ['Net, business as usual', 'Difference'] : [];
  return table([{ head: 'Month' }, ...[...heads, ...more].map(right)], rows);
}

function amounts({ gross, net, envelope, paid }: CouncilFigures, overSpend: number): readonly number[] {
  return [gross, net, envelope, overSpend, paid];
}

function notes({ by, usual }: Accounts): string {
  return [
    'Amounts fall to the period in which care was given or a charge was due, whenever paid; below zero they lower the cost.',
    'The care budget is what the council spent, net, when the horizon began, grown each April.',
    ...(usual === null
      ? []
      : [
          'Both sides have the same people and the same luck, and this is one replicate: care-market compare gives the spread.',
        ]),
    ...(by === 'month' ? ['--by year, --csv FILE and --json FILE give every line.'] : []),
  ].join('\n');
}

function row(label: string, amount: number, usual: number | undefined): readonly string[] {
  if (usual === undefined) return [label, pounds(amount)];
  return [label, pounds(amount), pounds(usual), pounds(amount - usual)];
}

/** Whole pounds; a council does not read its pennies. They are in the files. */
function pounds(pence: number): string {
  const size = Math.round(Math.abs(pence) / 100);
  return `${pence < 0 && size > 0 ? '-' : ''}£${size.toLocaleString('en-GB')}`;
}

function right(text: string): Column {
  return { head: text, align: 'right' };
}
