/** Folders of temporary libraries. They go when their library is closed; what a crash left behind goes a day later. */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const DAY = 86_400_000;

/** Makes a private folder, named after this process. */
export function makeTemporaryFolder(): string {
  sweep();
  return mkdtempSync(join(tmpdir(), `dixit-${process.pid}-`));
}

function sweep(): void {
  for (const name of readdirSync(tmpdir())) {
    const [, owner] = /^dixit-(\d+)-\w{6}$/.exec(name) ?? [];
    const folder = join(tmpdir(), name);
    if (owner && !isRunning(Number(owner)) && isOld(folder)) rmSync(folder, { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Written by nobody for a day: in a container the process may run and not be seen from here. And ours. */
function isOld(folder: string): boolean {
  const stat = statSync(folder, { throwIfNoEntry: false });
  return stat !== undefined && stat.uid === process.getuid?.() && Date.now() - stat.mtimeMs > DAY;
}
