import type { FormattedExecutionResult } from 'graphql';

/** Data that is JSON already. Whoever wants to look into it reads it like any other: `JSON.parse(JSON.stringify(result))`. */
export class WrittenJson {
  constructor(readonly text: string) {}

  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}

/** A whole answer as text; data that is written already is put in as it is. */
export function stringifyResult({ errors, data, extensions }: FormattedExecutionResult<unknown, unknown>): string {
  const members: string[] = [];
  if (errors) members.push(`"errors":${JSON.stringify(errors)}`);
  if (data !== undefined) members.push(`"data":${data instanceof WrittenJson ? data.text : JSON.stringify(data)}`);
  if (extensions) members.push(`"extensions":${JSON.stringify(extensions)}`);
  return `{${members.join(',')}}\n`;
}
