import type { Problem } from './problem.js';

/** What is said of contracts.yaml and of contracts. */

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
