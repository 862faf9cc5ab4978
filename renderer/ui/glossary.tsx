import { Fragment } from 'react';
import { Hint } from './hint.tsx';

/** The field's terms in plain words. */
const GLOSSARY: Readonly<Record<string, string>> = {
  'direct payment':
    'Money the council pays to a person, so that they buy their own care instead of the council arranging it.',
  block: 'Hours the council buys in advance from a provider and pays for whether or not they are used.',
  framework:
    'A list of providers with agreed prices and terms. The council buys from it person by person and guarantees no hours.',
  'service fund':
    'An individual service fund: a provider holds a person’s budget and spends it as the person says.',
  'preferred list':
    'Providers the council has accredited, who give a discount and a standard service to whoever buys from the list.',
  'in-house service': 'Home care by the council’s own staff.',
  'pooled commissioning':
    'People in one place buy together, share hours and so pay less for each, and keep the say over them.',
  'mixed package':
    'The council buys a person’s personal care, and the person buys their community support with a direct payment.',
  contribution: 'What a person pays towards council-supported care after the financial assessment.',
  'need met':
    'Hours delivered to people over the hours they need; no one counts for more than their own need. Over many months it is all of the one over all of the other.',
  replicate:
    'The market played once with its own luck, the same people and the same luck under every option: one run. Many of them show how far luck alone can move a figure.',
};

const TERM = new RegExp(`\\b(${Object.keys(GLOSSARY).join('|')})(s?)\\b`, 'gi');

/** Text with each field term explained where it first stands. */
export function Glossed({ children }: { readonly children: string }) {
  const seen = new Set<string>();
  const parts: React.ReactNode[] = [];
  let from = 0;
  for (const match of children.matchAll(TERM)) {
    const meaning = GLOSSARY[(match[1] ?? '').toLowerCase()];
    const term = (match[1] ?? '').toLowerCase();
    if (meaning === undefined || seen.has(term)) continue;
    seen.add(term);
    parts.push(children.slice(from, match.index));
    parts.push(
      <Hint key={match.index} text={meaning}>
        {match[0]}
      </Hint>,
    );
    from = match.index + match[0].length;
  }
  parts.push(children.slice(from));
  return <Fragment>{parts}</Fragment>;
}
