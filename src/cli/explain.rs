//! `padu explain`

use clap::ArgMatches;

use super::{Exit, Session, excerpt, named, print};
use crate::diagnostic::{Announced, Code, Severity, explanation, first_sentence};
use crate::locale::nearest;

pub(super) fn run(session: &Session, matches: &ArgMatches) -> Exit {
    let Some(word) = matches.get_one::<String>("code").map(String::as_str) else {
        list(session);
        return Exit::Fine;
    };
    let text = Code::from_name(word).and_then(|code| explanation(code, &session.language));
    if let Some(text) = text {
        print::line(text.trim_end());
        return Exit::Fine;
    }
    if let Some(announced) = Announced::from_name(word) {
        let meaning = session.locale.say(&session.language, &announced.meaning());
        let values = [("code", announced.name), ("meaning", meaning.as_str())];
        print::line(&session.say("explain_announced", &values));
        return Exit::Fine;
    }
    session.complain("explain_unknown", &[("word", word)]);
    let announced = || Announced::ALL.iter().map(|code| code.name);
    let names = || Code::ALL.iter().map(|code| code.name()).chain(announced());
    let with_word = || names().find(|name| name.split('-').any(|part| part == word));
    if let Some(near) = nearest(word, names()).or_else(with_word) {
        let hint = session.say("did_you_mean", &[("word", near)]);
        print::error_line(&hint, session.color);
    } else {
        let words: Vec<&str> = Code::ALL.iter().map(|code| code.name()).collect();
        named::known(session, &named::CODE, &words.join(", "));
    }
    Exit::Usage
}

/// Every code with what it says, those that keep a page away first.
fn list(session: &Session) {
    let severities = [
        (Severity::Error, "problems_errors"),
        (Severity::Warning, "problems_warnings"),
        (Severity::Hint, "problems_hints"),
    ];
    for (severity, title) in severities {
        print::line(&session.say(title, &[]));
        for code in Code::ALL
            .iter()
            .filter(|code| code.default_severity() == severity)
        {
            print::line(&format!("  {}", code.name()));
            let meaning = first_sentence(*code, &session.language);
            print::line(&excerpt::wrap(&format!("    {meaning}"), 0));
        }
    }
}
