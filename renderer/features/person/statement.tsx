import { capital } from '../../../core/scenario/first-letter.ts';
import type { PersonAnswer } from '../../api/types.ts';
import { longMonth } from '../../format/month.ts';
import { exactMoney, hours, share } from '../../lives/amounts.ts';
import { Scrolled } from '../../ui/scrolled.tsx';
import styles from '../../lives/lives.module.css';
import { Alternatives } from '../../lives/timeline.tsx';
import { WhyEventButton } from '../../lives/why-event-button.tsx';
import type { World } from '../../lives/world.ts';
import { Picker } from '../../ui/picker.tsx';
import { StatementTable } from './statement-table.tsx';
import type { StatementLine } from './statement-table.tsx';

type BudgetStatement = PersonAnswer['life']['statements'][number];

type StatementProps = {
  readonly world: World;
  readonly identity: number;
  readonly statements: readonly BudgetStatement[];
  readonly month: string | null;
  readonly onMonth: (month: string) => void;
};

/** The personal budget statement of a month, as the person would get it. */
export function Statement({ world, identity, statements, month, onMonth }: StatementProps) {
  const shown = statements.find((each) => each.month === month) ?? statements.at(-1);
  if (shown === undefined)
    return <p>They leave in the month they are first seen, so there is no statement.</p>;
  return (
    <>
      <div className={styles['choices']}>
        <Picker
          label="Month"
          items={statements.map(({ month: id }) => ({ id, name: longMonth(id), note: '' }))}
          value={shown.month}
          onChange={onMonth}
        />
      </div>
      <p className={styles['lead']}>
        In {longMonth(shown.month)}: {shown.arrangement}. {budgetSentence(shown)}
      </p>
      <div className={styles['grid']}>
        <div className={styles['stack']}>
          <StatementTable title="What it buys" lines={partLines(shown)} />
          <StatementTable title="Who pays" lines={payerLines(shown)} />
        </div>
        <StatementTable title="Beside it" lines={besideLines(shown)} />
        <TimeTable statement={shown} />
      </div>
      {(shown.care.delivered < shown.care.needed || shown.support.delivered < shown.support.needed) && (
        <div>
          <WhyEventButton
            world={world}
            asked={{ event: 'unmet-need', subject: identity, month: shown.month }}
            question={`Need of person ${identity} unmet in ${longMonth(shown.month)}`}
            look="plain"
          />
        </div>
      )}
      <Choice statement={shown} />
      {shown.otherArrangements.length > 0 && (
        <Alternatives level={2} alternatives={shown.otherArrangements} />
      )}
    </>
  );
}

function budgetSentence({ indicativeAWeek, finalAWeek, gross, net }: BudgetStatement): string {
  if (indicativeAWeek === null || finalAWeek === null || gross === null || net === null) {
    return 'There is no budget from the council.';
  }
  return `The indicative budget is ${exactMoney(indicativeAWeek)} a week and the final one ${exactMoney(finalAWeek)}. This month the council pays ${exactMoney(gross)} before the charge; the person is charged ${exactMoney(gross - net)}; the council pays ${exactMoney(net)} after it.`;
}

function partLines({ parts, total }: BudgetStatement): readonly StatementLine[] {
  return [
    ...parts
      .filter(({ amount }) => amount !== 0)
      .map(({ part, amount }) => ({ label: capital(part), amount })),
    { label: 'Cost of the month', amount: total, isSum: true },
  ];
}

/** What is paid beyond the cost goes into the account or fund; what is paid less comes out of it. */
function payerLines({ paidBy, total, addedToAccount }: BudgetStatement): readonly StatementLine[] {
  const paid = paidBy.reduce((sum, { amount }) => sum + amount, 0);
  return [
    ...paidBy
      .filter(({ amount }) => amount !== 0)
      .map(({ part, amount }) => ({ label: capital(part), amount })),
    { label: 'Paid in all', amount: paid, isSum: true },
    ...(paid === total
      ? []
      : [
          {
            label:
              addedToAccount > 0
                ? 'Less what is left in the account or fund'
                : 'And taken from the account or fund',
            amount: total - paid,
          },
          { label: 'Cost of the month', amount: total, isSum: true },
        ]),
  ];
}

function besideLines(statement: BudgetStatement): readonly StatementLine[] {
  const { account, reclaimed, vatBorne, vatRecovered, chargesPaid, chargesOwed, savings } = statement;
  const lines: readonly StatementLine[] = [
    ...(account === null
      ? []
      : [
          { label: 'In the account or fund at first', amount: account.opening },
          { label: 'In the account or fund at the end', amount: account.closing },
        ]),
    { label: 'Taken back by the council', amount: reclaimed },
    { label: 'VAT that nobody recovers', amount: vatBorne },
    { label: 'VAT the council recovers', amount: vatRecovered },
    { label: 'Charges paid, old ones included', amount: chargesPaid },
    { label: 'Charges still owed', amount: chargesOwed },
  ].filter(({ amount }) => amount !== 0);
  return [...lines, { label: 'Savings', amount: savings }];
}

const ARRIVES = 'What arrives, in hours of the month';

function TimeTable({ statement: { care, support } }: { readonly statement: BudgetStatement }) {
  const rows = [
    { name: 'Personal care', time: care },
    { name: 'Community support', time: support },
  ];
  return (
    <Scrolled className={`${styles['scroll']} ${styles['across']}`} label={ARRIVES}>
      <table className="figures">
        <caption>
          <b>{ARRIVES}</b>
        </caption>
        <thead>
          <tr>
            <th scope="col">Kind</th>
            <th scope="col">Needed</th>
            <th scope="col">Budgeted</th>
            <th scope="col">Delivered</th>
            <th scope="col">Unpaid carer</th>
            <th scope="col" className="words">
              Why no more
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, time }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{hours(time.needed)}</td>
              <td>{hours(time.budgeted)}</td>
              <td>{hours(time.delivered)}</td>
              <td>{hours(time.covered)}</td>
              <td className="words">{time.delivered < time.needed ? time.reason : 'in full'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}

function Choice({ statement: { choice } }: { readonly statement: BudgetStatement }) {
  if (choice === null) return null;
  const { labelled, genuine, alternatives, control, tests } = choice;
  return (
    <section className={styles['card']} aria-label="Was it a choice?">
      <h2>Was it a choice?</h2>
      <p>
        {labelled ? 'Told that they have a personal budget' : 'Not told of a personal budget'};{' '}
        {genuine ? 'a genuine one' : 'no genuine one'} when they last chose, with {alternatives} who could
        have served them and {share(control)} of full control.
      </p>
      <ul>
        {tests.map(({ test, met }) => (
          <li key={test}>
            <b>{met ? 'Yes' : 'No'}:</b> {test}
          </li>
        ))}
      </ul>
    </section>
  );
}
