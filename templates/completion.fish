# fish completion for appcfg: appcfg completion fish | source
function __appcfg_complete
    set -l words (commandline -opc) (commandline -ct)
    for line in (appcfg __complete $words[2..-1] 2>/dev/null)
        if test "$line" = :files
            __fish_complete_path (commandline -ct)
        else if not string match -q ':*' -- $line
            echo $line
        end
    end
end
complete -c appcfg -f -a '(__appcfg_complete)'
