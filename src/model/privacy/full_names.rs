//! Somebody's name as a whole, however a list or a practice writes it: with titles, with words cut short
//! ("Bq. Nurhayati" is "Baiq Nurhayati"), and with another name in brackets ("Mamiq Sahdan (Lalu Sahdan)").

use super::as_listed::as_looked_for;
use super::honorifics::FormsOfAddress;
use super::names::Letters;
use super::seen::compared;
use crate::pack::Pack;

/// A name without its titles.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::model) struct FullName {
    /// Its words as they are compared, without forms of address.
    pub(in crate::model) own: Vec<String>,
    /// The same with them.
    all: Vec<String>,
}

impl FullName {
    pub(in crate::model) fn of(name: &str, pack: &Pack) -> Self {
        let forms = FormsOfAddress::of(pack);
        let name = forms.spaced(forms.without_titles(name));
        let name = as_looked_for(&name, Letters::All, &forms, pack);
        let own = forms.own_words(&name);
        let all = forms.without_titles(&name).split_whitespace();
        Self {
            own: own.into_iter().map(compared).collect(),
            all: all.map(compared).collect(),
        }
    }

    /// Whether both are the name of one person. One word is no full name, unless the same form of address
    /// is before it in both.
    pub(in crate::model) fn is(&self, other: &Self) -> bool {
        match self.own.len() {
            0 => false,
            1 => self.all.len() > 1 && self.all == other.all,
            _ => self.own == other.own,
        }
    }
}

/// The names that a list has of somebody: what it says, and where it has another behind that in brackets
/// ("Mamiq Sahdan (Lalu Sahdan, S.Pd.)", "Dewi Prasetyo (Dewi Anggraini), M.Pd."), both of them.
pub(in crate::model) fn listed_names(name: &str) -> impl Iterator<Item = &str> {
    let both = || {
        let (first, behind) = name.split_once('(')?;
        let (second, behind) = behind.split_once(')')?;
        let (first, second, behind) = (first.trim(), second.trim(), behind.trim());
        // What else is behind may be more of the first name.
        if !behind.is_empty() && !behind.starts_with(',') {
            return None;
        }
        // A nickname has one word, and what is said of somebody has small letters.
        let mut words = second.split(',').next()?.split_whitespace();
        let is_name = words.clone().nth(1).is_some()
            && words.all(|word| word.starts_with(char::is_uppercase));
        (is_name && !first.is_empty()).then_some((first, second))
    };
    let (first, second) = match both() {
        Some((first, second)) => (first, Some(second)),
        None => (name, None),
    };
    std::iter::once(first).chain(second)
}
