import { useCallback, useMemo, useRef } from 'react';
import type { FrozenInputs } from '../../../contract/schemas/results.ts';
import type { ResultRow, Signatures, SimulationResult } from '../../api/types.ts';
import { today, fileStem } from '../../files/csv.ts';
import { saveBlob } from '../../files/save-file.ts';
import { runLike } from '../../format/leaning.ts';
import { selectCatalogues } from '../../store/selectors.ts';
import { useApp } from '../../store/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { Choices } from './choices.tsx';
import { composeReport } from './compose.ts';
import type { ReportKind } from './content.ts';
import { drawingsIn } from './drawings.ts';
import { reportHtml } from './html.ts';
import { SECTIONS_OF } from './kinds.ts';
import type { Material } from './material.ts';
import { Paper } from './paper.tsx';
import { useTexts } from './use-texts.ts';
import { Writing } from './writing.tsx';
import styles from './report.module.css';

type DeskProps = {
  readonly id: string;
  readonly kind: ReportKind;
  readonly rows: readonly ResultRow[];
  readonly result: SimulationResult;
  readonly inputs: FrozenInputs;
  readonly signatures: Signatures;
};

/** What is chosen and written to the left, the report to the right. */
export function Desk({ id, kind, rows, result, inputs, signatures }: DeskProps) {
  const catalogues = useApp(selectCatalogues);
  const { texts, keeping, write } = useTexts(id, kind);
  const frame = useRef<HTMLDivElement>(null);
  const nameOf = useCallback(
    (option: string) => result.options.find((each) => each.id === option)?.name ?? option,
    [result],
  );
  const material = useMemo((): Material | null => {
    if (catalogues === null) return null;
    const { levers, parameters, leanings, about } = catalogues;
    return {
      result,
      inputs,
      levers,
      parameters,
      signatures,
      leanings: runLike(leanings, result),
      appVersion: about.appVersion,
    };
  }, [catalogues, result, inputs, signatures]);
  const sections = useMemo(() => (material === null ? [] : SECTIONS_OF[kind](material)), [material, kind]);
  const report = useMemo(
    () => (material === null ? null : composeReport(kind, material, texts)),
    [material, kind, texts],
  );
  if (report === null) return null;

  function save(): void {
    if (frame.current === null || report === null) return;
    const html = reportHtml(report, drawingsIn(frame.current, result, nameOf));
    const name = `${fileStem(result, `${kind}-report`, today())}.html`;
    saveBlob(name, new Blob([html], { type: 'text/html' }));
  }

  return (
    <div className={styles['desk']}>
      <section className={styles['side']} aria-label="What is in the report">
        <Choices id={id} kind={kind} rows={rows} />
        <div className={styles['actions']}>
          <Button look="primary" onPress={() => print()}>
            Print
          </Button>
          <Button onPress={save}>Save as HTML</Button>
        </div>
        <p className={styles['soft']}>For a PDF, print and choose “Save as PDF”.</p>
        <Writing kind={kind} texts={texts} keeping={keeping} sections={sections} onWrite={write} />
      </section>
      <div ref={frame} className={styles['frame']}>
        <Paper report={report} result={result} nameOf={nameOf} />
      </div>
    </div>
  );
}
