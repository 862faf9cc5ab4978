import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ContractError } from '../../../../contract/errors.ts';
import type { Handlers } from '../../../../contract/server.ts';
import { LEVER_GROUPS } from '../../../../core/scenario/levers/lever-kind.ts';
import type { Option } from '../../../../core/scenario/option.ts';
import { leverDial } from '../../../../renderer/features/editor/dial.ts';
import { InheritedChange } from '../../../../renderer/features/editor/inherited-change.tsx';
import { HEIGHT, WIDTH } from '../../../../renderer/features/editor/path-scale.ts';
import type { AppStore } from '../../../../renderer/store/create-app-store.ts';
import { settle } from '../../draw.tsx';
import type { Drawn } from '../../draw.tsx';
import { LEVER_ROWS } from '../../fake-catalogue.ts';
import { createFakeHost } from '../../fake-host.ts';
import { drawEditor } from './draw-editor.tsx';
import { EDITABLE } from './fake-parameters.ts';

vi.setConfig({ testTimeout: 60_000 });
afterEach(cleanup);

const press = (name: string | RegExp) => settle(() => fireEvent.click(screen.getByRole('button', { name })));
const type = (box: HTMLElement, value: string) => settle(() => fireEvent.change(box, { target: { value } }));
const pane = (kind = 'option') => within(screen.getByRole('region', { name: `Change the ${kind}` }));
const changes = (label: string) => within(screen.getByRole('list', { name: `Changes of ${label}` }));

/** The uplift of the shipped option, opened and taken over to be changed. */
async function upliftTakenOver(overrides: Partial<Handlers> = {}): Promise<Drawn> {
  const drawn = await drawEditor('option', overrides);
  await press(/^Prices and uplifts/);
  await press(/^Yearly fee uplift/);
  await press(/^Change: Yearly fee uplift to 4.5%/);
  await settle();
  return drawn;
}

async function savedValue({ store, host }: Drawn): Promise<unknown> {
  const { changes: all } = await host.client.call('options.get', { id: store.getState().choice.option });
  return all.findLast(({ lever }) => lever === 'fee.uplift')?.value;
}

const back = () => changes('Yearly fee uplift').getByRole('switch', { name: /^Back to usual/ });
const turn = () => settle(() => fireEvent.click(back()));
const point = () => screen.getAllByRole('slider', { name: 'Step of Yearly fee uplift' }).at(-1)!;
const fill = async (share: string, from: string) => {
  await type(screen.getByRole('textbox', { name: /^Share to be moved/ }), share);
  await type(screen.getByRole('textbox', { name: 'Beginning in' }), from);
};

const problemOf = (box: HTMLElement): string =>
  (box.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ')
    .trim();

describe('the levers of an option', () => {
  it('stand under the headings a commissioner thinks in, with a count of what is changed', async () => {
    await drawEditor();
    const headings = pane().getAllByRole('heading', { level: 3 });
    expect(headings.map(({ textContent }) => textContent?.replace(/\d+ changed$/, '').toLowerCase())).toEqual(
      [...LEVER_GROUPS],
    );
    expect(headings.filter(({ textContent }) => textContent?.endsWith('1 changed'))).toHaveLength(2);
  });

  it('are found by a word of their name or help, and it is said when none has it', async () => {
    await drawEditor();
    await type(screen.getByRole('textbox', { name: 'Find a lever' }), 'brokerage');
    expect(pane().getByText(/^\d+ levers?$/)).toBeTruthy();
    await type(screen.getByRole('textbox', { name: 'Find a lever' }), 'no such thing');
    expect(pane().getByText('No lever has these words in its name or its help.')).toBeTruthy();
  });

  it('can be narrowed to those that are changed', async () => {
    await drawEditor();
    await settle(() => fireEvent.click(screen.getByRole('switch', { name: 'Only what is changed' })));
    expect(pane().getByText('2 levers')).toBeTruthy();
    expect(pane().getByRole('button', { name: /^Yearly fee uplift/ })).toBeTruthy();
  });

  it('say where they stand, what they may be, and where the first value comes from with its grade', async () => {
    await drawEditor();
    await press(/^Prices and uplifts/);
    expect(screen.getByRole('button', { name: /^Yearly fee uplift ?4% a year → 4.5% a year/ })).toBeTruthy();
    await press(/^Block discount/);
    expect(pane().getByText('It can be from −20% to 50%.')).toBeTruthy();
  });

  it('say which parent a change comes from, and that it is changed here once it is', async () => {
    await upliftTakenOver();
    expect(screen.getByRole('button', { name: /^Yearly fee uplift.*changed here$/ })).toBeTruthy();
    await press(/^How care is bought/);
    expect(
      screen.getByRole('button', {
        name: /^From block to direct payments.*from “Block to direct payments”$/,
      }),
    ).toBeTruthy();
  });
});

describe('a value', () => {
  it('that can be had is taken as it is typed, saved, and said to be saved', async () => {
    const drawn = await upliftTakenOver();
    await type(changes('Yearly fee uplift').getByRole('textbox', { name: 'Value' }), '6');
    await waitFor(async () => expect(await savedValue(drawn)).toBe(0.06));
    await waitFor(() => expect(pane().getByText('Saved.')).toBeTruthy());
    const { known } = drawn.store.getState().history;
    expect(known?.undo?.name).toBe('Set Yearly fee uplift to 6% a year from April 2027');
  });

  it.each(['500', 'six', ''])(
    'of “%s” is refused beside the field, stays as typed, and changes nothing',
    async (typed) => {
      const drawn = await upliftTakenOver();
      const box = changes('Yearly fee uplift').getByRole('textbox', { name: 'Value' });
      await type(box, typed);
      await settle(() => fireEvent.blur(box));
      expect(box).toHaveProperty('value', typed);
      expect(box.getAttribute('aria-invalid')).toBe('true');
      expect(problemOf(box)).toMatch(/\.$/);
      expect(await savedValue(drawn)).toBe(0.045);
    },
  );

  it('out of range is told the range in the unit it is typed in', async () => {
    await upliftTakenOver();
    const box = changes('Yearly fee uplift').getByRole('textbox', { name: 'Value' });
    await type(box, '50');
    expect(problemOf(box)).toBe('Yearly fee uplift can be from −20% to 30% a year.');
  });

  it('is moved by the arrow keys in its field, and by those on its point', async () => {
    const drawn = await upliftTakenOver();
    const box = changes('Yearly fee uplift').getByRole('textbox', { name: 'Value' });
    await settle(() => fireEvent.keyDown(box, { key: 'ArrowUp' }));
    expect(box).toHaveProperty('value', '5');
    expect(point().getAttribute('aria-valuetext')).toBe('5% a year, April 2027');
    await settle(() => fireEvent.keyDown(point(), { key: 'ArrowRight' }));
    await settle(() => fireEvent.keyDown(point(), { key: 'ArrowDown' }));
    await waitFor(async () => expect(await savedValue(drawn)).toBe(0.045));
    expect(point().getAttribute('aria-valuetext')).toBe('4.5% a year, May 2027');
  });

  it('is dragged as far as the hand moves from where it took hold, however the page moves under it', async () => {
    await upliftTakenOver();
    const picture = point().closest('svg')!;
    picture.getBoundingClientRect = () => new DOMRect(0, 0, WIDTH, HEIGHT);
    const hand = (event: 'pointerDown' | 'pointerMove' | 'pointerUp', clientX: number, clientY: number) =>
      settle(() => fireEvent[event](point(), { pointerId: 1, button: 0, clientX, clientY }));
    const told = () => point().getAttribute('aria-valuetext');
    await hand('pointerDown', 100, 100);
    await hand('pointerMove', 100, 100);
    expect(told()).toBe('4.5% a year, April 2027');
    await hand('pointerMove', 130, 90);
    const dragged = told();
    expect(dragged).not.toContain('4.5%');
    expect(dragged).not.toContain('April 2027');
    picture.getBoundingClientRect = () => new DOMRect(0, -40, WIDTH, HEIGHT);
    await hand('pointerMove', 130, 90);
    expect(told()).toBe(dragged);
    await hand('pointerUp', 130, 90);
    await hand('pointerMove', 200, 20);
    expect(told()).toBe(dragged);
  });

  it('set by a change that is added stands ready to be typed', async () => {
    await upliftTakenOver();
    await press('Add a ramp of Yearly fee uplift');
    const boxes = changes('Yearly fee uplift').getAllByRole('textbox', { name: 'Value' });
    expect(boxes).toHaveLength(2);
    expect(document.activeElement).toBe(boxes[1]);
    const until = changes('Yearly fee uplift').getAllByRole('textbox', { name: 'Reached by' });
    expect(until.at(-1)).toHaveProperty('value', 'Mar 2029');
  });

  it('goes back to what the parent has by resetting it', async () => {
    const drawn = await upliftTakenOver();
    await type(changes('Yearly fee uplift').getByRole('textbox', { name: 'Value' }), '6');
    await press('Reset to what it builds on: Yearly fee uplift');
    await waitFor(async () => expect(await savedValue(drawn)).toBe(0.045));
    expect(drawn.store.getState().drafts.option?.draft.document.changes).toEqual([]);
  });
});

it('outside what its lever may be is told at the lever when the option is opened, and can be mended there', async () => {
  const { client } = createFakeHost();
  const usual = await client.call('documents.open', { kind: 'option', id: 'business-as-usual' });
  const lawless = { lever: 'fee.uplift', from: '2027-04', value: 7 } as const;
  const drawn = await drawEditor('option', {
    'documents.open': ({ id }) => ({
      kind: 'option',
      document: { ...(usual.document as Option), id, parent: usual.document.id, changes: [lawless] },
      ancestors: [usual.document as Option],
      own: true,
      revision: 1,
      savedAt: null,
    }),
    'documents.save': () => ({ revision: 2, savedAt: '2026-11-01T09:00:00.000Z' }),
  });
  expect(pane().getByText(/^One figure cannot be used as it stands.*“Yearly fee uplift”\.$/)).toBeTruthy();
  const box = changes('Yearly fee uplift').getByRole('textbox', { name: 'Value' });
  expect(box).toHaveProperty('value', '700');
  expect(problemOf(box)).toBe(
    'Yearly fee uplift is 700% a year here, and can be from −20% to 30% a year. Type another.',
  );
  await type(box, '6');
  expect(pane().queryByText(/cannot be used as it stands/)).toBeNull();
  expect(drawn.store.getState().drafts.option?.draft.document.changes).toMatchObject([{ value: 0.06 }]);
});

describe('what is usual', () => {
  it('is what a change goes back to at a switch that says the figure, and is undone under that name', async () => {
    const drawn = await upliftTakenOver();
    expect(back()).toHaveProperty('checked', false);
    expect(back().closest('label')?.textContent).toBe('Back to usual (4% a year)');
    await turn();
    await waitFor(async () => expect(await savedValue(drawn)).toBe('usual'));
    expect(back()).toHaveProperty('checked', true);
    expect(changes('Yearly fee uplift').queryByRole('textbox', { name: 'Value' })).toBeNull();
    const { known } = drawn.store.getState().history;
    expect(known?.undo?.name).toBe('Set Yearly fee uplift back to usual from April 2027');
  });

  it('is what a step can begin at, after a change that leaves it', async () => {
    const drawn = await upliftTakenOver();
    await press('Add a step back to usual: Yearly fee uplift');
    await waitFor(async () => expect(await savedValue(drawn)).toBe('usual'));
    const list = changes('Yearly fee uplift');
    expect(list.getAllByRole('switch', { name: /^Back to usual/ }).at(-1)).toHaveProperty('checked', true);
    expect(list.getAllByRole('textbox', { name: 'From' }).at(-1)).toHaveProperty('value', 'Apr 2028');
  });

  it('is left for its figure, which can then be typed over', async () => {
    const drawn = await upliftTakenOver();
    await turn();
    await turn();
    await waitFor(async () => expect(await savedValue(drawn)).toBe(0.04));
    expect(changes('Yearly fee uplift').getByRole('textbox', { name: 'Value' })).toHaveProperty('value', '4');
  });

  it('stays so while its point is moved to another month, until it is moved up or down', async () => {
    const drawn = await upliftTakenOver();
    await turn();
    expect(point().getAttribute('aria-valuetext')).toBe('usual (4% a year), April 2027');
    await settle(() => fireEvent.keyDown(point(), { key: 'ArrowRight' }));
    await waitFor(() => expect(point().getAttribute('aria-valuetext')).toBe('usual (4% a year), May 2027'));
    await waitFor(async () => expect(await savedValue(drawn)).toBe('usual'));
    await settle(() => fireEvent.keyDown(point(), { key: 'ArrowUp' }));
    await waitFor(async () => expect(await savedValue(drawn)).toBe(0.045));
    expect(point().getAttribute('aria-valuetext')).toBe('4.5% a year, May 2027');
  });

  it('is told of a change that comes from a parent, with the figure', () => {
    const dial = leverDial(LEVER_ROWS.find(({ id }) => id === 'fee.uplift')!);
    const owner = { id: 'fee-cut', name: 'Fees are cut by a tenth' };
    const entry = { from: '2028-04', value: 'usual' };
    render(
      <InheritedChange
        dial={dial}
        placed={{ entry, owner, own: false, index: 1, acts: true }}
        usual={{ first: 0, last: 0.02 }}
        onChange={vi.fn()}
        onLeaveOut={vi.fn()}
      />,
    );
    expect(screen.getByRole('listitem').textContent).toContain(
      'Usual (0% a year at first, 2% a year at the end) from April 2028',
    );
    const name = 'Leave out: Yearly fee uplift back to usual from April 2028';
    expect(screen.getByRole('button', { name })).toBeTruthy();
  });

  it('is nothing a future can be set to: what it sets is what is usual', async () => {
    await drawEditor('future');
    await press(/^The wage floor/);
    await press(/^Growth of the wage floor/);
    await press('Add a step of Growth of the wage floor');
    expect(changes('Growth of the wage floor').queryByRole('switch')).toBeNull();
  });
});

describe('a month', () => {
  it('that does not come after the change before it is refused beside the field', async () => {
    await upliftTakenOver();
    await press('Add a step of Yearly fee uplift');
    const box = changes('Yearly fee uplift').getAllByRole('textbox', { name: 'From' })[1]!;
    await type(box, 'Jan 2027');
    expect(box).toHaveProperty('value', 'Jan 2027');
    expect(problemOf(box)).toContain('a month after April 2027');
  });

  it('after the last one that is run is said not to be drawn', async () => {
    await upliftTakenOver();
    expect(screen.queryByText(/the last month that is run/)).toBeNull();
    await press('Add a step of Yearly fee uplift');
    await type(changes('Yearly fee uplift').getAllByRole('textbox', { name: 'From' })[1]!, 'Apr 2040');
    expect(
      screen.getByText('One change comes after March 2031, the last month that is run, and is not drawn.'),
    ).toBeTruthy();
  });

  it('at which a ramp would end before it begins is refused beside the field', async () => {
    await upliftTakenOver();
    const box = changes('Yearly fee uplift').getByRole('textbox', { name: 'Reached by' });
    await type(box, 'Mar 2026');
    expect(problemOf(box)).toContain('no earlier than April 2027');
  });
});

describe('the mix', () => {
  it('is drawn with a table that adds up to the whole', async () => {
    await drawEditor();
    await press(/^How care is bought/);
    await press('As a table');
    const table = within(screen.getByRole('region', { name: 'Planned mix, by month' }));
    const rows = table.getAllByRole('row').slice(1);
    expect(rows.length).toBeGreaterThan(4);
    for (const row of rows) expect(within(row).getAllByRole('cell').at(-1)?.textContent).toBe('100.0%');
  });

  it('refuses beside the field to move more than everyone, and keeps what was typed', async () => {
    const { store } = await drawEditor();
    await press(/^How care is bought/);
    await press('Move people');
    await press(/move to$/);
    await settle(() => fireEvent.click(screen.getByRole('option', { name: 'framework' })));
    await fill('60', 'Apr 2030');
    await press('Move them');
    const box = screen.getByRole('textbox', { name: /^Share to be moved/ });
    expect(problemOf(box)).toContain(
      'More than everyone in block would be moved: 60% from block to framework',
    );
    expect(box).toHaveProperty('value', '60');
    expect(store.getState().drafts.option?.own).toBe(false);
  });

  it('takes a move that can be made, and says so', async () => {
    const { store } = await drawEditor();
    await press(/^How care is bought/);
    await press('Move people');
    await press(/move to$/);
    await settle(() => fireEvent.click(screen.getByRole('option', { name: 'framework' })));
    await fill('10', 'Apr 2030');
    await press('Move them');
    await settle();
    const [change] = store.getState().drafts.option?.draft.document.changes ?? [];
    expect(change).toEqual({ lever: 'move.block-to-framework', from: '2030-04', value: 0.1 });
    expect(pane().getByText('Set From block to framework to 10% from April 2030.')).toBeTruthy();
  });

  it('asks for what is missing when it is to be done, not before', async () => {
    await drawEditor();
    await press(/^How care is bought/);
    await press('Move people');
    const box = screen.getByRole('textbox', { name: /^Share to be moved/ });
    expect(box.getAttribute('aria-invalid')).toBeNull();
    await press('Move them');
    expect(problemOf(box)).toContain('Type a number.');
  });
});

describe('the assumptions of a future', () => {
  it('stand under plain headings, start from the parameter, and make a future of one’s own when changed', async () => {
    const { store } = await drawEditor('future');
    await press(/^The wage floor/);
    await press(/^Growth of the wage floor/);
    await press('Add a step of Growth of the wage floor');
    await settle();
    expect(store.getState().choice.future).toMatch(/^my-/);
    expect(store.getState().drafts.future?.draft.document.changes).toEqual([
      { parameter: 'wage.growth', from: '2027-04', value: 0.04 },
    ]);
  });
});

describe('saving', () => {
  it('that fails says why and offers to try again', async () => {
    let isFull = true;
    const plain = createFakeHost(EDITABLE);
    await upliftTakenOver({
      'documents.save': (order) => {
        if (isFull) throw new ContractError('disk-full', 'The disk is full.');
        return plain.client.call('documents.save', order).catch(() => ({ revision: 2, savedAt: '' }));
      },
    });
    await waitFor(() => expect(screen.getByText(/Not saved: The disk is full\./)).toBeTruthy());
    isFull = false;
    await press('Try again');
    await waitFor(() => expect(pane().getByText('Saved.')).toBeTruthy());
  });

  it('after another window’s offers three ways, and shows the difference', async () => {
    const drawn = await upliftTakenOver();
    await waitFor(() => expect(pane().getByText('Saved.')).toBeTruthy());
    await overtaken(drawn.store, drawn);
    expect(screen.getByText(/^Another window saved/)).toBeTruthy();
    for (const name of ['Keep mine as a copy', 'Take theirs', 'Look at the difference']) {
      expect(screen.getByRole('button', { name })).toBeTruthy();
    }
    await press('Look at the difference');
    await settle();
    const dialog = within(screen.getByRole('dialog', { name: 'What differs between two options' }));
    const row = within(dialog.getByRole('row', { name: /^Yearly fee uplift/ })).getAllByRole('cell');
    expect(row.map(({ textContent }) => textContent)).toEqual([
      '9% a year from April 2027',
      '7% a year from April 2027',
    ]);
  });

  it.each(['Keep mine as a copy', 'Take theirs'])(
    'after another window’s leaves the focus in the editor once “%s” has answered',
    async (way) => {
      const drawn = await upliftTakenOver();
      await waitFor(() => expect(pane().getByText('Saved.')).toBeTruthy());
      await overtaken(drawn.store, drawn);
      screen.getByRole('button', { name: way }).focus();
      await press(way);
      await waitFor(() => expect(screen.queryByText(/^Another window saved/)).toBeNull());
      await waitFor(() => expect(document.activeElement?.textContent).toMatch(/^Change the option/));
    },
  );
});

/** Another window saves 9% while 7% is being typed here. */
async function overtaken(store: AppStore, { host }: Drawn): Promise<void> {
  const id = store.getState().choice.option;
  const { document, revision } = await host.client.call('documents.open', { kind: 'option', id });
  const theirs = {
    ...(document as Option),
    changes: [{ lever: 'fee.uplift' as const, from: '2027-04', value: 0.09 }],
  };
  const box = changes('Yearly fee uplift').getByRole('textbox', { name: 'Value' });
  await settle(() => {
    fireEvent.change(box, { target: { value: '7' } });
    void host.client.call('documents.save', {
      draft: { kind: 'option', document: theirs },
      revision,
      action: 'Set it elsewhere',
    });
  });
  await waitFor(() => expect(screen.getByText(/^Another window saved/)).toBeTruthy(), { timeout: 20_000 });
}

describe('versions', () => {
  it('are kept under a name, and restoring one is a new change that can be undone', async () => {
    const { store } = await upliftTakenOver();
    await press('Versions');
    await press('Keep this version');
    expect(screen.getByText('Give the version a name.')).toBeTruthy();
    await type(screen.getByRole('textbox', { name: 'Name of this version' }), 'For May');
    await press('Keep this version');
    await settle();
    expect(screen.getByRole('heading', { name: 'For May' })).toBeTruthy();
    await settle(() =>
      store.getState().actions.edit({
        kind: 'option',
        action: 'Take everything out',
        change: (option) => ({ ...option, changes: [] }),
      }),
    );
    const before = store.getState().drafts.option!.revision;
    await press('Restore “For May”');
    await settle();
    expect(store.getState().drafts.option?.draft.document.changes).toHaveLength(1);
    expect(store.getState().drafts.option?.revision).toBeGreaterThan(before);
    expect(store.getState().history.known?.undo?.name).toBe('Restore the version “For May”');
  });
});

it('refuses beside the field a name that would not tell it apart, and texts that would not be kept', async () => {
  const { store } = await upliftTakenOver();
  await press('Name and evidence');
  const had = store.getState().drafts.option!.draft.document;
  const refusals: readonly (readonly [string, string, string])[] = [
    ['Name', 'Business as usual', 'Another option is called that: give it a name to tell them apart.'],
    ['Name', '\u200b', 'Give it a name with a letter or a digit in it.'],
    ['Name', 'n'.repeat(201), 'Keep it to 200 letters: it has 201.'],
    ['What it is, in a few sentences', '', 'Say what it is, if only in a word.'],
    ['What it is, in a few sentences', 's'.repeat(4_001), 'Keep it to 4,000 letters: it has 4,001.'],
  ];
  for (const [label, text, refusal] of refusals) {
    const box = screen.getByRole('textbox', { name: label });
    await type(box, text);
    expect(problemOf(box)).toBe(refusal);
  }
  expect(store.getState().drafts.option!.draft.document).toEqual(had);
});

it('names a document anew, refusing an empty name and keeping the one it had', async () => {
  const { store } = await upliftTakenOver();
  await press('Name and evidence');
  const box = screen.getByRole('textbox', { name: 'Name' });
  await type(box, '');
  expect(problemOf(box)).toBe('Give it a name.');
  const had = store.getState().drafts.option!.draft.document.name;
  expect(had).toBe('Block to direct payments, changed');
  await type(box, 'Ours');
  expect(store.getState().drafts.option?.draft.document.name).toBe('Ours');
});
