import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { ContractError } from '../../../../contract/errors.ts';
import { draftFrom, orderOf, refusalsOf, risenOrder } from '../../../../renderer/features/fee/draft.ts';
import { neededFee } from '../../../../renderer/features/fee/parts.ts';
import { screen as screenOf } from '../../../../renderer/navigation/screen.ts';
import { drawApp, settle } from '../../draw.tsx';
import { createFakeHost } from '../../fake-host.ts';

afterEach(cleanup);

/** The window at this screen, once it has been fetched. */
async function drawScreen(...order: Parameters<typeof drawApp>): ReturnType<typeof drawApp> {
  const drawn = await drawApp(...order);
  await screen.findByRole('heading', { level: 1, name: 'Fee builder' }, { timeout: 20_000 });
  await settle();
  return drawn;
}

describe('the question of an hour', () => {
  it('asks in pence and fractions, whatever unit a field is typed in', () => {
    const order = orderOf(
      draftFrom({ wage: '£13.52', travelShare: '12', branch: '110,000', surplus: '5 %' }),
    );
    expect(order?.wage).toBe(1_352);
    expect(order?.given).toEqual({ travelShare: 0.2, branch: 11_000_000, surplus: 0.05 });
  });

  it('leaves to the register what is left empty', () => {
    expect(orderOf(draftFrom({}))?.given).toEqual({});
  });

  it.each([
    [{ wage: '0' }, 'wage'],
    [{ branchHours: '0' }, 'branchHours'],
    [{ individual: '120' }, 'individual'],
    [{ workers: '2.5' }, 'workers'],
    [{ rise: 'soon' }, 'rise'],
  ])('refuses %j beside its field', (params, field) => {
    expect(Object.keys(refusalsOf(draftFrom(params)))).toEqual([field]);
  });

  it('keeps pay as far above the floor when the floor rises, and never below it', () => {
    expect(risenOrder(draftFrom({ wage: '13.00', rise: '13.50' }), 1_271)?.wage).toBe(1_379);
    expect(risenOrder(draftFrom({ wage: '10.00', rise: '13.50' }), 1_271)?.wage).toBe(1_350);
    expect(risenOrder(draftFrom({ wage: '13.00' }), 1_271)).toBeNull();
  });

  it('rounds a fee up to the penny, and leaves a whole penny as it is', () => {
    expect([neededFee(2_744.01), neededFee(2_745), neededFee(2_745.000_000_1)]).toEqual([
      2_745, 2_745, 2_745,
    ]);
  });
});

describe('the fee builder', { timeout: 30_000 }, () => {
  it('says the fee in a sentence, and what the rise adds', async () => {
    await drawScreen(createFakeHost(), screenOf('fee', null, { rise: '13.50' }));
    await settle();
    expect(screen.getByText(/an hour needs a fee of £22\.50\./).textContent).toContain(
      'When the wage floor rises from £12.71 to £13.50, £23.29 keeps you whole: £0.79 more.',
    );
  });

  it.each(['13.5', '£13.50', ' 13.500 '])(
    'writes the floor to come as an amount where “%s” was typed',
    async (rise) => {
      await drawScreen(createFakeHost(), screenOf('fee', null, { rise }));
      await settle();
      expect(screen.getByText(/an hour needs a fee/).textContent).toContain('from £12.71 to £13.50, ');
    },
  );

  it('tells a failure in place of the lines', async () => {
    const host = createFakeHost({
      'costing.hour': () => {
        throw new ContractError('invalid-request', 'Shares take the whole price.');
      },
    });
    await drawScreen(host, screenOf('fee'));
    await settle();
    expect(screen.getByRole('alert').textContent).toContain('Shares take the whole price.');
    expect(screen.queryByRole('region', { name: 'The hour, line by line' })).toBeNull();
  });

  it('asks nothing while a field is refused', async () => {
    await drawScreen(createFakeHost(), screenOf('fee'));
    const field = screen.getByRole('textbox', { name: 'Basic pay of an hour, £' });
    await settle(() => fireEvent.change(field, { target: { value: '-3' } }));
    await settle(() => fireEvent.submit(screen.getByRole('form', { name: 'The hour' })));
    expect(screen.getByText(/above 0 and at most 100/)).toBeDefined();
    expect(screen.getByText(/an hour needs a fee of £22\.50/)).toBeDefined();
  });
});
