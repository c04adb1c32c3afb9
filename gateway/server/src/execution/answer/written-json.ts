import type { FormattedExecutionResult } from 'graphql';

const BEFORE = Buffer.from('{"data":');
const AFTER = Buffer.from('}\n');

/**
 * Data that is JSON already. Whoever wants to look into it reads it like any other: `JSON.parse(JSON.stringify(result))`. It is sent once,
 * and then let go: Apollo Server's own records of a request live longer than the request, and would hold the answer.
 */
export class WrittenJson {
  private bytes: Buffer | undefined;

  /** @param bytes the data as JSON; nobody changes them */
  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  /** @throws when it has been taken already */
  take(): Buffer {
    const { bytes } = this;
    if (bytes === undefined) throw new Error('an answer is sent once');
    this.bytes = undefined;
    return bytes;
  }

  /** What is gone is null. */
  toJSON(): unknown {
    return this.bytes === undefined ? null : JSON.parse(this.bytes.toString());
  }
}

/** A whole answer as bytes; data that is written already is put in as it is. */
export function answerBytes({ errors, data, extensions }: FormattedExecutionResult<unknown, unknown>): Buffer {
  if (data instanceof WrittenJson && !errors && !extensions) return Buffer.concat([BEFORE, data.take(), AFTER]);
  const members: Buffer[] = [];
  const add = (name: string, value: Buffer) => members.push(Buffer.from(`${members.length === 0 ? '{' : ','}"${name}":`), value);
  if (errors) add('errors', asJson(errors));
  if (data !== undefined) add('data', data instanceof WrittenJson ? data.take() : asJson(data));
  if (extensions) add('extensions', asJson(extensions));
  if (members.length === 0) members.push(Buffer.from('{'));
  return Buffer.concat([...members, AFTER]);
}

const asJson = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));
