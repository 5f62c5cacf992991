# bash completion for appcfg: source <(appcfg completion bash)
_appcfg() {
  local line words=() reply=() directive=
  # Bash parts --format=json at the sign.
  for line in "${COMP_WORDS[@]:1:COMP_CWORD}"; do
    if [[ $line == '=' ]]; then continue; fi
    words+=("$line")
  done
  if [[ ${COMP_WORDS[COMP_CWORD]} == '=' ]]; then words+=(''); fi
  while IFS= read -r line; do
    if [[ $line == :* ]]; then directive=$line; else reply+=("${line%%$'\t'*}"); fi
  done < <(appcfg __complete "${words[@]}" 2>/dev/null)
  COMPREPLY=("${reply[@]}")
  case $directive in
    :files) compopt -o default 2>/dev/null ;;
    :open) compopt -o nospace 2>/dev/null ;;
  esac
}
complete -F _appcfg appcfg
