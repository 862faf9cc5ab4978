import { cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { screen as screenOf } from '../../../renderer/navigation/screen.ts';
import { drawApp, settle } from '../draw.tsx';

const scrolled = vi.fn();

beforeEach(() => {
  scrolled.mockClear();
  vi.stubGlobal('scrollTo', scrolled);
});
afterEach(() => {
  vi.unstubAllGlobals();
  cleanup();
});

describe('another screen', () => {
  it('begins at its top, with the focus on its main part', async () => {
    const { store } = await drawApp();
    screen.getByRole('link', { name: 'Library' }).focus();
    await settle(() => store.getState().actions.goTo(screenOf('library')));
    expect(scrolled).toHaveBeenCalledWith(0, 0);
    expect(document.activeElement).toBe(screen.getByRole('main'));
  });

  it('leaves the focus where it is while the screen stays the same', async () => {
    const { store } = await drawApp();
    await settle(() => store.getState().actions.goTo(screenOf('compare')));
    const link = screen.getByRole('link', { name: 'Library' });
    link.focus();
    scrolled.mockClear();
    await settle(() => store.getState().actions.showTab('choice'));
    expect(scrolled).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(link);
  });
});
