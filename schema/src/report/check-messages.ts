import { nearest } from './nearest.js';
import type { Problem } from './problem.js';

/** What is said of a check: its policy and its waivers. */

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

export const onlyItsApi = (base: string): Problem => ({
  code: 'ONLY_ITS_API',
  what: {
    zh: `${base} 只有客户端所见的模式：键、权限、@override、契约与查询计划均未比较`,
    en: `${base} tells only what clients see: keys, scopes, @override, contracts and query plans were not compared`,
  },
  mend: {
    zh: '以 git 引用、published/ 或超图为基准',
    en: 'compare with a git ref, published/ or a supergraph',
  },
});
