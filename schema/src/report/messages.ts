import type { Bilingual, Problem } from './problem.js';

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

export const badOption = (option: string, came: string, expected: Bilingual): Problem => ({
  code: 'BAD_OPTION',
  what: { zh: `${option} 的值不对：${JSON.stringify(came)}`, en: `${option} is ${JSON.stringify(came)}` },
  expected,
});

export const unwritableFile = (file: string, reason: string): Problem => ({
  code: 'UNWRITABLE_FILE',
  file,
  what: { zh: `无法写入（${reason}）；什么都没有改动`, en: `cannot be written (${reason}); nothing was changed` },
});

export const stuckFile = (file: string, reason: string): Problem => ({
  code: 'UNWRITABLE_FILE',
  file,
  what: { zh: `无法替换（${reason}）；在它之前的文件已经替换`, en: `cannot be replaced (${reason}); the files before it have been` },
  mend: { zh: '消除原因后再执行一次', en: 'take the cause away, and run it again' },
});

const republish = { zh: 'pnpm schema publish，并提交', en: 'pnpm schema publish, and commit what it wrote' };

const shown = (value: unknown): string => (value === undefined ? '(空 · nothing)' : JSON.stringify(value));
