/** Programs in a real pseudo-terminal, timed from spawn. */
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

/** The middle value. */
export const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
