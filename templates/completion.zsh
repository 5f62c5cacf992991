#compdef appcfg
# zsh completion for appcfg: source <(appcfg completion zsh), after compinit
_appcfg() {
  local line directive=
  local -a names shown
  for line in "${(@f)$(appcfg __complete "${(@)words[2,CURRENT]}" 2>/dev/null)}"; do
    if [[ $line == :* ]]; then
      directive=$line
    elif [[ -n $line ]]; then
      names+=("${line%%$'\t'*}")
      shown+=("${line/$'\t'/  -- }")
    fi
  done
  if (( ${#names} )); then
    if [[ $directive == :open ]]; then
      compadd -S '' -l -d shown -a names
    else
      compadd -l -d shown -a names
    fi
  fi
  if [[ $directive == :files ]]; then _files; fi
}
compdef _appcfg appcfg
