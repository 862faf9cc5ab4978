import { describe, expect, it } from 'vitest';
import { INDICATORS } from '../../../../core/model/indicators.ts';
import { CARE_UNDONE } from '../../../../core/study/care-undone.ts';
import { leaningBlocks } from '../../../../renderer/features/report/basis.ts';
import { composeReport } from '../../../../renderer/features/report/compose.ts';
import { REPORT_KINDS } from '../../../../renderer/features/report/content.ts';
import type { Block, Report } from '../../../../renderer/features/report/content.ts';
import { FEW, FEW_RULE, isFew } from '../../../../renderer/features/report/few.ts';
import { question } from '../../../../renderer/features/report/compared.ts';
import { gains } from '../../../../renderer/features/report/gains.ts';
import { findings, indicatorTable } from '../../../../renderer/features/report/findings.ts';
import { bridges } from '../../../../renderer/features/report/money.ts';
import { reportHtml } from '../../../../renderer/features/report/html.ts';
import type { Material } from '../../../../renderer/features/report/material.ts';
import { signedParameters } from '../../../../renderer/features/report/signed.ts';
import { isTooLong, NO_TEXTS, readTexts, written } from '../../../../renderer/features/report/texts.ts';
import { VERDICT_MEANINGS } from '../../../../renderer/format/verdict.ts';
import { differenceSentence, intervalSentence } from '../../../../renderer/telling/headline.ts';
import { leadingOf } from '../../../../renderer/telling/leading.ts';
import * as catalogue from '../../fake-catalogue.ts';
import { LEANING_RUN } from '../../fake-leanings.ts';
import { fakeResult } from '../../fake-result.ts';

const PARAMETER = {
  id: 'taste.price',
  label: 'Weight of the price in choosing',
  about: 'How much a pound counts.',
  unit: 'utility per pound',
  kind: 'behaviour',
  values: [
    {
      from: '2020-04-01',
      value: 0.3,
      low: 0.1,
      high: 0.5,
      source: 'Judgement',
      grade: 'D',
      verification: 'assumption',
    },
  ],
} as const;

function materialOf(place = 'hartlepool', replicates = 20): Material {
  const [row] = catalogue.PLACES.filter(({ id }) => id === place);
  const result = fakeResult({
    place,
    options: ['business-as-usual', 'block-to-direct-payments'],
    future: 'mine',
    months: 36,
    replicates,
    seed: 7,
    save: true,
  });
  const change = {
    parameter: 'taste.price',
    from: '2027-04',
    value: 0.4,
    note: 'The panel said so.',
    by: 'A N Other',
    on: '2026-11-22',
  };
  return {
    result,
    inputs: {
      place: catalogue.placeOf(row!),
      options: catalogue.SHIPPED_OPTIONS.map((option) => [option]),
      future: [
        {
          id: 'mine',
          name: 'Other tastes',
          summary: 'Prices count more.',
          evidence: '',
          parent: 'central',
          changes: [change],
        },
      ],
      parameters: [PARAMETER],
    },
    levers: catalogue.LEVER_ROWS,
    parameters: catalogue.PARAMETERS,
    signatures: [],
    leanings: LEANING_RUN,
    appVersion: '0.1.0',
  };
}

const MATERIAL = materialOf();
/** The same in a future that changes nothing. */
const AS_REGISTERED = { ...MATERIAL, inputs: { ...MATERIAL.inputs, future: [] } };

function textOf(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      switch (block.kind) {
        case 'text':
          return block.text;
        case 'points':
          return block.points.join('\n');
        case 'table':
          return [block.caption, ...block.head, ...block.rows.flat()].join('\n');
        case 'chart':
          return block.indicator;
      }
    })
    .join('\n');
}
const saidIn = (kind: (typeof REPORT_KINDS)[number]): string =>
  whole(composeReport(kind, MATERIAL, NO_TEXTS));
const whole = (report: Report): string => textOf(report.sections.flatMap(({ blocks }) => blocks));

describe('a report', () => {
  it('of any kind tells of care left undone beyond what any council is known to have left', () => {
    const level = { ...catalogue.PARAMETERS[0]!, id: CARE_UNDONE, value: 0 };
    const warned = { ...MATERIAL, parameters: [...catalogue.PARAMETERS, level] };
    const kinds = REPORT_KINDS.filter((kind) =>
      whole(composeReport(kind, warned, NO_TEXTS)).includes('Care Act 2014, section 18'),
    );
    expect(kinds).toEqual(REPORT_KINDS);
    expect(saidIn('cabinet')).not.toContain('Care Act 2014, section 18');
  });

  it('says of every headline what the overview says, with interval and verdict', () => {
    const said = textOf(findings(MATERIAL));
    const [difference] = MATERIAL.result.differences;
    const { headlines } = difference!;
    for (const indicator of leadingOf(difference)) {
      const change = headlines.find((each) => each.indicator === indicator)!;
      expect(said).toContain(differenceSentence(indicator, change, '3 years', 20));
      expect(said).toContain(intervalSentence(indicator, change, 20)!);
    }
    expect(said).toMatch(/Beyond luck|Could be luck/);
  });

  it('says how many come to hold what the option moves people into, also where direct payments hardly change', () => {
    const { result } = MATERIAL;
    const moved = result.differences.map((difference) => ({
      ...difference,
      headlines: difference.headlines.map((headline) =>
        headline.indicator === 'mix.isf.wanted' ? { ...headline, mean: 0.5 } : headline,
      ),
    }));
    const said = textOf(findings({ ...MATERIAL, result: { ...result, differences: moved } }));
    expect(said).toContain('The share with an individual service fund ends');
    expect(said).not.toContain('The share with any direct payment');
  });

  it('tells a harm once, and not the same people again under another name', () => {
    const said = saidIn('cabinet');
    expect(said).toContain('People who lost their provider');
    expect(said).not.toContain('Changes of provider forced');
  });

  it('says in a letter to providers what each verdict of its table means, and of no other', () => {
    const said = saidIn('provider');
    const used = (['beyond luck', 'could be luck', 'same in every run'] as const).filter((verdict) =>
      said.split('\n').includes(verdict),
    );
    expect(used.length).toBeGreaterThan(0);
    const explained = Object.entries(VERDICT_MEANINGS).filter(([, meaning]) => said.includes(meaning));
    expect(explained.map(([verdict]) => verdict).toSorted()).toEqual([...used].toSorted());
  });

  it('says in the cabinet paper and the finance annex that nobody signed, and in a letter nothing of it', () => {
    const nobody =
      'Parameters of grade C or D for which somebody has signed, as they were used here: none of 1.';
    expect(saidIn('cabinet')).toContain(nobody);
    expect(saidIn('finance')).toContain(nobody);
    expect(saidIn('provider')).not.toContain('signed');
  });

  it('names in the finance annex who signed which figure, and counts no signature under another figure', () => {
    const signature = { by: 'A N Other', on: '2026-11-22', remark: 'Seen with the panel.', isOfThis: true };
    const said = (isOfThis: boolean): string =>
      textOf(
        signedParameters({
          ...AS_REGISTERED,
          signatures: [{ parameter: 'taste.price', signature: { ...signature, isOfThis }, elsewhere: [] }],
        }),
      );
    expect(said(true)).toContain('used here: 1 of 1.');
    expect(said(true)).toContain('A N Other\n22 November 2026\nSeen with the panel.');
    expect(said(false)).toContain('used here: none of 1.');
    expect(said(false)).toContain('A N Other, for another figure than this');
  });

  it('counts no signature under a figure that the future of the paper changes, and says so beside the name', () => {
    const signature = { by: 'A N Other', on: '2026-11-22', remark: 'Seen.', isOfThis: true };
    const said = textOf(
      signedParameters({
        ...MATERIAL,
        signatures: [{ parameter: 'taste.price', signature, elsewhere: [] }],
      }),
    );
    expect(said).toContain(
      'used here: none of 1. Signed as in the register, and changed for the future of this paper: 1 more.',
    );
    expect(said).toContain('Seen. The future of this paper changes it, which was not signed.');
  });

  it('tells a signature from elsewhere apart, and never counts it as one made here', () => {
    const far = { by: 'C Far', on: '2026-05-01', remark: '', isOfThis: true, library: 'abc123' };
    const said = (elsewhere: (typeof far)[]): string =>
      textOf(
        signedParameters({
          ...AS_REGISTERED,
          signatures: [{ parameter: 'taste.price', signature: null, elsewhere }],
        }),
      );
    const none = 'used here: none of 1.';
    expect(said([far])).toContain(
      `${none} Signed elsewhere alone, by files that were sent and not checked here: 1 more.`,
    );
    expect(said([far])).toContain('signed elsewhere by C Far, not checked here\n1 May 2026');
    const other = said([{ ...far, isOfThis: false }]);
    expect(other).not.toContain('1 more');
    expect(other).toContain('signed elsewhere by C Far, for another figure than this, not checked here');
  });

  it('says where there is one run that it shows no spread', () => {
    expect(textOf(findings(materialOf('hartlepool', 1)))).toContain('One run shows no spread');
  });

  it('says of who gains and loses what is to be made of it in words of its own, never "This is could be luck"', () => {
    const text = textOf(gains(MATERIAL));
    expect(text).not.toContain('This is');
    expect(text).toMatch(/Beyond luck\.|Could be luck\./);
  });

  it('says under what it was run where one option was run alone, and as usual only where it was', () => {
    const { result } = MATERIAL;
    const alone = { ...result, differences: [], scenarios: result.scenarios.slice(1) };
    expect(textOf([question({ ...MATERIAL, result: alone })])).toMatch(
      /^What happens in .+ under “.+”, over 3 years/,
    );
    const usual = { ...alone, scenarios: result.scenarios.slice(0, 1) };
    expect(textOf([question({ ...MATERIAL, result: usual })])).toContain('if things go on as usual');
  });

  it('keeps the mark of what leans on assumptions and explains it', () => {
    expect(textOf(findings(MATERIAL))).toMatch(/net, over 3 years †\./);
    expect(textOf(findings(MATERIAL))).toContain('† Figures with this mark');
    expect(saidIn('finance')).toContain('† Figures with this mark');
  });

  it('explains no mark that no finding has', () => {
    const figures = LEANING_RUN.figures.filter(({ side }) => side !== 'difference');
    const said = textOf(findings({ ...MATERIAL, leanings: { ...LEANING_RUN, figures } }));
    expect(said).not.toContain('†');
  });

  it('writes how far an assumption moves a difference as everywhere else', () => {
    const [figure] = LEANING_RUN.figures;
    const fine = { ...figure!, on: [{ ...figure!.on[0]!, share: 0.0449 }] };
    const said = textOf(leaningBlocks({ ...MATERIAL, leanings: { ...LEANING_RUN, figures: [fine] } }));
    expect(said).toContain('4.5%');
  });

  it('says of a figure that is months what it is', () => {
    const terms = { caption: 'Providers', keepsFew: false };
    const said = textOf([indicatorTable(MATERIAL, ['providers.security'], terms)]);
    expect(said).toContain('Revenue providers can rely on (months)');
  });

  it.each(REPORT_KINDS)('of the kind %s says that an option begins after the last month run', (kind) => {
    const [usual = [], option = []] = MATERIAL.inputs.options;
    const later = option.map((one) => ({
      ...one,
      changes: one.changes.map((change) => ({ ...change, from: '2040-04' })),
    }));
    const inputs = { ...MATERIAL.inputs, options: [usual, later] };
    const said = whole(composeReport(kind, { ...MATERIAL, inputs }, NO_TEXTS));
    expect(said).toContain('changes nothing before April 2040, and the last month run is March 2029');
    expect(saidIn(kind)).not.toContain('changes nothing before');
  });

  it.each(REPORT_KINDS)('of the kind %s says that nothing of an option came into play', (kind) => {
    const differences = MATERIAL.result.differences.map((each) => {
      const { mean } = each.bands;
      const none = new Float64Array(mean.length);
      return { ...each, bands: { ...each.bands, mean: none, standardError: none } };
    });
    const result = { ...MATERIAL.result, differences };
    const said = whole(composeReport(kind, { ...MATERIAL, result }, NO_TEXTS));
    expect(said).toMatch(/comes? out exactly as “[^”]+” does, in every month of/);
    expect(saidIn(kind)).not.toContain('out exactly as');
  });

  it.each(REPORT_KINDS)(
    'of the kind %s has its limits and what it takes to get the figures again, whatever is left out',
    (kind) => {
      const all = composeReport(kind, MATERIAL, NO_TEXTS).sections.map(({ id }) => id);
      const report = composeReport(kind, MATERIAL, { ...NO_TEXTS, without: all });
      expect(report.sections.map(({ id }) => id)).toEqual(['limits']);
      const facts = Object.fromEntries(report.provenance);
      expect(facts).toMatchObject({
        Engine: '1.0.0',
        Seed: '7',
        Replicates: '20',
        'All inputs': 'c0ffee42deadbeef',
      });
    },
  );

  it.each(['cabinet', 'finance'] as const)(
    'of the kind %s marks every changed assumption, with reason, name and day',
    (kind) => {
      const said = whole(composeReport(kind, MATERIAL, NO_TEXTS));
      expect(said).toContain('Weight of the price in choosing (changed)');
      expect(said).toContain('The panel said so.');
      expect(said).toContain('A N Other, 22 November 2026');
    },
  );

  it('has the title, author, date and paragraphs that were written, each paragraph by itself', () => {
    const report = composeReport('cabinet', MATERIAL, {
      ...NO_TEXTS,
      title: ' Ours ',
      author: 'A',
      date: 'May',
      opening: 'One.\n\nTwo.',
    });
    expect([report.title, report.byline]).toEqual(['Ours', 'A, May']);
    expect(report.sections[0]).toMatchObject({
      title: 'Recommendation',
      blocks: [{ text: 'One.' }, { text: 'Two.' }],
    });
  });

  it('ends the finance annex’s bridge where it should: the lines lead from one net spend to the other', () => {
    const bridge = composeReport('finance', MATERIAL, NO_TEXTS).sections.find(({ id }) => id === 'bridge');
    const [table] = bridge!.blocks;
    expect(table).toMatchObject({ kind: 'table', head: ['Line', 'Average'] });
  });

  it('tells the two ends of a bridge apart where they differ by little beside what they are', () => {
    const { result } = MATERIAL;
    const [usual, option] = result.scenarios;
    const mean = usual!.years.mean.map((value) => value * 0.9995);
    const near = { ...result, scenarios: [usual!, { ...option!, years: { ...option!.years, mean } }] };
    const [table] = bridges({ ...MATERIAL, result: near });
    const rows = table?.kind === 'table' ? table.rows : [];
    expect([rows[0]?.[1], rows.at(-1)?.[1]]).toEqual(['£23.273m', '£23.261m']);
  });
});

describe('small numbers', () => {
  it('of people and providers are kept back, and so are small differences; the rule is said', () => {
    const table = indicatorTable(MATERIAL, ['providers.standing', 'care.waiting', 'providers.margin'], {
      caption: 'x',
      keepsFew: true,
    });
    const rows = table.kind === 'table' ? table.rows : [];
    expect(rows.find(([label]) => label === INDICATORS['providers.standing'].label)?.[2]).toContain(FEW);
    expect(rows.find(([label]) => label === INDICATORS['providers.margin'].label)?.[2]).not.toContain(FEW);
    expect(whole(composeReport('provider', MATERIAL, NO_TEXTS))).toContain(FEW_RULE);
    expect(whole(composeReport('cabinet', MATERIAL, NO_TEXTS))).not.toContain(FEW_RULE);
  });

  it.each([
    ['providers.standing', 4.99, true],
    ['providers.standing', -4.99, true],
    ['providers.standing', 5, false],
    ['people.payments', 1, false],
  ] as const)('are those below five: %s %d', (indicator, value, expected) => {
    expect(isFew(indicator, value)).toBe(expected);
  });

  it('hide the interval along with the figure, so that it cannot be read off that', () => {
    const table = indicatorTable(MATERIAL, ['providers.standing'], { caption: 'x', keepsFew: true });
    expect(table.kind === 'table' && table.rows[0]?.[3]).toBe('');
  });
});

function html(place?: string, title = ''): string {
  return reportHtml(composeReport('cabinet', materialOf(place), { ...NO_TEXTS, title }), new Map());
}

function read(text: string): Document {
  return new DOMParser().parseFromString(text, 'text/html');
}

describe('a report as a file', () => {
  it('needs nothing but itself: no scripts, no addresses', () => {
    expect(html()).not.toMatch(/<script|src=|href=|https?:|@import|url\(/);
  });

  it('lets nothing run and nothing be fetched where it is opened', () => {
    const policy = read(html()).querySelector('meta[http-equiv="Content-Security-Policy"]');
    expect(policy?.getAttribute('content')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
    );
  });

  it('shows as text what looks like markup', () => {
    const page = read(html('hartlepool', '<img onerror=alert(1)> & "</style><b>"'));
    expect(page.querySelector('img, b')).toBeNull();
    expect(page.querySelector('h1')?.textContent).toBe('<img onerror=alert(1)> & "</style><b>"');
  });

  it('has one title, headings in order, and tables with captions and headed rows', () => {
    const page = read(html());
    expect(page.querySelectorAll('h1')).toHaveLength(1);
    for (const table of page.querySelectorAll('table')) {
      expect(table.querySelector('caption')?.textContent).not.toBe('');
      for (const row of table.querySelectorAll('tbody tr')) {
        expect(row.querySelector('th')?.getAttribute('scope')).toBe('row');
      }
    }
  });

  it('is marked as invented where the place is, and only there', () => {
    expect(read(html('invented-county')).body.className).toBe('invented');
    expect(read(html('invented-county')).body.textContent).toContain('Invented market.');
    expect(read(html()).body.className).toBe('');
  });

  it('takes in each drawing under names of its own', () => {
    const drawing =
      '<svg aria-labelledby="title summary"><title id="title">x</title><desc id="summary">y</desc><g clip-path="url(#c)"/></svg>';
    const drawings = new Map([
      ['council.spend.net', { drawing, summary: 's' }],
      ['care.need.met', { drawing, summary: 's' }],
    ]);
    const page = read(reportHtml(composeReport('cabinet', MATERIAL, NO_TEXTS), drawings));
    const named = [...page.querySelectorAll('[id]')].map(({ id }) => id);
    expect(named).toHaveLength(4);
    expect(new Set(named).size).toBe(named.length);
  });
});

describe('what is written into a report', () => {
  it('comes back as it was kept, and what cannot be read as nothing', () => {
    const texts = { ...NO_TEXTS, title: 'Ours', opening: 'One “two”\n\n3', without: ['risks'] };
    expect(readTexts(written(texts))).toEqual(texts);
    for (const note of ['', '{', 'null', '[1]', '{"title":3,"without":[1]}'])
      expect(readTexts(note)).toEqual(NO_TEXTS);
  });

  it('is too long when the library would refuse it', () => {
    expect(isTooLong({ ...NO_TEXTS, opening: 'x'.repeat(20_000) })).toBe(true);
    expect(isTooLong(NO_TEXTS)).toBe(false);
  });
});
