#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace ktask::text {

// What ktask has to say is a pattern and its arguments, never a finished sentence:
//
//     message("the id {} is taken", id)
//     counted("{} task", "{} tasks", tasks.size())
//     named("overdue", "a state")
//
// The English pattern is where the thing is found out, and is the key of every translation. A
// Speaker (words/language.hpp) says it in its language. Only literals become patterns, and their
// places are held against the arguments by the compiler.

/// How many arguments a pattern wants. Its places are all `{}`, in order, or all `{0}`, `{1}`, ...;
/// no argument may be left out.
constexpr std::size_t places_in(std::string_view pattern) {
    std::size_t places = 0;
    std::size_t plain = 0;
    std::size_t highest = 0;
    unsigned seen = 0;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (pattern[i] == '}') throw "a } without {";
        if (pattern[i] != '{') continue;
        ++i;
        std::size_t index = plain;
        if (i < pattern.size() && pattern[i] >= '0' && pattern[i] <= '9') {
            index = static_cast<std::size_t>(pattern[i++] - '0');
        } else {
            ++plain;
        }
        if (i >= pattern.size() || pattern[i] != '}') throw "more than a number within {}";
        ++places;
        seen |= 1U << index;
        highest = index + 1 > highest ? index + 1 : highest;
    }
    if (plain != 0 && plain != places) throw "{} and {0} in one pattern";
    if (seen != (1U << highest) - 1U) throw "an argument is left out";
    return highest;
}

/// A literal with N places.
template<std::size_t N>
struct Pattern {
    std::string_view words;
    template<std::size_t Size>
    consteval Pattern(const char (&literal)[Size]) : words(literal, Size - 1) {
        if (places_in(words) != N) throw "not as many places as arguments";
    }
};

struct Message;

/// Text of a file or a command line, as it is: made visible when it is said.
struct Quoted {
    std::string text;
};

/// Said as the number of the line of the problem's own text that holds byte `offset`.
struct LineOf {
    std::size_t offset = 0;
};

/// Why a call to the system failed.
struct Errno {
    int number = 0;
};

/// A number with one decimal, which is not said if it is zero: 125 is 12.5.
struct Tenths {
    std::int64_t tenths = 0;
};

/// What is said between the parts of an enumeration: "a, b", "a; b", "a or b", "a b".
enum class Between : std::uint8_t { comma, semicolon, either, blank };

/// Messages within a message.
struct Parts {
    std::vector<Message> parts;
    Between between = Between::comma;
};

using Argument =
    std::variant<std::int64_t, Quoted, std::chrono::sys_days, LineOf, Errno, Tenths, Parts>;

/// What is to be said, in no language yet.
struct Message {
    std::string_view pattern;      ///< English
    std::string_view meaning = {}; ///< tells patterns apart that are other words elsewhere, or ""
    std::string_view one = {};     ///< English for a first argument of 1, or ""
    std::vector<Argument> arguments = {};

    Message() = default;
    Message(std::string_view english, std::string_view meant, std::string_view of_one,
            std::vector<Argument> given)
        : pattern(english), meaning(meant), one(of_one), arguments(std::move(given)) {}
    bool empty() const { return pattern.empty(); }
};

inline Argument argument(int n) {
    return std::int64_t{n};
}
inline Argument argument(unsigned n) {
    return std::int64_t{n};
}
inline Argument argument(long n) {
    return std::int64_t{n};
}
inline Argument argument(std::size_t n) {
    return static_cast<std::int64_t>(n);
}
inline Argument argument(std::string text) {
    return Quoted{std::move(text)};
}
inline Argument argument(std::string_view text) {
    return Quoted{std::string(text)};
}
inline Argument argument(const char* text) {
    return Quoted{text};
}
inline Argument argument(char character) {
    return Quoted{std::string(1, character)};
}
inline Argument argument(std::chrono::sys_days day) {
    return day;
}
inline Argument argument(LineOf line) {
    return line;
}
inline Argument argument(Errno error) {
    return error;
}
inline Argument argument(Tenths number) {
    return number;
}
Argument argument(Message message);
Argument argument(Parts parts);
Argument argument(bool) = delete;

/// A message of a pattern that fits the arguments: what the functions below make theirs with.
Message assembled(std::string_view pattern, std::string_view one,
                  std::initializer_list<Argument> arguments);

/// A pattern and its arguments: numbers, texts, days, messages, enumerations.
template<typename... A>
Message message(std::type_identity_t<Pattern<sizeof...(A)>> pattern, A&&... arguments) {
    if constexpr (sizeof...(A) == 0)
        return {pattern.words, {}, {}, {}};
    else
        return assembled(pattern.words, {}, {argument(std::forward<A>(arguments))...});
}

/// The same with a form of its own for a first argument of 1. Translations are of `many`.
template<typename... A>
Message counted(std::type_identity_t<Pattern<sizeof...(A)>> one,
                std::type_identity_t<Pattern<sizeof...(A)>> many, A&&... arguments) {
    return assembled(many.words, one.words, {argument(std::forward<A>(arguments))...});
}

/// A name that is another one elsewhere, depending on what it means.
inline Message named(Pattern<0> words, Pattern<0> meaning) {
    return {words.words, meaning.words, {}, {}};
}

/// A text that is no sentence of ours, alone.
Message verbatim(std::string text);

/// Texts one after the other.
template<typename Texts>
Parts listed(const Texts& texts, Between between = Between::comma) {
    Parts all{{}, between};
    for (const auto& text : texts)
        all.parts.push_back(verbatim(std::string(text)));
    return all;
}

} // namespace ktask::text
