import { drawnPicture, pictureIn } from '../../charts/drawn-picture.ts';
import { provenanceLine } from '../../charts/provenance.tsx';
import { turns } from '../../charts/turns.ts';
import { INDICATORS } from '../../../core/model/indicators.ts';
import { INDICATOR_IDS } from '../../../core/model/indicators.ts';
import type { SimulationResult } from '../../api/types.ts';
import type { Drawings } from './html.ts';
import { chartSummary } from './report-chart.tsx';

/** The charts of the report on the screen as drawings of their own. */
export function drawingsIn(
  paper: Element,
  result: SimulationResult,
  nameOf: (option: string) => string,
): Drawings {
  turns.drawAll();
  const found = new Map<string, { drawing: string; summary: string }>();
  for (const figure of paper.querySelectorAll('[data-chart]')) {
    const indicator = INDICATOR_IDS.find((id) => id === figure.getAttribute('data-chart'));
    const picture = pictureIn(figure);
    if (indicator === undefined || picture === null) continue;
    const summary = chartSummary(result, indicator, nameOf);
    const drawing = drawnPicture(figure, picture, {
      title: `${INDICATORS[indicator].label}: ${result.place.name}`,
      summary,
      provenance: provenanceLine(result),
      invented: result.place.invented,
      headed: false,
    });
    found.set(indicator, { drawing, summary });
  }
  return found;
}
