/** Follows one provider through the steps of one month. */
import type { CostLines } from '../../costing/cost-line.ts';
import { cashOf } from '../../model/ledger.ts';
import type { State } from '../../model/state.ts';
import type { Step } from '../../model/step.ts';
import type { PlannedMonth } from '../../run/plan.ts';
import { lived } from '../person/lived-month.ts';
import { keepPayments, openCashBook } from './cash-book.ts';
import type { CashBook, OpenCashBook } from './cash-book.ts';
import { hoursByPayer } from './hours-by-payer.ts';
import type { HoursByPayer } from './hours-by-payer.ts';
import { PROVIDER_TELLERS } from './provider-explainers.ts';
import type { LastTold, ProviderEvent, ProviderTold } from './provider-event.ts';
import type { Books, Owed } from './provider-month.ts';
import { owedTo } from './provider-month.ts';
import { copyCosts, copyProvider, providerRowOf } from './provider-row.ts';
import type { ProviderRow } from './provider-row.ts';
import { clientsOf, overdraftLimit, takerOf, tellEnding, tellTakingOver } from './tell-ending.ts';
import type { Ending } from './tell-ending.ts';
import { tellFounding } from './tell-opening.ts';

const OPENING: readonly string[] = ['open-in-house-service', 'open-providers'];
const DELIVERING = 'deliver-care';
const CLOSING = 'close-providers';
const NO_HOURS: HoursByPayer = {
  block: 0,
  framework: 0,
  fund: 0,
  directPayment: 0,
  selfFunder: 0,
  inHouse: 0,
};

/** What a month has come to. */
export type FollowedProvider = {
  readonly told: readonly Omit<ProviderEvent, 'month'>[];
  /** Null when it does not trade at the end of the month. */
  readonly row: number | null;
  /** Null while it has not opened. */
  readonly books: Books | null;
  /** What it was owed when the month began, and what those it took over were owed. */
  readonly owedBefore: Owed;
  readonly takenOver: number;
  /** Null while it goes on. */
  readonly ending: Ending | null;
};

export type ProviderFollowing = {
  readonly watch: (step: Step, month: PlannedMonth) => () => void;
  readonly end: () => FollowedProvider;
};

/** @param before the provider's row when the month begins, or null when it has not opened yet. */
export function followProvider(
  state: State,
  before: number | null,
  identity: number,
  last: LastTold,
): ProviderFollowing {
  const { providers, costs, ledger, market } = state;
  const told: Omit<ProviderEvent, 'month'>[] = [];
  let row = before;
  let book: OpenCashBook | null = null;
  let closed: CashBook | null = null;
  let owedBefore: Owed =
    before === null ? { council: 0, individuals: 0 } : owedTo(copyProvider(providers, before));
  let hours = NO_HOURS;
  let takenOver = 0;
  let ending: Ending | null = null;
  /** How it stood when its trading ended: what it had is gone by the end of the month. */
  let stood: { readonly row: ProviderRow; readonly costs: CostLines } | null = null;

  return { watch, end };

  function watch(step: Step, month: PlannedMonth): () => void {
    if (row === null) {
      return ending === null && OPENING.includes(step.name) ? lookFor(step) : () => {};
    }
    const provider = row;
    // Nothing is paid before the first step, and the month's flows are counted from zero.
    book ??= openCashBook(ledger, cashOf(ledger, provider));
    const opened = book;
    const was = copyProvider(providers, provider);
    const lines = copyCosts(costs, provider);
    const clients = step.name === CLOSING ? clientsOf(state, provider) : [];
    const cash = ledger.balance[opened.account];
    return () => {
      const is = copyProvider(providers, provider);
      const scene = { state, month: lived(month), provider, was, is, book: opened, last };
      say(step, PROVIDER_TELLERS.get(step.name)?.(scene) ?? []);
      if (step.name === DELIVERING) hours = hoursByPayer(state, provider);
      if (step.name !== CLOSING) return;
      if (is.open === 0) {
        stood = { row: { ...was, ended: is.ended }, costs: lines };
        ending = endingOf(scene.month, { was, is, clients, cash });
        say(step, [tellEnding(ending)]);
        // Its row may go to another this very month.
        closed = opened.close();
        row = null;
        return;
      }
      takenOver = total(owedTo(is)) - total(owedTo(was));
      const came = clientsOf(state, provider).length - clients.length;
      say(step, tellTakingOver(was, is, { came, paid: 0 - opened.paid('takeover price') }));
    };
  }

  function endingOf(
    month: ReturnType<typeof lived>,
    found: {
      readonly was: ProviderRow;
      readonly is: ProviderRow;
      readonly clients: readonly number[];
      readonly cash: number;
    },
  ): Ending {
    const { was, is, clients, cash } = found;
    const taker = takerOf(state, clients);
    return {
      cause: is.ended,
      takenOverBy: taker,
      clients: clients.length,
      takenOver: clients.filter((person) => state.people.provider[person] >= 0).length,
      cash,
      limit: overdraftLimit(month, was),
      owed: total(owedTo(was)),
      monthsBelow: Math.max(is.monthsBelow, was.monthsBelow),
      monthsPoor: Math.max(is.monthsPoor, was.monthsPoor),
      outlook: is.outlook === 0 ? was.outlook : is.outlook,
    };
  }

  function lookFor(step: Step): () => void {
    const kept = keepPayments(ledger);
    return () => {
      ledger.watch = null;
      row = providerRowOf(state, identity);
      if (row === null) return;
      book = openCashBook(ledger, cashOf(ledger, row), kept);
      const is = copyProvider(providers, row);
      owedBefore = { council: 0, individuals: 0 };
      last.set('price', is.price);
      say(step, [tellFounding(is, book.paid('owner capital'))]);
    };
  }

  function end(): FollowedProvider {
    closed ??= book?.close() ?? null;
    ledger.watch = null;
    const at = row ?? before;
    if (closed === null || at === null) {
      return { told, row: null, books: null, owedBefore, takenOver, ending };
    }
    const rates = { framework: market.frameworkRate[0], block: market.blockRate[0] };
    const now = stood ?? { row: copyProvider(providers, at), costs: copyCosts(costs, at) };
    return { told, row, books: { ...now, hours, cash: closed, rates }, owedBefore, takenOver, ending };
  }

  function say(step: Step, events: readonly ProviderTold[]): void {
    told.push(...events.map((event) => ({ step: step.name, ...event })));
  }
}

function total({ council, individuals }: Owed): number {
  return council + individuals;
}
