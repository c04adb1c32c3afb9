import type { Bilingual, Problem } from '../report/problem.js';

/** What is said of graphs that are looked for: in git, in folders, in files. What is said of addresses stands in address-messages.ts. */

/** Where a text came from: a file, or an address, which is no file and is told in the sentence. */
export interface Place {
  readonly file?: string | undefined;
  readonly url?: string | undefined;
}

/** The problem's file and line; or its sentence begins with the address and the line. */
export function placed({ file, url }: Place, { zh, en }: Bilingual, line?: number): Pick<Problem, 'file' | 'line' | 'what'> {
  if (url === undefined) return { file, line, what: { zh, en } };
  const [lineZh, lineEn] = line === undefined ? ['', ''] : [`第 ${line} 行：`, `line ${line}: `];
  return { what: { zh: `${url}：${lineZh}${zh}`, en: `${url}: ${lineEn}${en}` } };
}

const schemaOrSupergraph: Bilingual = { zh: '超图，或客户端所见的 API 模式', en: 'a supergraph, or the API schema that clients see' };

export const badSupergraph = (place: Place, reason: string): Problem => ({
  code: 'BAD_SUPERGRAPH',
  ...placed(place, { zh: `无法从该超图取出子图：${reason}`, en: `the subgraphs cannot be taken out of this supergraph: ${reason}` }),
  expected: { zh: 'Federation 2 合成所得的超图', en: 'a supergraph composed by Federation 2' },
});

export const badSchema = (place: Place, line: number | undefined, message: string): Problem => ({
  code: 'BAD_SCHEMA',
  ...placed(place, { zh: `不是有效的模式：${message}`, en: `not a valid schema: ${message}` }, line),
  expected: schemaOrSupergraph,
});

export const onlyASubgraph = (place: Place, line: number | undefined): Problem => ({
  code: 'BAD_SCHEMA',
  ...placed(place, { zh: '这是一个子图的 SDL', en: 'this is the SDL of one subgraph' }, line),
  expected: schemaOrSupergraph,
  mend: { zh: '用 --sdl 名称=文件 交付子图', en: 'a subgraph is handed over by --sdl name=file' },
});

export const unreadableSchema = (file: string, reason: string): Problem => ({
  code: 'UNREADABLE_FILE',
  file,
  what: { zh: `无法读取文件（${reason}）`, en: `this file cannot be read (${reason})` },
  expected: schemaOrSupergraph,
});

/** What git had to say: it was not asked; there is no repository; there is one, shallow or whole. */
export type GitState = 'unasked' | 'none' | 'shallow' | 'whole';

export const noSuchGraph = (name: string, git: GitState): Problem => ({
  code: 'NO_SUCH_GRAPH',
  what: {
    unasked: { zh: `没有文件夹或文件“${name}”`, en: `there is no folder or file "${name}"` },
    none: { zh: `没有文件夹或文件“${name}”，此处也没有 git 仓库`, en: `there is no folder or file "${name}", and no git repository here` },
    shallow: notInGit(name),
    whole: notInGit(name),
  }[git],
  expected: {
    zh: 'git 引用、文件夹、.graphql 文件、http(s) 地址、published 或 worktree',
    en: 'a git ref, a folder, a .graphql file, an http(s) URL, published or worktree',
  },
  mend: git === 'shallow' ? deepen : git === 'whole' ? fetchIt(name) : undefined,
});

const notInGit = (name: string): Bilingual => ({
  zh: `“${name}”既非提交、分支或标签，也非文件夹或文件`,
  en: `"${name}" is no commit, branch or tag here, and no folder or file`,
});

const deepen: Bilingual = {
  zh: '此为浅克隆：git fetch --depth=2（GitHub Actions：fetch-depth: 0）',
  en: 'this clone is shallow: git fetch --depth=2 (GitHub Actions: fetch-depth: 0)',
};

/** For what may be a branch or a tag; `HEAD~9` is not to be fetched. */
function fetchIt(name: string): Bilingual | undefined {
  const branch = /^(?:origin\/)?([\w][\w./-]*)$/.exec(name)?.[1];
  return branch === undefined
    ? undefined
    : { zh: `若在远端：git fetch origin ${branch}`, en: `if it is at the remote: git fetch origin ${branch}` };
}

export const noGraphThere = (file: string, where: string): Problem => ({
  code: 'NO_SUCH_GRAPH',
  file,
  what: { zh: `${where} 中没有此文件`, en: `this file is not there at ${where}` },
  expected: { zh: '列出各子图的 subgraphs.yaml，位置与现在相同', en: 'a subgraphs.yaml that lists the subgraphs, where it stands now' },
});

export const gitFailed = (said: string): Problem => ({
  code: 'GIT_FAILED',
  what: { zh: `git 出错：${said}`, en: `git failed: ${said}` },
  expected: { zh: '可读的 git 仓库', en: 'a git repository that can be read' },
});

export const nothingPublished = (folder: string): Problem => ({
  code: 'NO_SUCH_GRAPH',
  file: folder,
  what: { zh: '此文件夹中没有图', en: 'there is no graph in this folder' },
  expected: {
    zh: 'subgraphs.yaml，或已发布的 <子图>.graphql、supergraph.graphql、api.graphql',
    en: 'subgraphs.yaml, or what was published: <subgraph>.graphql, supergraph.graphql, api.graphql',
  },
});

export const contradictoryPublication = (folder: string, files: readonly string[], inSupergraph: readonly string[]): Problem => ({
  code: 'CONTRADICTORY_PUBLICATION',
  file: folder,
  what: {
    zh: `supergraph.graphql 由 ${inSupergraph.join('、')} 合成，文件却是 ${files.join('、')}`,
    en: `supergraph.graphql was composed from ${inSupergraph.join(', ')}, but the files are ${files.join(', ')}`,
  },
  expected: { zh: '同一次发布的文件', en: 'the files of one publication' },
  mend: { zh: 'pnpm schema publish', en: 'pnpm schema publish' },
});

export const badSdlOption = (given: string): Problem => ({
  code: 'BAD_OPTION',
  what: { zh: `--sdl 的值不对：${given}`, en: `--sdl is ${given}` },
  expected: { zh: '--sdl products=./products.graphql', en: '--sdl products=./products.graphql' },
});

export const twiceNamed = (option: string, name: string): Problem => ({
  code: 'DUPLICATE_SUBGRAPH',
  what: { zh: `${option} 两次提到子图 ${name}`, en: `${option} names the subgraph ${name} twice` },
  expected: { zh: '每个子图至多一次', en: 'each subgraph once at most' },
});

export const withoutAndGiven = (name: string): Problem => ({
  code: 'BAD_OPTION',
  what: { zh: `--without 去掉子图 ${name}，--sdl 又给出它`, en: `--without leaves the subgraph ${name} out, and --sdl gives it` },
  expected: { zh: '二者取一', en: 'one of the two' },
});

export const noSubgraphLeft = (): Problem => ({
  code: 'BAD_OPTION',
  what: { zh: '--without 去掉了所有子图', en: '--without leaves out every subgraph' },
  expected: { zh: '至少留下一个', en: 'at least one that stays' },
});

export const noSubgraphsToEdit = (title: string): Problem => ({
  code: 'BAD_OPTION',
  what: {
    zh: `${title} 只有 API 模式，不见子图，--sdl 与 --without 无从谈起`,
    en: `${title} is an API schema alone: it has no subgraphs that --sdl or --without could change`,
  },
  expected: { zh: '超图、文件夹或 git 引用', en: 'a supergraph, a folder or a git ref' },
});

/** What is wrong with the base is said to be wrong with the base: whoever reads it has just changed the head. */
export const ofTheBase = (problem: Problem, title: string): Problem => ({
  ...problem,
  what: { zh: `基准 ${title}：${problem.what.zh}`, en: `the base, ${title}: ${problem.what.en}` },
});
