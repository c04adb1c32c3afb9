import { readFileSync } from 'node:fs';
import { buildSchema, Kind, parse, validate, type SelectionSetNode } from 'graphql';

const read = (file: string) => readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');
const schema = buildSchema(read('schema/published/api.graphql'));

/** The queries of a README with the answers printed under them. */
function examples(file: string): { query: string; answer: unknown }[] {
  const blocks = [...read(file).matchAll(/```(graphql|sh|json)\n(.*?)\n```/gs)].map(([, kind, text]) => ({ kind, text: text! }));
  return blocks.flatMap(({ kind, text }, at) => {
    const next = blocks[at + 1];
    if (kind === 'json' || next?.kind !== 'json') return [];
    const query = kind === 'graphql' ? text : (JSON.parse(/\{ "query".*\}/.exec(text)![0]) as { query: string }).query;
    return [{ query, answer: JSON.parse(next.text) as unknown }];
  });
}

/** Every object of the answer has just the fields that were asked for, in their order. */
function fits(value: unknown, selection: SelectionSetNode | undefined): boolean {
  if (value === null || !selection) return true;
  if (Array.isArray(value)) return value.every((one) => fits(one, selection));
  const fields = selection.selections.flatMap((one) => (one.kind === Kind.FIELD ? [one] : []));
  const object = value as Record<string, unknown>;
  return (
    JSON.stringify(Object.keys(object)) === JSON.stringify(fields.map((field) => field.name.value)) &&
    fields.every((field) => fits(object[field.name.value], field.selectionSet))
  );
}

describe.each(['README.md', 'README.zh-CN.md'])('%s', (file) => {
  it('shows four queries that the published graph answers, with answers of their shape', () => {
    const shown = examples(file);
    expect(shown).toHaveLength(4);
    for (const { query, answer } of shown) {
      const document = parse(query);
      expect(validate(schema, document)).toEqual([]);
      const [operation] = document.definitions;
      expect(fits((answer as { data: unknown }).data, (operation as { selectionSet: SelectionSetNode }).selectionSet)).toBe(true);
    }
  });

  it('names only scripts that are there', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...read(file).matchAll(/npx -y pnpm (?:-s )?([a-z:]+)/g)].map(([, name]) => name!);
    // `exec` is pnpm's own: it runs a program with the Node.js that the workspace brings.
    expect(named.filter((name) => name !== 'exec' && !(name in scripts))).toEqual([]);
  });
});
