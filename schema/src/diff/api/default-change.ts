import { isNonNullType, print, type GraphQLArgument, type GraphQLInputField } from 'graphql';
import type { Change } from '../change.js';

type Input = GraphQLArgument | GraphQLInputField;

/**
 * An argument or input field with another default than before. One that may not be null and has none any more has to be given now: whoever left
 * it out is refused. Where its type changed as well, that says so already.
 */
export function defaultChange(
  was: Input | undefined,
  is: Input | undefined,
  change: Pick<Change, 'coordinate' | 'touches'>,
  rules: { readonly required: string; readonly other: string },
): Change | undefined {
  if (!was || !is) return undefined;
  const [before, after] = [defaultText(was), defaultText(is)];
  if (!isNonNullType(is.type) || after !== undefined) return { rule: rules.other, ...change, before: before ?? '–', after: after ?? '–' };
  if (!isNonNullType(was.type)) return undefined;
  return { rule: rules.required, ...change, before: `${String(was.type)} = ${before}`, after: String(is.type), sparesValid: true };
}

/** As it is written: an API is read from its SDL. */
const defaultText = ({ astNode }: Input): string | undefined => astNode?.defaultValue && print(astNode.defaultValue);
