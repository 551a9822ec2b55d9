#include "intake/write.hpp"

#include <string_view>
#include <vector>

#include "intake/wording.hpp"
#include "text/fold.hpp"
#include "text/split.hpp"
#include "text/utf8.hpp"
#include "text/width.hpp"
#include "yaml/scalar.hpp"

namespace ktask::intake {

namespace {

constexpr std::size_t width = 100;
constexpr std::string_view to_look_at = "xem lại: ";

std::string blanks_of(std::size_t count) {
    return std::string(count, ' ');
}

/// Lines of a programme file that is being written.
class FileWriter {
public:
    std::string take() { return std::move(out_); }

    void line(std::string_view text) {
        out_ += text;
        out_ += '\n';
    }

    /// `front` is the indentation, perhaps with a dash, and the key with its colon.
    void value(const std::string& front, std::string_view text, std::size_t indentation) {
        line(front + yaml::as_value(text, text::display_width(front), indentation, width));
    }

    void value_if_any(const std::string& front, std::string_view text, std::size_t indentation) {
        if (!text.empty()) value(front, text, indentation);
    }

    /// In brackets, or a line each where they are many.
    void list(const std::string& front, const std::vector<std::string>& items,
              std::size_t indentation) {
        std::string in_brackets = front + " [";
        for (std::size_t i = 0; i < items.size(); ++i)
            in_brackets += (i == 0 ? "" : ", ") + yaml::on_one_line(items[i]);
        in_brackets += ']';
        if (text::display_width(in_brackets) <= width) {
            line(in_brackets);
            return;
        }
        line(front);
        for (const std::string& item : items)
            value(blanks_of(indentation) + "-", item, indentation + 2);
    }

    /// A key and a value of any kind, in block style; `front` ends with the key and its colon, or
    /// with a dash.
    void entry(const std::string& front, const Carried& carried, std::size_t indentation) {
        switch (carried.kind) {
        case yaml::Kind::scalar:
            if (deadline::parse_iso_date(carried.text))
                line(front + ' ' + carried.text);
            else
                value(front, carried.text, indentation);
            return;
        case yaml::Kind::sequence:
            line(carried.parts.empty() ? front + " []" : front);
            for (const Carried& item : carried.parts)
                entry(blanks_of(indentation) + "-", item, indentation + 2);
            return;
        case yaml::Kind::mapping:
            mapping(front, carried, indentation);
            return;
        }
    }

    void comment(std::size_t indentation, std::string_view text) {
        const std::string front = blanks_of(indentation) + "#";
        if (text.empty()) {
            line(front);
            return;
        }
        const std::string shown = text::visible(text::to_nfc(text));
        for (const std::string& part : text::wrapped(shown, width - indentation - 2)) {
            out_ += front;
            out_ += ' ';
            line(part);
        }
    }

private:
    /// Its first key is behind a dash on the same line.
    void mapping(const std::string& front, const Carried& carried, std::size_t indentation) {
        const bool is_item = front.ends_with('-');
        if (carried.parts.empty()) line(front + " {}");
        if (!carried.parts.empty() && !is_item) line(front);
        for (std::size_t i = 0; i < carried.parts.size(); ++i) {
            const std::string key = carried.keys[i] + ":"; // of the format, which needs no quotes
            const std::string before = is_item && i == 0 ? front + ' ' : blanks_of(indentation);
            entry(before + key, carried.parts[i], indentation + 2);
        }
    }

    std::string out_;
};

/// The text of a value without line breaks.
std::string flowing(std::string_view text) {
    return on_one_line(text);
}

void write_frame(FileWriter& file, const Draft& draft) {
    const Frame& frame = draft.frame;
    file.line("programme:");
    file.value("  title:", flowing(draft.title), 4);
    file.value_if_any("  number:", text::to_nfc(frame.number), 4);
    file.line("  year: " + std::to_string(draft.year));
    if (draft.until) file.line("  until: " + std::to_string(*draft.until));
    if (frame.issued) file.line("  issued: " + deadline::to_iso(*frame.issued));
    file.value_if_any("  place:", text::to_nfc(frame.place), 4);
    file.value_if_any("  authority:", text::to_nfc(frame.authority), 4);
    file.value_if_any("  issuer:", text::to_nfc(frame.issuer), 4);
    file.line(frame.is_english ? "  language: en" : "  language: vi");
    file.value_if_any("  preamble:", draft.preamble, 4);
    file.value_if_any("  closing:", draft.closing, 4);
    if (!frame.recipients.empty()) {
        file.line("  recipients:");
        for (const std::string& recipient : frame.recipients)
            file.value("    -", text::to_nfc(recipient), 6);
    }
    if (!frame.signatory.empty()) {
        file.line("  signatory:");
        if (!frame.signatory_titles.empty()) file.list("    title:", frame.signatory_titles, 6);
        file.value("    name:", text::to_nfc(frame.signatory), 6);
    }
}

void write_agencies(FileWriter& file, const Draft& draft) {
    file.line(draft.agencies.empty() ? "agencies: {}" : "agencies:");
    for (const RegisteredAgency& agency : draft.agencies) {
        file.line("  " + yaml::on_one_line(agency.key) + ":");
        file.value("    name:", text::to_nfc(agency.name), 6);
        file.value_if_any("    short:", text::to_nfc(agency.short_name), 6);
        if (!agency.aliases.empty()) file.list("    aliases:", agency.aliases, 6);
        for (const auto& [key, value] : agency.carried)
            file.entry("    " + key + ":", value, 6);
    }
}

std::vector<std::string> keys_of(const Draft& draft, const std::vector<std::size_t>& agencies) {
    std::vector<std::string> keys;
    for (const std::size_t agency : agencies)
        keys.push_back(draft.agencies[agency].key);
    return keys;
}

void write_leads(FileWriter& file, const Draft& draft, const DraftTask& task) {
    const auto leads = keys_of(draft, task.leads);
    if (leads.size() == 1) file.line("    lead: " + yaml::on_one_line(leads.front()));
    if (leads.size() > 1) file.list("    lead:", leads, 6);
    file.value_if_any("    lead-text:", flowing(task.lead_text), 6);
}

void write_coordinating(FileWriter& file, const Draft& draft, const DraftTask& task) {
    if (!task.coordinating.empty())
        file.list("    coordinating:", keys_of(draft, task.coordinating), 6);
    file.value_if_any("    coordinating-text:", flowing(task.coordinating_text), 6);
}

void write_due(FileWriter& file, const DraftDue& due) {
    file.value_if_any("    due-text:", flowing(due.text), 6);
    if (due.carried) {
        file.entry("    due:", *due.carried, 6);
        return;
    }
    file.value_if_any("    due:", flowing(due.due), 6);
    if (due.stages.empty()) return;
    file.line("    due:");
    for (const DraftStage& stage : due.stages) {
        file.value("      - what:", flowing(stage.what), 10);
        file.value("        when:", flowing(stage.when), 10);
    }
}

void write_details(FileWriter& file, const std::vector<DraftDetail>& details) {
    if (details.empty()) return;
    file.line("    details:");
    for (const DraftDetail& detail : details)
        file.value("      " + yaml::on_one_line(detail.heading) + ":", detail.words, 8);
}

void write_done(FileWriter& file, const DraftDone& done) {
    if (!done.on && done.references.empty()) {
        file.line("    done: {}");
        return;
    }
    file.line("    done:");
    if (done.on) file.line("      on: " + deadline::to_iso(*done.on));
    if (done.references.empty()) return;
    file.line("      refs:");
    for (const std::string& reference : done.references)
        file.value("        -", reference, 10);
}

/// An id or a number that stands alone: whole numbers bare, all that others would misread quoted.
std::string id_scalar(const std::string& id) {
    const bool is_number = id.find_first_not_of("0123456789") == std::string::npos && !id.empty() &&
                           (id.size() == 1 || id.front() != '0');
    return is_number ? id : yaml::on_one_line(id);
}

void write_task(FileWriter& file, const Draft& draft, const DraftTask& task) {
    for (const std::string& doubt : task.doubts)
        file.comment(2, std::string(to_look_at) + doubt);
    if (task.is_section) {
        file.value("  - section:", flowing(task.title), 6);
    } else {
        file.line("  - id: " + id_scalar(task.id));
    }
    if (task.number) file.line("    number: " + yaml::on_one_line(text::to_nfc(*task.number)));
    if (task.is_section && task.level > 1) file.line("    level: " + std::to_string(task.level));
    if (!task.is_section) file.value("    title:", flowing(task.title), 6);
    write_leads(file, draft, task);
    file.value_if_any("    role:", task.role, 6);
    write_coordinating(file, draft, task);
    write_due(file, task.due);
    write_details(file, task.details);
    if (!task.notes.empty()) {
        file.line("    notes:");
        for (const std::string& note : task.notes)
            file.value("      - text:", flowing(note), 10);
    }
    if (task.done) write_done(file, *task.done);
    for (const auto& [key, value] : task.carried)
        file.entry("    " + key + ":", value, 6);
}

void write_entries(FileWriter& file, const Draft& draft) {
    file.line("tasks:");
    bool is_first = true;
    for (const DraftEntry& entry : draft.entries) {
        if (!is_first) file.line("");
        is_first = false;
        if (const auto* const task = std::get_if<DraftTask>(&entry)) {
            write_task(file, draft, *task);
            continue;
        }
        for (const std::string& line : std::get<Kept>(entry).lines)
            file.comment(2, line);
    }
}

} // namespace

std::string written(const Draft& draft, const std::string& source) {
    FileWriter file;
    file.comment(0, source + ", nhập vào ktask; chỗ nào cần người xem lại thì có ghi \"xem lại\". "
                             "Phần không thuộc nhiệm vụ nào được giữ lại thành chú thích.");
    file.line("ktask: 1");
    file.line("");
    write_frame(file, draft);
    file.line("");
    write_agencies(file, draft);
    file.line("");
    write_entries(file, draft);
    return file.take();
}

} // namespace ktask::intake
