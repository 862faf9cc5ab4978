import type { SubjectKind } from '../../contract/schemas/library.ts';
import { INDICATORS } from '../../core/model/indicators.ts';
import { LEVERS } from '../../core/scenario/lever.ts';
import type { Catalogue } from '../files/scenario-files.ts';
import type { Desk } from './desk.ts';
import { nameOfResult, nameOfStudy } from './frozen-names.ts';

type Subject = { readonly kind: SubjectKind; readonly id: string };

/** What things are called in the names of actions: “Higher uplift”, the place Hartlepool, provider 12. */
export function subjectNames(catalogue: Catalogue, desk: () => Desk): (subject: Subject) => string {
  return (subject) => {
    const { kind, id } = subject;
    switch (kind) {
      case 'option':
        return quoted(subject, named(catalogue.listOptions(), id));
      case 'future':
        return quoted(subject, named(catalogue.listFutures(), id));
      case 'place':
        return quoted(subject, named(catalogue.listPlaces(), id));
      case 'parameter':
        return quoted(subject, catalogue.readParameters().get(id)?.label);
      case 'lever':
        return quoted(subject, (LEVERS as Readonly<Record<string, { readonly label: string }>>)[id]?.label);
      case 'indicator':
        return quoted(
          subject,
          (INDICATORS as Readonly<Record<string, { readonly label: string }>>)[id]?.label,
        );
      case 'result': {
        const row = desk()
          .results.list()
          .find((each) => each.id === id);
        return row === undefined ? `result ${id}` : `the ${nameOfResult(row)}`;
      }
      case 'study': {
        const row = desk()
          .studies.list()
          .find((each) => each.id === id);
        return row === undefined ? `answer ${id}` : `the ${nameOfStudy(row)}`;
      }
      case 'provider':
      case 'person':
      case 'books':
        return `${kind} ${id}`;
    }
  };
}

function named(
  all: readonly { readonly id: string; readonly name: string }[],
  id: string,
): string | undefined {
  return all.find((each) => each.id === id)?.name;
}

function quoted({ kind, id }: Subject, name: string | undefined): string {
  return name === undefined ? `${kind} ${id}` : `“${name}”`;
}
