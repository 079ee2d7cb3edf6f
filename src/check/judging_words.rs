//! `judging-words`: words that judge a person, where nobody is to be judged.
//!
//! The source asks of an observation that it be objective and without negative criticism,
//! even well meant. Only kinds that forbid appraisal are looked at, and only sentences
//! about somebody: words that are said of people alone ("malas") in a sentence that
//! mentions one, others ("buruk") only right beside one. Where the sentence says "not"
//! before it, it says the opposite; somebody in a story ("tokoh malas") and quoted speech
//! are not judged by the author. All words are the pack’s (`judging_words`).

use std::ops::Range;

use super::Subject;
use super::prose::{Passage, Signs};
use crate::diagnostic::{Code, Diagnostic, Message};
use crate::pack::{Appraisal, Folded, Phrases};

/// Whether nobody is to be judged in a practice.
pub(super) fn is_asked(subject: &Subject<'_, '_>) -> bool {
    let kind = subject.kind;
    kind.is_some_and(|kind| kind.appraisal == Appraisal::Forbidden)
}

/// What a judgement is known by.
pub(super) fn signs<'pack>(subject: &Subject<'pack, '_>) -> Signs<'pack> {
    let known = &subject.pack.manifest.judging_words;
    Signs {
        as_written: |_| false,
        phrases: vec![&known.of_people, &known.beside_people],
    }
}

pub(super) fn check(
    subject: &Subject<'_, '_>,
    passages: &[Passage<'_>],
    problems: &mut Vec<Diagnostic>,
) {
    let signs = signs(subject);
    for passage in passages {
        if !passage.may_hold(&signs) {
            continue;
        }
        for sentence in passage.sentences() {
            if !signs.are_in(&Folded::new(&passage.text[sentence.clone()])) {
                continue;
            }
            let words: Vec<(Range<usize>, &str)> = passage.words(sentence).collect();
            let Some(range) = judgement(subject, passage, &words) else {
                continue;
            };
            let message = Message::new("judging_words").with("word", &passage.text[range.clone()]);
            problems.push(
                subject
                    .problem(Code::JudgingWords, passage.span(range), message)
                    .hint(Message::new("judging_words_hint")),
            );
        }
    }
}

/// The place of the first word of a sentence that judges somebody.
fn judgement(
    subject: &Subject<'_, '_>,
    passage: &Passage<'_>,
    words: &[(Range<usize>, &str)],
) -> Option<Range<usize>> {
    let known = &subject.pack.manifest.judging_words;
    let people: Vec<usize> = (0..words.len())
        .filter(|place| known.people.holds(words[*place].1))
        .collect();
    let negation = words
        .iter()
        .position(|(_, word)| known.negations.holds(word));
    // Nothing but words such as "yang" or "sangat" between the two.
    let is_beside = |place: usize| {
        people.iter().any(|person| {
            let between = (*person.min(&place) + 1)..*person.max(&place);
            words[between]
                .iter()
                .all(|(_, word)| known.between.holds(word))
        })
    };
    if people.is_empty() {
        return None;
    }
    // "tokoh yang malas", "anak malas dalam cerita".
    let is_in_story = |place: usize, next: usize| {
        let noun = words[..place]
            .iter()
            .rfind(|(_, word)| !known.between.holds(word));
        noun.is_some_and(|(_, word)| known.stories.holds(word))
            // In English the noun may stand between: "a lazy boy in the story".
            || (next..words.len())
                .take(2)
                .any(|place| matching(&known.in_stories, &words[place..]).is_some())
    };
    (0..words.len()).find_map(|place| {
        let of_people = matching(&known.of_people, &words[place..]);
        let beside =
            || matching(&known.beside_people, &words[place..]).filter(|_| is_beside(place));
        let count = of_people.or_else(beside)?;
        // "tidak becus" holds its own "tidak".
        let is_denied = negation.is_some_and(|denied| denied < place);
        let range = words[place].0.start..words[place + count - 1].0.end;
        let is_meant = matching(&known.innocent, &words[place..]).is_none()
            && !is_in_story(place, place + count)
            && !passage.is_quoted(&range);
        (!is_denied && is_meant).then_some(range)
    })
}

/// How many words of the beginning are one of the phrases of a list.
fn matching(list: &Phrases, words: &[(Range<usize>, &str)]) -> Option<usize> {
    list.iter().find_map(|phrase| {
        let parts = phrase.split(' ');
        let count = parts.clone().count();
        let is_here = words.len() >= count
            && parts
                .zip(words)
                .all(|(part, (_, word))| part.eq_ignore_ascii_case(word));
        is_here.then_some(count)
    })
}
