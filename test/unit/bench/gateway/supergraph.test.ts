import { benchSupergraph, forStock } from '../../../bench/gateway/supergraph.js';

describe('a supergraph of the bench', () => {
  it('has the addresses of the run', () => {
    const urls = { organizations: 'http://o/', personnel: 'http://p/', livelihood: 'http://l/' };
    const found = [...benchSupergraph('published', urls).matchAll(/@join__graph\(name: "(\w+)", url: "([^"]+)"\)/g)];
    expect(Object.fromEntries(found.map(([, name, url]) => [name, url]))).toEqual(urls);
  });

  it('is without what only a gateway of ours enforces, for stock', () => {
    const sdl = `schema
      @link(url: "https://specs.apollo.dev/link/v1.0")
      @link(url: "https://specs.apollo.dev/requiresScopes/v0.1", for: SECURITY)
      @link(url: "https://specs.apollo.dev/authenticated/v0.1", for: SECURITY) { query: Query }
      directive @authenticated on FIELD_DEFINITION
      directive @requiresScopes(scopes: [[requiresScopes__Scope!]!]!) on FIELD_DEFINITION
      scalar requiresScopes__Scope
      type Query { a: String @authenticated b: String @requiresScopes(scopes: [["x"]]) @deprecated }`;
    const plain = forStock(sdl);
    expect(plain).not.toMatch(/authenticated|requiresScopes/);
    expect(plain).toContain('link/v1.0');
    expect(plain).toContain('b: String @deprecated');
  });
});
