import { provenance } from './basis.ts';
import { KIND_NAMES } from './content.ts';
import type { Block, Report, ReportKind, Section, Texts } from './content.ts';
import { LIMITS_SECTION, SECTIONS_OF } from './kinds.ts';
import type { Material } from './material.ts';

/** Put a report together. What it cannot tell and what it takes to get it again are on every one, whatever is left out. */
export function composeReport(kind: ReportKind, material: Material, texts: Texts): Report {
  const { result } = material;
  const sections = SECTIONS_OF[kind](material).filter(({ id }) => !texts.without.includes(id));
  return {
    kind,
    title: texts.title.trim() === '' ? usualTitle(kind, material) : texts.title.trim(),
    byline: [texts.author.trim(), texts.date.trim()].filter((part) => part !== '').join(', '),
    place: result.place.name,
    invented: result.place.invented,
    sections: [
      ...written('opening', OPENINGS[kind], texts.opening),
      ...sections,
      ...written('closing', CLOSINGS[kind], texts.closing),
      LIMITS_SECTION,
    ],
    provenance: provenance(material),
  };
}

/** The title where nobody has given one. */
function usualTitle(kind: ReportKind, { result }: Material): string {
  const option = result.options.at(-1)?.name ?? '';
  return `${KIND_NAMES[kind][0]}: ${option} in ${result.place.name}`;
}

export const OPENINGS: Readonly<Record<ReportKind, string>> = {
  cabinet: 'Recommendation',
  finance: 'Note',
  provider: 'To providers',
};
export const CLOSINGS: Readonly<Record<ReportKind, string>> = {
  cabinet: 'Next steps',
  finance: 'Remarks',
  provider: 'What happens next',
};

/** What the user wrote, a paragraph for each run of lines; nothing where nothing was written. */
function written(id: string, title: string, text: string): readonly Section[] {
  const blocks = text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph): Block => ({ kind: 'text', text: paragraph }));
  return blocks.length === 0 ? [] : [{ id, title, blocks }];
}
