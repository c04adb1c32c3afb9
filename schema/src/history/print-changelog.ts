import type { Bilingual } from '../report/problem.js';
import type { Version, VersionChange } from './version.js';

/** Both languages beside each other where none is named. */
export type Language = keyof Bilingual | undefined;

const HEADINGS: readonly (readonly [VersionChange['severity'], Bilingual])[] = [
  ['breaking', { zh: '破坏性', en: 'breaking' }],
  ['dangerous', { zh: '危险', en: 'dangerous' }],
  ['safe', { zh: '安全', en: 'safe' }],
];

/** Versions as Markdown, newest first. */
export function printChangelog(versions: readonly Version[], language: Language): string {
  const say = ({ zh, en }: Bilingual): string => (language === 'zh' ? zh : language === 'en' || zh === en ? en : `${zh} · ${en}`);
  const title = `# ${say({ zh: '版本历史', en: 'Changelog' })}`;
  return `${[title, ...versions.toReversed().map((version) => printVersion(version, say))].join('\n\n')}\n`;
}

type Say = (words: Bilingual) => string;

function printVersion({ version, at, author, note, rollbackOf, hash, changes }: Version, say: Say): string {
  const { list, more } = changes;
  const facts = [
    at.slice(0, 10),
    escape(author),
    `\`${hash.slice(0, 12)}\``,
    ...(rollbackOf === undefined ? [] : [say({ zh: `退回到版本 ${rollbackOf}`, en: `back to version ${rollbackOf}` })]),
  ];
  const sections = HEADINGS.filter(([severity]) => changes[severity] > 0).map(([severity, heading]) =>
    [
      `### ${say(heading)} (${changes[severity]})`,
      '',
      ...list.filter((change) => change.severity === severity).map((change) => `- ${worded(change, say)} (\`${change.rule}\`)`),
      ...(severity === 'safe' && more > 0 ? [`- ${say({ zh: `另有 ${more} 处`, en: `${more} more` })}`] : []),
    ].join('\n'),
  );
  const nothing =
    version === 1
      ? say({ zh: '第一个版本。', en: 'The first version.' })
      : say({ zh: '没有使用者会察觉的变更。', en: 'No change that anybody who uses the graph would notice.' });
  return [
    `## ${say({ zh: `版本 ${version}`, en: `version ${version}` })}`,
    facts.join(' · '),
    ...(note === undefined ? [] : [`> ${escape(note)}`]),
    ...(sections.length > 0 ? sections : [nothing]),
  ].join('\n\n');
}

/** Where the sentence does not name what it is about, as problems do not, its name stands before it. */
function worded({ coordinate, words }: VersionChange, say: Say): string {
  const said = escape(say(words));
  return words.zh.includes(coordinate) || words.en.includes(coordinate) ? said : `\`${coordinate}\` ${said}`;
}

/** Names and notes are anybody's, and types are full of brackets: none of it is Markdown or HTML. */
const escape = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\`*<[\]|]/g, '\\$&');
