//! Questions on a terminal: a line of words, or one of a numbered list.

use std::io::{BufRead, IsTerminal as _};

use super::{Session, print};

/// Somebody who answers.
pub(super) struct Dialogue<'a> {
    session: &'a Session,
    answers: Box<dyn BufRead>,
}

impl<'a> Dialogue<'a> {
    /// A dialogue where a person sits at both ends, `None` in a pipe or a script.
    pub(super) fn on_a_terminal(session: &'a Session) -> Option<Self> {
        let is_person = std::io::stdin().is_terminal() && std::io::stderr().is_terminal();
        is_person.then(|| Self {
            session,
            answers: Box::new(std::io::stdin().lock()),
        })
    }

    /// Words; asked again while there are none. `None` where the answers have ended.
    pub(super) fn line(&mut self, question: &str) -> Option<String> {
        loop {
            let answer = self.answer(question)?;
            if !answer.is_empty() {
                return Some(answer);
            }
            self.tell("ask_words");
        }
    }

    /// The place of an option, chosen by its number or by what `named` makes of a word;
    /// asked again while it is neither. `None` where the answers have ended.
    pub(super) fn choice(
        &mut self,
        question: &str,
        options: &[String],
        named: &dyn Fn(&str) -> Option<usize>,
    ) -> Option<usize> {
        for (place, option) in options.iter().enumerate() {
            let line = format!("{:>3}  {option}", place + 1);
            print::error_line(&line, self.session.color);
        }
        loop {
            let answer = self.answer(question)?;
            let number = answer.parse::<usize>().ok();
            let place = number.and_then(|number| number.checked_sub(1));
            match place.or_else(|| named(&answer)) {
                Some(place) if place < options.len() => return Some(place),
                _ if answer.is_empty() => self.tell("ask_choice"),
                _ => self.session.complain("list_unknown", &[("word", &answer)]),
            }
        }
    }

    /// What an answer that was empty should have been.
    fn tell(&self, key: &'static str) {
        print::error_line(&self.session.say(key, &[]), self.session.color);
    }

    fn answer(&mut self, question: &str) -> Option<String> {
        print::question(question, self.session.color);
        let mut line = String::new();
        let read = self.answers.read_line(&mut line).ok()?;
        (read > 0).then(|| line.trim().to_owned())
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;
    use crate::locale::Locale;
    use crate::source::Disk;

    fn ask<R>(answers: &'static str, ask: impl FnOnce(&mut Dialogue<'_>) -> R) -> R {
        let session = Session {
            files: Disk::new(""),
            language: "en".to_owned(),
            locale: Locale::built_in(),
            color: anstream::ColorChoice::Never,
        };
        ask(&mut Dialogue {
            session: &session,
            answers: Box::new(Cursor::new(answers)),
        })
    }

    #[test]
    fn a_choice_is_a_number_or_a_word_and_is_asked_for_again() {
        let options = ["one".to_owned(), "two".to_owned()];
        let named = |word: &str| (word == "two").then_some(1);
        let choose = |answers| ask(answers, |dialogue| dialogue.choice("?", &options, &named));
        assert_eq!(choose("1\n"), Some(0));
        assert_eq!(choose("two\n"), Some(1));
        assert_eq!(choose("0\n3\n\nthree\n2\n"), Some(1));
        assert_eq!(choose("three\n"), None);
    }

    #[test]
    fn an_empty_line_is_no_answer() {
        let line = |answers| ask(answers, |dialogue| dialogue.line("?"));
        assert_eq!(line("\n  \n Tape \n"), Some("Tape".to_owned()));
        assert_eq!(line("\n"), None);
    }
}
