import { readFileSync } from 'node:fs';

/**
 * `npx -y pnpm start` is a chain of processes: npx, a shell, pnpm, a shell, this one. npx and pnpm do not pass SIGTERM on, and nobody
 * passes SIGKILL on: whoever ends npx alone would leave everything running. So the chain is watched; when a link is gone, we stop.
 */
const LOOK_MILLISECONDS = 500;
const PACKAGE_MANAGER = /(^|[\s/\\'])(npx|npm|pnpm|yarn)([\s'.]|$)/;
const SHELL = /(^|\/)(ba|da|z|k)?sh\s+-e?c\s/;

interface Link {
  readonly pid: number;
  readonly parent: number;
}

/** Calls `gone` once when a process of the launching chain has ended. Where /proc is missing only the direct parent is watched. */
export function watchLauncher(gone: () => void): () => void {
  const chain = launchChain();
  const timer = setInterval(() => {
    if (chain.every(({ pid, parent }) => parentOf(pid) === parent)) return;
    clearInterval(timer);
    gone();
  }, LOOK_MILLISECONDS);
  timer.unref();
  return () => clearInterval(timer);
}

/** This process and the package managers above it, each with its parent: an orphan gets another one, even while a zombie keeps its id. */
function launchChain(): readonly Link[] {
  const links: Link[] = [];
  let pending: Link[] = [];
  for (let pid = process.pid; pid > 1;) {
    const parent = parentOf(pid);
    if (!parent || parent <= 1) break;
    const line = commandLine(parent);
    pending.push({ pid, parent });
    if (PACKAGE_MANAGER.test(line) && line !== '') {
      links.push(...pending);
      pending = [];
    } else if (!SHELL.test(line)) break;
    pid = parent;
  }
  return links.length > 0 ? links : [{ pid: process.pid, parent: process.ppid }];
}

function parentOf(pid: number): number | undefined {
  if (pid === process.pid) return process.ppid;
  try {
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is a name in brackets that may hold blanks and brackets itself.
    return Number(status.slice(status.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return undefined;
  }
}

function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}
