import { commandLine, type Said } from './stand-in/command-line.js';

const say = (...words: string[]): Promise<Said> => commandLine(words, { environment: {} });
const COMMANDS = ['start', 'stop', 'status', 'token', 'import', 'sample', 'journal verify', 'reset'];

describe('the redsail program', () => {
  it.each(COMMANDS)('explains %s in Chinese and English, with examples', async (name) => {
    const { code, out } = await say(...name.split(' '), '--help');
    expect(code).toBe(0);
    expect(out).toContain('用法 · Usage: redsail');
    expect(out).toContain('示例 · Examples:\n  ');
    expect(out.replaceAll(/\s+/g, ' ')).toMatch(/[一-龥].* · [a-z]/);
  });

  it('lists every command in its own help', async () => {
    const { out } = await say('--help');
    for (const name of COMMANDS) expect(out).toMatch(new RegExp(`^  ${name.split(' ')[0]} `, 'm'));
  });

  it('tells its version', async () => {
    expect(await say('--version')).toEqual({ code: 0, out: '0.1.0', err: '' });
  });

  it.each([
    [['frobnicate'], '未知命令'],
    [['import', 'regions'], '缺少参数'],
    [['token'], '缺少必需的选项'],
    [['status', '--colour'], '未知选项'],
    [['sample', '--scale'], '选项缺少取值'],
    [['stop', 'now'], '参数过多'],
  ])('answers the wrong words %j with exit code 2 and a word in Chinese', async (words, complaint) => {
    const { code, out, err } = await say(...words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(`${complaint} · `);
  });

  it('shows its help and exit code 2 when no command is given', async () => {
    expect(await say()).toMatchObject({ code: 2, err: expect.stringContaining('命令 · Commands:') });
  });
});
