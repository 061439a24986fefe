/** The parser of command lines, made from the command table. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Argument, Command as Commander, CommanderError, Option as CommanderOption } from 'commander';
import { ExpectedError } from '../model/errors.ts';
import { packageVersion } from '../model/package-root.ts';
import type { Command, Io, Option } from './command.ts';
import { COMMANDS } from './index.ts';

function optionOf(option: Option): CommanderOption {
  const made = new CommanderOption(option.flags, option.summary);
  if (option.choices) made.choices([...option.choices]);
  if (option.default !== undefined) made.default(option.default);
  if (option.repeatable) made.argParser((value: string, before: string[] = []) => [...before, value]);
  return made;
}

function helpAfter(command: Command): string {
  const examples = command.examples.map(([line, does]) => `  $ ${line}\n      ${does}`);
  const codes = command.exitCodes?.map(([code, means]) => `  ${code}  ${means}`) ?? [];
  return (
    (examples.length > 0 ? `\nExamples:\n${examples.join('\n')}\n` : '') +
    `\nExit codes:\n  0  done\n${codes.map((line) => `${line}\n`).join('')}` +
    '  3  wrong usage, or something that cannot be done (said in one line)\n'
  );
}

/** An empty word is a variable that is not set; as a path it would mean the folder one is in. */
function refuseEmpty({ name }: Command, args: readonly string[]): void {
  if (args.every((arg) => arg.trim() !== '')) return;
  throw new ExpectedError('one of the arguments is empty.', {
    subject: name,
    wayOut: 'Is a variable not set?',
  });
}

/** Whether what a command line begins with is a path: a bare word is one only where something of that name is there. */
const namesPath = ([word = '']: readonly string[], cwd: string): boolean =>
  !/^[a-z]+$/i.test(word) || existsSync(resolve(cwd, word));

/** The whole command line as commander sees it; `ran` receives what the chosen command returned. */
function parserOf(argv: readonly string[], io: Io, ran: (code: number) => void): Commander {
  const program = new Commander('dixit')
    .description('Read the news in a terminal, and know who said what.')
    .version(packageVersion(), '-v, --version', 'print the version')
    .configureOutput({
      writeOut: (text) => void io.out(text).catch(() => {}),
      writeErr: io.err,
      // Wrong usage is told as every other error is, by whoever catches it.
      outputError: () => {},
    })
    .exitOverride();
  const isDefault = namesPath(argv, io.cwd);
  for (const command of COMMANDS) {
    const sub = program
      .command(command.name, { isDefault: command.name === 'read' && isDefault })
      .summary(command.summary)
      .description(command.description ?? command.summary)
      .addHelpText('after', helpAfter(command))
      .exitOverride()
      .action(async (...given: unknown[]) => {
        const args = given
          .slice(0, -2)
          .flat()
          .filter((arg): arg is string => typeof arg === 'string');
        refuseEmpty(command, args);
        ran(await command.run(args, given.at(-2) as Record<string, unknown>, io));
      });
    for (const word of command.arguments.split(/\s+/).filter(Boolean)) sub.addArgument(new Argument(word));
    for (const option of command.options) sub.addOption(optionOf(option));
  }
  return program;
}

/** A command line with its dashed words behind all options, where commander takes them for what they are. */
function dashedWordsLast(argv: readonly string[]): readonly string[] {
  if (!COMMANDS.some(({ name, takesDashedWords }) => takesDashedWords && name === argv[0])) return argv;
  const end = argv.includes('--') ? argv.indexOf('--') : argv.length;
  const isDashed = (word: string) => /^-[^-]./u.test(word);
  const given = argv.slice(0, end);
  if (!given.some(isDashed)) return argv;
  return [...given.filter((word) => !isDashed(word)), '--', ...given.filter(isDashed), ...argv.slice(end + 1)];
}

/** Wrong usage, which commander tells as "error: what is wrong" and perhaps "(a suggestion)" on a line of its own. */
function usageError({ code, message }: CommanderError, argv: readonly string[]): ExpectedError {
  const [wrong = '', suggestion] = message
    .replaceAll("'", '"')
    .replace(/^error: /, '')
    .split('\n');
  const isCommand = COMMANDS.some(({ name }) => name === argv[0]);
  const help = isCommand ? `"dixit ${argv[0]} --help" shows how it is used.` : '"dixit --help" lists the commands.';
  const wayOut = suggestion?.slice(1, -1) ?? help;
  if (code === 'commander.unknownCommand')
    return new ExpectedError('this is no command, and no file or folder here.', { subject: argv[0] ?? '', wayOut });
  const subject = isCommand ? argv[0]! : 'command line';
  return new ExpectedError(wrong.endsWith('.') ? wrong : `${wrong}.`, { subject, wayOut });
}

/** Parses a command line and runs the command it names; returns its exit code. What a command throws is thrown. */
export async function parseAndRun(argv: readonly string[], io: Io): Promise<number> {
  let code = 0;
  try {
    await parserOf(argv, io, (returned) => {
      code = returned;
    }).parseAsync(dashedWordsLast(argv), { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // Help and version were asked for.
    if (error.exitCode === 0) return 0;
    throw usageError(error, argv);
  }
}
