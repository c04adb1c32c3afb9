import type { Problem } from './problem.js';

/** Everything the tool says about files and the graph, lint rules aside: each of those words its own. */

export const unreadableFile = (file: string, reason: string): Problem => ({
  code: 'UNREADABLE_FILE',
  file,
  what: { zh: `无法读取文件（${reason}）`, en: `this file cannot be read (${reason})` },
  expected: { zh: 'subgraphs.yaml 所在位置', en: 'a subgraphs.yaml here, in ./schema, or named by --config' },
});

export const badConfig = (file: string, line: number | undefined, where: string, expected: string, came: unknown): Problem => ({
  code: 'BAD_CONFIG',
  file,
  line,
  what: { zh: `${where} 的值不对：${shown(came)}`, en: `${where} is ${shown(came)}` },
  expected: { zh: expected, en: expected },
});

export const badYaml = (file: string, line: number | undefined, message: string): Problem => ({
  code: 'BAD_YAML',
  file,
  line,
  what: { zh: `不是有效的 YAML:${message}`, en: `not valid YAML: ${message}` },
});

export const duplicateSubgraph = (file: string, line: number | undefined, name: string): Problem => ({
  code: 'DUPLICATE_SUBGRAPH',
  file,
  line,
  what: { zh: `两个子图同名：${name}`, en: `two subgraphs are called ${name}` },
  expected: { zh: '每个子图一个名字', en: 'a name for each subgraph' },
});

export const unknownSubgraph = (file: string | undefined, name: string, known: readonly string[]): Problem => ({
  code: 'UNKNOWN_SUBGRAPH',
  file,
  what: { zh: `没有名为 ${name} 的子图`, en: `there is no subgraph called ${name}` },
  expected: { zh: known.join('、'), en: `one of ${known.join(', ')}` },
});

export const missingSdl = (subgraph: string, file: string): Problem => ({
  code: 'MISSING_SDL',
  file,
  what: { zh: `缺少子图 ${subgraph} 的 SDL`, en: `the SDL of subgraph ${subgraph} is not there` },
  ...(file.endsWith('generated/schema.graphql')
    ? { expected: { zh: '由该子图的构建写出', en: 'the build of the subgraph writes it' }, mend: { zh: 'pnpm build', en: 'pnpm build' } }
    : { expected: { zh: '含其类型定义的文件', en: 'a file with its type definitions' } }),
});

export const badSdl = (subgraph: string, file: string, line: number | undefined, message: string): Problem => ({
  code: 'BAD_SDL',
  file,
  line,
  what: { zh: `子图 ${subgraph} 的 SDL 有语法错误：${message}`, en: `the SDL of subgraph ${subgraph} does not parse: ${message}` },
  expected: { zh: 'GraphQL 类型定义', en: 'type definitions in the GraphQL schema language' },
});

export const stale = (file: string, diff: string): Problem => ({
  code: 'STALE',
  file,
  what: { zh: '已过期：与代码生成的内容不一致', en: 'is stale: the code now gives something else' },
  mend: republish,
  diff,
});

export const unpublished = (file: string): Problem => ({
  code: 'UNPUBLISHED',
  file,
  what: { zh: '尚未发布', en: 'has not been published' },
  mend: republish,
});

export const surplus = (file: string): Problem => ({
  code: 'SURPLUS',
  file,
  what: { zh: '多余：没有这样的子图或契约', en: 'is left over: there is no such subgraph or contract' },
  mend: republish,
});

export const unusedExemption = (file: string, line: number | undefined, rule: string, coordinate: string): Problem => ({
  code: 'UNUSED_EXEMPTION',
  file,
  line,
  coordinate,
  what: { zh: `例外未被用到（规则 ${rule}）`, en: `this exemption from ${rule} exempts nothing` },
  mend: { zh: '删除该行', en: 'delete it' },
});

export const unknownField = (file: string, line: number, where: string, known: readonly string[]): Problem => ({
  code: 'BAD_CONFIG',
  file,
  line,
  what: { zh: `没有 ${where} 这一项`, en: `there is no field ${where}` },
  expected: { zh: known.join('、'), en: `one of ${known.join(', ')}` },
});

export const eitherFolderOrSdl = (file: string, line: number, name: string, both: boolean): Problem => ({
  code: 'BAD_CONFIG',
  file,
  line,
  what: both
    ? { zh: `子图 ${name} 既有 folder 又有 sdl`, en: `the subgraph ${name} has a folder and an sdl` }
    : { zh: `子图 ${name} 既无 folder 也无 sdl`, en: `the subgraph ${name} has neither a folder nor an sdl` },
  expected: {
    zh: '二者取一：folder（其构建写出 generated/schema.graphql）或 sdl（SDL 文件）',
    en: 'one of them: folder (whose build writes generated/schema.graphql) or sdl (a file)',
  },
});

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

export const duplicateContract = (file: string, line: number, name: string): Problem => ({
  code: 'DUPLICATE_CONTRACT',
  file,
  line,
  what: { zh: `两个契约同名：${name}`, en: `two contracts are called ${name}` },
  expected: { zh: '每个契约一个名字', en: 'a name for each contract' },
});

export const unknownTag = (file: string, line: number, tag: string, known: readonly string[]): Problem => ({
  code: 'UNKNOWN_TAG',
  file,
  line,
  what: { zh: `没有子图使用标签 ${tag}`, en: `no subgraph uses the tag ${tag}` },
  expected:
    known.length > 0
      ? { zh: known.join('、'), en: `one of ${known.join(', ')}` }
      : { zh: '子图中的 @tag(name: …)', en: 'a @tag(name: …) in a subgraph' },
});

export const unknownContract = (file: string, name: string, known: readonly string[]): Problem => ({
  code: 'UNKNOWN_CONTRACT',
  file,
  what: { zh: `没有名为 ${name} 的契约`, en: `there is no contract called ${name}` },
  expected:
    known.length > 0
      ? { zh: known.join('、'), en: `one of ${known.join(', ')}` }
      : { zh: '在此文件中声明契约', en: 'contracts declared in this file' },
});

export const emptyContract = ({ file, line, name }: { readonly file: string; readonly line: number; readonly name: string }): Problem => ({
  code: 'EMPTY_CONTRACT',
  file,
  line,
  what: { zh: `契约 ${name} 中没有任何查询`, en: `no query is in the contract ${name}` },
  expected: {
    zh: '至少一个带有所含标签的查询，其返回类型的字段也带有该标签',
    en: 'a query with an included tag, and one on the fields of what it answers',
  },
});

const republish = { zh: 'pnpm schema publish，并提交', en: 'pnpm schema publish, and commit what it wrote' };

const shown = (value: unknown): string => (value === undefined ? '(空 · nothing)' : JSON.stringify(value));
