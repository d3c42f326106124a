import type { Shell } from "./shells.ts";

/** A shell's part: it hands over the words of the line, and puts what it is told at the cursor. */
interface Script {
  /** The command that installs it for good. */
  readonly install: string;
  readonly text: string;
}

/**
 * What a shell runs when a line that begins with `fordel` is completed. What may stand there, and how it is quoted, the program
 * tells (`answer()`), so that these stay small and seldom change. They are ASCII: shells read their files in encodings of their own.
 */
export const SCRIPTS: Readonly<Record<Shell, Script>> = {
  bash: {
    install: "fordel completion bash >> ~/.bashrc",
    text: `_fordel() {
  local IFS=$'\\n' kind word at=$((COMP_CWORD - 1))
  local -a words=("\${COMP_WORDS[@]:1:COMP_CWORD}")
  words[at]=":\${words[at]}"
  COMPREPLY=()
  {
    read -r kind
    while IFS=$'\\t' read -r word _; do COMPREPLY+=("$word"); done
  } < <(fordel completion bash -- "\${words[@]}" 2>/dev/null)
  case $kind in
    words) compopt +o default 2>/dev/null ;;
    folders) compopt +o default -o dirnames 2>/dev/null ;;
  esac
}
complete -o default -F _fordel fordel
`,
  },
  zsh: {
    install: "fordel completion zsh >> ~/.zshrc",
    text: `_fordel() {
  local -a lines names shown typed
  local line
  typed=("\${(@)words[2,CURRENT]}")
  typed[-1]=":$typed[-1]"
  lines=("\${(@f)$(fordel completion zsh -- "\${(@)typed}" 2>/dev/null)}")
  case $lines[1] in
    files) _files; return ;;
    folders) _files -/; return ;;
  esac
  for line in "\${(@)lines[2,-1]}"; do
    names+=("\${line%%$'\\t'*}")
    [[ -n \${line#*$'\\t'} ]] && shown+=("\${line%%$'\\t'*}  -- \${line#*$'\\t'}") || shown+=("\${line%%$'\\t'*}")
  done
  if [[ $#names -gt 0 && "\${shown[*]}" == *' -- '* ]]; then
    compadd -U -l -d shown -a names
  else
    compadd -U -a names
  fi
}
if ! (( $+functions[compdef] )); then autoload -Uz compinit && compinit; fi
compdef _fordel fordel
`,
  },
  fish: {
    install: "fordel completion fish > ~/.config/fish/completions/fordel.fish",
    text: `function __fordel_complete
    set -l before (commandline -xpc 2>/dev/null; or commandline -opc)
    set -l current (commandline -ct)
    set -l lines (fordel completion fish -- $before[2..-1] ":$current" 2>/dev/null)
    switch "$lines[1]"
        case files
            __fish_complete_path $current
        case folders
            __fish_complete_directories $current ''
        case '*'
            test (count $lines) -gt 1; and printf '%s\\n' $lines[2..-1]
    end
end
complete -c fordel -f -k -a '(__fordel_complete)'
`,
  },
  powershell: {
    install: "fordel completion powershell | Add-Content $PROFILE",
    text: `Register-ArgumentCompleter -Native -CommandName fordel -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $before = @($commandAst.CommandElements | Select-Object -Skip 1 |
    Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.Extent.Text })
  $encoding = [Console]::OutputEncoding
  try {
    [Console]::OutputEncoding = [System.Text.Encoding]::UTF8
    $lines = @(fordel completion powershell -- @before ":$wordToComplete" 2>$null)
  } catch { $lines = @() } finally { [Console]::OutputEncoding = $encoding }
  $lines | Select-Object -Skip 1 | ForEach-Object {
    $word, $meaning = $_ -split "\`t", 2
    if (-not $meaning) { $meaning = $word }
    [System.Management.Automation.CompletionResult]::new($word, $word, 'ParameterValue', $meaning)
  }
}
`,
  },
};
