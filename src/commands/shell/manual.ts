/** The man page, in man(7) macros, made from the command table. */
import type { Command } from '../command.ts';

// A line that starts with a dot or an apostrophe is a macro, and a backslash is an escape.
const roff = (text: string) =>
  text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^([.'])/gm, '\\&$1');

function commandSection(command: Command): string {
  const options = command.options.map((option) => `.TP\n.B ${roff(option.flags)}\n${roff(option.summary)}\n`);
  const examples = command.examples.map(([line, does]) => `.TP\n.B ${roff(line)}\n${roff(does)}\n`);
  const codes = command.exitCodes?.map(([code, means]) => `.TP\n.B ${code}\n${roff(means)}\n`) ?? [];
  return (
    `.SS dixit ${roff(command.name)} ${roff(command.arguments)}\n${roff(command.description ?? command.summary)}\n` +
    `${options.join('')}${examples.length > 0 ? `.PP\nExamples:\n${examples.join('')}` : ''}` +
    `${codes.length > 0 ? `.PP\nExit codes:\n${codes.join('')}` : ''}`
  );
}

/** The whole page. `version` is printed in its footer. */
export function manualPage(commands: readonly Command[], version: string): string {
  return `.TH DIXIT 1 "" "dixit ${roff(version)}" "User Commands"
.SH NAME
dixit \\- read the news in a terminal, and know who said what
.SH SYNOPSIS
.B dixit
[\\fIpath\\fR|\\-]...
.br
.B dixit
\\fIcommand\\fR [\\fIoptions\\fR] [\\fIarguments\\fR]
.SH DESCRIPTION
dixit finds every attributed statement in a text (direct, mixed and indirect), says who made it, and lets you read,
jump from one to the next, search all that was ever said, and check a quotation against what was printed.
In the reader, press ? for the keys.
.SH COMMANDS
${commands.map(commandSection).join('')}.SH EXIT STATUS
.TP
.B 0
Done.
.TP
.B 1, 2
A verdict of the command, told with it above.
.TP
.B 3
Wrong usage, or something that cannot be done; said in one line.
.TP
.B 70
A bug in dixit; printed with its stack.
.TP
.B 130, 141
Stopped by the user; nobody reads the output any more.
.SH ENVIRONMENT
.TP
.B DIXIT_HOME
One folder for everything: configuration, library, cache. Without it the XDG folders are used.
.TP
.B BROWSER, EDITOR, PAGER
Programs to open a link, write a note, show long output. Run without a shell.
.TP
.B NO_COLOR
No colours.
.TP
.B HTTP_PROXY, HTTPS_PROXY, NO_PROXY
Proxies for fetching.
`;
}
