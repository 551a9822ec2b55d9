#include "text/message.hpp"

namespace ktask::text {

Argument argument(Message message) {
    Parts one;
    one.parts.push_back(std::move(message));
    return one;
}

Argument argument(Parts parts) {
    return parts;
}

Message assembled(std::string_view pattern, std::string_view one,
                  std::initializer_list<Argument> arguments) {
    return {pattern, {}, one, arguments};
}

Message verbatim(std::string text) {
    return message("{}", std::move(text));
}

} // namespace ktask::text
