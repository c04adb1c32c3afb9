import type { Principal } from '@redsail/contract';
import { buildASTSchema, OperationTypeNode, parse, valueFromASTUntyped, type DocumentNode, type FieldNode, GraphQLError } from 'graphql';
import { callerOf, unmetBy, type AccessCaller } from './access-caller.js';
import { accessErrors } from './access-errors.js';
import { readRequirements, type Requirements } from './access-requirements.js';
import { createInputRequirements } from './input-requirements.js';
import { readOperation, type Demand, type OperationGraph, type OperationReading } from './read-operation.js';
import { reduceOperation, type Reduction } from './reduce-operation.js';
import { removedPlaces, type RemovedPlace } from './removed-places.js';
import { conditionVariables, hold } from './selection-conditions.js';

type Variables = Readonly<Record<string, unknown>>;

/** What of an operation its caller may ask for. */
export interface OperationAccess {
  /** The operation without the rest; the document itself when nothing was removed. The answer has the shape of the original: null there. */
  readonly document: DocumentNode;
  /** One for each scope that is missing: `extensions { code, scope, paths }`. */
  readonly errors: readonly GraphQLError[];
  /** Empty when nothing was removed; otherwise names what was: the plan of this document is another one. */
  readonly variant: string;
  /** A command that the caller may not give: nothing of the operation is sent, and its data is null. */
  readonly refused: boolean;
  /** Types that an interface or a union may lead to and that the caller may not see: an object of one is null in the answer. */
  readonly hidden: ReadonlySet<string>;
}

/** Takes an operation that was validated. */
export type OperationAccessCheck = (
  document: DocumentNode,
  operationName: string | null | undefined,
  principal: Principal,
  variables?: Variables | null,
) => OperationAccess;

/** Outcomes kept of one operation: one a set of scopes that matter to it. The oldest goes first. */
const KEPT_OUTCOMES = 64;

/**
 * Enforces the scopes of a supergraph before anything is planned. The tables are made once; an operation is read once for every document
 * (documents are kept by the server), and reduced once for each set of those scopes that it asks for at all: repeats are look-ups.
 * @throws when the supergraph carries a guard that would not be enforced
 */
export function createOperationAccess(fullSupergraph: string | DocumentNode): OperationAccessCheck {
  const supergraph = typeof fullSupergraph === 'string' ? parse(fullSupergraph, { noLocation: true }) : fullSupergraph;
  const schema = buildASTSchema(supergraph, { assumeValidSDL: true, assumeValid: true });
  const requirements = readRequirements(supergraph, schema);
  const graph: OperationGraph = { schema, requirements, inputs: createInputRequirements(schema, requirements) };
  const known = new WeakMap<DocumentNode, Map<string, OperationAccessCheck>>();

  return (document, operationName, principal, variables) => {
    const name = operationName ?? '';
    let checks = known.get(document);
    if (!checks) known.set(document, (checks = new Map()));
    let check = checks.get(name);
    if (!check) checks.set(name, (check = createCheck(readOperation(document, name, graph), graph)));
    return check(document, operationName, principal, variables);
  };
}

interface Outcome {
  readonly reduction: Reduction;
  readonly places: readonly RemovedPlace[];
  readonly variant: string;
  readonly hidden: ReadonlySet<string>;
  /** The errors, where no condition decides what was asked for. */
  readonly errors: readonly GraphQLError[] | undefined;
}

function createCheck(reading: OperationReading | undefined, graph: OperationGraph): OperationAccessCheck {
  if (!reading) return unresolved;
  const watching = [...reading.demands].filter(([, { watched }]) => watched.length > 0);
  if (reading.needs.length === 0 && watching.length === 0) return untouched;
  const outcomes = new Map<string, Outcome>();

  return (document, _, principal, given) => {
    const variables = given ?? {};
    const mentioned = mentionedBy(reading, watching, variables, graph);
    const caller = callerOf(principal);
    const unmetOf = (needs: Requirements) => unmetBy(caller, needs);
    const lacking = [...new Set([reading.needs, ...mentioned.values()].flatMap(unmetOf))];
    if (lacking.length === 0) return untouched(document);

    const key = keyOf(
      caller,
      lacking,
      [...mentioned.keys()].map((field) => reading.demands.get(field)!),
    );
    let outcome = outcomes.get(key);
    if (!outcome) {
      if (outcomes.size >= KEPT_OUTCOMES) outcomes.delete(outcomes.keys().next().value!);
      outcomes.set(key, (outcome = outcomeOf(reading, unmetOf, mentioned, caller, graph)));
    }
    return accessOf(outcome, reading, caller, variables);
  };
}

const keyOf = ({ hasToken }: AccessCaller, lacking: Requirements, mentioning: readonly Demand[]): string =>
  [hasToken, ...lacking.map(({ name }) => name), ...mentioning.map(({ label }) => label)].join(' ');

const NOTHING: ReadonlySet<string> = new Set();
const untouched = (document: DocumentNode): OperationAccess => ({ document, errors: [], variant: '', refused: false, hidden: NOTHING });

/** Which operation is meant is not known, so neither is what it asks for: nothing is sent. */
const unresolved = (document: DocumentNode): OperationAccess => ({
  document,
  errors: [new GraphQLError('Must name one of the operations of the document.', { extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } })],
  variant: 'unresolved',
  refused: true,
  hidden: NOTHING,
});

/** The fields whose filter or order mentions something protected in the values of the variables, and what that takes. */
function mentionedBy(
  { operation }: OperationReading,
  watching: readonly (readonly [FieldNode, Demand])[],
  variables: Variables,
  { inputs }: OperationGraph,
): ReadonlyMap<FieldNode, Requirements> {
  return new Map(
    watching.flatMap(([field, { watched }]) => {
      const needs = watched.flatMap(({ name, type }) => {
        const fallback = operation.variableDefinitions?.find(({ variable }) => variable.name.value === name)?.defaultValue;
        return inputs.ofValue(name in variables ? variables[name] : fallback && valueFromASTUntyped(fallback), type);
      });
      return needs.length > 0 ? [[field, [...new Set(needs)]] as const] : [];
    }),
  );
}

function outcomeOf(
  reading: OperationReading,
  unmetOf: (needs: Requirements) => Requirements,
  mentioned: ReadonlyMap<FieldNode, Requirements>,
  caller: AccessCaller,
  { schema }: OperationGraph,
): Outcome {
  const reduction = reduceOperation(reading, { schema, unmetOf, mentioned });
  const places = removedPlaces(reading, reduction);
  const behind = [...reading.demands.values()].flatMap((demand) => demand.behind);
  return {
    reduction,
    places,
    variant: [...reduction.removals.values()].map(({ label }) => label).join(' '),
    hidden: new Set(behind.filter(({ needs }) => unmetOf(needs).length > 0).map(({ type }) => type)),
    errors: places.some(({ conditions }) => conditions.length > 0) ? undefined : accessErrors(places, reduction, caller),
  };
}

function accessOf(
  { reduction, places, variant, hidden, errors }: Outcome,
  { operation }: OperationReading,
  caller: AccessCaller,
  variables: Variables,
): OperationAccess {
  const values = errors ? variables : conditionVariables(operation, variables);
  const asked = errors ? places : places.filter(({ conditions }) => hold(conditions, values));
  return {
    document: reduction.document,
    errors: errors ?? accessErrors(asked, reduction, caller),
    variant,
    hidden,
    refused: operation.operation === OperationTypeNode.MUTATION && asked.some(({ path }) => path.length === 1),
  };
}
