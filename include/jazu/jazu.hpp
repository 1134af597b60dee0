// jazu - Kazakh text between its scripts.
//
//   #include <jazu/jazu.hpp>
//
//   auto latin = jazu::convert("Тілеуберді", "cyrl", "latn-2021");   // "Tıleuberdı"
//
//   const auto to_latin = *jazu::Converter::make(jazu::cyrl, jazu::latn_2021);  // build once
//   std::string text = to_latin("Мұхтар");                 // use from any thread
//   to_latin.append(paragraph, text);                      // reuse a string's capacity
//   jazu::Result r = to_latin.convert(name, buffer);       // a caller's buffer; no allocation
//
//   jazu::Edits edits;                                     // what became of each part
//   to_latin.append(paragraph, text, edits);
//
//   jazu::Stream stream{to_latin};                         // text in pieces
//   stream.feed(piece, out);
//   stream.finish(out);
//
// Text in and out is UTF-8. Conversion is total: any bytes may come in, nothing throws but the
// allocation of a string, and what is not a letter of the source alphabet is copied unchanged.
// What can fail is asking for an alphabet that does not exist or loading a table; those return an
// optional and say why in a Diagnostic.
//
// Converter, Alphabet, Table, LetterCase, Collation and SearchKey are immutable and may be shared
// between threads; a Stream belongs to one thread at a time. The library keeps no mutable global
// state, starts no threads, reads no files, and never consults the locale, nor of the environment
// anything but JAZU_KERNEL (docs/design.md).
#pragma once

#include "jazu/alphabet.hpp"
#include "jazu/alphabets.hpp"
#include "jazu/choice.hpp"
#include "jazu/chrome.hpp"
#include "jazu/collation.hpp"
#include "jazu/converter.hpp"
#include "jazu/detect.hpp"
#include "jazu/diagnostic.hpp"
#include "jazu/edits.hpp"
#include "jazu/edits_walk.hpp"
#include "jazu/encoding.hpp"
#include "jazu/guard.hpp"
#include "jazu/letter_case.hpp"
#include "jazu/mojibake.hpp"
#include "jazu/options.hpp"
#include "jazu/program.hpp"
#include "jazu/repair.hpp"
#include "jazu/result.hpp"
#include "jazu/search_key.hpp"
#include "jazu/stream.hpp"
#include "jazu/table.hpp"
#include "jazu/text_units.hpp"
#include "jazu/version.hpp"
