import type { Department } from '../../support/built-program.js';
import type { Stack } from '../../support/stack.js';
import type { IllProxy } from './ill-proxy.js';

/** What is done to a department, and undone. */
export interface Harm {
  readonly title: string;
  begin(department: Department): Promise<void>;
  /** Resolves when the cause is gone: what comes after is recovery. */
  end(department: Department): Promise<void>;
}

export function harmsTo(stack: Stack, proxies: ReadonlyMap<Department, IllProxy>): readonly Harm[] {
  const throughProxy = (title: string, illness: IllProxy['illness']): Harm => ({
    title,
    begin: async (department) => void (proxies.get(department)!.illness = illness),
    end: async (department) => void (proxies.get(department)!.illness = 'SOUND'),
  });
  return [
    {
      title: '杀死 · killed',
      begin: (department) => stack.kill(department),
      end: (department) => stack.restart(department),
    },
    {
      title: '冻结 · frozen',
      begin: async (department) => stack.signal(department, 'SIGSTOP'),
      end: async (department) => stack.signal(department, 'SIGCONT'),
    },
    throughProxy('慢 2 秒 · slow by 2 s', 'SLOW'),
    throughProxy('乱答 · garbage', 'GARBAGE'),
  ];
}
