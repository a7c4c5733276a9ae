# bash completion for etcdsh
# Made from the list of commands; do not edit. Starts no process of etcdsh: names of contexts, sandboxes
# and members come from a file that the shell of etcdsh keeps up to date. Each name is checked again here.

# The words that go on with the path of words $1.
__etcdsh_next() {
  reply=()
  case $1 in
#next#
  esac
}

# The options of the command with the path $1.
__etcdsh_options() {
  reply=()
  case $1 in
#options#
  esac
}

# The options of every line.
__etcdsh_globals() {
  case $1 in
    etcdctl | 'etcdctl '*) #strict# ;;
    *) #own# ;;
  esac
}

# Where the values of the option $2 after the path $1 come from; fails for a flag.
__etcdsh_value() {
  REPLY=
  case "${1:+$1 }$2" in
#values#
    *)
      [[ -n $1 ]] && __etcdsh_value '' "$2"
      return
      ;;
  esac
}

# Whether any command has an option $1 with a value: it takes the next word.
__etcdsh_takes_value() {
  case " $__etcdsh_valued " in *" $1 "*) return 0 ;; esac
  return 1
}

__etcdsh_long() {
  REPLY=
  case $1 in
#letters#
  esac
}

# Where the words for each argument after the path $1 come from.
__etcdsh_arguments() {
  reply=()
  case $1 in
#arguments#
  esac
}

# Names of the kind $1 from the file; members of the context $2, else of the current one. A name with a
# colon would be two words for bash, and is left out.
__etcdsh_names() {
  local file=${XDG_CACHE_HOME:-$HOME/.cache}/etcdsh/words kind first second context=$2
  local safe='^[A-Za-z0-9_][A-Za-z0-9_.@/-]*$'
  reply=()
  [[ -r $file ]] || return
  while read -r kind first second; do
    [[ $kind == current && -z $context ]] && context=$first
    if [[ $kind == "$1" && $kind == member ]]; then
      [[ $first == "$context" && $second =~ $safe ]] && reply+=("$second")
    elif [[ $kind == "$1" && $first =~ $safe ]]; then
      reply+=("$first")
    fi
  done <"$file"
}

# Offers the words of the source $1 that begin with $2. Nothing of them is expanded.
__etcdsh_offer() {
  local word
  case $1 in
    @file)
      compopt -o filenames 2>/dev/null
      while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -f -- "$2")
      return
      ;;
    @command) __etcdsh_next "$4" ;;
    @*) __etcdsh_names "${1#@}" "$3" ;;
    *) read -r -a reply <<<"$1" ;;
  esac
  __etcdsh_matching "$2"
}

__etcdsh_matching() {
  local word
  for word in ${reply[@]+"${reply[@]}"}; do
    [[ $word == "$1"* ]] && COMPREPLY+=("$word")
  done
}

_etcdsh() {
  local cur=${COMP_WORDS[COMP_CWORD]} path='' awaiting='' context='' ended='' rest='' count=0 i word last=''
  local reply=() REPLY=''
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=${COMP_WORDS[i]}
    if [[ $word == '=' && $last == --* ]]; then
      awaiting=$last
    elif [[ -n $awaiting ]]; then
      [[ $awaiting == --context ]] && context=$word
      awaiting=''
    elif [[ -z $ended && $word == -- ]]; then
      ended=1
    elif [[ -z $ended && $word == --* ]]; then
      __etcdsh_takes_value "$word" && awaiting=$word
    elif [[ -z $ended && $word == -? ]]; then
      __etcdsh_long "$word"
      [[ -n $REPLY ]] && __etcdsh_takes_value "$REPLY" && awaiting=$REPLY
    elif __etcdsh_next "$path" && ((count == 0)) && [[ " ${reply[*]} " == *" $word "* ]]; then
      path=${path:+$path }$word
    else
      rest=${rest:+$rest }$word
      ((count++))
    fi
    last=$word
  done
  if [[ $cur == '=' ]]; then
    awaiting=$last cur=''
  fi
  if [[ -n $awaiting ]]; then
    __etcdsh_value "$path" "$awaiting"
    __etcdsh_offer "$REPLY" "$cur" "$context" ''
  elif [[ $cur == -* && -z $ended ]]; then
    __etcdsh_options "$path"
    __etcdsh_matching "$cur"
    __etcdsh_globals "$path"
    __etcdsh_matching "$cur"
  else
    if ((count == 0)); then
      __etcdsh_next "$path"
      __etcdsh_matching "$cur"
    fi
    __etcdsh_arguments "$path"
    if ((${#reply[@]} > 0)); then
      i=${#reply[@]}
      if [[ ${reply[i - 1]} == ... ]]; then
        ((i -= 1))
        ((count >= i)) && ((count = i - 1))
      fi
      ((count < i)) && __etcdsh_offer "${reply[count]}" "$cur" "$context" "$rest"
    fi
  fi
  return 0
}

__etcdsh_valued='#valued#'
complete -F _etcdsh etcdsh
