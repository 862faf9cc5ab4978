import { buildRegister } from '../../core/parameters/register.ts';
import type { FrozenStudy } from '../../contract/schemas/studies.ts';
import { HEADLINES } from '../../core/sensitivity/assumption-log.ts';
import type { Answer } from '../../core/study/questions.ts';
import { bridgeCsv } from './bridge-csv.ts';
import { bridgeText } from './bridge-text.ts';
import { compareStudyCsv } from './compare-study-csv.ts';
import { compareStudyText } from './compare-study-text.ts';
import { discoverCsv } from './discover-csv.ts';
import { discoverText } from './discover-text.ts';
import { gridCsv } from './grid-csv.ts';
import { gridText } from './grid-text.ts';
import { morrisCsv } from './morris-csv.ts';
import { morrisText } from './morris-text.ts';
import { oneAtATimeCsv } from './one-at-a-time-csv.ts';
import type { StudyNames } from './study-names.ts';
import { sensitivityReport } from './sensitivity-text.ts';
import { sobolCsv } from './sobol-csv.ts';
import { sobolText } from './sobol-text.ts';
import { solveCsv } from './solve-csv.ts';
import { solveText } from './solve-text.ts';
import { switchingCsv } from './switching-csv.ts';
import { switchingText } from './switching-text.ts';
import { uncertaintyCsv } from './uncertainty-csv.ts';
import { uncertaintyText } from './uncertainty-text.ts';

const ROWS = 10;

/** A saved study in words, whatever its kind. */
export function studyText({ answer, inputs }: FrozenStudy, names: StudyNames): string {
  switch (answer.kind) {
    case 'compare':
      return compareStudyText(answer.answer, names);
    case 'grid':
      return gridText(answer.answer, names);
    case 'bridge':
      return bridgeText(answer.answer, names);
    case 'uncertainty':
      return uncertaintyText(answer.answer, names);
    case 'morris':
      return morrisText(answer.answer, names);
    case 'sobol':
      return sobolText(answer.answer, names);
    case 'switching':
      return switchingText(answer.answer, names);
    case 'discover':
      return discoverText(answer.answer, names);
    case 'solve':
      return solveText(answer.answer, names);
    case 'one-at-a-time':
      return sensitivityReport({
        answer: answer.answer,
        names,
        register: buildRegister([{ fileName: 'the saved study', parameters: inputs.parameters }]),
        indicators: HEADLINES,
        rows: ROWS,
      });
  }
}

/** A saved study as a table, whatever its kind. */
export function studyCsv(answer: Answer): string {
  switch (answer.kind) {
    case 'compare':
      return compareStudyCsv(answer.answer);
    case 'grid':
      return gridCsv(answer.answer);
    case 'bridge':
      return bridgeCsv(answer.answer);
    case 'uncertainty':
      return uncertaintyCsv(answer.answer);
    case 'morris':
      return morrisCsv(answer.answer);
    case 'sobol':
      return sobolCsv(answer.answer);
    case 'switching':
      return switchingCsv(answer.answer);
    case 'discover':
      return discoverCsv(answer.answer);
    case 'solve':
      return solveCsv(answer.answer);
    case 'one-at-a-time':
      return oneAtATimeCsv(answer.answer);
  }
}
