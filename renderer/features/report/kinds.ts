import type { IndicatorId } from '../../../core/model/indicators.ts';
import {
  changedAssumptions,
  evidence,
  leaningBlocks,
  LIMITS,
  parameterSources,
  placeSources,
} from './basis.ts';
import { compared, leftUndone, question, withoutEffect } from './compared.ts';
import type { Block, ReportKind, Section } from './content.ts';
import { FEW_RULE } from './few.ts';
import { findings, indicatorTable, verdictNote } from './findings.ts';
import { gains } from './gains.ts';
import type { Material } from './material.ts';
import { bridges, byYear, yearNotes } from './money.ts';
import { signedCount, signedParameters } from './signed.ts';

export const CHARTS = ['council.spend.net', 'care.need.met', 'providers.standing'] as const;

const RISKS: readonly IndicatorId[] = [
  'providers.closed.insolvent',
  'providers.people-lost',
  'providers.handed-back',
  'providers.hours-at-risk',
  'care.waiting',
  'council.over-spend',
];

const FOR_PROVIDERS: readonly IndicatorId[] = [
  'providers.standing',
  'providers.margin',
  'providers.runway.median',
  'providers.security',
  'providers.price.individual',
  'providers.utilisation',
  'providers.vacancy',
  'care.hours.delivered',
  'council.invoices-unpaid',
];

/** The sections a kind of report can have, in order. */
export const SECTIONS_OF: Readonly<Record<ReportKind, (material: Material) => readonly Section[]>> = {
  cabinet: (material) => [
    { id: 'question', title: 'The question', blocks: [question(material), ...withoutEffect(material)] },
    { id: 'compared', title: 'What was compared', blocks: compared(material) },
    { id: 'findings', title: 'What was found', blocks: [...leftUndone(material), ...findings(material)] },
    {
      id: 'charts',
      title: 'Month by month',
      blocks: CHARTS.map((indicator) => ({ kind: 'chart', indicator })),
    },
    { id: 'gains', title: 'Who gains and who loses', blocks: gains(material) },
    {
      id: 'risks',
      title: 'Risks',
      blocks: [
        indicatorTable(material, RISKS, {
          caption: 'What may go wrong, over the whole period',
          keepsFew: false,
        }),
      ],
    },
    {
      id: 'basis',
      title: 'What this rests on',
      blocks: [...evidence(material), signedCount(material), ...changedAssumptions(material)],
    },
    { id: 'sources', title: 'Sources', blocks: placeSources(material) },
  ],
  finance: (material) => [
    { id: 'question', title: 'The question', blocks: [question(material), ...withoutEffect(material)] },
    {
      id: 'years',
      title: 'By financial year',
      blocks: [...leftUndone(material), ...byYear(material), ...yearNotes(material)],
    },
    { id: 'bridge', title: 'From business as usual to the option', blocks: bridges(material) },
    {
      id: 'charts',
      title: 'Month by month',
      blocks: [{ kind: 'chart', indicator: 'council.spend.net' }],
    },
    {
      id: 'assumptions',
      title: 'Assumptions',
      blocks: [...changedAssumptions(material), ...evidence(material), ...signedParameters(material)],
    },
    { id: 'sensitivity', title: 'What the figures lean on', blocks: leaningBlocks(material) },
    { id: 'sources', title: 'Sources', blocks: [...placeSources(material), ...parameterSources(material)] },
  ],
  provider: (material) => [
    {
      id: 'compared',
      title: 'What the council is looking at',
      blocks: [question(material), ...withoutEffect(material), ...compared(material)],
    },
    {
      id: 'providers',
      title: 'What it may mean for providers',
      blocks: [...leftUndone(material), ...forProviders(material)],
    },
    {
      id: 'charts',
      title: 'Month by month',
      blocks: [{ kind: 'chart', indicator: 'providers.price.individual' }],
    },
    { id: 'sources', title: 'Sources', blocks: placeSources(material) },
  ],
};

/** All providers together. Whoever reads the letter has read nothing on chance before, so the verdicts are explained. */
function forProviders(material: Material): readonly Block[] {
  const table = indicatorTable(material, FOR_PROVIDERS, {
    caption: 'Providers together, over the whole period',
    keepsFew: true,
  });
  return [
    {
      kind: 'text',
      text: 'These figures are of all providers in the simulated market together. Nothing in this letter is about one provider or anybody’s books.',
    },
    table,
    ...verdictNote(table),
    { kind: 'text', look: 'soft', text: FEW_RULE },
  ];
}

export const LIMITS_SECTION: Section = { id: 'limits', title: 'What this cannot tell', blocks: [LIMITS] };
