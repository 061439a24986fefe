/** Shell completions made from the command table: static scripts, so that pressing Tab never starts dixit. */
import type { Command, Option } from '../command.ts';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/** `-f, --format <name>` → { names: ['-f', '--format'], takesValue: true } */
function flagsOf(option: Option): { names: string[]; takesValue: boolean } {
  return {
    names: option.flags.split(/[ ,]+/).filter((word) => word.startsWith('-')),
    takesValue: /[<[]/.test(option.flags),
  };
}

const single = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;

function bash(commands: readonly Command[]): string {
  const cases = commands.map((command) => {
    const flags = [...command.options.flatMap((option) => flagsOf(option).names), '--help'];
    const choices = command.options
      .filter((option) => option.choices)
      .map(
        (option) =>
          `        ${flagsOf(option).names.join('|')}) COMPREPLY=($(compgen -W '${option.choices!.join(' ')}' -- "$cur")); return ;;\n`,
      );
    const previous = choices.length > 0 ? `      case "$prev" in\n${choices.join('')}      esac\n` : '';
    return `    ${command.name})\n${previous}      words_='${flags.join(' ')}' ;;\n`;
  });
  return `# bash completion for dixit: source this file, or put it in /etc/bash_completion.d
_dixit() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} words_=
  case "\${COMP_WORDS[1]}" in
${cases.join('')}    *) words_='${commands.map((command) => command.name).join(' ')} --help --version' ;;
  esac
  if [ "$COMP_CWORD" -eq 1 ]; then words_='${commands.map((command) => command.name).join(' ')} --help --version'; fi
  COMPREPLY=($(compgen -W "$words_" -- "$cur") $(compgen -f -- "$cur"))
}
complete -o filenames -F _dixit dixit
`;
}

function zsh(commands: readonly Command[]): string {
  const list = commands.map(
    (command) => `    ${single(`${command.name}:${command.summary.replaceAll(':', '\\:')}`)}\n`,
  );
  const cases = commands.map((command) => {
    const specs = command.options.flatMap((option) => {
      const { names, takesValue } = flagsOf(option);
      const says = option.summary.replace(/[[\]:]/g, '\\$&');
      const value = takesValue ? (option.choices ? `:value:(${option.choices.join(' ')})` : ':value:') : '';
      return names.map((name) => single(`${option.repeatable ? '*' : ''}${name}[${says}]${value}`));
    });
    return `    ${command.name}) _arguments ${[...specs, "'*:file:_files'"].join(' ')} ;;\n`;
  });
  return `#compdef dixit
_dixit() {
  local -a commands
  commands=(
${list.join('')}  )
  if (( CURRENT == 2 )); then
    _describe command commands
    _files
    return
  fi
  case $words[2] in
${cases.join('')}    *) _files ;;
  esac
}
_dixit "$@"
`;
}

function fish(commands: readonly Command[]): string {
  const lines = commands.flatMap((command) => [
    `complete -c dixit -n __fish_use_subcommand -a ${command.name} -d ${single(command.summary)}`,
    ...command.options.map((option) => {
      const { names, takesValue } = flagsOf(option);
      const flags = names.map((name) => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`));
      const value = takesValue ? ` -r${option.choices ? ` -f -a ${single(option.choices.join(' '))}` : ''}` : '';
      return `complete -c dixit -n '__fish_seen_subcommand_from ${command.name}' ${flags.join(' ')}${value} -d ${single(option.summary)}`;
    }),
  ]);
  return `# fish completion for dixit: save as ~/.config/fish/completions/dixit.fish\n${lines.join('\n')}\n`;
}

/** The completion script for a shell. */
export function completionScript(shell: Shell, commands: readonly Command[]): string {
  return { bash, zsh, fish }[shell](commands);
}
