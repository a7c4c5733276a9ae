# bash completion for etcdsh
# Made from the list of commands; do not edit. Starts no process of etcdsh: names of contexts, sandboxes
# and members come from a file that the shell of etcdsh keeps up to date. Each name is checked again here.

# The words that go on with the path of words $1.
__etcdsh_next() {
  reply=()
  case $1 in
    '') reply=('member' 'move-leader' 'scale' 'undo' 'journal' 'endpoint' 'alarm' 'health' 'diagnose' 'verify' 'metrics' 'alerts' 'top' 'logs' 'get' 'sandbox' 'context' 'help' 'explain' 'version' 'history' 'events' 'feed' 'repeat' 'alias' 'unalias' 'set' 'show' 'source' 'completion' 'clear' 'exit' 'etcdctl') ;;
    'member') reply=('list' 'add' 'promote' 'update' 'remove' 'replace') ;;
    'scale') reply=('out' 'in') ;;
    'journal') reply=('list' 'show' 'resume' 'export') ;;
    'endpoint') reply=('status' 'health' 'hashkv') ;;
    'alarm') reply=('list') ;;
    'verify') reply=('consistency' 'partition') ;;
    'alerts') reply=('check' 'export') ;;
    'logs') reply=('analyze') ;;
    'sandbox') reply=('start' 'stop' 'list' 'status' 'kill' 'pause' 'resume' 'restart' 'add' 'remove' 'partition' 'cut' 'slow' 'heal' 'destroy') ;;
    'context') reply=('list' 'use' 'show' 'add' 'remove' 'import') ;;
    'etcdctl') reply=('member' 'move-leader' 'endpoint' 'alarm' 'get' 'version') ;;
    'etcdctl member') reply=('list' 'add' 'promote' 'update' 'remove') ;;
    'etcdctl endpoint') reply=('status' 'health' 'hashkv') ;;
    'etcdctl alarm') reply=('list') ;;
  esac
}

# The options of the command with the path $1.
__etcdsh_options() {
  reply=()
  case $1 in
    'member list') reply=('--consistency') ;;
    'member add') reply=('--peer-urls' '--learner' '--voter') ;;
    'member promote') reply=('--wait') ;;
    'member update') reply=('--peer-urls') ;;
    'member replace') reply=('--with' '--tolerance' '--wait') ;;
    'scale out') reply=('--tolerance' '--wait') ;;
    'scale in') reply=('--tolerance' '--wait') ;;
    'undo') reply=('--to' '--wait') ;;
    'journal resume') reply=('--wait') ;;
    'endpoint status') reply=('--cluster') ;;
    'endpoint health') reply=('--cluster') ;;
    'endpoint hashkv') reply=('--rev' '--cluster') ;;
    'health') reply=('--interval') ;;
    'diagnose') reply=('--member' '--only' '--explain' '--interval' '--save' '--from' '--report' '--redact') ;;
    'metrics') reply=('--rate') ;;
    'alerts check') reply=('--window' '--set') ;;
    'alerts export') reply=('--job' '--file' '--set') ;;
    'logs analyze') reply=('--since' '--until' '--kind' '--limit') ;;
    'get') reply=('--prefix' '--from-key' '--limit' '--rev' '--keys-only' '--count-only' '--print-value-only' '--order' '--sort-by' '--consistency' '--min-create-rev' '--max-create-rev' '--min-mod-rev' '--max-mod-rev') ;;
    'sandbox') reply=('--members' '--etcd' '--tls' '--auth' '--data-dir' '--keep') ;;
    'sandbox start') reply=('--members' '--etcd' '--tls' '--auth' '--data-dir' '--keep') ;;
    'sandbox status') reply=('--name') ;;
    'sandbox kill') reply=('--name') ;;
    'sandbox pause') reply=('--name') ;;
    'sandbox resume') reply=('--name') ;;
    'sandbox restart') reply=('--name') ;;
    'sandbox add') reply=('--learner' '--name') ;;
    'sandbox remove') reply=('--name') ;;
    'sandbox partition') reply=('--name') ;;
    'sandbox cut') reply=('--name') ;;
    'sandbox slow') reply=('--name') ;;
    'sandbox heal') reply=('--name') ;;
    'sandbox destroy') reply=('--name') ;;
    'context add') reply=('--endpoints' '--cacert' '--cert' '--key' '--insecure-skip-tls-verify' '--user' '--password-file' '--read-only' '--protected' '--color' '--command-timeout' '--dial-timeout') ;;
    'context import') reply=('--from' '--name') ;;
    'history') reply=('--context' '--incident' '--grep' '--failed' '--limit') ;;
    'events') reply=('--since') ;;
    'repeat') reply=('--until' '--count') ;;
    'etcdctl member list') reply=('--consistency') ;;
    'etcdctl member add') reply=('--peer-urls' '--learner') ;;
    'etcdctl member update') reply=('--peer-urls') ;;
    'etcdctl endpoint status') reply=('--cluster') ;;
    'etcdctl endpoint health') reply=('--cluster') ;;
    'etcdctl endpoint hashkv') reply=('--rev' '--cluster') ;;
    'etcdctl get') reply=('--prefix' '--from-key' '--limit' '--rev' '--keys-only' '--count-only' '--print-value-only' '--order' '--sort-by' '--consistency' '--min-create-rev' '--max-create-rev' '--min-mod-rev' '--max-mod-rev') ;;
  esac
}

# The options of every line.
__etcdsh_globals() {
  case $1 in
    etcdctl | 'etcdctl '*) reply=('--endpoints' '--write-out' '--hex' '--command-timeout' '--dial-timeout' '--cacert' '--cert' '--key' '--insecure-skip-tls-verify' '--insecure-transport' '--user' '--password' '--insecure-discovery' '--discovery-srv' '--discovery-srv-name' '--keepalive-time' '--keepalive-timeout' '--max-request-bytes' '--max-recv-bytes' '--debug' '--help') ;;
    *) reply=('--context' '--output' '--password-file' '--dry-run' '--yes' '--confirm' '--endpoints' '--write-out' '--hex' '--command-timeout' '--dial-timeout' '--cacert' '--cert' '--key' '--insecure-skip-tls-verify' '--insecure-transport' '--user' '--password' '--insecure-discovery' '--discovery-srv' '--discovery-srv-name' '--keepalive-time' '--keepalive-timeout' '--max-request-bytes' '--max-recv-bytes' '--debug' '--help' '--file' '--command' '--on-error' '--version' '--no-color') ;;
  esac
}

# Where the values of the option $2 after the path $1 come from; fails for a flag.
__etcdsh_value() {
  REPLY=
  case "${1:+$1 }$2" in
    '--cacert') REPLY='@file' ;;
    '--cert') REPLY='@file' ;;
    '--command') REPLY='' ;;
    '--command-timeout') REPLY='' ;;
    '--confirm') REPLY='' ;;
    '--context') REPLY='@context' ;;
    '--dial-timeout') REPLY='' ;;
    '--discovery-srv') REPLY='' ;;
    '--discovery-srv-name') REPLY='' ;;
    '--endpoints') REPLY='' ;;
    '--file') REPLY='@file' ;;
    '--keepalive-time') REPLY='' ;;
    '--keepalive-timeout') REPLY='' ;;
    '--key') REPLY='@file' ;;
    '--max-recv-bytes') REPLY='' ;;
    '--max-request-bytes') REPLY='' ;;
    '--on-error') REPLY='stop continue' ;;
    '--output') REPLY='simple table json fields protobuf yaml own' ;;
    '--password') REPLY='' ;;
    '--password-file') REPLY='@file' ;;
    '--user') REPLY='' ;;
    '--write-out') REPLY='simple table json fields protobuf yaml own' ;;
    'alerts check --set') REPLY='' ;;
    'alerts check --window') REPLY='' ;;
    'alerts export --file') REPLY='@file' ;;
    'alerts export --job') REPLY='' ;;
    'alerts export --set') REPLY='' ;;
    'context add --cacert') REPLY='@file' ;;
    'context add --cert') REPLY='@file' ;;
    'context add --color') REPLY='red green yellow blue magenta cyan white' ;;
    'context add --command-timeout') REPLY='' ;;
    'context add --dial-timeout') REPLY='' ;;
    'context add --endpoints') REPLY='' ;;
    'context add --key') REPLY='@file' ;;
    'context add --password-file') REPLY='@file' ;;
    'context add --user') REPLY='' ;;
    'context import --from') REPLY='@file' ;;
    'context import --name') REPLY='' ;;
    'diagnose --from') REPLY='@file' ;;
    'diagnose --interval') REPLY='' ;;
    'diagnose --member') REPLY='@member' ;;
    'diagnose --only') REPLY='quorum network load space data version config' ;;
    'diagnose --report') REPLY='@file' ;;
    'diagnose --save') REPLY='@file' ;;
    'endpoint hashkv --rev') REPLY='' ;;
    'etcdctl endpoint hashkv --rev') REPLY='' ;;
    'etcdctl get --consistency') REPLY='' ;;
    'etcdctl get --limit') REPLY='' ;;
    'etcdctl get --max-create-rev') REPLY='' ;;
    'etcdctl get --max-mod-rev') REPLY='' ;;
    'etcdctl get --min-create-rev') REPLY='' ;;
    'etcdctl get --min-mod-rev') REPLY='' ;;
    'etcdctl get --order') REPLY='' ;;
    'etcdctl get --rev') REPLY='' ;;
    'etcdctl get --sort-by') REPLY='' ;;
    'etcdctl member add --peer-urls') REPLY='' ;;
    'etcdctl member list --consistency') REPLY='' ;;
    'etcdctl member update --peer-urls') REPLY='' ;;
    'events --since') REPLY='' ;;
    'get --consistency') REPLY='' ;;
    'get --limit') REPLY='' ;;
    'get --max-create-rev') REPLY='' ;;
    'get --max-mod-rev') REPLY='' ;;
    'get --min-create-rev') REPLY='' ;;
    'get --min-mod-rev') REPLY='' ;;
    'get --order') REPLY='' ;;
    'get --rev') REPLY='' ;;
    'get --sort-by') REPLY='' ;;
    'health --interval') REPLY='' ;;
    'history --context') REPLY='@context' ;;
    'history --grep') REPLY='' ;;
    'history --incident') REPLY='' ;;
    'history --limit') REPLY='' ;;
    'journal resume --wait') REPLY='' ;;
    'logs analyze --kind') REPLY='corruption crash no-leader alarm removed cluster-mismatch tls killed pause clock slow-fsync heartbeat peer-down peer-silent dropped election slow-read slow-apply limits snapshot-failed membership-refused version auth compaction-failed setting other membership defrag snapshot compaction start stop' ;;
    'logs analyze --limit') REPLY='' ;;
    'logs analyze --since') REPLY='' ;;
    'logs analyze --until') REPLY='' ;;
    'member add --peer-urls') REPLY='' ;;
    'member list --consistency') REPLY='' ;;
    'member replace --tolerance') REPLY='' ;;
    'member replace --wait') REPLY='' ;;
    'member replace --with') REPLY='' ;;
    'member update --peer-urls') REPLY='' ;;
    'metrics --rate') REPLY='' ;;
    'repeat --count') REPLY='' ;;
    'repeat --until') REPLY='' ;;
    'sandbox --data-dir') REPLY='' ;;
    'sandbox --etcd') REPLY='' ;;
    'sandbox --members') REPLY='' ;;
    'sandbox add --name') REPLY='@sandbox' ;;
    'sandbox cut --name') REPLY='@sandbox' ;;
    'sandbox destroy --name') REPLY='@sandbox' ;;
    'sandbox heal --name') REPLY='@sandbox' ;;
    'sandbox kill --name') REPLY='@sandbox' ;;
    'sandbox partition --name') REPLY='@sandbox' ;;
    'sandbox pause --name') REPLY='@sandbox' ;;
    'sandbox remove --name') REPLY='@sandbox' ;;
    'sandbox restart --name') REPLY='@sandbox' ;;
    'sandbox resume --name') REPLY='@sandbox' ;;
    'sandbox slow --name') REPLY='@sandbox' ;;
    'sandbox start --data-dir') REPLY='' ;;
    'sandbox start --etcd') REPLY='' ;;
    'sandbox start --members') REPLY='' ;;
    'sandbox status --name') REPLY='@sandbox' ;;
    'scale in --tolerance') REPLY='' ;;
    'scale in --wait') REPLY='' ;;
    'scale out --tolerance') REPLY='' ;;
    'scale out --wait') REPLY='' ;;
    'undo --to') REPLY='' ;;
    'undo --wait') REPLY='' ;;
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
    '-c') REPLY='--command' ;;
    '-d') REPLY='--discovery-srv' ;;
    '-f') REPLY='--file' ;;
    '-h') REPLY='--help' ;;
    '-o') REPLY='--output' ;;
    '-w') REPLY='--write-out' ;;
  esac
}

# Where the words for each argument after the path $1 come from.
__etcdsh_arguments() {
  reply=()
  case $1 in
    'member add') reply=('') ;;
    'member promote') reply=('@member') ;;
    'member update') reply=('@member') ;;
    'member remove') reply=('@member') ;;
    'move-leader') reply=('@member') ;;
    'member replace') reply=('@member') ;;
    'scale out') reply=('' '...') ;;
    'scale in') reply=('@member' '...') ;;
    'undo') reply=('') ;;
    'journal show') reply=('') ;;
    'journal resume') reply=('') ;;
    'journal export') reply=('' '...') ;;
    'endpoint status') reply=('@member' '...') ;;
    'endpoint health') reply=('@member' '...') ;;
    'endpoint hashkv') reply=('@member' '...') ;;
    'metrics') reply=('') ;;
    'logs analyze') reply=('@file' '...') ;;
    'get') reply=('' '') ;;
    'sandbox start') reply=('') ;;
    'sandbox stop') reply=('@sandbox') ;;
    'sandbox status') reply=('@sandbox') ;;
    'sandbox kill') reply=('@member') ;;
    'sandbox pause') reply=('@member') ;;
    'sandbox resume') reply=('@member') ;;
    'sandbox restart') reply=('@member') ;;
    'sandbox remove') reply=('@member') ;;
    'sandbox partition') reply=('@member' '...') ;;
    'sandbox cut') reply=('@member' '@member') ;;
    'sandbox slow') reply=('@member' '') ;;
    'context use') reply=('@context') ;;
    'context show') reply=('@context') ;;
    'context add') reply=('') ;;
    'context remove') reply=('@context') ;;
    'help') reply=('@command' '...') ;;
    'explain') reply=('E-UNKNOWN-COMMAND E-BAD-OPTION E-BAD-ARGUMENTS E-BAD-FEATURE E-BAD-QUOTING E-UNKNOWN-MEMBER E-NOT-FOUND E-BAD-CONFIG E-FILE E-TLS-FILES E-UNREACHABLE E-TIMEOUT E-TLS-UNTRUSTED E-TLS-EXPIRED E-TLS-NAME E-TLS-CLIENT E-TLS-MISMATCH E-LOGIN E-LOGIN-NEEDED E-PERMISSION E-SERVER-TOO-OLD E-CLUSTER-CHANGED E-LEARNER E-NO-LEADER E-SERVER E-PARTIAL E-SANDBOX E-NO-ETCD E-PLAN E-STALE E-NOT-APPROVED E-READ-ONLY E-IN-DOUBT E-WAITED E-STOPPED E-UNAVAILABLE E-INTERRUPTED E-INTERNAL') ;;
    'feed') reply=('on off') ;;
    'repeat') reply=('' '@command') ;;
    'alias') reply=('' '') ;;
    'unalias') reply=('') ;;
    'set') reply=('accessible command-timeout dry-run edit-mode feed hex history incident on-error pager pipes prompt suggestions theme write-out' '') ;;
    'show') reply=('accessible command-timeout dry-run edit-mode feed hex history incident on-error pager pipes prompt suggestions theme write-out') ;;
    'source') reply=('@file') ;;
    'completion') reply=('bash zsh fish') ;;
    'etcdctl member add') reply=('') ;;
    'etcdctl member promote') reply=('@member') ;;
    'etcdctl member update') reply=('@member') ;;
    'etcdctl member remove') reply=('@member') ;;
    'etcdctl move-leader') reply=('@member') ;;
    'etcdctl endpoint status') reply=('@member' '...') ;;
    'etcdctl endpoint health') reply=('@member' '...') ;;
    'etcdctl endpoint hashkv') reply=('@member' '...') ;;
    'etcdctl get') reply=('' '') ;;
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

__etcdsh_valued='--cacert --cert --color --command --command-timeout --confirm --consistency --context --count --data-dir --dial-timeout --discovery-srv --discovery-srv-name --endpoints --etcd --file --from --grep --incident --interval --job --keepalive-time --keepalive-timeout --key --kind --limit --max-create-rev --max-mod-rev --max-recv-bytes --max-request-bytes --member --members --min-create-rev --min-mod-rev --name --on-error --only --order --output --password --password-file --peer-urls --rate --report --rev --save --set --since --sort-by --to --tolerance --until --user --wait --window --with --write-out'
complete -F _etcdsh etcdsh
