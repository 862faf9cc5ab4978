import { INDICATORS } from '../../../core/model/indicators.ts';
import type { RegisterEntry, RegisterRow } from '../../api/types.ts';
import { longDay, longMonth } from '../../format/month.ts';
import { unbroken } from '../../format/unbroken.ts';
import { swingWords } from '../../../core/figures/swing.ts';
import { formatValue } from '../../../core/figures/value.ts';
import { elsewhereLine, signatureSentence } from '../../format/signature.ts';
import { selectCatalogues } from '../../store/selectors.ts';
import { useApp } from '../../store/use-app.ts';
import { WhyButton } from '../../why/why-button.tsx';
import { CHECKS, effectSentence, GRADES, KIND_MEANINGS, originOf, rangeWords } from './words.ts';
import { Scrolled } from '../../ui/scrolled.tsx';
import styles from './assumptions.module.css';

const SIDES = { against: 'under business as usual', option: 'under the option', difference: 'difference' };

/** Where the figure is from and who answers for it. */
export function HowItCame({ row }: { readonly row: RegisterRow }) {
  const { source, grade, verification, kind, note, log, id } = row;
  const made = [log.madeBy, log.madeOn].filter((part) => part !== undefined).join(', ');
  return (
    <section className={styles['card']} aria-label="Where it is from">
      <h2>Where it is from</h2>
      <dl className={styles['facts']}>
        <dt>Source</dt>
        <dd>{source}</dd>
        <dt>Grade</dt>
        <dd>
          {grade}: {GRADES[grade]}
        </dd>
        <dt>How it was checked</dt>
        <dd>{CHECKS[verification]}</dd>
        <dt>Range</dt>
        <dd>{unbroken(rangeWords(row) ?? 'none given')}</dd>
        <dt>How it came</dt>
        <dd>{originOf(row)}</dd>
        <dt>Kind</dt>
        <dd>{KIND_MEANINGS[kind]}</dd>
        <dt>Made by</dt>
        <dd>{made === '' ? 'nobody has written it down' : made}</dd>
        <dt>Signed off by</dt>
        <dd>{signatureSentence(row)}</dd>
        {row.signedElsewhere.length > 0 && (
          <>
            <dt>By files that were sent</dt>
            {row.signedElsewhere.map((signed) => {
              const sentence = elsewhereLine(signed);
              return <dd key={sentence}>{sentence}</dd>;
            })}
          </>
        )}
        {note !== '' && (
          <>
            <dt>Remark</dt>
            <dd>{note}</dd>
          </>
        )}
        <dt>Id</dt>
        <dd>
          <code>{id}</code>
        </dd>
      </dl>
    </section>
  );
}

/** What futures make of it, by whom and why. */
export function ChangesMade({ row }: { readonly row: RegisterRow }) {
  const { changes } = row;
  const futures = useApp((state) => selectCatalogues(state)?.futures);
  return (
    <section className={styles['card']} aria-label="Changed in this future">
      <h2>Changed in this future</h2>
      <ul className={styles['list']}>
        {changes.map(({ from, until, value, reason, by, on, future }) => (
          <li key={`${future} ${from}`}>
            <b>{formatValue(value, row.unit)}</b> from {longMonth(from)}
            {until !== '' && until !== from && `, reached by ${longMonth(until)}`}, in “
            {futures?.find(({ id }) => id === future)?.name ?? future}”
            {by !== '' && `, by ${by}${on === '' ? '' : ` on ${longDay(on)}`}`}
            {reason === '' ? '. No reason is given.' : `: ${reason}`}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How far its range moves the figures. */
export function Moves({ entry: { row, effects, run } }: { readonly entry: RegisterEntry }) {
  return (
    <section className={styles['card']} aria-label="How far it moves the figures">
      <h2>How far it moves the figures</h2>
      <p className={styles['soft']}>{effectSentence(row)}</p>
      {effects.length > 0 && (
        <Scrolled className={styles['short']} label="What its range does to each figure">
          <table className="figures">
            <thead>
              <tr>
                <th scope="col">Figure</th>
                <th scope="col" className="words">
                  Which
                </th>
                <th scope="col">Moved by</th>
              </tr>
            </thead>
            <tbody>
              {effects.map(({ indicator, side, share }) => (
                <tr key={indicator + side}>
                  <th scope="row" className="words">
                    {INDICATORS[indicator].label}
                  </th>
                  <td className="words">{SIDES[side]}</td>
                  <td>{swingWords(share)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scrolled>
      )}
      {run !== null && (
        <p className={styles['soft']}>
          Tried from the low to the high end, all else as it stands, in {run.placeName} with “{run.optionName}
          ” over {run.months} months, engine {run.engineVersion}
          {run.isOfThisEngine ? '' : ', which is not the engine of this program'}. Moves within luck are left
          out. Other places and options may lean on it more or less.
        </p>
      )}
    </section>
  );
}

/** The figures that name it. */
export function UsedBy({ entry: { usedBy } }: { readonly entry: RegisterEntry }) {
  return (
    <section className={styles['card']} aria-label="Figures that use it">
      <h2>Figures that use it</h2>
      {usedBy.length === 0 ? (
        <p className={styles['soft']}>No figure names it directly; it acts through others, or not at all.</p>
      ) : (
        <ul className={styles['list']}>
          {usedBy.map((indicator) => (
            <li key={indicator}>
              {INDICATORS[indicator].label} <WhyButton indicator={indicator} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Every value as written, with its date. */
export function DatedValues({ entry: { parameter, row } }: { readonly entry: RegisterEntry }) {
  return (
    <section className={styles['card']} aria-label="Dated values">
      <h2>Dated values</h2>
      <Scrolled className={styles['short']} label="Every dated value">
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">From</th>
              <th scope="col">Value</th>
              <th scope="col">Grade</th>
              <th scope="col" className="words">
                Source
              </th>
            </tr>
          </thead>
          <tbody>
            {parameter.values.toReversed().map(({ from, value, grade, source }) => (
              <tr key={from}>
                <th scope="row">{longDay(from)}</th>
                <td>{formatValue(value, row.unit)}</td>
                <td>{grade}</td>
                <td className="words">{source}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolled>
    </section>
  );
}
