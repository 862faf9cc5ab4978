/**
 * Room to work in, kept from one month to the next: every month of every path needs it, and to allocate it takes longer than to
 * fill it. Nothing may be remembered in it (see docs/decisions/0013). What is passed on as long as there are rows is a view of it;
 * room that has to begin with nothing is made anew where it is needed: to clear it would take as long.
 * @param make room for so many rows.
 * @returns gives room for at least so many rows, with whatever was left in it; the next call gives the same.
 */
export function keptRoom<R>(make: (rows: number) => R): (rows: number) => R {
  let most = 0;
  let room = make(most);
  return (rows) => {
    if (rows > most) {
      most = rows;
      room = make(most);
    }
    return room;
  };
}
