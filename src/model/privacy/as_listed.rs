//! A name as it is looked for, whatever way its list writes it: in capitals alone, as in lists from
//! offices, with words cut short ("I Kt. Mertayasa"), or with a hyphen between two ("Wenda-Matuan").

use std::borrow::Cow;

use super::honorifics::FormsOfAddress;
use super::names::Letters;
use super::seen::one_apostrophe;
use crate::pack::Pack;

/// The name with whole words in the letters of names. Titles stay as they are.
pub(super) fn as_looked_for<'name>(
    name: &'name str,
    letters: Letters,
    forms: &FormsOfAddress,
    pack: &Pack,
) -> Cow<'name, str> {
    let is_of_list = letters == Letters::All;
    let words = || name.split_whitespace();
    let has_capital = name.contains(char::is_uppercase);
    let has_small = words().any(|word| !word.contains('.') && word.contains(char::is_lowercase));
    let is_several = words().nth(1).is_some();
    let is_shouted = has_capital && !has_small && (is_of_list || is_several);
    let is_small = !has_capital && is_of_list;
    let lettered = match is_shouted || is_small {
        true => {
            let words: Vec<Cow<'_, str>> = words().map(in_letters_of_names).collect();
            Cow::Owned(words.join(" "))
        }
        false => Cow::Borrowed(name),
    };
    let lettered = match with_whole_words(&lettered, forms, pack) {
        Some(whole) => Cow::Owned(whole),
        None => lettered,
    };
    match with_parted_words(&lettered) {
        Some(parted) => Cow::Owned(parted),
        None => lettered,
    }
}

/// The name with a space in place of each hyphen between two words of it: who is "Wenda-Matuan" in
/// the list is "Wenda Matuan" or "Ibu Matuan" in a text. A hyphen may stand where a space is
/// looked for.
fn with_parted_words(name: &str) -> Option<String> {
    let is_between = |at: usize| {
        let begins = |part: &str| {
            let mut letters = part.chars().take_while(|sign| sign.is_alphabetic());
            letters.next().is_some_and(char::is_uppercase) && letters.next().is_some()
        };
        let before = name[..at].rsplit([' ', '-']).next();
        before.is_some_and(begins) && begins(&name[at + 1..])
    };
    let hyphens = name.match_indices('-').map(|(at, _)| at);
    let hyphens: Vec<usize> = hyphens.filter(|at| is_between(*at)).collect();
    if hyphens.is_empty() {
        return None;
    }
    let parted = name.char_indices();
    // They stand in their order.
    let is_parted = |at: usize| hyphens.binary_search(&at).is_ok();
    let parted = parted.map(|(at, sign)| if is_parted(at) { ' ' } else { sign });
    Some(parted.collect())
}

/// "Ni'mah" of "NI'MAH", "Al-Fatih" of "AL-FATIH"; titles stay as they are ("S.Pd.").
fn in_letters_of_names(word: &str) -> Cow<'_, str> {
    let is_mixed = word.contains(char::is_uppercase) && word.contains(char::is_lowercase);
    if is_mixed {
        return Cow::Borrowed(word);
    }
    let mut out = String::with_capacity(word.len());
    let mut is_within = false;
    for sign in word.chars() {
        match is_within {
            true => out.extend(sign.to_lowercase()),
            false => out.extend(sign.to_uppercase()),
        }
        is_within = sign.is_alphanumeric() || one_apostrophe(sign) == '\'';
    }
    Cow::Owned(out)
}

/// The name with whole words for those that are cut short. One letter may be of anything but right
/// behind the forms of address, and the last word may be of a title ("A. Md.").
fn with_whole_words(name: &str, forms: &FormsOfAddress, pack: &Pack) -> Option<String> {
    let known = &pack.manifest.name_forms;
    let split = split_particle(name, forms, pack);
    let name = split.as_deref().unwrap_or(name);
    let words: Vec<&str> = name.split_whitespace().collect();
    let last = words.len().saturating_sub(1);
    let mut is_changed = split.is_some();
    let is_letter = |word: &str| word.trim_end_matches('.').chars().count() == 1;
    let whole = words.iter().enumerate().map(|(place, word)| {
        let before = words.get(..place).unwrap_or_default();
        let are_forms = || before.iter().all(|word| forms.begin(word));
        let is_of_title = |word: &&str| is_letter(word) && word.contains('.') && !forms.begin(word);
        let is_behind_letter = before.last().is_some_and(is_of_title);
        let is_told = place < last && !is_behind_letter && (!is_letter(word) || are_forms());
        match known.whole(word).filter(|_| is_told) {
            Some(whole) => {
                is_changed = true;
                whole
            }
            None => word,
        }
    });
    let whole: Vec<&str> = whole.collect();
    is_changed.then(|| whole.join(" "))
}

/// A name with a space behind what belongs to its first word: "I.Kt. Mertayasa".
fn split_particle(name: &str, forms: &FormsOfAddress, pack: &Pack) -> Option<String> {
    let (particle, behind) = name.split_once('.')?;
    let next = behind.split(['.', ' ']).next()?;
    let is_near = behind.starts_with(char::is_alphabetic);
    let next = pack.manifest.name_forms.whole(next).unwrap_or(next);
    (is_near && forms.is_particle(particle, next))
        .then(|| format!("{particle} {}", behind.replacen('.', ". ", 1)))
}
