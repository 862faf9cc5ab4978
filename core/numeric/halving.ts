/** Finding a place among rising figures by halving: in the time of so many steps as it takes to halve their number down to one. */

/**
 * The position of the first of some rising figures that is not below a value; as many as there are if all are.
 * @param figure the figure at a position.
 */
export function firstNotBelow(count: number, figure: (position: number) => number, value: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (figure(middle) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
