import type { Headline, PairedHeadline, SimulationResult } from '../../api/types.ts';
import { changesAlike } from '../../../core/figures/alike.ts';
import { formatAmount, formatChange } from '../../../core/figures/amount.ts';
import { listed } from '../../format/listed.ts';
import { monthSpan } from '../../format/month.ts';
import { withinSentence } from '../../format/option-name.ts';
import { intervalOf, verdictOf } from '../../format/verdict.ts';
import { OVER_BUDGET } from '../../telling/plan.ts';
import { Scrolled } from '../../ui/scrolled.tsx';
import styles from './money.module.css';

type SideBySideProps = {
  readonly result: SimulationResult;
  readonly nameOf: (option: string) => string;
};

/** What each of several options costs beside the others, the cheapest on average first. */
export function SideBySide({ result, nameOf }: SideBySideProps) {
  const rows = costsOf(result);
  const [first] = rows;
  if (first === undefined) return null;
  const against = withinSentence(result.differences[0]?.against ?? '', nameOf);
  const period = monthSpan(result.months.length);
  const usual = overOf(result.scenarios[0]);
  return (
    <section className={styles['card']} aria-label="Option beside option">
      <h2>Option beside option</h2>
      <p className={styles['sentence']}>
        Over {period} {leastWords(rows, nameOf)}
      </p>
      <Scrolled className={styles['scroll']} label="Net cost of each option">
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">
                Net, over {period}, against {against}
              </th>
              <th scope="col">On average</th>
              <th scope="col">95% interval</th>
              <th scope="col" className="words">
                Real or luck?
              </th>
              <th scope="col">{OVER_BUDGET}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ option, net, over }) => {
              const { mean, range } = netWords(net, result.replicates);
              const above = over === undefined ? null : netWords(over, result.replicates);
              return (
                <tr key={option}>
                  <th scope="row" className="words">
                    {nameOf(option)}
                  </th>
                  <td>{mean}</td>
                  <td>{range}</td>
                  <td className="words">{verdictOf(net, result.replicates)}</td>
                  <td>
                    {above?.mean}
                    <small className={styles['range']}>{above?.range}</small>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scrolled>
      <p className={styles['soft']}>
        Each is set against {against}, with the same people and the same luck. Where two intervals overlap,
        these runs alone do not settle which of the two is cheaper. The care budget is what the council has
        set aside for the same time, grown each April
        {usual === undefined ? '' : `; ${against} is ${overWords(usual.mean)} it`}. What each does to people
        and providers stands under the other tabs.
      </p>
    </section>
  );
}

/** Which costs least; where several come to the same to the penny, none of them is put before the others. */
function leastWords(rows: readonly Cost[], nameOf: (option: string) => string): string {
  const least = rows.filter(({ net }) => net.mean === rows[0]?.net.mean);
  if (least.length > 1 && least.length === rows.length) return 'all of them cost the same on average, net.';
  const names = least.map(({ option }) => `“${nameOf(option)}”`);
  return `${listed(names)} ${names.length === 1 ? 'costs' : 'cost'} least on average, net.`;
}

type Cost = {
  readonly option: string;
  readonly net: PairedHeadline;
  /** What it comes to beyond the care budget; not in every older result. */
  readonly over: Headline | undefined;
};

function costsOf({ scenarios, differences }: SimulationResult): readonly Cost[] {
  return differences
    .flatMap(({ option, headlines }, at) => {
      const net = headlines.find(({ indicator }) => indicator === 'council.spend.net');
      return net === undefined ? [] : [{ option, net, over: overOf(scenarios[at + 1]) }];
    })
    .toSorted((one, other) => one.net.mean - other.net.mean);
}

function overWords(pounds: number): string {
  return `${formatAmount(Math.abs(pounds), 'pounds')} ${pounds < 0 ? 'under' : 'over'}`;
}

function overOf(scenario: SimulationResult['scenarios'][number] | undefined): Headline | undefined {
  return scenario?.headlines.find(({ indicator }) => indicator === 'council.over-spend');
}

/** An amount on either side of nothing and its interval, rounded alike. */
function netWords(net: Headline, replicates: number): { readonly mean: string; readonly range: string } {
  const interval = intervalOf(net, replicates);
  if (interval === null) return { mean: formatChange(net.mean, 'pounds'), range: 'one run shows none' };
  const [mean, low, high] = changesAlike([net.mean, interval.low, interval.high], 'pounds');
  return { mean, range: `${low} to ${high}` };
}
