/** Programs in a real pseudo-terminal, timed from spawn. */
import { spawnSync } from 'node:child_process';
import { spawn } from '@lydell/node-pty';

const ESCAPES = /\u001b(?:\[[0-9;?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)|[@-Z\\-_])/g;

/** Milliseconds from spawn until the output, escape sequences taken out, holds `text`, a string or pattern (or until exit, without one). */
export function timeToText(command, args, text, { cols = 100, rows = 30, env = process.env, timeout = 20_000 } = {}) {
  return new Promise((resolve, reject) => {
    const started = process.hrtime.bigint();
    const elapsed = () => Number(process.hrtime.bigint() - started) / 1e6;
    let output = '';
    let done = false;
    const program = spawn(command, args, { cols, rows, env, name: 'xterm-256color' });
    const late = setTimeout(() => {
      program.kill('SIGKILL');
      reject(new Error(`${command} ${args.join(' ')}: no ${JSON.stringify(text)} within ${timeout} ms:\n${output}`));
    }, timeout);
    const finish = (value) => {
      if (done) return;
      done = true;
      clearTimeout(late);
      resolve(value);
    };
    program.onData((data) => {
      if (done) return;
      output += data;
      if (text !== null && output.replace(ESCAPES, '').match(text)) {
        finish(elapsed());
        program.kill('SIGTERM');
      }
    });
    program.onExit(() => finish(elapsed()));
  });
}

/** Kilobytes of a process that are resident, by `ps`. */
const residentOf = (pid) => Number(spawnSync('ps', ['-o', 'rss=', '-p', String(pid)]).stdout);

/** Starts a program; milliseconds until `text`, and what is resident then and `rest` milliseconds later, in kilobytes. */
export function openAndRest(command, args, text, { cols = 100, rows = 30, env = process.env, rest = 4_000 } = {}) {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    let output = '';
    let shown = null;
    const program = spawn(command, args, { cols, rows, env, name: 'xterm-256color' });
    const late = setTimeout(() => program.kill('SIGKILL'), 20_000 + rest);
    program.onData((data) => {
      output += data;
      if (shown !== null || !output.replace(ESCAPES, '').match(text)) return;
      shown = { ms: performance.now() - started, atFirst: residentOf(program.pid) };
      setTimeout(() => {
        shown = { ...shown, atRest: residentOf(program.pid) };
        program.kill('SIGTERM');
      }, rest);
    });
    program.onExit(() => {
      clearTimeout(late);
      if (shown?.atRest) resolve(shown);
      else reject(new Error(`${command} ${args.join(' ')}: never ${text}:\n${output}`));
    });
  });
}

/** The middle value. */
export const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
