/**
 * How a figure of an event divides among causes, exactly. Every combination of causes is neutralised once; a cause's share is
 * what it adds to the figure on average over every order in which the causes could be brought in (the Shapley value). No order
 * is favoured, a cause that changes nothing has no share, and the shares add up to what all causes make together.
 */

/** A figure's value with the causes of a set neutralised: bit i of the set stands for cause i. */
export type ValueOf = (set: number) => number;

export type CauseShare = {
  /** What the cause adds to the figure, its part in what causes do only together included. */
  readonly share: number;
  /** What the figure loses when this cause alone is neutralised. */
  readonly alone: number;
};

/**
 * `share` of all causes + `remainder` = `actual` - `base`, and `alone` of all causes + `interaction` = `together`.
 */
export type Split = {
  readonly actual: number;
  /** With every cause neutralised. */
  readonly neutral: number;
  readonly causes: readonly CauseShare[];
  /** What all causes make together: `actual` - `neutral`. */
  readonly together: number;
  readonly interaction: number;
  /** Where the figure is measured from. */
  readonly base: number;
  /** What no cause explains: `neutral` - `base`. */
  readonly remainder: number;
};

/**
 * @param count of causes.
 * @param valueOf whole numbers.
 * @param wholeShares whether shares are whole numbers too, each within one of its exact value, that still add up.
 */
export function splitAmong(count: number, valueOf: ValueOf, base: number, wholeShares: boolean): Split {
  const all = 2 ** count - 1;
  const orders = factorial(count);
  const values = Array.from({ length: all + 1 }, (_, set) => valueOf(set));
  const actual = values[0];
  const neutral = values[all];
  // What each cause adds, summed over all orders: whole numbers, so that nothing is lost.
  const sums = Array.from({ length: count }, (_, cause) => sumOverOrders(values, cause, count));
  const shares = wholeShares ? wholeParts(sums, orders) : sums.map((sum) => sum / orders);
  const causes = shares.map((share, cause) => ({ share, alone: actual - values[2 ** cause] }));
  const together = actual - neutral;
  const apart = causes.reduce((sum, { alone }) => sum + alone, 0);
  return {
    actual,
    neutral,
    causes,
    together,
    interaction: together - apart,
    base,
    remainder: neutral - base,
  };
}

/** Over all orders in which the causes are neutralised one after another, what the figure loses when this one's turn comes. */
function sumOverOrders(values: readonly number[], cause: number, count: number): number {
  const own = 2 ** cause;
  return values.reduce((sum, before, set) => {
    if ((set & own) !== 0) return sum;
    const size = sizeOf(set);
    return sum + factorial(size) * factorial(count - size - 1) * (before - values[set | own]);
  }, 0);
}

/** Whole parts of a whole total: each rounded down, and what is left over given to those that lost most. */
function wholeParts(sums: readonly number[], orders: number): readonly number[] {
  const parts = sums.map((sum) => Math.floor(sum / orders));
  const lost = sums.map((sum, at) => sum - parts[at] * orders);
  const left = lost.reduce((sum, each) => sum + each, 0) / orders;
  const ranked = lost.map((_, at) => at).sort((a, b) => lost[b] - lost[a] || a - b);
  for (const at of ranked.slice(0, left)) parts[at]++;
  return parts;
}

function sizeOf(set: number): number {
  let size = 0;
  for (let left = set; left > 0; left &= left - 1) size++;
  return size;
}

function factorial(n: number): number {
  return n < 2 ? 1 : n * factorial(n - 1);
}
