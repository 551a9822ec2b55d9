#include "cli/completion/scripts.hpp"

namespace ktask::cli::completion {

namespace {

// What ktask answers is only ever read as lines, never evaluated.

constexpr std::string_view for_bash = R"(# bash completion for ktask

_ktask() {
    local program=${COMP_WORDS[0]/#\~\//$HOME/}
    local line=${COMP_LINE:0:COMP_POINT}
    local -a answer
    type -P "$program" >/dev/null || program=ktask
    mapfile -t answer < <(COLUMNS=$COLUMNS "$program" __complete bash "${line// \~\// $HOME/}" "$2" "$COMP_TYPE" 2>/dev/null)
    COMPREPLY=("${answer[@]:1}")
    compopt -o nosort 2>/dev/null
    case ${answer[0]} in
        beginnings) compopt -o nospace ;;
        files) compopt -o default ;;
        folders) compopt -o dirnames ;;
    esac
}

complete -F _ktask ktask
)";

constexpr std::string_view for_zsh = R"(#compdef ktask
# zsh completion for ktask

_ktask() {
    local program=${~words[1]} line columns=$COLUMNS
    local -a answer values shown end
    whence -p -- $program >/dev/null || program=ktask
    # Where a letter is several columns to zsh, it would break longer lines within one.
    (( ${#:-đ} > 1 )) && columns=$(( columns / 2 ))
    answer=("${(@f)$(COLUMNS=$columns $program __complete zsh "${(@)${(@Q)words[2,CURRENT-1]}/#\~\//$HOME/}" "${(Q)PREFIX}" 2>/dev/null)}")
    case $answer[1] in
        files|folders)
            [[ $PREFIX == --*=* ]] && compset -P '*='
            if [[ $answer[1] == folders ]]; then _files -/; else _files; fi
            return
            ;;
        beginnings) end=(-S '') ;;
    esac
    shift answer
    for line in $answer; do
        values+=("${line%%$'\t'*}")
        shown+=("${line#*$'\t'}")
    done
    (( $#values )) && compadd -U -l -V ktask "${end[@]}" -d shown -a values
}

if [[ $funcstack[1] == _ktask ]]; then
    _ktask "$@"
else
    compdef _ktask ktask
fi
)";

constexpr std::string_view for_fish = R"(# fish completion for ktask

function __ktask_complete
    set -l words (commandline -opc)
    set -l word (string trim --left --chars '"\'' -- (commandline -ct))
    set -l program $words[1]
    set -l before (string replace -r '^~/' "$HOME/" -- $words[2..-1])
    set -l answer ($program __complete fish $before "$word" 2>/dev/null)
    switch "$answer[1]"
        case files folders
            set -l option (string match -r '^--[^=]*=' -- $word)
            set -l path (string replace -- "$option" '' $word)
            set -l complete __fish_complete_path
            test $answer[1] = folders; and set complete __fish_complete_directories
            $complete $path | string replace -r '^' -- "$option"
        case '*'
            printf '%s\n' $answer[2..-1]
    end
end

complete -c ktask -f -k -a '(__ktask_complete)'
)";

} // namespace

std::string_view script_for(Shell shell) {
    switch (shell) {
    case Shell::bash:
        return for_bash;
    case Shell::zsh:
        return for_zsh;
    case Shell::fish:
        break;
    }
    return for_fish;
}

} // namespace ktask::cli::completion
