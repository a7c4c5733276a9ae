# Prints the words that zsh would offer for the line $2 with the completion script $1, one a line.
# Widgets run in an interactive shell only, so one is started on a pseudo-terminal of its own.
zmodload zsh/zpty
zpty asked "stty -echo; exec zsh -f -i"
zpty -w asked "PROMPT=; RPROMPT=; unsetopt prompt_cr prompt_sp zle_bracketed_paste; TERM=dumb"
zpty -w asked "autoload -Uz compinit; compinit -u -D; source ${(q)1}"
zpty -w asked 'compadd() {
  if [[ ${@[1,(i)(-|--)]} == *-(O|A|D)\ * ]]; then builtin compadd "$@"; return; fi
  local -a found
  builtin compadd -A found "$@"
  local word
  for word in $found; do print -r -- "offer:$word"; done
  builtin compadd "$@"
}'
zpty -w asked 'finished() { print -r -- "end:of offers"; exit }; comppostfuncs=(finished)'
zpty -w asked 'zstyle ":completion:*" insert-tab false; bindkey "^I" complete-word; print rea""dy'
while zpty -r asked line; do
  [[ $line == *ready* ]] && break
done
zpty -w -n asked "$2"$'\t'
while zpty -r asked line; do
  [[ $line == *end:of* ]] && break
  [[ $line == *offer:* ]] && print -r -- "${${line##*offer:}%%[[:cntrl:]]*}"
done
zpty -d asked
