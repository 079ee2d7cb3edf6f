//! What `serde` says of a text that it cannot read, in our words.
//!
//! Its own are English and speak of Rust. Nearly all that an author of a pack or a theme can get
//! wrong is one of a few things: another form than the one that belongs there, or another word.

use super::form::{meant, meant_key};
use crate::diagnostic::{Code, Diagnostic, Message, Severity, Span};

/// The problem of a file that has not the form it should have, at its place.
pub fn refusal(path: &str, error: &serde_yaml::Error) -> Diagnostic {
    let text = error.to_string();
    let (line, column) = error
        .location()
        .map_or((1, 1), |place| (place.line() as u32, place.column() as u32));
    let (code, message, hint) = told(&text);
    let span = Span::within_line(line.max(1), column.max(1), column.max(1));
    let mut problem = Diagnostic::new(code, path, span, message).hint_if(hint);
    problem.severity = Severity::Error;
    problem
}

fn told(text: &str) -> (Code, Message, Option<Message>) {
    let (key, said) = match text.split_once(": ") {
        // `school_year.semesters[0]: invalid type: …`
        Some((place, said)) if !place.contains(' ') => (last_name(place), said),
        _ => ("", text),
    };
    let mut words = said.split('`').skip(1).step_by(2);
    let named = words.next().unwrap_or_default();
    if said.starts_with("unknown field") {
        let message = Message::new("unknown_key").with("key", named);
        return (Code::UnknownKey, message, meant_key(named, words));
    }
    if said.starts_with("missing field") {
        let message = Message::new("missing_key").with("key", named);
        return (Code::MissingKey, message, None);
    }
    if said.starts_with("unknown variant") {
        let message = Message::new("pack_wants_one_of")
            .with("key", key)
            .with("word", named);
        let known: Vec<&str> = words.collect();
        let all = || Message::new("known_words").with("words", known.join(", "));
        let hint = meant(named, known.iter().copied()).unwrap_or_else(all);
        return (Code::UnknownTerm, message, Some(hint));
    }
    let wanted = said.split_once("expected ").map(|(_, wanted)| wanted);
    let message = match wanted.filter(|_| !key.is_empty()).and_then(wants) {
        Some("pack_wants_map") => Message::new("pack_wants_map").with("example", "{…: …}"),
        Some(message) => Message::new(message),
        None => Message::new("pack_wrong_form"),
    };
    (Code::WrongType, message.with("key", key), None)
}

/// The last name of a place such as `terms[0].grades[1]`.
fn last_name(place: &str) -> &str {
    let names = place.split('.').map(|part| part.split('[').next());
    names.flatten().rfind(|name| !name.is_empty()).unwrap_or("")
}

/// What belongs in a place, by what was expected there.
fn wants(expected: &str) -> Option<&'static str> {
    let first = expected.split([' ', ',']).next().unwrap_or_default();
    let is_number = matches!(first.as_bytes(), [b'i' | b'u' | b'f', rest @ ..]
        if rest == b"size" || (!rest.is_empty() && rest.iter().all(u8::is_ascii_digit)));
    Some(match expected {
        _ if is_number => "pack_wants_number",
        _ if expected.starts_with("a sequence") || expected.starts_with("a tuple") => {
            "pack_wants_list"
        }
        _ if expected.starts_with("a string") => "pack_wants_text",
        _ if expected.starts_with("a boolean") => "pack_wants_flag",
        _ if expected.starts_with("a map") || first == "struct" => "pack_wants_map",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "only read to be refused")]
    struct All {
        text: String,
        inner: Inner,
        words: Vec<Word>,
    }

    #[derive(Debug, Deserialize)]
    #[expect(dead_code, reason = "only read to be refused")]
    struct Inner {
        number: i8,
        flag: bool,
    }

    #[derive(Debug, Deserialize)]
    #[serde(rename_all = "kebab-case")]
    enum Word {
        First,
        Second,
    }

    #[test]
    fn every_refusal_has_words_of_ours() {
        let whole = "text: a\ninner: {number: 1, flag: true}\nwords: [first]\n";
        for (change, with, key, message) in [
            ("text: a", "text: [a]", "text", "pack_wants_text"),
            ("{number: 1, flag: true}", "7", "inner", "pack_wants_map"),
            ("number: 1", "number: x", "number", "pack_wants_number"),
            ("number: 1", "number: 300", "number", "pack_wants_number"),
            ("flag: true", "flag: x", "flag", "pack_wants_flag"),
            ("[first]", "first", "words", "pack_wants_list"),
            ("[first]", "[fist]", "words", "pack_wants_one_of"),
            ("text: a", "texts: a", "texts", "unknown_key"),
            ("text: a\n", "", "text", "missing_key"),
            (whole, "- text", "", "pack_wrong_form"),
        ] {
            let text = whole.replace(change, with);
            let refused = serde_yaml::from_str::<All>(&text).expect_err(&text);
            let problem = refusal("pack.yaml", &refused);
            let said = (problem.message.key, problem.message.arguments.first());
            assert_eq!(said.0, message, "{text}: {refused}");
            let told = format!("{:?}", problem.message);
            assert!(told.contains(&format!("{key:?}")), "{told}");
        }
    }
}
