//! `padu explain`

use clap::ArgMatches;

use super::print;
use super::{Exit, Session, named};
use crate::diagnostic::{Announced, Code, explanation};
use crate::locale::nearest;

pub(super) fn run(session: &Session, matches: &ArgMatches) -> Exit {
    let word = matches
        .get_one::<String>("code")
        .map(String::as_str)
        .unwrap_or_default();
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
