/** A text whose amounts break between one another and never inside: a browser would part the sign from its pound. */
export function unbroken(cell: string): string {
  return cell.replaceAll(/([-+−])(?=£)/g, '$1\u2060');
}
