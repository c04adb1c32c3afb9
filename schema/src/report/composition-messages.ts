import type { Problem } from './problem.js';

/** What is said of composition, and of SDL that is GraphQL and no graph. */

export const unknownDirective = (
  subgraph: string,
  place: { readonly file: string; readonly line: number | undefined },
  directive: string,
  { known, importable, hint }: { readonly known: readonly string[]; readonly importable: boolean; readonly hint: string },
): Problem => ({
  code: 'UNKNOWN_DIRECTIVE',
  ...place,
  what: { zh: `子图 ${subgraph} 用了未知指令 @${directive}`, en: `[${subgraph}] Unknown directive "@${directive}".${hint}` },
  expected: { zh: `已知指令：${list(known)}`, en: `a directive that it defines or imports: ${list(known)}` },
  mend: importable
    ? { zh: `在 @link 的 import 中加上 "@${directive}"`, en: `add "@${directive}" to the import of @link` }
    : { zh: '改正其名，或在该子图中定义它', en: 'mend its name, or define it in this subgraph' },
});

export const invalidSdl = (
  subgraph: string,
  place: { readonly file: string; readonly line: number | undefined },
  message: string,
): Problem => ({
  code: 'INVALID_GRAPHQL',
  ...place,
  what: { zh: `子图 ${subgraph} 的 SDL 不合法`, en: `[${subgraph}] ${message}` },
});

export const tooLittleMemory = (): Problem => ({
  code: 'OUT_OF_MEMORY',
  what: { zh: '内存不足，合成中止', en: 'composition ran out of memory' },
  mend: { zh: 'NODE_OPTIONS=--max-old-space-size=8192（MB）', en: 'NODE_OPTIONS=--max-old-space-size=8192 (megabytes)' },
});

const OTHER = '@theguild/federation-composition';

export const otherComposerRefuses = (
  code: string,
  message: string,
  place: { readonly file: string; readonly line: number } | undefined,
): Problem => ({
  code: 'OTHER_COMPOSER_REFUSES',
  ...place,
  what: { zh: `${OTHER} 合不成此图（${code}）`, en: `${OTHER} does not compose it (${code}): ${message}` },
});

export const otherComposerDiffers = (
  coordinate: string,
  message: string,
  place: { readonly file: string; readonly line: number } | undefined,
): Problem => ({
  code: 'OTHER_COMPOSER_DIFFERS',
  ...place,
  coordinate,
  what: { zh: `经 ${OTHER} 合成，客户端所见不同`, en: `composed by ${OTHER}, clients would see it otherwise: ${message}` },
});

export const furtherDifferences = (count: number): Problem => ({
  code: 'OTHER_COMPOSER_DIFFERS',
  what: { zh: `另有 ${count} 处不同`, en: `${count} further differences` },
});

const list = (directives: readonly string[]): string => directives.map((name) => `@${name}`).join(' ');
