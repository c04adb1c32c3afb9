/** A value that a library's message would repeat, and what is said instead. What was sent may be a person's, and messages are logged. */
const REASONS: readonly (readonly [RegExp, string])[] = [
  [/^(Field "(?!\w*\d{7})\w+" (?:of required type "[^"]+" was not provided|is not defined by type "[^"]+"))[\s\S]*$/, '$1.'],
  [/^Expected (?:value of )?((?:non-nullable )?type "[^"]+")[\s\S]*$/, 'Expected $1.'],
  [/^Value "[\s\S]*" does not exist in "(\w+)" enum[\s\S]*$/, 'The value does not exist in the enum "$1".'],
  [/^Enum "(\w+)" cannot represent[\s\S]*$/, 'The value does not exist in the enum "$1".'],
  [/^(\w+) (?:cannot represent|must be)[\s\S]*$/, '$1 cannot represent the value.'],
];

const VARIABLE = /^(Variable "\$\w+") got invalid value [\s\S]*?((?: at "[\w.[\]]+")?); ([A-Z][\s\S]*)$/;

/**
 * The words of the GraphQL library about a mistake in a request, without the values that they repeat: which variable and path, and
 * what was expected, stay. Messages of other kinds, of ours and of mistakes in names, are left as they are.
 */
export function messageWithoutValues(message: string): string {
  const variable = VARIABLE.exec(message);
  if (variable) return `${variable[1]} got an invalid value${variable[2]}; ${reasonOf(variable[3]!) ?? 'The value does not fit the type.'}`;
  if (message.startsWith('Variable "$') && message.includes(' got invalid value')) return 'A variable got an invalid value.';
  if (message.startsWith('Syntax Error')) return message.replace(/\b(String|BlockString|Int|Float) "[\s\S]*"/, '$1');
  return reasonOf(message) ?? message;
}

function reasonOf(message: string): string | undefined {
  const found = REASONS.find(([pattern]) => pattern.test(message));
  return found && message.replace(found[0], found[1]);
}
