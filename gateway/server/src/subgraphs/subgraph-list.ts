import { parse } from 'yaml';

/**
 * Default URLs by subgraph name, from schema/subgraphs.yaml: a list `subgraphs` of { name, folder, url }.
 * @throws when an entry has no name or URL, or a name comes twice
 */
export function parseSubgraphList(text: string): ReadonlyMap<string, string> {
  const { subgraphs } = (parse(text) ?? {}) as { subgraphs?: unknown };
  if (!Array.isArray(subgraphs)) throw new Error('缺少列表 subgraphs · the list "subgraphs" is missing');
  const urls = new Map<string, string>();
  for (const [index, entry] of subgraphs.entries()) {
    const { name, url } = (entry ?? {}) as { name?: unknown; url?: unknown };
    if (typeof name !== 'string' || typeof url !== 'string') {
      throw new Error(`第 ${index + 1} 项缺少 name 或 url · entry ${index + 1} lacks a name or a url`);
    }
    if (urls.has(name)) throw new Error(`子图 ${name} 重复 · the subgraph ${name} comes twice`);
    urls.set(name, url);
  }
  return urls;
}
