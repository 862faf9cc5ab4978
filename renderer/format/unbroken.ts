/** A text whose amounts break between one another and never inside: a browser would part a sign from its pound or number. */
export function unbroken(cell: string): string {
  return cell.replaceAll(/([-+−])(?=£)/g, '$1\u2060').replaceAll(/× (?=[−\d])/g, '×\u00A0');
}
