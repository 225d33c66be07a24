#!/usr/bin/env python3
"""Writes sdk/PluginHost.Sdk/Text/nfc.txt: what Unicode's composed form NFC needs.

    C CCC        character C has the combining class CCC
    C = A [B]    character C is A followed by B; '=' where NFC puts them together again, '<' where it does not
"""
import pathlib
import sys
import unicodedata as u

HANGUL = range(0xAC00, 0xD7A4)  # Worked out, not looked up.
SURROGATES = range(0xD800, 0xE000)

lines = [f"# Unicode {u.unidata_version}, written by eng/unicode/make-nfc.py"]
for code in range(sys.maxunicode + 1):
    if code in HANGUL or code in SURROGATES:
        continue
    char = chr(code)
    if u.combining(char):
        lines.append(f"{code:X} {u.combining(char)}")
    parts = u.decomposition(char)
    if parts and not parts.startswith("<"):
        sign = "=" if u.normalize("NFC", char) == char else "<"
        lines.append(f"{code:X} {sign} {parts}")

target = pathlib.Path(__file__).parents[2] / "sdk/PluginHost.Sdk/Text/nfc.txt"
target.write_text("\n".join(lines) + "\n", encoding="ascii", newline="\n")
