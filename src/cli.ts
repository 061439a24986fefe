#!/usr/bin/env node
/** The entry: checks the Node that runs it before anything newer is even parsed, and has what is parsed kept. */
import module from 'node:module';
import { folderOf } from './model/folders.ts';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 13)) {
  process.stderr.write(
    `dixit needs Node 22.13 or newer; this is Node ${process.versions.node}. See https://nodejs.org\n`,
  );
  process.exit(3);
}
// Compiling the bundle is most of a start; where the folder cannot be written Node goes on without.
module.enableCompileCache(folderOf('cache'));
await import('./main.ts');
