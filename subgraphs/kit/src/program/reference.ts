import type { Command, Lifecycle } from '../commands/lifecycle.js';
import { choicesOf } from '../register/choices.js';
import type { Field } from '../register/field.js';
import type { Register } from '../register/register.js';
import type { Subgraph } from '../serve/subgraph.js';

/** The department's reference as Markdown, from the same declarations as everything else: registers, life cycles, rules. */
export function reference(subgraph: Subgraph): string {
  return [
    `# ${subgraph.title}`,
    '由声明生成，请勿手改 · made from the declarations by the build; do not edit.',
    '## 登记册 · registers',
    ...subgraph.registers.map(registerSection),
    '## 命令 · commands',
    ...subgraph.lifecycles.map(lifecycleSection),
    '',
  ].join('\n\n');
}

const row = (...cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
const table = (head: readonly string[], rows: readonly string[]): string =>
  [row(...head), row(...head.map(() => '---')), ...rows].join('\n');

function registerSection(register: Register): string {
  const facts = [
    `导入名 · import name: \`${register.importName}\``,
    `自然键 · natural key: ${register.natural.map((name) => `\`${name}\``).join(' + ')}`,
    `读取权限 · scope: \`${register.scope}\``,
    ...(register.keys.length ? [`联邦键 · federation keys: ${register.keys.map((key) => `\`${key}\``).join(', ')}`] : []),
  ];
  const fields = register.columns.filter((field) => field.name !== 'id' && field.name !== 'version');
  return [
    `### ${register.name} ${register.description}`,
    facts.map((fact) => `- ${fact}`).join('\n'),
    table(
      ['字段 · field', '导入列 · column', '类型 · kind', '必填 · required', '说明 · meaning'],
      fields.map((field) =>
        row(`\`${field.output}\``, `\`${field.heading}\``, kindOf(field), field.options.nullable ? '' : '✓', field.description),
      ),
    ),
  ].join('\n\n');
}

function kindOf(field: Field): string {
  if (field.choices) return choicesOf(field.choices).name;
  if (field.role === 'ref') return `→ ${field.target!().name}`;
  if (field.role === 'foreign') return `⇢ ${field.foreign!.type}.${field.foreign!.key}`;
  if (field.role === 'foreigns') return `⇢ [${field.foreign!.type}.${field.foreign!.key}]`;
  return field.kind.name;
}

function lifecycleSection(lifecycle: Lifecycle): string {
  return [
    `### ${lifecycle.register.name}：${lifecycle.title}`,
    `权限 · scope: \`${lifecycle.scope}\``,
    ...(lifecycle.state ? [diagram(lifecycle)] : []),
    table(
      ['命令 · command', '状态 · states', '文号 · document', '规则 · rules', '输入 · input'],
      lifecycle.commands.map((command) =>
        row(
          `\`${command.name}\` ${command.zh}`,
          statesOf(lifecycle, command),
          { required: '必需 · required', optional: '可选 · optional', none: '' }[command.documentNo ?? 'optional'],
          [...new Set((command.rules ?? []).map((rule) => rule.id))].join(', '),
          command.fields.map((field) => `\`${field.name}\`${field.options.nullable ? '?' : ''}`).join(', '),
        ),
      ),
    ),
  ].join('\n\n');
}

function statesOf(lifecycle: Lifecycle, { from, to }: Command): string {
  if (!lifecycle.state) return from === 'nothing' ? '新建 · new' : '';
  const before = from === 'nothing' ? '新建 · new' : from === 'any' ? '任何 · any' : from.join(', ');
  return to ? `${before} → ${to}` : before;
}

/** Mermaid, which code hosts draw; a command that leaves the state alone is no arrow. */
function diagram(lifecycle: Lifecycle): string {
  const arrows = lifecycle.commands.flatMap(({ name, from, to }) => {
    if (!to) return [];
    if (from === 'nothing') return [`  [*] --> ${to}: ${name}`];
    return from === 'any' ? [] : from.map((state) => `  ${state} --> ${to}: ${name}`);
  });
  return ['```mermaid', 'stateDiagram-v2', ...arrows, '```'].join('\n');
}
