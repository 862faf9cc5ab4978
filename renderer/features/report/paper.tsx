import type { SimulationResult } from '../../api/types.ts';
import { unbroken } from '../../format/unbroken.ts';
import type { Block, Report } from './content.ts';
import { ReportChart } from './report-chart.tsx';
import { Scrolled } from '../../ui/scrolled.tsx';
import styles from './report.module.css';

type PaperProps = {
  readonly report: Report;
  readonly result: SimulationResult;
  readonly nameOf: (option: string) => string;
};

/** The report as it will be printed. */
export function Paper({ report, result, nameOf }: PaperProps) {
  const { title, byline, sections, provenance, invented, place } = report;
  return (
    <article
      className={`${styles['paper']} ${invented ? styles['invented'] : ''}`}
      aria-label={`The report: ${title}`}
    >
      <header>
        <p className={styles['title']}>{title}</p>
        {byline !== '' && <p>{byline}</p>}
        {invented && (
          <p className={styles['notice']}>
            <strong>Invented market.</strong> Nobody lives in {place}: its figures describe no council.
          </p>
        )}
      </header>
      {sections.map(({ id, title: heading, blocks }) => (
        <section key={id} className={styles['section']}>
          <h2>{heading}</h2>
          {blocks.map((block, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- blocks are known by their place
            <Drawn key={at} block={block} result={result} nameOf={nameOf} />
          ))}
        </section>
      ))}
      <footer className={styles['foot']}>
        <h2>How to get these figures again</h2>
        <dl>
          {provenance.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </footer>
    </article>
  );
}

type DrawnProps = Omit<PaperProps, 'report'> & { readonly block: Block };

function Drawn({ block, result, nameOf }: DrawnProps) {
  switch (block.kind) {
    case 'text':
      return <p className={styles[block.look ?? 'plain']}>{unbroken(block.text)}</p>;
    case 'points':
      return (
        <ul className={styles['points']}>
          {block.points.map((point) => (
            <li key={point}>{unbroken(point)}</li>
          ))}
        </ul>
      );
    case 'table':
      return <PaperTable {...block} />;
    case 'chart':
      return <ReportChart result={result} indicator={block.indicator} nameOf={nameOf} />;
  }
}

/** A financial year, whose hyphen is no place to break it. */
const YEAR = /^\d{4}-\d\d$/;

function PaperTable({ caption, head, rows, words = [] }: Extract<Block, { kind: 'table' }>) {
  const look = (at: number): string => (words.includes(at) ? 'words' : '');
  return (
    <Scrolled className={styles['table']} label={caption}>
      <table className="figures">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {head.map((name, at) => (
              // oxlint-disable-next-line react/no-array-index-key -- columns are known by their place
              <th key={at} scope="col" className={`${look(at)} ${YEAR.test(name) ? styles['year'] : ''}`}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first = '', ...cells], row) => (
            // oxlint-disable-next-line react/no-array-index-key -- rows are known by their place
            <tr key={row}>
              <th scope="row" className="words">
                {first}
              </th>
              {cells.map((cell, at) => (
                // oxlint-disable-next-line react/no-array-index-key -- cells are known by their column
                <td key={at} className={look(at + 1)}>
                  {unbroken(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}
