import { nearest } from './nearest.js';
import type { Bilingual, Problem } from './problem.js';

/** What the tool says about the files of saved operations and views. */

export const unreadableOperations = (file: string, reason: string): Problem => ({
  code: 'UNREADABLE_FILE',
  file,
  what: { zh: `无法读取文件（${reason}）`, en: `this file cannot be read (${reason})` },
  expected: { zh: '已保存的操作或操作清单', en: 'saved operations, or a manifest of them' },
});

export const badOperation = (file: string, line: number | undefined, message: string): Problem => ({
  code: 'BAD_OPERATION',
  file,
  line,
  what: { zh: `操作有语法错误：${message}`, en: `the operation does not parse: ${message}` },
  expected: { zh: 'GraphQL 操作及其片段', en: 'GraphQL operations and their fragments' },
});

export const notAnOperation = (file: string, line: number | undefined, definition: string): Problem => ({
  code: 'NOT_AN_OPERATION',
  file,
  line,
  what: { zh: `${definition}：不是操作，也不是片段`, en: `${definition} is neither an operation nor a fragment` },
  expected: { zh: 'GraphQL 操作及其片段', en: 'GraphQL operations and their fragments' },
});

export const missingFragment = (file: string, line: number | undefined, name: string): Problem => ({
  code: 'MISSING_FRAGMENT',
  file,
  line,
  what: { zh: `缺少片段 ${name}`, en: `there is no fragment ${name}` },
  expected: { zh: '片段与用到它的操作在同一文件中', en: 'the fragment in the file of the operation that uses it' },
});

export const duplicateOperation = (file: string, line: number, name: string, first: string): Problem => ({
  code: 'DUPLICATE_OPERATION',
  file,
  line,
  what: {
    zh: `同一客户端的两个操作同名：${name}，另见 ${first}`,
    en: `two operations of one client are called ${name}: the other is ${first}`,
  },
  expected: { zh: '同一客户端内每个操作一个名字', en: 'a name for each operation of a client' },
});

export const badManifest = (file: string, line: number | undefined, zh: string, en: string): Problem => ({
  code: 'BAD_MANIFEST',
  file,
  line,
  what: { zh: `不是操作清单：${zh}`, en: `not a manifest of operations: ${en}` },
  expected: { zh: manifestShape, en: manifestShape },
});

export const invalidOperation = (file: string, line: number, operation: string, message: string): Problem => ({
  code: 'INVALID_OPERATION',
  file,
  line,
  coordinate: operation,
  what: { zh: '不符合客户端所见的模式', en: message },
});

/** In a check, of an operation that is not what the change breaks. */
export const neverValidOperation = (...[file, line, operation, message]: Parameters<typeof invalidOperation>): Problem => ({
  ...invalidOperation(file, line, operation, message),
  what: { zh: `操作在改变前后的图上都无效：${message}`, en: `the operation is valid neither before nor after: ${message}` },
  expected: { zh: '至少在其中一张图上有效的操作', en: 'an operation that is valid on one of the two graphs at least' },
  mend: { zh: '修正或删除它', en: 'mend it, or delete it' },
});

/** @param first how a folder without any gets its first */
export const unknownClient = (folder: string, client: string, known: readonly string[], first: Bilingual): Problem => ({
  code: 'UNKNOWN_CLIENT',
  file: folder,
  what: { zh: `没有名为 ${client} 的客户端`, en: `there is no client called ${client}` },
  expected: known.length > 0 ? nearest(client, known) : first,
});

export const unknownCoordinate = (coordinate: string, near: readonly string[]): Problem => ({
  code: 'UNKNOWN_COORDINATE',
  coordinate,
  what: { zh: '客户端所见的模式中没有它', en: 'what clients see has no such part' },
  expected: near.length > 0 ? { zh: near.join(', '), en: near.join(', ') } : { zh: coordinateExamples, en: coordinateExamples },
});

const manifestShape = '{ "format": "apollo-persisted-query-manifest", "version": 1, "operations": [{ "id", "name", "body" }, …] }';
const coordinateExamples = 'Region, Region.name, Query.region(code:), RegionLevel.TOWN';
