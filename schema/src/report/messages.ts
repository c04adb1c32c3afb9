import { nearest } from './nearest.js';
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

export const unknownSubgraph = (file: string, name: string, known: readonly string[]): Problem => ({
  code: 'UNKNOWN_SUBGRAPH',
  file,
  what: { zh: `没有名为 ${name} 的子图`, en: `there is no subgraph called ${name}` },
  expected: { zh: known.join('、'), en: `one of ${known.join(', ')}` },
});

export const missingSdl = (subgraph: string, file: string): Problem => ({
  code: 'MISSING_SDL',
  file,
  what: { zh: `缺少子图 ${subgraph} 的 SDL`, en: `the SDL of subgraph ${subgraph} is not there` },
  expected: { zh: '由该子图的构建写出', en: 'the build of the subgraph writes it' },
  mend: { zh: 'pnpm build', en: 'pnpm build' },
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
  what: { zh: '多余：没有这样的子图', en: 'is left over: there is no such subgraph' },
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

export const unknownRule = (file: string | undefined, line: number | undefined, id: string, known: readonly string[]): Problem => ({
  code: 'UNKNOWN_RULE',
  file,
  line,
  what: { zh: `没有名为 ${id} 的规则`, en: `there is no rule called ${id}` },
  expected: nearest(id, known),
});

export const unknownCode = (code: string, known: readonly string[]): Problem => ({
  code: 'UNKNOWN_CODE',
  what: { zh: `没有代码 ${code}`, en: `there is no code ${code}` },
  expected: nearest(code, known),
  mend: { zh: 'redsail-schema explain，列出全部', en: 'redsail-schema explain, which lists them all' },
});

export const unneededWaiver = (file: string, line: number, rule: string, coordinate: string): Problem => ({
  code: 'UNNEEDED_WAIVER',
  file,
  line,
  coordinate,
  what: { zh: `豁免未被用到（规则 ${rule}）`, en: `nothing needs this waiver from ${rule} any more` },
  mend: { zh: '删除它', en: 'delete it' },
});

export const nobodyKnown = (): Problem => ({
  code: 'NO_KNOWN_USE',
  what: {
    zh: '没有保存的操作，也没有使用记录：无从得知有无人使用，破坏性改变一概不降级',
    en: 'there are no saved operations and no recorded use: whether anybody uses a part is not known, and no breaking change is downgraded',
  },
  mend: { zh: '在 operations/<client>/ 中保存客户端的操作', en: 'save the operations of clients in operations/<client>/' },
});

export const invalidOperation = (file: string, line: number, name: string, message: string): Problem => ({
  code: 'INVALID_OPERATION',
  file,
  line,
  coordinate: name,
  what: { zh: `操作在改变前后的图上都无效：${message}`, en: `the operation is valid neither before nor after: ${message}` },
  expected: { zh: '至少在其中一张图上有效的操作', en: 'an operation that is valid on one of the two graphs at least' },
  mend: { zh: '修正或删除它', en: 'mend it, or delete it' },
});

const republish = { zh: 'pnpm schema publish，并提交', en: 'pnpm schema publish, and commit what it wrote' };

const shown = (value: unknown): string => (value === undefined ? '(空 · nothing)' : JSON.stringify(value));
