import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { run } from '../../schema/src/run.js';

export interface SchemaWorkplace {
  /** Runs `redsail-schema` here; colours are taken out of what it says. */
  readonly run: (...words: string[]) => Promise<{ code: number; out: string; err: string }>;
  readonly path: (file: string) => string;
  readonly read: (file: string) => string;
  /** Makes the folders of the file as well. */
  readonly write: (file: string, text: string) => void;
  /** Replaces a text that must be there. */
  readonly edit: (file: string, from: string, to: string) => void;
}

export interface WorkplaceOptions {
  readonly prepare?: readonly string[];
  /** Noon of 25 November 2026 unless a test says otherwise. */
  readonly clock?: () => Date;
}

const noon = () => new Date('2026-11-25T12:00:00+08:00');

/** A copy of a folder of test/fixtures for each test of the enclosing `describe` or file; `prepare` is run in the model of the copies, once. */
export function schemaWorkplace(fixture: string, { prepare = [], clock = noon }: WorkplaceOptions = {}): SchemaWorkplace {
  const model = mkdtempSync(join(tmpdir(), 'redsail-schema-'));
  let folder = '';
  beforeAll(async () => {
    cpSync(new URL(`../fixtures/${fixture}`, import.meta.url), model, { recursive: true });
    if (prepare.length > 0) await run(prepare, { folder: model, out: () => undefined, err: (text) => process.stderr.write(text), clock });
  });
  beforeEach(() => {
    folder = mkdtempSync(`${model}-`);
    cpSync(model, folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  afterAll(() => rmSync(model, { recursive: true }));

  const path = (file: string) => join(folder, file);
  const read = (file: string) => readFileSync(path(file), 'utf8');
  const write = (file: string, text: string) => {
    mkdirSync(dirname(path(file)), { recursive: true });
    writeFileSync(path(file), text);
  };
  return {
    path,
    read,
    write,
    edit: (file, from, to) => {
      if (!read(file).includes(from)) throw new Error(`${file} has no ${JSON.stringify(from)}`);
      write(file, read(file).replace(from, to));
    },
    run: async (...words) => {
      const said = { out: '', err: '' };
      const code = await run(words, { folder, out: (text) => (said.out += text), err: (text) => (said.err += text), clock });
      return { code, out: stripVTControlCharacters(said.out), err: stripVTControlCharacters(said.err) };
    },
  };
}
