import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { NumberBox } from '../../../renderer/ui/number-box.tsx';

afterEach(cleanup);

const REFUSAL = 'Type a whole number from 1 to 1,500.';

function Years({ taken }: { readonly taken: number[] }) {
  const [value, setValue] = useState(5);
  return (
    <NumberBox
      label="Years"
      note="How far ahead to look"
      value={value}
      range={{ min: 1, max: 1_500 }}
      onChange={(next) => {
        taken.push(next);
        setValue(next);
      }}
    />
  );
}

function drawn(): { box: HTMLInputElement; taken: readonly number[] } {
  const taken: number[] = [];
  render(<Years taken={taken} />);
  return { box: screen.getByRole('textbox', { name: 'Years' }), taken };
}

function typeAndLeave(box: HTMLInputElement, typed: string): void {
  fireEvent.focus(box);
  fireEvent.change(box, { target: { value: typed } });
  fireEvent.blur(box);
}

describe('a whole number', () => {
  it.each([
    ['12', 12],
    [' 12 ', 12],
    ['1,200', 1200],
    ['1 200', 1200],
  ])('is taken from “%s” once its field is left', (typed, value) => {
    const { box, taken } = drawn();
    typeAndLeave(box, typed);
    expect(taken).toEqual([value]);
    expect(box.value).toBe(String(value));
  });

  it.each(['', '  ', 'five', '1e999', '-1', '0', '99999999', '5,5', '5.5', '5 %', '£5'])(
    'is refused from “%s” with a sentence beside it, and what was typed stays',
    (typed) => {
      const { box, taken } = drawn();
      typeAndLeave(box, typed);
      expect(taken).toEqual([]);
      expect(box.value).toBe(typed);
      expect(box.getAttribute('aria-invalid')).toBe('true');
      const described = (box.getAttribute('aria-describedby') ?? '').split(' ');
      const words = described.map((id) => document.getElementById(id)?.textContent);
      expect(words).toContain(REFUSAL);
    },
  );

  it('is not refused while it is being typed', () => {
    const { box } = drawn();
    fireEvent.focus(box);
    fireEvent.change(box, { target: { value: '' } });
    expect(screen.queryByText(REFUSAL)).toBeNull();
  });

  it('loses its refusal as soon as it can be taken', () => {
    const { box } = drawn();
    typeAndLeave(box, 'five');
    fireEvent.change(box, { target: { value: '7' } });
    expect(screen.queryByText(REFUSAL)).toBeNull();
  });

  it('moves by one with the arrow keys and no further than its bounds', () => {
    const { box, taken } = drawn();
    fireEvent.keyDown(box, { key: 'ArrowUp' });
    fireEvent.keyDown(box, { key: 'ArrowDown' });
    typeAndLeave(box, '1');
    fireEvent.keyDown(box, { key: 'ArrowDown' });
    expect(taken).toEqual([6, 5, 1]);
  });
});
