# fish completion for etcdsh
# Made from the list of commands; do not edit. Starts no process of etcdsh: names of contexts, sandboxes
# and members come from a file that the shell of etcdsh keeps up to date. Each name is checked again here.

# The words that go on with the path of words $argv[1].
function __etcdsh_next
    switch "$argv[1]"
        case ''
            printf '%s\t%s\n' 'member' '...' 'move-leader' 'Hand the leadership over' 'scale' '...' 'undo' 'Take a change of the members back' 'journal' '...' 'endpoint' '...' 'alarm' '...' 'health' 'Report on one screen how the cluster is' 'diagnose' 'Find out what is wrong with the cluster, and what to do' 'verify' '...' 'metrics' 'Show what all members tell in numbers, side by side' 'alerts' '...' 'top' 'Show the members on the whole screen while they work' 'logs' '...' 'get' 'Read a key or a range of keys' 'sandbox' 'Start a throw-away cluster and open a shell on it' 'context' '...' 'help' 'List the commands, or explain one' 'explain' 'Tell what the code of a problem means' 'version' 'Show the versions of etcdsh and of the servers' 'history' 'Show the lines that were entered' 'events' 'Show what happened in the cluster while this shell watched' 'feed' 'Tell what happens above the prompt, or not' 'repeat' 'Run a line again and again' 'alias' 'Name a line, or show the names there are' 'unalias' 'Remove an alias' 'set' 'Change a setting of this session' 'show' 'Show the settings of this session' 'source' 'Run the lines of a file' 'completion' 'Print the script that lets a shell complete etcdsh' 'clear' 'Wipe the screen' 'exit' 'Leave the shell' 'etcdctl' 'Run a line strictly as etcdctl would'
        case 'member'
            printf '%s\t%s\n' 'list' 'List all members' 'add' 'Add a member to the list, as a learner' 'promote' 'Give a learner its vote' 'update' 'Change a member\'s peer URLs' 'remove' 'Take a member off the list, for good' 'replace' 'Put a new member in the place of one'
        case 'scale'
            printf '%s\t%s\n' 'out' 'Add voters, one at a time' 'in' 'Take members away, one at a time'
        case 'journal'
            printf '%s\t%s\n' 'list' 'List the changes that were made from here' 'show' 'Show all that is known of a change' 'resume' 'Go on with a change that stopped' 'export' 'Write the journal as lines of JSON'
        case 'endpoint'
            printf '%s\t%s\n' 'status' 'Show the state of every member' 'health' 'Check whether every member is healthy' 'hashkv' 'Compare the data of all members by hash'
        case 'alarm'
            printf '%s\t%s\n' 'list' 'List the alarms that are raised'
        case 'verify'
            printf '%s\t%s\n' 'consistency' 'Check that all members have the same data' 'partition' 'Check that all members can reach each other'
        case 'alerts'
            printf '%s\t%s\n' 'check' 'Judge the built-in alert rules on the members as they are now' 'export' 'Write the built-in alert rules for Prometheus'
        case 'logs'
            printf '%s\t%s\n' 'analyze' 'Tell from server logs what went wrong'
        case 'sandbox'
            printf '%s\t%s\n' 'start' 'Start a throw-away cluster that runs until it is stopped' 'stop' 'End a sandbox that was started with \'sandbox start\'' 'list' 'Show the sandboxes that run on this machine' 'status' 'Show the members of a sandbox and the links between them' 'kill' 'End a member\'s process with SIGKILL' 'pause' 'Freeze a member\'s process with SIGSTOP' 'resume' 'Let a frozen member go on with SIGCONT' 'restart' 'End a member\'s process and start it again' 'add' 'Add a member to the cluster and start it' 'remove' 'Remove a member from the cluster and delete its data' 'partition' 'Cut members off from all others, both ways' 'cut' 'Cut one direction of one link' 'slow' 'Delay everything between a member and the others' 'heal' 'End every partition and delay' 'destroy' 'End the sandbox that this shell is on'
        case 'context'
            printf '%s\t%s\n' 'list' 'Show the saved contexts' 'use' 'Switch to another context' 'show' 'Show one context' 'add' 'Save a new context' 'remove' 'Remove a saved context' 'import' 'Save a context from the environment or from kubeadm'
        case 'etcdctl'
            printf '%s\t%s\n' 'member' '...' 'move-leader' 'Hand the leadership over' 'endpoint' '...' 'alarm' '...' 'get' 'Read a key or a range of keys' 'version' 'Show the versions of etcdsh and of the servers'
        case 'etcdctl member'
            printf '%s\t%s\n' 'list' 'List all members' 'add' 'Add a member to the list, as a learner' 'promote' 'Give a learner its vote' 'update' 'Change a member\'s peer URLs' 'remove' 'Take a member off the list, for good'
        case 'etcdctl endpoint'
            printf '%s\t%s\n' 'status' 'Show the state of every member' 'health' 'Check whether every member is healthy' 'hashkv' 'Compare the data of all members by hash'
        case 'etcdctl alarm'
            printf '%s\t%s\n' 'list' 'List the alarms that are raised'
    end
end

# The options of the command with the path $argv[1].
function __etcdsh_options
    switch "$argv[1]"
        case 'member list'
            printf '%s\t%s\n' '--consistency' 'Linearizable (l, the default) or serializable (s)'
        case 'member add'
            printf '%s\t%s\n' '--peer-urls' 'where it serves the other members' '--learner' 'join without a vote (the default)' '--voter' 'join with a vote at once, before it has started'
        case 'member promote'
            printf '%s\t%s\n' '--wait' 'wait until it has caught up'
        case 'member update'
            printf '%s\t%s\n' '--peer-urls' 'where it serves the other members'
        case 'member replace'
            printf '%s\t%s\n' '--with' 'the new member and its peer URL, or NAME=auto' '--tolerance' 'how many failures must be borne all the way, or a name is asked for (default 1)' '--wait' 'how long to wait for what somebody has to do or to mend (default 10m)'
        case 'scale out'
            printf '%s\t%s\n' '--tolerance' 'how many failures must be borne all the way, or a name is asked for (default 1)' '--wait' 'how long to wait for what somebody has to do or to mend (default 10m)'
        case 'scale in'
            printf '%s\t%s\n' '--tolerance' 'how many failures must be borne all the way, or a name is asked for (default 1)' '--wait' 'how long to wait for what somebody has to do or to mend (default 10m)'
        case 'undo'
            printf '%s\t%s\n' '--to' 'take back everything that came after this entry' '--wait' 'how long to wait for what somebody has to do or to mend (default 10m)'
        case 'journal resume'
            printf '%s\t%s\n' '--wait' 'how long to wait for what somebody has to do or to mend (default 10m)'
        case 'endpoint status'
            printf '%s\t%s\n' '--cluster' 'Ask the members that the member list names (etcdctl\'s formats)'
        case 'endpoint health'
            printf '%s\t%s\n' '--cluster' 'Ask the members that the member list names (etcdctl\'s formats)'
        case 'endpoint hashkv'
            printf '%s\t%s\n' '--rev' 'Hash the keys at this revision' '--cluster' 'Ask the members that the member list names (etcdctl\'s formats)'
        case 'health'
            printf '%s\t%s\n' '--interval' 'between the two looks (500ms)'
        case 'diagnose'
            printf '%s\t%s\n' '--member' 'only what is about this member' '--only' 'only checks about these' '--explain' 'list every check and what it came to' '--interval' 'between the two looks (700ms)' '--save' 'keep what was seen' '--from' 'look at what was kept, ask nobody' '--report' 'write a report, .md or .html' '--redact' 'replace hosts and names in what is kept'
        case 'metrics'
            printf '%s\t%s\n' '--rate' 'look twice, so far apart'
        case 'alerts check'
            printf '%s\t%s\n' '--window' 'between the two looks (default 5s)' '--set' 'another threshold for a rule'
        case 'alerts export'
            printf '%s\t%s\n' '--job' 'what the label job of etcd fits' '--file' 'write there, over what is there' '--set' 'another threshold for a rule'
        case 'logs analyze'
            printf '%s\t%s\n' '--since' 'leave out what was before: a time (RFC 3339), or a duration back from the end' '--until' 'leave out what came after, written likewise' '--kind' 'show these kinds only; may be repeated' '--limit' 'rows of the timeline, the worst ones; by default 20 for people and all for programs'
        case 'get'
            printf '%s\t%s\n' '--prefix' 'Read all keys that begin with KEY; with an empty KEY, all' '--from-key' 'Read KEY and all keys after it' '--limit' 'Return at most N keys; 0 for all' '--rev' 'Read at this revision' '--keys-only' 'Leave the values out' '--count-only' 'Only count the keys' '--print-value-only' 'Print only values, as they are' '--order' 'ASCEND or DESCEND, in any case' '--sort-by' 'CREATE, KEY, MODIFY, VALUE or VERSION, in any case' '--consistency' 'Linearizable (l, the default) or serializable (s)' '--min-create-rev' 'Created at this or later revision' '--max-create-rev' 'Created at this or earlier revision' '--min-mod-rev' 'Last written at this or later revision' '--max-mod-rev' 'Last written at this or earlier revision'
        case 'sandbox'
            printf '%s\t%s\n' '--members' 'How many members, 1 to 9 (default 3)' '--etcd' 'Version such as 3.6 (default: newest at hand)' '--tls' 'Mutual TLS for clients and peers' '--auth' 'Authentication, with a user root' '--data-dir' 'Keep the data here; must be empty or not exist' '--keep' 'Leave the data when the sandbox ends'
        case 'sandbox start'
            printf '%s\t%s\n' '--members' 'How many members, 1 to 9 (default 3)' '--etcd' 'Version such as 3.6 (default: newest at hand)' '--tls' 'Mutual TLS for clients and peers' '--auth' 'Authentication, with a user root' '--data-dir' 'Keep the data here; must be empty or not exist' '--keep' 'Leave the data when the sandbox ends'
        case 'sandbox status'
            printf '%s\t%s\n' '--name' 'The sandbox (default: that of this shell, else the only one that runs)'
        case 'sandbox kill'
            printf '%s\t%s\n' '--name' 'The sandbox (default: that of this shell, else the only one that runs)'
        case 'sandbox pause'
            printf '%s\t%s\n' '--name' 'The sandbox (default: that of this shell, else the only one that runs)'
        case 'sandbox resume'
            printf '%s\t%s\n' '--name' 'The sandbox (default: that of this shell, else the only one that runs)'
        case 'sandbox restart'
            printf '%s\t%s\n' '--name' 'The sandbox (default: that of this shell, else the only one that runs)'
        case 'sandbox add'
            printf '%s\t%s\n' '--learner' 'Without a vote for now' '--name' 'The sandbox (default: that of this shell, else the only one that runs)'
        case 'sandbox remove'
            printf '%s\t%s\n' '--name' 'The sandbox (default: that of this shell, else the only one that runs)'
        case 'sandbox partition'
            printf '%s\t%s\n' '--name' 'The sandbox (default: that of this shell, else the only one that runs)'
        case 'sandbox cut'
            printf '%s\t%s\n' '--name' 'The sandbox (default: that of this shell, else the only one that runs)'
        case 'sandbox slow'
            printf '%s\t%s\n' '--name' 'The sandbox (default: that of this shell, else the only one that runs)'
        case 'sandbox heal'
            printf '%s\t%s\n' '--name' 'The sandbox (default: that of this shell, else the only one that runs)'
        case 'sandbox destroy'
            printf '%s\t%s\n' '--name' 'The sandbox (default: that of this shell, else the only one that runs)'
        case 'context add'
            printf '%s\t%s\n' '--endpoints' 'where to reach the cluster' '--cacert' 'certificates of the authorities to trust' '--cert' 'client certificate' '--key' 'key of the client certificate' '--insecure-skip-tls-verify' 'take any server certificate (for tests only)' '--user' 'whom to log in as' '--password-file' 'file whose first line is the password' '--read-only' 'refuse every change through this context' '--protected' 'want the name typed before every change' '--color' 'color of the name in the prompt' '--command-timeout' 'limit for a call' '--dial-timeout' 'limit for a connection'
        case 'context import'
            printf '%s\t%s\n' '--from' 'static pod manifest of kubeadm' '--name' 'what to call the context'
        case 'history'
            printf '%s\t%s\n' '--context' 'only lines of this context' '--incident' 'only lines of this incident, see \'set incident\'' '--grep' 'only lines that hold this text' '--failed' 'only lines that failed' '--limit' 'only the last N of them'
        case 'events'
            printf '%s\t%s\n' '--since' 'only that long ago or less'
        case 'repeat'
            printf '%s\t%s\n' '--until' 'end when this is so' '--count' 'run at most so often'
        case 'etcdctl member list'
            printf '%s\t%s\n' '--consistency' 'Linearizable (l, the default) or serializable (s)'
        case 'etcdctl member add'
            printf '%s\t%s\n' '--peer-urls' 'where it serves the other members' '--learner' 'join without a vote (the default)'
        case 'etcdctl member update'
            printf '%s\t%s\n' '--peer-urls' 'where it serves the other members'
        case 'etcdctl endpoint status'
            printf '%s\t%s\n' '--cluster' 'Ask the members that the member list names (etcdctl\'s formats)'
        case 'etcdctl endpoint health'
            printf '%s\t%s\n' '--cluster' 'Ask the members that the member list names (etcdctl\'s formats)'
        case 'etcdctl endpoint hashkv'
            printf '%s\t%s\n' '--rev' 'Hash the keys at this revision' '--cluster' 'Ask the members that the member list names (etcdctl\'s formats)'
        case 'etcdctl get'
            printf '%s\t%s\n' '--prefix' 'Read all keys that begin with KEY; with an empty KEY, all' '--from-key' 'Read KEY and all keys after it' '--limit' 'Return at most N keys; 0 for all' '--rev' 'Read at this revision' '--keys-only' 'Leave the values out' '--count-only' 'Only count the keys' '--print-value-only' 'Print only values, as they are' '--order' 'ASCEND or DESCEND, in any case' '--sort-by' 'CREATE, KEY, MODIFY, VALUE or VERSION, in any case' '--consistency' 'Linearizable (l, the default) or serializable (s)' '--min-create-rev' 'Created at this or later revision' '--max-create-rev' 'Created at this or earlier revision' '--min-mod-rev' 'Last written at this or later revision' '--max-mod-rev' 'Last written at this or earlier revision'
    end
end

# The options of every line.
function __etcdsh_globals
    switch "$argv[1]"
        case etcdctl 'etcdctl *'
            printf '%s\t%s\n' '--endpoints' 'where the members listen' '--write-out' 'output format' '--hex' 'print byte strings and IDs in hexadecimal' '--command-timeout' 'limit for each call' '--dial-timeout' 'limit for a connection' '--cacert' 'authorities to trust' '--cert' 'client certificate' '--key' 'key of the client certificate' '--insecure-skip-tls-verify' 'take any server certificate' '--insecure-transport' 'no TLS unless endpoint or files ask for it' '--user' 'who to log in as' '--password' 'better: --password-file' '--insecure-discovery' 'accepted for etcdctl\'s sake' '--discovery-srv' 'not supported' '--discovery-srv-name' 'not supported' '--keepalive-time' 'accepted, has no effect' '--keepalive-timeout' 'accepted, has no effect' '--max-request-bytes' 'accepted, has no effect' '--max-recv-bytes' 'accepted, has no effect' '--debug' 'accepted, has no effect' '--help' 'what the command does'
        case '*'
            printf '%s\t%s\n' '--context' 'a saved way to reach a cluster' '--output' 'the same as --write-out' '--password-file' 'file whose first line is the password' '--dry-run' 'show what a change would do, and do nothing' '--yes' 'approve changes beforehand, but not severe ones' '--confirm' 'approve severe changes by name' '--endpoints' 'where the members listen' '--write-out' 'output format' '--hex' 'print byte strings and IDs in hexadecimal' '--command-timeout' 'limit for each call' '--dial-timeout' 'limit for a connection' '--cacert' 'authorities to trust' '--cert' 'client certificate' '--key' 'key of the client certificate' '--insecure-skip-tls-verify' 'take any server certificate' '--insecure-transport' 'no TLS unless endpoint or files ask for it' '--user' 'who to log in as' '--password' 'better: --password-file' '--insecure-discovery' 'accepted for etcdctl\'s sake' '--discovery-srv' 'not supported' '--discovery-srv-name' 'not supported' '--keepalive-time' 'accepted, has no effect' '--keepalive-timeout' 'accepted, has no effect' '--max-request-bytes' 'accepted, has no effect' '--max-recv-bytes' 'accepted, has no effect' '--debug' 'accepted, has no effect' '--help' 'what the command does' '--file' 'run the lines of a file' '--command' 'run a line; may be repeated' '--on-error' 'after a line that failed' '--version' 'print the version' '--no-color' 'no colours'
    end
end

# Where the values of the option $argv[2] after the path $argv[1] come from; nothing for a flag.
function __etcdsh_value
    switch (string trim "$argv[1] $argv[2]")
        case '--cacert'
            echo '@file'
        case '--cert'
            echo '@file'
        case '--command'
            echo ''
        case '--command-timeout'
            echo ''
        case '--confirm'
            echo ''
        case '--context'
            echo '@context'
        case '--dial-timeout'
            echo ''
        case '--discovery-srv'
            echo ''
        case '--discovery-srv-name'
            echo ''
        case '--endpoints'
            echo ''
        case '--file'
            echo '@file'
        case '--keepalive-time'
            echo ''
        case '--keepalive-timeout'
            echo ''
        case '--key'
            echo '@file'
        case '--max-recv-bytes'
            echo ''
        case '--max-request-bytes'
            echo ''
        case '--on-error'
            echo 'stop continue'
        case '--output'
            echo 'simple table json fields protobuf yaml own'
        case '--password'
            echo ''
        case '--password-file'
            echo '@file'
        case '--user'
            echo ''
        case '--write-out'
            echo 'simple table json fields protobuf yaml own'
        case 'alerts check --set'
            echo ''
        case 'alerts check --window'
            echo ''
        case 'alerts export --file'
            echo '@file'
        case 'alerts export --job'
            echo ''
        case 'alerts export --set'
            echo ''
        case 'context add --cacert'
            echo '@file'
        case 'context add --cert'
            echo '@file'
        case 'context add --color'
            echo 'red green yellow blue magenta cyan white'
        case 'context add --command-timeout'
            echo ''
        case 'context add --dial-timeout'
            echo ''
        case 'context add --endpoints'
            echo ''
        case 'context add --key'
            echo '@file'
        case 'context add --password-file'
            echo '@file'
        case 'context add --user'
            echo ''
        case 'context import --from'
            echo '@file'
        case 'context import --name'
            echo ''
        case 'diagnose --from'
            echo '@file'
        case 'diagnose --interval'
            echo ''
        case 'diagnose --member'
            echo '@member'
        case 'diagnose --only'
            echo 'quorum network load space data version config'
        case 'diagnose --report'
            echo '@file'
        case 'diagnose --save'
            echo '@file'
        case 'endpoint hashkv --rev'
            echo ''
        case 'etcdctl endpoint hashkv --rev'
            echo ''
        case 'etcdctl get --consistency'
            echo ''
        case 'etcdctl get --limit'
            echo ''
        case 'etcdctl get --max-create-rev'
            echo ''
        case 'etcdctl get --max-mod-rev'
            echo ''
        case 'etcdctl get --min-create-rev'
            echo ''
        case 'etcdctl get --min-mod-rev'
            echo ''
        case 'etcdctl get --order'
            echo ''
        case 'etcdctl get --rev'
            echo ''
        case 'etcdctl get --sort-by'
            echo ''
        case 'etcdctl member add --peer-urls'
            echo ''
        case 'etcdctl member list --consistency'
            echo ''
        case 'etcdctl member update --peer-urls'
            echo ''
        case 'events --since'
            echo ''
        case 'get --consistency'
            echo ''
        case 'get --limit'
            echo ''
        case 'get --max-create-rev'
            echo ''
        case 'get --max-mod-rev'
            echo ''
        case 'get --min-create-rev'
            echo ''
        case 'get --min-mod-rev'
            echo ''
        case 'get --order'
            echo ''
        case 'get --rev'
            echo ''
        case 'get --sort-by'
            echo ''
        case 'health --interval'
            echo ''
        case 'history --context'
            echo '@context'
        case 'history --grep'
            echo ''
        case 'history --incident'
            echo ''
        case 'history --limit'
            echo ''
        case 'journal resume --wait'
            echo ''
        case 'logs analyze --kind'
            echo 'corruption crash no-leader alarm removed cluster-mismatch tls killed pause clock slow-fsync heartbeat peer-down peer-silent dropped election slow-read slow-apply limits snapshot-failed membership-refused version auth compaction-failed setting other membership defrag snapshot compaction start stop'
        case 'logs analyze --limit'
            echo ''
        case 'logs analyze --since'
            echo ''
        case 'logs analyze --until'
            echo ''
        case 'member add --peer-urls'
            echo ''
        case 'member list --consistency'
            echo ''
        case 'member replace --tolerance'
            echo ''
        case 'member replace --wait'
            echo ''
        case 'member replace --with'
            echo ''
        case 'member update --peer-urls'
            echo ''
        case 'metrics --rate'
            echo ''
        case 'repeat --count'
            echo ''
        case 'repeat --until'
            echo ''
        case 'sandbox --data-dir'
            echo ''
        case 'sandbox --etcd'
            echo ''
        case 'sandbox --members'
            echo ''
        case 'sandbox add --name'
            echo '@sandbox'
        case 'sandbox cut --name'
            echo '@sandbox'
        case 'sandbox destroy --name'
            echo '@sandbox'
        case 'sandbox heal --name'
            echo '@sandbox'
        case 'sandbox kill --name'
            echo '@sandbox'
        case 'sandbox partition --name'
            echo '@sandbox'
        case 'sandbox pause --name'
            echo '@sandbox'
        case 'sandbox remove --name'
            echo '@sandbox'
        case 'sandbox restart --name'
            echo '@sandbox'
        case 'sandbox resume --name'
            echo '@sandbox'
        case 'sandbox slow --name'
            echo '@sandbox'
        case 'sandbox start --data-dir'
            echo ''
        case 'sandbox start --etcd'
            echo ''
        case 'sandbox start --members'
            echo ''
        case 'sandbox status --name'
            echo '@sandbox'
        case 'scale in --tolerance'
            echo ''
        case 'scale in --wait'
            echo ''
        case 'scale out --tolerance'
            echo ''
        case 'scale out --wait'
            echo ''
        case 'undo --to'
            echo ''
        case 'undo --wait'
            echo ''
        case '*'
            test -n "$argv[1]"; and __etcdsh_value '' "$argv[2]"
    end
end

# Whether any command has an option $argv[1] with a value: it takes the next word.
function __etcdsh_takes_value
    contains -- "$argv[1]" --cacert --cert --color --command --command-timeout --confirm --consistency --context --count --data-dir --dial-timeout --discovery-srv --discovery-srv-name --endpoints --etcd --file --from --grep --incident --interval --job --keepalive-time --keepalive-timeout --key --kind --limit --max-create-rev --max-mod-rev --max-recv-bytes --max-request-bytes --member --members --min-create-rev --min-mod-rev --name --on-error --only --order --output --password --password-file --peer-urls --rate --report --rev --save --set --since --sort-by --to --tolerance --until --user --wait --window --with --write-out
end

function __etcdsh_long
    switch "$argv[1]"
        case '-c'
            echo '--command'
        case '-d'
            echo '--discovery-srv'
        case '-f'
            echo '--file'
        case '-h'
            echo '--help'
        case '-o'
            echo '--output'
        case '-w'
            echo '--write-out'
    end
end

# Where the words for each argument after the path $argv[1] come from.
function __etcdsh_arguments
    switch "$argv[1]"
        case 'member add'
            printf '%s\n' ''
        case 'member promote'
            printf '%s\n' '@member'
        case 'member update'
            printf '%s\n' '@member'
        case 'member remove'
            printf '%s\n' '@member'
        case 'move-leader'
            printf '%s\n' '@member'
        case 'member replace'
            printf '%s\n' '@member'
        case 'scale out'
            printf '%s\n' '' '...'
        case 'scale in'
            printf '%s\n' '@member' '...'
        case 'undo'
            printf '%s\n' ''
        case 'journal show'
            printf '%s\n' ''
        case 'journal resume'
            printf '%s\n' ''
        case 'journal export'
            printf '%s\n' '' '...'
        case 'endpoint status'
            printf '%s\n' '@member' '...'
        case 'endpoint health'
            printf '%s\n' '@member' '...'
        case 'endpoint hashkv'
            printf '%s\n' '@member' '...'
        case 'metrics'
            printf '%s\n' ''
        case 'logs analyze'
            printf '%s\n' '@file' '...'
        case 'get'
            printf '%s\n' '' ''
        case 'sandbox start'
            printf '%s\n' ''
        case 'sandbox stop'
            printf '%s\n' '@sandbox'
        case 'sandbox status'
            printf '%s\n' '@sandbox'
        case 'sandbox kill'
            printf '%s\n' '@member'
        case 'sandbox pause'
            printf '%s\n' '@member'
        case 'sandbox resume'
            printf '%s\n' '@member'
        case 'sandbox restart'
            printf '%s\n' '@member'
        case 'sandbox remove'
            printf '%s\n' '@member'
        case 'sandbox partition'
            printf '%s\n' '@member' '...'
        case 'sandbox cut'
            printf '%s\n' '@member' '@member'
        case 'sandbox slow'
            printf '%s\n' '@member' ''
        case 'context use'
            printf '%s\n' '@context'
        case 'context show'
            printf '%s\n' '@context'
        case 'context add'
            printf '%s\n' ''
        case 'context remove'
            printf '%s\n' '@context'
        case 'help'
            printf '%s\n' '@command' '...'
        case 'explain'
            printf '%s\n' 'E-UNKNOWN-COMMAND E-BAD-OPTION E-BAD-ARGUMENTS E-BAD-FEATURE E-BAD-QUOTING E-UNKNOWN-MEMBER E-NOT-FOUND E-BAD-CONFIG E-FILE E-TLS-FILES E-UNREACHABLE E-TIMEOUT E-TLS-UNTRUSTED E-TLS-EXPIRED E-TLS-NAME E-TLS-CLIENT E-TLS-MISMATCH E-LOGIN E-LOGIN-NEEDED E-PERMISSION E-SERVER-TOO-OLD E-CLUSTER-CHANGED E-LEARNER E-NO-LEADER E-SERVER E-PARTIAL E-SANDBOX E-NO-ETCD E-PLAN E-STALE E-NOT-APPROVED E-READ-ONLY E-IN-DOUBT E-WAITED E-STOPPED E-UNAVAILABLE E-INTERRUPTED E-INTERNAL'
        case 'feed'
            printf '%s\n' 'on off'
        case 'repeat'
            printf '%s\n' '' '@command'
        case 'alias'
            printf '%s\n' '' ''
        case 'unalias'
            printf '%s\n' ''
        case 'set'
            printf '%s\n' 'accessible command-timeout dry-run edit-mode feed hex history incident on-error pager pipes prompt suggestions theme write-out' ''
        case 'show'
            printf '%s\n' 'accessible command-timeout dry-run edit-mode feed hex history incident on-error pager pipes prompt suggestions theme write-out'
        case 'source'
            printf '%s\n' '@file'
        case 'completion'
            printf '%s\n' 'bash zsh fish'
        case 'etcdctl member add'
            printf '%s\n' ''
        case 'etcdctl member promote'
            printf '%s\n' '@member'
        case 'etcdctl member update'
            printf '%s\n' '@member'
        case 'etcdctl member remove'
            printf '%s\n' '@member'
        case 'etcdctl move-leader'
            printf '%s\n' '@member'
        case 'etcdctl endpoint status'
            printf '%s\n' '@member' '...'
        case 'etcdctl endpoint health'
            printf '%s\n' '@member' '...'
        case 'etcdctl endpoint hashkv'
            printf '%s\n' '@member' '...'
        case 'etcdctl get'
            printf '%s\n' '' ''
    end
end

# Names of the kind $argv[1] from the file; members of the context $argv[2], else of the current one.
function __etcdsh_names
    set -l file ~/.cache/etcdsh/words
    test -n "$XDG_CACHE_HOME"; and set file $XDG_CACHE_HOME/etcdsh/words
    test -r $file; or return
    set -l context $argv[2]
    while read -l -d ' ' kind first second
        test "$kind" = current; and test -z "$context"; and set context $first
        test "$kind" = $argv[1]; or continue
        set -l name $first
        if test $kind = member
            test "$first" = "$context"; or continue
            set name $second
        end
        string match -q -r '^[A-Za-z0-9_][A-Za-z0-9_.@:/-]*$' -- "$name"; and echo $name
    end <$file
end

# Offers the words of the source $argv[1], each with $argv[2] before it.
function __etcdsh_offer
    set -l found
    switch "$argv[1]"
        case ''
            return
        case @file
            set found (__fish_complete_path (string replace -- "$argv[2]" '' (commandline -ct)))
        case @command
            set found (__etcdsh_next "$argv[4]")
        case '@*'
            set found (__etcdsh_names (string sub -s 2 -- $argv[1]) "$argv[3]")
        case '*'
            set found (string split ' ' -- $argv[1])
    end
    for word in $found
        echo $argv[2]$word
    end
end

function __etcdsh_complete
    set -l words (commandline -opc)
    set -e words[1]
    set -l cur (commandline -ct)
    set -l path ''
    set -l awaiting ''
    set -l context ''
    set -l ended ''
    set -l rest
    for word in $words
        if test -n "$awaiting"
            test $awaiting = --context; and set context $word
            set awaiting ''
        else if test -z "$ended"; and test "$word" = --
            set ended 1
        else if test -z "$ended"; and string match -q -- '--*=*' $word
            string match -q -- '--context=*' $word; and set context (string replace -- --context= '' $word)
        else if test -z "$ended"; and string match -q -- '--*' $word
            __etcdsh_takes_value $word; and set awaiting $word
        else if test -z "$ended"; and string match -q -- '-?' $word
            set -l long (__etcdsh_long $word)
            test -n "$long"; and __etcdsh_takes_value $long; and set awaiting $long
        else if test (count $rest) -eq 0; and contains -- $word (__etcdsh_next "$path" | string replace -r '\t.*' '')
            set path (string trim -- "$path $word")
        else
            set -a rest $word
        end
    end
    if test -n "$awaiting"
        __etcdsh_offer (__etcdsh_value "$path" $awaiting; or true) '' "$context"
    else if test -z "$ended"; and string match -q -- '--*=*' $cur
        set -l option (string replace -r -- '=.*' '' $cur)
        set -l source (__etcdsh_value "$path" $option)
        test -n "$source"; and __etcdsh_offer $source "$option=" "$context"
    else if test -z "$ended"; and string match -q -- '-*' $cur
        __etcdsh_options "$path"
        __etcdsh_globals "$path"
    else
        test (count $rest) -eq 0; and __etcdsh_next "$path"
        set -l sources (__etcdsh_arguments "$path")
        set -l last (count $sources)
        test $last -gt 0; or return
        set -l at (math (count $rest) + 1)
        if test $sources[-1] = ...
            set last (math $last - 1)
            test $at -gt $last; and set at $last
        end
        test $at -le $last; and __etcdsh_offer "$sources[$at]" '' "$context" (string join ' ' -- $rest)
    end
    return 0
end

complete -c etcdsh -f -a '(__etcdsh_complete)'
