//! What stands in place of a name: a role, a post, or nothing more where the author has said it.

use super::mentioned::GUEST;
use super::seen::seen_end;
use super::sentences::goes_over_block;
use super::{Redactor, begins_sentence};
use crate::locale::{capitalised, within_sentence};
use crate::pack::TermId;

/// Most words of a role.
const MOST_WORDS: usize = 3;

impl Redactor<'_> {
    /// What somebody in a role is called.
    pub(super) fn shown_by(&self, role: Option<TermId>) -> &str {
        let role = role.zip(self.roles.as_ref());
        role.map_or(self.a_teacher, |(role, (pack, language))| {
            let school_type = self.school_type.map(|id| pack.term(id).id.as_str());
            pack.term(role).name_at(school_type, language)
        })
    }

    /// Whether a form of address is the word for a role before brackets, which stays: "guru (".
    pub(super) fn is_role_before_brackets(&self, form: &str) -> bool {
        let role = form.strip_suffix(" (").zip(self.roles.as_ref());
        role.is_some_and(|(role, (pack, _))| pack.is_label(role))
    }

    /// Where brackets begin that have just been opened behind the word for a role: "guru (".
    pub(super) fn brackets_behind_role(
        &self,
        cleaned: &str,
        role: Option<TermId>,
    ) -> Option<usize> {
        let before = cleaned.strip_suffix(" (")?;
        ends_with_word(before, self.shown_by(role)).then_some(before.len())
    }

    /// Whether brackets hold the word before them and nothing else, once or for each of several:
    /// "guru (guru, guru dan guru".
    pub(super) fn says_no_more(&self, cleaned: &str, start: usize) -> bool {
        let (Some(before), Some(within)) =
            (cleaned.get(..start), cleaned.get(start + " (".len()..))
        else {
            return false;
        };
        let within = within.to_lowercase();
        let within = match self.roles {
            Some((pack, _)) => pack.manifest.list_words.joints.as_commas(within),
            None => within,
        };
        let mut words = within.split([',', '&', '/', ';']).map(str::trim);
        let first = words.next().unwrap_or_default();
        !first.is_empty() && ends_with_word(before, first) && words.all(|word| word == first)
    }

    /// The post among forms of address or at the beginning of a name, which says more than that
    /// somebody is a guest.
    pub(super) fn post_in<'text>(
        &self,
        forms: Option<&'text str>,
        name: &'text str,
        role: Option<TermId>,
    ) -> Option<&'text str> {
        let (pack, _) = self.roles.as_ref()?;
        if role.is_some_and(|role| Some(role) != pack.find_term("roles", GUEST)) {
            return None;
        }
        let known = &self.names.first()?.forms;
        let first = name.split_whitespace().next().unwrap_or_default();
        let in_forms = forms.and_then(|forms| known.post_in(forms));
        in_forms.or_else(|| known.post_in(first))
    }

    /// Whether the words right before a name say by themselves what would stand in its place.
    pub(super) fn is_said_before(
        &self,
        before: &str,
        shown_by: &str,
        role: Option<TermId>,
    ) -> bool {
        // A line may end between them, and no paragraph.
        let words = before.trim_end();
        let between = &before[words.len()..];
        let is_beside = !between.is_empty() && !goes_over_block(seen_end(before));
        // A guest is called what the author wrote, with what stands beside it.
        let is_guest = role.is_some_and(|role| {
            let pack = self.roles.as_ref().map(|(pack, _)| pack);
            pack.and_then(|pack| pack.find_term("roles", GUEST)) == Some(role)
        });
        if is_guest || !is_beside || !words.ends_with(char::is_alphabetic) {
            return false;
        }
        let is_of_role = |words: &str| {
            let (pack, _) = self.roles.as_ref()?;
            let found = pack.find_term("roles", words);
            // "Guru model guru" says it twice.
            let says_it = || words.to_lowercase().starts_with(&format!("{shown_by} "));
            Some(found.is_some() && (found == role || says_it()))
        };
        // The words with which a role is written, from the last one.
        let signs = words.rmatch_indices(|c: char| !c.is_alphabetic());
        let starts = signs.take(MOST_WORDS).map(|(at, sign)| at + sign.len());
        ends_with_word(words, shown_by)
            || std::iter::once(0)
                .chain(starts)
                .any(|start| is_of_role(&words[start..]) == Some(true))
    }

    /// Puts what somebody is shown by behind a text, as it stands there; `behind` is what follows.
    /// A name joined to another one takes the article that this has.
    pub(super) fn push_replacement(
        &self,
        cleaned: &mut String,
        shown_by: &str,
        behind: &str,
        is_joined_to_article: bool,
    ) -> bool {
        let is_first = begins_sentence(cleaned);
        let article = self.article(cleaned, behind, is_first, is_joined_to_article);
        match (article, is_first) {
            (Some(article), true) => {
                cleaned.extend([&capitalised(article), " ", &within_sentence(shown_by)]);
            }
            (Some(article), false) => {
                cleaned.extend([article, " ", &within_sentence(shown_by)]);
            }
            (None, true) => cleaned.push_str(&capitalised(shown_by)),
            (None, false) => cleaned.push_str(&within_sentence(shown_by)),
        }
        article.is_some()
    }

    /// The article before a role that stands between other words of a sentence. A role by itself,
    /// as in a list or behind a colon, has none.
    fn article(
        &self,
        before: &str,
        behind: &str,
        is_first: bool,
        is_joined_to_article: bool,
    ) -> Option<&str> {
        let (pack, language) = self.roles.as_ref()?;
        let known = pack.manifest.articles.get(&**language)?;
        let is_marked = |c: char| matches!(c, '*' | '_' | '"' | '“' | '‘' | '\'' | '[' | '(');
        let above = before.trim_end_matches(is_marked).trim_end();
        let word = above.rsplit(|c: char| !c.is_alphanumeric() && c != '\'');
        let word = word.into_iter().next().unwrap_or_default();
        let is_refused = known.none_after.contains(&word.to_lowercase());
        let stands_in_sentence = match is_first {
            true => goes_on(behind),
            false => !word.is_empty() || goes_on(behind) && above.ends_with([',', ';', '–', '—']),
        };
        // Part of a longer word or of an address.
        let is_within = behind.starts_with(|c: char| c.is_alphanumeric() || "@/_-".contains(c));
        let takes_one = stands_in_sentence || is_joined_to_article;
        (takes_one && !is_refused && !is_within).then_some(&*known.article)
    }
}

/// Whether a sentence goes on with a word in small letters, or with what belongs to somebody
/// ("’s").
fn goes_on(behind: &str) -> bool {
    let behind = behind.trim_start_matches(['*', '_', ']', '”', '"', ')']);
    if let Some(of) = behind.strip_prefix(['\'', '’']) {
        return of.starts_with('s');
    }
    let next = behind.trim_start();
    next.len() < behind.len() && next.starts_with(char::is_lowercase)
}

/// Whether a text ends with a word, in whatever letters.
fn ends_with_word(text: &str, word: &str) -> bool {
    let start = text.len().checked_sub(word.len());
    let parts = start.and_then(|start| text.split_at_checked(start));
    parts.is_some_and(|(before, end)| {
        end.to_lowercase() == word.to_lowercase() && !before.ends_with(char::is_alphanumeric)
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

    use super::super::Redactor;
    use super::super::tests::redactor;
    use crate::pack;

    #[test]
    fn brackets_that_repeat_the_word_before_them_go() {
        let pack = pack::built_in("indonesia").unwrap();
        let redactor = Redactor {
            roles: Some((&pack, "id".into())),
            ..redactor(&["Ani Lestari", "Bu Ratna"], &[])
        };
        for (text, cleaned) in [
            (
                "Dua guru (Ratna dan Ani Lestari) datang.",
                "Dua guru datang.",
            ),
            ("Kata guru (Ani Lestari, Bu Ratna): ya.", "Kata guru: ya."),
            ("Guru (Bu Ratna) datang.", "Guru datang."),
            ("guru (Bu Ratna) dan guru (Bu Ani)", "guru dan guru"),
            ("guru (Bu Ratna dari SMP 2)", "guru (guru dari SMP 2)"),
            ("mahaguru (Bu Ratna)", "mahaguru (guru)"),
            ("wali kelas (Bu Ratna)", "wali kelas (guru)"),
            ("guru (Bu Ratna", "guru (guru"),
        ] {
            assert_eq!(redactor.clean(text), cleaned);
        }
    }
}
