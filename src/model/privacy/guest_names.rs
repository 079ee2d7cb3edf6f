//! Names in what a practice says of its guests: "Pak Surya dari Dinas Pendidikan".

use super::honorifics::FormsOfAddress;
use crate::pack::Pack;

/// What a text says of names of guests.
#[derive(Debug, Default)]
pub(in crate::model) struct GuestNames {
    /// Each with one form of address, in the letters of a name: "Pak Surya" of "PAK SURYA".
    pub(in crate::model) names: Vec<String>,
    /// Whether a form of address stays that has a word with a capital behind it, which may be a
    /// name as well as a place: "Pak Camat Wirasena".
    pub(in crate::model) is_doubtful: bool,
}

/// Most letters of a word of a name that is short for another: "Nym.".
const LONGEST_SHORT: usize = 4;

/// A word of such a text, without the signs around it.
#[derive(Debug, Clone, Copy)]
struct Word<'text> {
    bare: &'text str,
    /// Whether a sign is before it.
    opens: bool,
    /// Whether a sign is behind it that parts it from the next.
    ends: bool,
}

impl Word<'_> {
    fn is_capital(&self) -> bool {
        self.bare.starts_with(char::is_uppercase)
    }
}

/// The words of a text; what has no letter or digit is none.
fn words_of(text: &str) -> Vec<Word<'_>> {
    let text = text.trim_end().trim_end_matches('.');
    let mut words: Vec<Word<'_>> = Vec::new();
    for part in text.split_inclusive(|sign: char| sign == '/' || sign.is_whitespace()) {
        let written = part.trim_end();
        let started = written.trim_start_matches(|sign| "\"'“‘([*_~".contains(sign));
        let bare = started.trim_end_matches(|sign| "\"'”’)]*_~,;:/".contains(sign));
        // The end of a sentence.
        let whole = bare
            .strip_suffix('.')
            .filter(|stem| stem.len() > LONGEST_SHORT);
        if bare.contains(char::is_alphanumeric) {
            words.push(Word {
                bare: whole.unwrap_or(bare),
                opens: started.len() < written.len(),
                ends: whole.is_some()
                    || started[bare.len()..].contains(|sign| !"*_~".contains(sign)),
            });
        } else if let Some(last) = words.last_mut() {
            last.ends |= !written.is_empty();
        }
    }
    words
}

impl FormsOfAddress {
    /// The names in a text, each behind forms of address. Posts ("Ibu Camat", "Guru tamu") and
    /// institutions are none.
    pub(in crate::model) fn names_of_guests(&self, text: &str, pack: &Pack) -> GuestNames {
        let text = self.spaced(text);
        let words = words_of(&text);
        let mut found = GuestNames::default();
        let mut at = 0;
        while at < words.len() {
            let is_form = |word: &&Word<'_>| self.is_form(word.bare);
            let forms = words[at..].iter().take_while(is_form).count();
            let start = at;
            at += forms.max(1);
            let Some(last) = words[start..at].last().filter(|_| forms > 0) else {
                continue;
            };
            // "Toko Mas Dewi".
            if is_place(&words[..at], forms, pack) {
                continue;
            }
            let is_post = |word: &Word<'_>| pack.is_label(word.bare);
            // "Guru" alone is a post.
            if words[start..at].iter().all(is_post) {
                let begins = start == 0 || words[start - 1].ends;
                found.is_doubtful |= begins && may_name(Some(last.bare), &words[at..], pack);
                continue;
            }
            let name = self.name_of(last.bare, &words[at..], pack);
            if name.is_empty() {
                found.is_doubtful |= may_name(None, &words[at..], pack);
                continue;
            }
            at += name.len();
            let words = std::iter::once(last.bare.to_owned()).chain(name);
            found.names.push(words.collect::<Vec<_>>().join(" "));
        }
        found
    }

    /// The names in what a profile says of who keeps something going or is to be asked: as of guests,
    /// streets aside ("Jalan Ibu Kartini"), and a text of which titles tell that it is one.
    pub(in crate::model) fn names_in_profile(&self, text: &str, pack: &Pack) -> Vec<String> {
        let mut names = self.names_of_guests(text, pack).names;
        names.retain(|name| {
            let before = text.find(name.as_str()).map_or("", |at| &text[..at]);
            let before: Vec<&str> = before.split_whitespace().rev().collect();
            pack.manifest.place_words.at_end(&before).is_none()
        });
        let bare = self.without_titles(text);
        match names.is_empty() && bare.len() < text.len() && !pack.is_label(bare) {
            true => vec![bare.to_owned()],
            false => names,
        }
    }

    /// Whether a word is a form of address; one letter is with a full stop only.
    fn is_form(&self, word: &str) -> bool {
        let stem = word.trim_end_matches('.');
        (stem.len() > 1 || stem.len() < word.len()) && self.begin(word)
    }

    /// The words of the name at the beginning of others, behind a form of address.
    fn name_of(&self, form: &str, words: &[Word<'_>], pack: &Pack) -> Vec<String> {
        let mut name = Vec::new();
        let is_capital = words.first().is_some_and(Word::is_capital);
        // "pak sutrisno", not "ibu kantin".
        if !is_capital && !self.is_plain(form) {
            return name;
        }
        let may_go_on = |word: &Word<'_>| match is_capital {
            true => word.is_capital(),
            false => is_small_name(word.bare, pack),
        };
        for (place, word) in words.iter().enumerate() {
            let next = words.get(place + 1).filter(|_| !word.ends);
            let next_of_name = next.filter(|next| may_go_on(next));
            let is_particle = next.is_some_and(|next| self.is_particle(word.bare, next.bare));
            let is_short = match is_capital {
                // "Pak RT".
                true => {
                    word.bare.len() < 4 && word.bare.bytes().all(|sign| sign.is_ascii_uppercase())
                }
                false => word.bare.len() < 3,
            };
            let is_post = || {
                let is_word = pack.manifest.may_be_word(word.bare);
                let is_institution = pack.is_institution(word.bare);
                let next_is_name = next_of_name.is_some_and(|next| !pack.is_institution(next.bare));
                // "Bu Mitra Sari" has a name of words.
                let is_one = pack.is_label(word.bare) && !(is_word && (place > 0 || next_is_name));
                let is_short = place == 0 && is_short && next_of_name.is_none();
                is_one
                    || is_short
                    || is_of_post(word, next, pack)
                    || is_institution && !(is_word && place > 0)
            };
            let is_next = next.is_some() && self.is_form(word.bare) && self.is_plain(word.bare);
            let is_apart = place > 0 && (word.opens || is_next);
            if is_apart || !may_go_on(word) || !is_particle && is_post() {
                break;
            }
            name.push(as_name(word.bare));
            if word.ends {
                break;
            }
        }
        name
    }
}

/// Whether forms of address at the end of words are those of a place.
fn is_place(words: &[Word<'_>], forms: usize, pack: &Pack) -> bool {
    let near = words.iter().rev();
    let near = near.take_while(|word| word.is_capital() && !word.ends);
    let near: Vec<&str> = near.map(|word| word.bare).collect();
    let place = pack.manifest.place_words.at_end(&near);
    place.is_some_and(|place| place.words > forms)
}

/// Whether a word and the next are a post: "Wali Kota".
fn is_of_post(word: &Word<'_>, next: Option<&Word<'_>>, pack: &Pack) -> bool {
    next.is_some_and(|next| {
        let both = [word.bare, next.bare].join(" ");
        let is_marked = pack.is_label(word.bare);
        !is_marked && pack.is_label(&both)
    })
}

/// Whether a word in small letters may be one of a name.
fn is_small_name(word: &str, pack: &Pack) -> bool {
    let is_of_name = |sign: char| sign.is_lowercase() || "'’-".contains(sign);
    let mut others = pack.manifest.words_behind_names.values();
    word.chars().all(is_of_name) && !others.any(|words| words.contains(word))
}

/// A word as that of a name is written: "Ayu" of "AYU" and "ayu".
fn as_name(word: &str) -> String {
    let is_of_one_sort = !(word.contains(char::is_lowercase) && word.contains(char::is_uppercase));
    let mut letters = word.chars();
    match letters.next() {
        Some(first) if is_of_one_sort => {
            let rest = letters.as_str().to_lowercase();
            first.to_uppercase().collect::<String>() + &rest
        }
        _ => word.to_owned(),
    }
}

/// Whether words behind forms of address, which have been taken for a post or an institution, may
/// be a name. `post` is the form where it is a post itself.
fn may_name(post: Option<&str>, words: &[Word<'_>], pack: &Pack) -> bool {
    let ended = words.iter().position(|word| word.ends);
    let words = &words[..ended.map_or(words.len(), |end| end + 1)];
    let capitals = words.iter().take_while(|word| word.is_capital()).count();
    let words: Vec<&str> = words[..capitals].iter().map(|word| word.bare).collect();
    let said: Vec<&str> = post.into_iter().chain(words.iter().copied()).collect();
    let is_label = (1..=said.len())
        .rev()
        .find(|end| pack.is_label(&said[..*end].join(" ")));
    let left = &said[is_label.unwrap_or_default()..];
    let [first, behind @ ..] = left else {
        return false;
    };
    let is_short = first
        .bytes()
        .all(|sign| sign.is_ascii_uppercase() || sign.is_ascii_digit());
    if pack.is_institution(first) || is_short {
        // "Bapak Pura Wijayanto", not "Ibu Kepala Puskesmas Sawan".
        return left.len() == words.len() && !is_short && !behind.is_empty();
    }
    let left = left.join(" ");
    let is_place = |(_, name): (&str, &str)| {
        let lead = name.strip_suffix(left.as_str());
        lead.is_some_and(|lead| lead.is_empty() || lead.ends_with(' '))
    };
    !pack.regions.iter().any(is_place)
}
