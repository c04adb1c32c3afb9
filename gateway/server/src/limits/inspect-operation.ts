import { GraphQLError, Kind, parse, visit, BREAK, type DocumentNode, type GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Judge } from './judge.js';
import type { Limit } from './limit.js';
import { documentLimits } from './limits.js';
import type { PriceList } from './price/price-list.js';
import { priceOperation } from './price/price-operation.js';
import type { Variables } from './price/price.js';
import { depth } from './rules/depth.js';
import { tokens } from './rules/tokens.js';

/** Characters of text whose inspections are kept; beside its text one takes a few hundred bytes. */
const KEPT_CHARACTERS = 16_000_000;
const ENTRY = 1_000;
/** One huge text does not drive out a hundred ordinary ones. */
const LONGEST_KEPT = 100_000;

/** What is known of a text without its variables: worked out once, however often it is sent. */
export interface Inspection {
  /** What broke a limit, or would if the limit were enforced. */
  readonly findings: readonly { readonly limit: Limit; readonly found: number }[];
  readonly introspects: boolean;
  /** Whether that name, or none, says which operation is meant. What has no operation at all is left to validation. */
  resolves(operationName: string | undefined): boolean;
  /** undefined when no operation of the text has that name: executing it will say so. */
  priceOf(operationName: string | undefined, variables: Variables): number | undefined;
}

export interface Inspector {
  (text: string): Inspection;
  /** A new supergraph has other prices: what was kept is dropped. */
  useGraph(schema: GraphQLSchema, prices: PriceList): void;
}

export function createInspector({ settings, wants }: Judge): Inspector {
  const kept = new LRUCache<string, Inspection>({
    maxSize: KEPT_CHARACTERS,
    maxEntrySize: LONGEST_KEPT,
    sizeCalculation: (_, text) => text.length + ENTRY,
  });
  let graph: { schema: GraphQLSchema; prices: PriceList } | undefined;

  const inspect = (text: string): Inspection => {
    const found = wants(tokens) ? tokens.measure(text, settings.tokens.limit) : 0;
    const tooLong = found > settings.tokens.limit;
    // A text that is refused for its length is never parsed.
    if (tooLong && settings.tokens.mode === 'enforce') return unpriced([{ limit: tokens, found }]);
    const long = tooLong ? [{ limit: tokens, found }] : [];
    try {
      const document = parse(text, { noLocation: true });
      return weigh(document, long);
    } catch (error) {
      // What is no GraphQL is told so by Apollo Server, which parses it again; what overflows the stack is too deep even to be measured.
      if (error instanceof GraphQLError) return unpriced(long);
      if (error instanceof RangeError) return unpriced([...long, { limit: depth, found: Number.MAX_SAFE_INTEGER }]);
      throw error;
    }
  };

  const weigh = (document: DocumentNode, long: Inspection['findings']): Inspection => {
    const measured = documentLimits.filter(wants).map((limit) => ({ limit, found: limit.measure(document) }));
    const broken = measured.filter(({ limit, found: count }) => count > settings[limit.name as keyof typeof settings].limit);
    return {
      findings: [...long, ...broken],
      introspects: introspects(document),
      resolves: resolution(document),
      priceOf: priceTag(document),
    };
  };

  /** The price of each operation, by its name; the only one of a document is found without. The document itself is not kept. */
  const priceTag = (document: DocumentNode): Inspection['priceOf'] => {
    if (!graph) return () => undefined;
    const { schema, prices } = graph;
    const operations = operationsOf(document);
    const tags = new Map(operations.map((each) => [each.name?.value, priceOperation(schema, prices, document, each)]));
    if (operations.length === 1) tags.set(undefined, tags.get(operations[0]!.name?.value)!);
    else tags.delete(undefined);
    return (operationName, variables) => {
      const price = tags.get(operationName);
      return price === undefined ? undefined : writable(typeof price === 'number' ? price : price(variables));
    };
  };

  const inspector = (text: string): Inspection => {
    const known = kept.get(text);
    if (known) return known;
    const inspection = inspect(text);
    kept.set(text, inspection);
    return inspection;
  };
  return Object.assign(inspector, {
    useGraph(schema: GraphQLSchema, prices: PriceList) {
      graph = { schema, prices };
      kept.clear();
    },
  });
}

/** JSON has no infinity. */
const writable = (price: number): number => (Number.isFinite(price) ? price : Number.MAX_SAFE_INTEGER);

const unpriced = (findings: Inspection['findings']): Inspection => ({
  findings,
  introspects: false,
  resolves: () => true,
  priceOf: () => undefined,
});

const operationsOf = ({ definitions }: DocumentNode) => definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);

function resolution(document: DocumentNode): Inspection['resolves'] {
  const names = operationsOf(document).map(({ name }) => name?.value);
  return (operationName) => (operationName === undefined ? names.length <= 1 : names.length === 0 || names.includes(operationName));
}

function introspects(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    [Kind.FIELD]: ({ name }) => {
      if (name.value !== '__schema' && name.value !== '__type') return undefined;
      found = true;
      return BREAK;
    },
  });
  return found;
}
