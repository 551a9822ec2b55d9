"""Texts that somebody could put into a programme to break or deceive what reads ktask's output,
written as a programme file has to spell them, and what has to become of them."""

import re
import unicodedata

# Each must come out as these very characters, or as visible codes, and do nothing.
HOSTILE = [
    "<script>alert(1)</script>",
    "</title></style><script src=//x.example/a.js></script>",
    "\"><img src=x onerror=alert(1)>",
    "' onmouseover='alert(1)' x='",
    "<svg/onload=alert(1)>",
    "--><!-- ]]> <![CDATA[ x ]]>",
    "<a href=\"javascript:alert(1)\">Kế hoạch</a>",
    "&lt;b&gt; &amp; &#39; &nbsp; &copy",
    "</div></td></tr></table><h1>Quá hạn: 0</h1>",
    "=1+1",
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "\t=1+1",
    "=HYPERLINK(\"http://x.example\";\"Văn bản\")",
    "a,b;c\td\"e\"\"f",
    "\x1b[31mred\x1b[0m \x1b]0;title\x07 \x9b31m",
    "\x1b[2J\x1b[H\x1b]52;c;aGk=\x07",
    "bell \x07 back \x08\x08\x08 form \x0c vertical \x0b delete \x7f",
    "next line \x85 control \x80\x9f",
    "đúng hạn\u202ezzz\u202c \u2066x\u2069",
    "\u200bzero\u200cwidth\u200djoin\u2060\ufeff\u00ad",
    "line\u2028separator\u2029paragraph",
    "\U000e0041\U000e0042tag characters\U000e007f",
    "a | b || c \\| d |",
    "`code` ``more`` ```\nfence",
    "[link](http://x.example) ![image](x.png) [ref]: x",
    "# heading\n- item\n1. one\n> quote\n---",
    "**bold** __bold__ ~~struck~~ *a*b*",
    "$x^2$ \\(y\\) \\[z\\]",
    "{{ 7*7 }} ${7*7} #{7*7} <%= 7*7 %> %s %n {} {0} {:d}",
    "%00 %0d%0aSet-Cookie: x \\x00 \\u0000",
    "../../../etc/passwd; rm -rf / && $(touch x) `touch y`",
    "' OR 1=1 --; DROP TABLE nhiem_vu",
    "Subject: x\r\nBcc: all@x.example\r\n\r\nbody",
    "END:VEVENT\nBEGIN:VEVENT",
    "true null ~ 1e309 0x1F 012 NaN Infinity -0",
    "Z\u0351\u036b\u0343\u036aa\u034al\u0321\u031dg\u0330o\u0324",
    "\u0300\u0301 starts with accents",
    "ﷺ 𝕏 ｆｕｌｌ 漢字 ไทย العربية עברית",
    "👩‍👩‍👧‍👦 🇻🇳 👍🏿 1️⃣",
    "\u0065\u0302\u0301 ê\u0301 thành phố⁴ ½ ﬁ",
    "\uffff\ufffe \U0001ffff \ufffd \ue000",
    "a" * 300,
    "từ " * 200,
    "://////// http://x.example/" + "a/" * 60,
]

DECEPTIVE = [(0x00, 0x1f), (0x7f, 0x9f), (0xad, 0xad), (0x61c, 0x61c), (0x180e, 0x180e),
             (0x200b, 0x200f), (0x2028, 0x202e), (0x2060, 0x206f), (0xfeff, 0xfeff),
             (0xfff9, 0xfffb), (0xe0000, 0xe007f)]


def is_deceptive(character):
    return any(first <= ord(character) <= last for first, last in DECEPTIVE)


def visible(text):
    """What a person may be shown of it."""
    return "".join(f"\\u{{{ord(character):02x}}}" if is_deceptive(character) else character
                   for character in text)


def meant(text):
    """The plain words of a text value: NFC, runs of white space as one space."""
    return re.sub("[ \t\n]+", " ", unicodedata.normalize("NFC", text)).strip(" ")


def meant_name(text):
    """The same of an agency's name."""
    return unicodedata.normalize("NFC", text).strip(" \t\n")


def in_yaml(text):
    """A double-quoted scalar in nothing but ASCII."""
    return '"' + "".join(
        character if 0x20 <= ord(character) < 0x7f and character not in '"\\'
        else f"\\U{ord(character):08x}" for character in text) + '"'


def in_markup(text):
    """Text in which no character is a mark."""
    return "".join("\\" + character if character in "\\`*_{}[]()#+-.!^<>|~$\"'" else character
                   for character in text)
