import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { draftFrom, orderOf, refusalsOf } from '../../../../renderer/features/ladder/order.ts';
import { timeInWords } from '../../../../renderer/features/ladder/words.ts';
import { screen as screenOf } from '../../../../renderer/navigation/screen.ts';
import { drawApp, settle } from '../../draw.tsx';
import { createFakeHost } from '../../fake-host.ts';

afterEach(cleanup);

/** The window at this screen, once it has been fetched. */
async function drawScreen(...order: Parameters<typeof drawApp>): ReturnType<typeof drawApp> {
  const drawn = await drawApp(...order);
  await screen.findByRole('heading', { level: 1, name: /of budget buys/ }, { timeout: 20_000 });
  await settle();
  return drawn;
}
const CHOICE = { place: 'hartlepool', option: '' };

describe('the question of a ladder', () => {
  it('is for £100 in the place that is chosen when nothing is said', () => {
    expect(orderOf(draftFrom({}, CHOICE))).toEqual({
      gross: 10_000,
      contribution: 0,
      month: '2026-04',
      market: { place: 'hartlepool', option: 'business-as-usual' },
      isfRecipient: 'person',
      isfFeePaidBy: 'budget',
    });
  });

  it.each([
    [{ gross: '0' }, 'gross'],
    [{ gross: 'a lot' }, 'gross'],
    [{ gross: '50', contribution: '60' }, 'contribution'],
    [{ month: 'May' }, 'month'],
  ])('refuses %j beside its field', (params, field) => {
    const draft = draftFrom(params, CHOICE);
    expect(Object.keys(refusalsOf(draft))).toEqual([field]);
    expect(orderOf(draft)).toBeNull();
  });

  it('says minutes as hours and minutes', () => {
    expect([45, 120, 232, 249].map(timeInWords)).toEqual(['45 min', '2 h', '3 h 52 min', '4 h 09 min']);
  });
});

describe('the ladder', { timeout: 30_000 }, () => {
  it('shows every way as a bar, and the sums of the one that loses most', async () => {
    await drawScreen(createFakeHost(), screenOf('ladder'));
    await settle();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('What £100 of budget buys');
    const workings = screen.getByRole('region', { name: 'The workings, rung by rung' });
    expect(workings.textContent).toContain('VAT that cannot be recovered−£16.67£83.33');
    expect(screen.getAllByText('Community support from a business that charges VAT')).toHaveLength(1);
  });

  it('has a table for the bars', async () => {
    await drawScreen(createFakeHost(), screenOf('ladder'));
    await settle(() => fireEvent.click(screen.getByRole('radio', { name: 'Table' })));
    const table = screen.getByRole('region', { name: 'What the budget buys, as a table' });
    expect(table.textContent).toContain('£83.33');
    expect(table.textContent).toContain('3 h 52 min');
  });

  it('keeps what was typed and says beside the field why it is refused', async () => {
    await drawScreen(createFakeHost(), screenOf('ladder'));
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Budget a week, £' });
    await settle(() => fireEvent.change(field, { target: { value: 'plenty' } }));
    await settle(() => fireEvent.submit(screen.getByRole('form', { name: 'The budget' })));
    expect(field.value).toBe('plenty');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText(/Give an amount above £0/)).toBeDefined();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('What £100 of budget buys');
  });
});
