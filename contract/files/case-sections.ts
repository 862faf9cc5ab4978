/** The lists of worked examples a file may hold, told by what they are called and what is in them. */

type Entry = Readonly<Record<string, unknown>>;

export type CaseSections = {
  readonly rows: readonly { readonly section: string; readonly path: string; readonly value: unknown }[];
  /** Names of the parts that are not cases. */
  readonly facts: readonly string[];
};

/** Lists of facts and rules that nothing is computed from. */
const FACTS: ReadonlySet<string> = new Set(['councilRules', 'rules', 'isf', 'rates', 'localFigures', 'meta']);

/**
 * The cases in a document, in its own order; null when it is neither an object nor a list.
 * Tables of statutory amounts by year are opened into one case for each amount.
 */
export function caseRowsOf(document: unknown): CaseSections | null {
  if (Array.isArray(document)) return { rows: rowsOf('cases', document, ''), facts: [] };
  if (!isEntry(document)) return null;
  if (looksLikeCase(document)) {
    return { rows: [{ section: 'cases', path: 'the case', value: document }], facts: [] };
  }
  const rows: { section: string; path: string; value: unknown }[] = [];
  const facts: string[] = [];
  for (const [name, value] of Object.entries(document)) {
    const found = FACTS.has(name) ? [] : sectionRows(name, value);
    if (found.length > 0) rows.push(...found);
    else if (name !== 'meta' && !isEmptyList(value)) facts.push(name);
  }
  return { rows, facts };
}

function sectionRows(name: string, value: unknown): CaseSections['rows'] {
  if (Array.isArray(value)) return value.every(isEntry) ? rowsOf(name, value, name) : [];
  if (!isEntry(value)) return [];
  if (name === 'years') return yearRows(value);
  if (name === 'fairerCharging') return fairerRows(value);
  if (name === 'benefitRates') return benefitRows(value);
  return [];
}

function rowsOf(section: string, list: readonly unknown[], name: string): CaseSections['rows'] {
  return list.map((value, index) => ({ section, path: `${name}[${index}]`, value }));
}

/** `{"2024/25": {"childEach": {"value": 101.25, "basis": "published"}}}` as a case for each amount. */
function yearRows(years: Entry): CaseSections['rows'] {
  return Object.entries(years).flatMap(([year, elements]) =>
    isEntry(elements)
      ? Object.entries(elements).flatMap(([element, cell]) =>
          isEntry(cell) ? [statutory(year, element, cell['value'], wordsIn(cell['basis']))] : [],
        )
      : [],
  );
}

function statutory(
  year: string,
  element: string,
  amount: unknown,
  basis: string,
): CaseSections['rows'][number] {
  const wasFound = typeof amount === 'number';
  return {
    section: 'years',
    path: `years.${year}.${element}`,
    value: {
      id: `${element}-${year}`,
      kind: 'statutoryAmount',
      inputs: { financialYear: year, element },
      expected: wasFound ? { amount } : {},
      note: wasFound ? `${basis}.` : 'The source has no figure.',
      runnable: wasFound,
    },
  };
}

function fairerRows(table: Entry): CaseSections['rows'] {
  return Object.entries(table).flatMap(([id, cell]) => {
    if (!isEntry(cell)) return [];
    const { base, buffer, recomputed, published, note } = cell;
    const value = {
      id,
      kind: 'fairerChargingFloor',
      inputs: { base, buffer },
      expected: { protectedIncome: recomputed },
      note: typeof published === 'number' ? `Printed as ${published}. ${wordsIn(note)}` : wordsIn(note),
    };
    return [{ section: 'fairerCharging', path: `fairerCharging.${id}`, value }];
  });
}

/** Attendance allowance by year, as the higher and the lower rate. */
function benefitRows({ attendanceAllowance }: Entry): CaseSections['rows'] {
  if (!isEntry(attendanceAllowance)) return [];
  const ELEMENTS = ['disabilityBenefitHigher', 'disabilityBenefitLower'] as const;
  return Object.entries(attendanceAllowance).flatMap(([year, rates]) =>
    Array.isArray(rates)
      ? ELEMENTS.map((element, index) => ({
          ...statutory(year, element, rates[index], 'published'),
          section: 'benefitRates',
        }))
      : [],
  );
}

function looksLikeCase(value: Entry): boolean {
  return isEntry(value['inputs']) || (typeof value['kind'] === 'string' && !Array.isArray(value['cases']));
}

function wordsIn(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
