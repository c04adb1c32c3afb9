import type { FormattedExecutionResult } from 'graphql';

/** What stands before and after the data of an answer without errors. */
export const BEFORE = Buffer.from('{"data":');
export const AFTER = Buffer.from('}\n');

const dataIn = (whole: Buffer): Buffer => whole.subarray(BEFORE.length, whole.length - AFTER.length);

/**
 * Data that is JSON already. Whoever wants to look into it reads it like any other: `JSON.parse(JSON.stringify(result))`. It is sent once,
 * and then let go: Apollo Server's own records of a request live longer than the request, and would hold the answer.
 */
export class WrittenJson {
  private whole: Buffer | undefined;

  /** @param whole `{"data":…}` and the end of the line; nobody changes them */
  constructor(whole: Buffer) {
    this.whole = whole;
  }

  /** An answer without errors and extensions. @throws when it has been taken already */
  takeWhole(): Buffer {
    const { whole } = this;
    if (whole === undefined) throw new Error('an answer is sent once');
    this.whole = undefined;
    return whole;
  }

  /** The data alone. @throws when it has been taken already */
  take(): Buffer {
    return dataIn(this.takeWhole());
  }

  /** What is gone is null. */
  toJSON(): unknown {
    return this.whole === undefined ? null : JSON.parse(dataIn(this.whole).toString());
  }
}

/** A whole answer as bytes; data that is written already is put in as it is. */
export function answerBytes({ errors, data, extensions }: FormattedExecutionResult<unknown, unknown>): Buffer {
  if (data instanceof WrittenJson && !errors && !extensions) return data.takeWhole();
  const members: Buffer[] = [];
  const add = (name: string, value: Buffer) => members.push(Buffer.from(`${members.length === 0 ? '{' : ','}"${name}":`), value);
  if (errors) add('errors', asJson(errors));
  if (data !== undefined) add('data', data instanceof WrittenJson ? data.take() : asJson(data));
  if (extensions) add('extensions', asJson(extensions));
  if (members.length === 0) members.push(Buffer.from('{'));
  return Buffer.concat([...members, AFTER]);
}

const asJson = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));
