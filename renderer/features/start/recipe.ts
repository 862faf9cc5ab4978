import { USUAL } from '../../../core/scenario/levers/lever-kind.ts';
import { BUSINESS_AS_USUAL } from '../../../core/scenario/option.ts';
import type { Client, LeverChange, OptionRow } from '../../api/types.ts';

/** An option of the user’s own, as it is when a card has just made it. */
export type Recipe = {
  readonly name: string;
  readonly summary: string;
  readonly evidence: string;
  readonly changes: readonly LeverChange[];
};

export const UPLIFT_NEXT_YEAR: Recipe = {
  name: 'Fees rise by 5.5% next year',
  summary:
    'The council raises its home care rates by 5.5% in April 2027, then goes back to its usual uplift.',
  evidence: 'A proposal to be costed. The usual uplift is the parameter uplift.default.',
  changes: [
    { lever: 'fee.uplift', from: '2027-04', value: 0.055 },
    { lever: 'fee.uplift', from: '2028-04', value: USUAL, note: 'Back to the usual uplift.' },
  ],
};

/** The id of the option a recipe makes: the one that was made before and stands as it was, or a new one. */
export async function madeFrom(
  recipe: Recipe,
  client: Client,
  options: readonly OptionRow[],
): Promise<string> {
  for (const { id } of options.filter(({ own, name }) => own && name === recipe.name)) {
    const { document } = await client.call('documents.open', { kind: 'option', id });
    if (isAsMade(document, recipe)) return id;
  }
  return make(recipe, client);
}

async function make({ name, summary, evidence, changes }: Recipe, client: Client): Promise<string> {
  const from = BUSINESS_AS_USUAL;
  const made = await client.call('documents.create', { kind: 'option', name, from, how: 'child' });
  if (made.kind !== 'option') throw new Error('The host made something else than an option.');
  const document = { ...made.document, summary, evidence, changes: [...changes] };
  await client.call('documents.save', {
    draft: { kind: 'option', document },
    revision: made.revision,
    action: `Fill in “${name}”`,
  });
  return document.id;
}

function isAsMade(
  { parent, changes }: { readonly parent: string | null; readonly changes: readonly unknown[] },
  recipe: Recipe,
): boolean {
  return parent === BUSINESS_AS_USUAL && changes.map(written).join() === recipe.changes.map(written).join();
}

/** A change as text that does not turn on the order of its fields. */
function written(change: unknown): string {
  return JSON.stringify(
    Object.entries(change as object).toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );
}
