import {
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
} from 'graphql';
import { chance, pick, upTo, type Draft } from './draft.js';

/** `(first: 2, of: $v1)`, or nothing. */
export function randomArguments(draft: Draft, field: string, args: readonly GraphQLArgument[]): string {
  const named = args.map((argument) => ({
    ...argument,
    known: `${field}.${argument.name}` in draft.texts ? `${field}.${argument.name}` : argument.name,
  }));
  const given = named
    .filter(
      (argument) =>
        isRequiredArgument(argument) ||
        (draft.texts[argument.known]?.length !== 0 && chance(draft, isInputObjectType(argument.type) ? 0.2 : 0.5)),
    )
    .map((argument) => `${argument.name}: ${randomLiteral(draft, argument.type, argument.known, argument.defaultValue !== undefined)}`);
  return given.length > 0 ? `(${given.join(', ')})` : '';
}

/** A value as it stands in a document; in it, here and there, a variable. */
export function randomLiteral(draft: Draft, type: GraphQLInputType, name: string, hasDefault = false, deep = 0): string {
  if (chance(draft, 0.3)) return randomVariable(draft, type, name, hasDefault);
  return literalOf(type, draw(draft, type, name, deep), (inner, innerName) =>
    chance(draft, 0.15) ? randomVariable(draft, inner, innerName, false) : undefined,
  );
}

/** A variable that may stand where `type` is wanted: a new one, or one of the same type that is there already. */
export function randomVariable(draft: Draft, wanted: GraphQLInputType, name: string, hasDefault = false): string {
  const known = [...draft.variables].filter(([, variable]) => variable.type === String(wanted));
  if (known.length > 0 && chance(draft, 0.4)) return `$${pick(draft, known)[0]}`;

  const variable = `v${draft.variables.size + 1}`;
  const nullable = (isNonNullType(wanted) ? wanted.ofType : wanted) as GraphQLInputType;
  const required = isNonNullType(wanted);
  const withDefault = chance(draft, 0.3);
  // A nullable variable may stand for a non-null argument when one of them has a default; null itself is then the sender's mistake.
  const type = required && !(withDefault || (hasDefault && chance(draft, 0.5))) ? wanted : nullable;
  const fallback = withDefault ? literalOf(nullable, drawNotNull(draft, nullable, name)) : undefined;
  const mayBeLeftOut = !isNonNullType(type) && (!required || withDefault || hasDefault);
  const value =
    mayBeLeftOut && chance(draft, 0.3) ? undefined : { is: required ? drawNotNull(draft, nullable, name) : draw(draft, nullable, name, 0) };
  draft.variables.set(variable, { type: String(type), default: fallback, value });
  return `$${variable}`;
}

function drawNotNull(draft: Draft, type: GraphQLInputType, name: string): unknown {
  return draw(draft, type, name, 0) ?? drawNotNull(draft, type, name);
}

/** A value as it stands in JSON. */
function draw(draft: Draft, type: GraphQLInputType, name: string, deep: number): unknown {
  if (isNonNullType(type)) {
    const inner = type.ofType as GraphQLInputType;
    return draw(draft, inner, name, deep) ?? draw({ ...draft, random: () => 0.99 }, inner, name, deep);
  }
  if (chance(draft, 0.08)) return null;
  if (isListType(type)) return Array.from({ length: upTo(draft, 3) }, () => draw(draft, type.ofType as GraphQLInputType, name, deep + 1));
  if (isEnumType(type)) return pick(draft, type.getValues()).name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter((field) => isRequiredInputField(field) || chance(draft, deep > 2 ? 0.1 : 0.4));
    const chosen = type.isOneOf ? [pick(draft, Object.values(type.getFields()))] : fields;
    return Object.fromEntries(chosen.map((field) => [field.name, draw(draft, field.type, field.name, deep + 1)]));
  }
  switch (type.name) {
    case 'Int':
      return draft.texts[name]?.length ? Number(pick(draft, draft.texts[name])) : upTo(draft, 6) - 1;
    case 'Float':
      return upTo(draft, 60) / 4;
    case 'Boolean':
      return chance(draft, 0.5);
    default:
      return pick(draft, [draft.texts[name], draft.texts[type.name], draft.texts['*']].find((texts) => texts?.length) ?? ['text']);
  }
}

type Instead = (type: GraphQLInputType, name: string) => string | undefined;

/** JSON → literal. `instead` may put something of its own in the place of an inner value. */
function literalOf(type: GraphQLInputType, value: unknown, instead: Instead = () => undefined): string {
  if (isNonNullType(type)) return literalOf(type.ofType as GraphQLInputType, value, instead);
  if (value === null || value === undefined) return 'null';
  if (isListType(type)) {
    const inner = type.ofType as GraphQLInputType;
    return `[${(value as unknown[]).map((item) => instead(inner, '*') ?? literalOf(inner, item, instead)).join(', ')}]`;
  }
  if (isEnumType(type)) return String(value);
  if (isInputObjectType(type)) {
    const fields = type.getFields();
    const inside = Object.entries(value).map(([name, inner]) => {
      const field = fields[name] as GraphQLInputField;
      return `${name}: ${instead(field.type, name) ?? literalOf(field.type, inner, instead)}`;
    });
    return `{${inside.join(', ')}}`;
  }
  return JSON.stringify(value);
}
