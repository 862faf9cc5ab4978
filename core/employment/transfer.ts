/**
 * Who is the client for whom care is bought. A broker who buys on the council's terms acts for the council; one who acts
 * for the person makes the person the client.
 */
export type Client = 'council' | 'broker for the council' | 'person';

/** Whether the care is bought for the same client before and after, whoever arranges it. */
export function staysTheClient(before: Client, after: Client): boolean {
  return (before === 'person') === (after === 'person');
}

/**
 * Whether staff move with the work when another provider takes it over, or when the council takes it into a service of
 * its own: a service provision change.
 *
 * The activities must go on for the same client, by a group of employees organised for that client. A council's rounds
 * are; a care worker who calls on many people is not organised for any one of them, unless they work mostly for one.
 *
 * Source: Transfer of Undertakings (Protection of Employment) Regulations 2006, regulation 3(1)(b) and 3(3); that the
 * client must stay the same: Hunter v McCarrick [2012] EWCA Civ 1399; S0 and its first two comments on brokers and
 * direct payments.
 * @param organised whether employees work mainly for this client.
 */
export function staffTransfer(before: Client, after: Client, organised = before !== 'person'): boolean {
  return organised && staysTheClient(before, after);
}
