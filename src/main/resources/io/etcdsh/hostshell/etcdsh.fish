# fish completion for etcdsh
# Made from the list of commands; do not edit. Starts no process of etcdsh: names of contexts, sandboxes
# and members come from a file that the shell of etcdsh keeps up to date. Each name is checked again here.

# The words that go on with the path of words $argv[1].
function __etcdsh_next
    switch "$argv[1]"
#next#
    end
end

# The options of the command with the path $argv[1].
function __etcdsh_options
    switch "$argv[1]"
#options#
    end
end

# The options of every line.
function __etcdsh_globals
    switch "$argv[1]"
        case etcdctl 'etcdctl *'
            #strict#
        case '*'
            #own#
    end
end

# Where the values of the option $argv[2] after the path $argv[1] come from; nothing for a flag.
function __etcdsh_value
    switch (string trim "$argv[1] $argv[2]")
#values#
        case '*'
            test -n "$argv[1]"; and __etcdsh_value '' "$argv[2]"
    end
end

# Whether any command has an option $argv[1] with a value: it takes the next word.
function __etcdsh_takes_value
    contains -- "$argv[1]" #valued#
end

function __etcdsh_long
    switch "$argv[1]"
#letters#
    end
end

# Where the words for each argument after the path $argv[1] come from.
function __etcdsh_arguments
    switch "$argv[1]"
#arguments#
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
