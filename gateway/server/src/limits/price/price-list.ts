import { Kind, parse, valueFromASTUntyped, type ConstDirectiveNode, type DocumentNode, type NameNode } from 'graphql';

/** What a `@listSize` says of a field. */
export interface ListSize {
  readonly assumedSize?: number;
  readonly slicingArguments?: readonly string[];
  /** Fields of the answer, instead of the field itself, that are as long as the slicing arguments say. */
  readonly sizedFields?: readonly string[];
}

/** What the supergraph says of prices, by `Type`, `Type.field` and `Type.field(argument)`. */
export interface PriceList {
  readonly weights: ReadonlyMap<string, number>;
  readonly listSizes: ReadonlyMap<string, ListSize>;
}

interface Definition {
  readonly name: NameNode;
  readonly directives?: readonly ConstDirectiveNode[];
  readonly fields?: readonly (Definition & { readonly arguments?: readonly Definition[] })[];
}

/** Reads every `@cost(weight:)` and `@listSize(…)` of a supergraph, under the names by which it links them. */
export function readPriceList(supergraphSdl: string): PriceList {
  const document = parse(supergraphSdl, { noLocation: true });
  const names = linkedNames(document);
  const weights = new Map<string, number>();
  const listSizes = new Map<string, ListSize>();
  const note = (at: string, { directives = [] }: Definition) => {
    for (const directive of directives) {
      if (directive.name.value === names.listSize) listSizes.set(at, argumentsOf(directive) as ListSize);
      if (directive.name.value === names.cost) weights.set(at, Number(argumentsOf(directive).weight));
    }
  };
  for (const definition of document.definitions) {
    if (!('name' in definition) || definition.name === undefined || definition.kind === Kind.DIRECTIVE_DEFINITION) continue;
    const type = definition as Definition;
    note(type.name.value, type);
    for (const field of type.fields ?? []) {
      const at = `${type.name.value}.${field.name.value}`;
      note(at, field);
      for (const argument of field.arguments ?? []) note(`${at}(${argument.name.value})`, argument);
    }
  }
  return { weights, listSizes };
}

/** `@link(url: ".../cost/v0.1", import: ["@cost", { name: "@listSize", as: "@size" }])`; without a link they have their own names. */
function linkedNames(document: DocumentNode): { cost: string; listSize: string } {
  const schema = document.definitions.filter((each) => each.kind === Kind.SCHEMA_DEFINITION || each.kind === Kind.SCHEMA_EXTENSION);
  const link = schema
    .flatMap(({ directives = [] }) => directives)
    .map(argumentsOf)
    .find(({ url }) => /\/cost\/v[\d.]+$/.test(String(url)));
  if (!link) return { cost: 'cost', listSize: 'listSize' };
  const prefix = typeof link.as === 'string' ? link.as : 'cost';
  const imports = (Array.isArray(link.import) ? link.import : []).map((one: unknown) =>
    typeof one === 'string' ? { name: one, as: one } : { as: (one as { name: string }).name, ...(one as { name: string }) },
  );
  const nameOf = (directive: string): string => {
    const imported = imports.find(({ name }) => name === `@${directive}`);
    if (imported) return imported.as.slice(1);
    return directive === 'cost' ? prefix : `${prefix}__${directive}`;
  };
  return { cost: nameOf('cost'), listSize: nameOf('listSize') };
}

const argumentsOf = ({ arguments: given = [] }: ConstDirectiveNode): Record<string, unknown> =>
  Object.fromEntries(given.map(({ name, value }) => [name.value, valueFromASTUntyped(value)]));
