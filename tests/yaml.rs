//! Our reader of YAML and `serde_yaml` agree. Whatever front matter a generator of our own
//! makes, as teachers might write it, both find the same keys and the same texts; only
//! what a text means (`51.08`, `ya`) ours does not guess.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use padu::diagnostic::Span;
use padu::yaml::{Content, Node, SyntaxError, parse, recover};
use serde_yaml::Value;

/// Numbers that look random and are the same in every run (xorshift).
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit as u64) as usize
    }

    fn pick<'a>(&mut self, words: &[&'a str]) -> &'a str {
        words[self.below(words.len())]
    }
}

const WORDS: [&str; 30] = [
    "tape",
    "ketan",
    "Équité",
    "日本",
    "ya",
    "tidak",
    "true",
    "null",
    "51.08",
    "32.10",
    "007",
    "7-9",
    "VIII",
    "07.30",
    "2024-08-05",
    "12,5",
    "25%",
    "a:b",
    "Jum'at",
    "“manis”",
    "https://a.example/x",
    "c#",
    "-3",
    "1e3",
    "0x1F",
    "enam",
    "mapel",
    "x-y",
    "(dua)",
    "e\u{301}",
];

const KEYS: [&str; 12] = [
    "judul",
    "tanggal",
    "ringkasan",
    "mapel",
    "kelas",
    "tim",
    "simpul",
    "topik",
    "kata kunci",
    "é",
    "alokasi",
    "k3",
];

/// A value as YAML, and whether it may stand on the line of its key.
fn value(dice: &mut Dice, indent: usize, out: &mut String) {
    match dice.below(if indent > 6 { 6 } else { 11 }) {
        0..=2 => {
            out.push(' ');
            plain(dice, out);
            if dice.below(6) == 0 {
                out.push_str("   # catatan: \"x\" [");
            }
            out.push('\n');
        }
        3 => quoted(dice, indent, out),
        4 => {
            // A text of several lines.
            out.push_str(dice.pick(&[" |\n", " >\n", " |-\n", " >+\n"]));
            for _ in 0..=dice.below(3) {
                out.push_str(&" ".repeat(indent + 2));
                plain(dice, out);
                out.push_str(dice.pick(&["\n", ": x\n", " #\n", "\n\n"]));
            }
        }
        5 => flow(dice, out),
        6 => out.push_str(dice.pick(&["\n", " ~\n", " \"\"\n", " []\n", " {}\n"])),
        7 | 8 => {
            out.push('\n');
            map(dice, indent + 2, out);
        }
        _ => {
            out.push('\n');
            for _ in 0..=dice.below(3) {
                out.push_str(&" ".repeat(indent + 2));
                out.push('-');
                if dice.below(3) == 0 {
                    out.push(' ');
                    entry(dice, 0, indent + 4, out);
                    if dice.below(2) == 0 {
                        out.push_str(&" ".repeat(indent + 4));
                        entry(dice, 1, indent + 4, out);
                    }
                } else {
                    value(dice, indent + 2, out);
                }
            }
        }
    }
}

fn plain(dice: &mut Dice, out: &mut String) {
    // `-3` begins a text, but `- 3` would be a list.
    for number in 0..=dice.below(4) {
        if number > 0 {
            out.push(' ');
        }
        out.push_str(dice.pick(&WORDS));
    }
}

fn quoted(dice: &mut Dice, indent: usize, out: &mut String) {
    let mut text = String::new();
    plain(dice, &mut text);
    match dice.below(3) {
        0 => out.push_str(&format!(
            " \"{text}: \\\"kutip\\\" \\u00e9 \\\\ # bukan\"\n"
        )),
        1 => out.push_str(&format!(" '{}: it''s [x'\n", text.replace('\'', "''"))),
        _ => out.push_str(&format!(" \"{text}\n{}lanjut\"\n", " ".repeat(indent + 2))),
    }
}

fn flow(dice: &mut Dice, out: &mut String) {
    out.push(' ');
    let words: Vec<&str> = (0..=dice.below(4)).map(|_| dice.pick(&WORDS)).collect();
    let safe: Vec<String> = words
        .iter()
        .map(|word| match word.contains(',') {
            true => format!("\"{word}\""),
            false => (*word).to_owned(),
        })
        .collect();
    if dice.below(2) == 0 {
        out.push_str(&format!("[{}]\n", safe.join(", ")));
    } else {
        let pairs: Vec<String> = safe
            .iter()
            .enumerate()
            .map(|(number, word)| format!("k{number}: {word}"))
            .collect();
        out.push_str(&format!("{{{}}}\n", pairs.join(", ")));
    }
}

fn entry(dice: &mut Dice, number: usize, indent: usize, out: &mut String) {
    let key = KEYS[(dice.below(5) + number * 5) % KEYS.len()];
    out.push_str(&match dice.below(8) {
        0 => format!("\"{key}\":"),
        _ => format!("{key}:"),
    });
    value(dice, indent, out);
}

fn map(dice: &mut Dice, indent: usize, out: &mut String) {
    for number in 0..=dice.below(2) {
        out.push_str(&" ".repeat(indent));
        entry(dice, number, indent, out);
        if dice.below(8) == 0 {
            out.push_str("\n# catatan\n");
        }
    }
}

/// Where two trees differ.
fn difference(ours: &Node, theirs: &Value, path: &str) -> Option<String> {
    let differ = || Some(format!("{path}: {:?} is not {theirs:?}", ours.content));
    match (&ours.content, theirs) {
        (Content::Map { entries, .. }, Value::Mapping(map)) => {
            if entries.len() != map.len() {
                return differ();
            }
            entries.iter().zip(map).find_map(|(entry, (key, value))| {
                if key.as_str() != Some(entry.key.as_str()) {
                    return Some(format!("{path}: {} is not {key:?}", entry.key));
                }
                difference(&entry.value, value, &format!("{path}.{}", entry.key))
            })
        }
        (Content::List(items), Value::Sequence(values)) => {
            if items.len() != values.len() {
                return differ();
            }
            items
                .iter()
                .zip(values)
                .enumerate()
                .find_map(|(number, (item, value))| {
                    difference(item, value, &format!("{path}[{number}]"))
                })
        }
        (Content::Scalar { text, .. }, Value::String(value)) if text == value => None,
        (
            Content::Scalar {
                text,
                quoted: false,
            },
            value,
        ) => {
            // What `serde_yaml` takes for a number or a truth is for us the text it was.
            let read: Value = serde_yaml::from_str(text).unwrap_or(Value::Null);
            if read == *value && !value.is_string() {
                None
            } else {
                differ()
            }
        }
        _ => differ(),
    }
}

#[test]
fn keys_and_texts_are_those_of_serde_yaml() {
    let mut compared = 0;
    for seed in 1..=6000_u64 {
        let mut dice = Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15));
        let mut text = String::new();
        for number in 0..=dice.below(2) {
            entry(&mut dice, number, 0, &mut text);
        }
        let theirs = serde_yaml::from_str::<Value>(&text);
        let ours = parse(&text, 1);
        match (&ours, &theirs) {
            (Ok(ours), Ok(theirs)) => {
                compared += 1;
                if let Some(reason) = difference(ours, theirs, "") {
                    panic!("seed {seed}, {reason}\n{text}");
                }
            }
            // Both refuse, or only they: a key twice is for us a problem with a place.
            (_, Err(error)) if error.to_string().contains("duplicate entry") => {}
            (Err(_), Err(_)) => {}
            _ => panic!("seed {seed}: {ours:?}\n{theirs:?}\n{text}"),
        }
    }
    assert!(compared > 4000, "only {compared} texts could be compared");
}

#[test]
fn every_place_holds_what_it_says() {
    let mut checked = 0;
    for seed in 1..=3000_u64 {
        let mut dice = Dice(seed.wrapping_mul(0xD1B5_4A32_D192_ED03));
        let mut text = String::new();
        entry(&mut dice, 0, 0, &mut text);
        if let Ok(node) = parse(&text, 1) {
            let lines: Vec<Vec<char>> = text.lines().map(|line| line.chars().collect()).collect();
            check_places(&node, &lines, &mut checked);
        }
    }
    assert!(checked > 5000, "only {checked} places were looked at");
}

/// What stands in the file at a key's or one-line text's place.
fn check_places(node: &Node, lines: &[Vec<char>], checked: &mut usize) {
    let at = |span: padu::diagnostic::Span| -> String {
        let line = &lines[span.start.line as usize - 1];
        line[span.start.column as usize - 1..span.end.column as usize - 1]
            .iter()
            .collect()
    };
    match &node.content {
        // An empty value stands nowhere; the parser calls it `~`.
        Content::Scalar {
            text,
            quoted: false,
        } if node.span.start.line == node.span.end.line && node.span.start != node.span.end => {
            *checked += 1;
            // What YAML writes for nothing is read as nothing.
            let written = at(node.span);
            let is_nothing = ["null", "~"].contains(&written.as_str());
            assert_eq!(if is_nothing { "" } else { &written }, *text);
        }
        Content::Scalar { .. } => {}
        Content::List(items) => items
            .iter()
            .for_each(|item| check_places(item, lines, checked)),
        Content::Map { entries, .. } => {
            for entry in entries {
                *checked += 1;
                assert_eq!(at(entry.key_span).trim_matches('"'), entry.key);
                check_places(&entry.value, lines, checked);
            }
        }
    }
}

#[test]
fn texts_of_every_kind_are_read_or_refused_at_a_place_of_theirs() {
    let marks: Vec<char> = "ab: -[]{}|>\"'#&*!%@`\n\t,é🙂?~\r".chars().collect();
    for seed in 1..=20_000_u64 {
        let mut dice = Dice(seed.wrapping_mul(0xA24B_AED4_963E_E407));
        let length = dice.below(60);
        let text: String = (0..length)
            .map(|_| marks[dice.below(marks.len())])
            .collect();
        if let Err(error) = parse(&text, 5) {
            let last = 5 + text.lines().count() as u32;
            assert!(
                (5..=last).contains(&error.span.start.line),
                "{text:?}: {:?}",
                error.span
            );
            assert!(
                error.span.start <= error.span.end,
                "{text:?}: {:?}",
                error.span
            );
        }
    }
}

/// However much of it follows, it is refused where a little of it is.
#[test]
fn what_goes_too_deep_or_names_itself_is_refused_where_it_does() {
    for (part, times) in [
        ("[", 50_000),
        ("a: &a [*a]\n", 2000),
        ("- ", 50_000),
        ("{a: ", 20_000),
    ] {
        let little = parse(&part.repeat(30), 1).unwrap_err();
        let much = parse(&part.repeat(times), 1).unwrap_err();
        assert_eq!(much.span.start, little.span.start, "{part}");
        assert_eq!(much.message, little.message, "{part}");
    }
}

/// Slips as people make them, and some that nobody does.
const SLIPS: [&str; 16] = [
    "\t", " ", ": ", ":", "\"", "'", "[", "]", "{", "| ", "- ", "-", "*", "&x ", ", k: ", "\n",
];

/// A text with some signs put in or taken out.
fn with_slips(dice: &mut Dice, text: &str) -> String {
    let mut letters: Vec<String> = text.chars().map(String::from).collect();
    for _ in 0..=dice.below(4) {
        let at = dice.below(letters.len());
        match dice.below(3) {
            0 => letters[at].clear(),
            _ => letters.insert(at, dice.pick(&SLIPS).to_owned()),
        }
    }
    letters.concat()
}

/// A tree without its places.
fn said(node: &Node) -> String {
    match &node.content {
        Content::Scalar { text, .. } => format!("{text:?}"),
        Content::List(items) => {
            let items: Vec<String> = items.iter().map(said).collect();
            format!("[{}]", items.join(","))
        }
        Content::Map { entries, .. } => {
            let entries = entries.iter();
            let entries = entries.map(|entry| format!("{:?}:{}", entry.key, said(&entry.value)));
            format!("{{{}}}", entries.collect::<Vec<_>>().join(","))
        }
    }
}

/// A text with the fixes of all slips.
fn mended(text: &str, errors: &[SyntaxError]) -> String {
    let fixes = errors.iter().flat_map(|error| &error.fix);
    let mut edits: Vec<_> = fixes.flat_map(|fix| fix.edits.clone()).collect();
    edits.sort_by_key(|edit| edit.span);
    let mut result = text.to_owned();
    for pair in edits.windows(2) {
        assert!(
            pair[0].span.end < pair[1].span.start,
            "fixes touch: {pair:?}"
        );
    }
    for edit in edits.iter().rev() {
        result.replace_range(edit.span.bytes_in(text), &edit.text);
    }
    result
}

#[test]
fn reading_on_behind_slips_ends_and_says_what_the_file_will_say() {
    let (mut read, mut whole) = (0, 0);
    for seed in 1..=6000_u64 {
        let mut dice = Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15));
        let mut text = String::new();
        for number in 0..=dice.below(3) {
            entry(&mut dice, number, 0, &mut text);
        }
        let text = with_slips(&mut dice, &text);
        let Err(first) = parse(&text, 1) else {
            continue;
        };
        let found = recover(&text, 1, first.clone());
        let is_told = |error: &SyntaxError| error.message == first.message;
        assert!(found.errors.iter().any(is_told), "{first:?}\n{text}");
        let last = text.split('\n').count() as u32;
        let is_inside = |span: Span| span.start <= span.end && span.start.line <= last;
        for error in &found.errors {
            assert!(is_inside(error.span), "{error:?}\n{text}");
        }
        let mended_text = mended(&text, &found.errors);
        let Some(mended) = found.mended else { continue };
        read += 1;
        if mended.is_whole() && found.errors.iter().all(|error| error.fix.is_some()) {
            whole += 1;
            let after = parse(&mended_text, 1).map(|node| said(&node));
            assert_eq!(
                after,
                Ok(said(&mended.node)),
                "seed {seed}\n{text}\n{mended_text}"
            );
        }
    }
    assert!(
        read > 2000 && whole > 300,
        "{read} read on, {whole} as a whole"
    );
}

#[test]
fn slips_of_one_document_are_told_up_to_a_limit() {
    let found_in = |slips: usize| {
        let lines: Vec<String> = (0..slips).map(|n| format!("k{n}: a: b")).collect();
        let text = lines.join("\n");
        recover(&text, 1, parse(&text, 1).unwrap_err())
    };
    let few = found_in(19);
    assert_eq!(few.errors.len(), 19);
    assert!(few.mended.is_some_and(|mended| mended.is_whole()));
    let many = found_in(30);
    assert_eq!(many.errors.len(), 20);
    assert_eq!(many.mended, None);
}

#[test]
fn a_long_document_is_read_on_in_only_a_few_rounds() {
    let found_in = |bytes: usize| {
        let slips: String = (0..10).map(|n| format!("k{n}: a: b\n")).collect();
        let text = format!("{slips}# {}", "x".repeat(bytes - slips.len() - 2));
        recover(&text, 1, parse(&text, 1).unwrap_err())
    };
    let short = found_in(1 << 14);
    assert_eq!(short.errors.len(), 10);
    assert!(short.mended.is_some());
    let long = found_in(1 << 17);
    assert_eq!(long.errors.len(), 4, "the rounds read half a megabyte");
    assert_eq!(long.mended, None);
}
