//! What somebody is called who is not named: "Guru A", "wali kelas 5 dan 6", "Tim literasi".

use super::{Pack, TermId};

impl Pack {
    /// Whether a text names nobody: "Guru A", "Guru Model B", "K3", a bare role, or several of
    /// these joined ("Kepala sekolah dan guru").
    pub fn is_label(&self, text: &str) -> bool {
        let text = text.trim();
        self.is_one_label(text) || self.is_joined_label(text)
    }

    /// The role with which a label begins: "Guru A", "Orang tua siswa kelas 4".
    pub fn role_in_label(&self, label: &str) -> Option<TermId> {
        let label = label.trim();
        let ends = label.match_indices(' ').map(|(at, _)| at);
        let ends: Vec<usize> = ends.chain([label.len()]).collect();
        let mut longest = ends.into_iter().rev();
        longest.find_map(|end| self.find_term("roles", &label[..end]))
    }

    /// Whether every word of a text is one that stands behind labels, and no name: "MIPA", "Bahasa".
    pub fn is_of_posts(&self, text: &str) -> bool {
        let mut words = text.split_whitespace();
        words.all(|word| self.folded_label_words.contains(&word.to_lowercase()))
    }

    /// Whether a text is a word that `is_word` with a letter or number behind it that tells nobody: "Anak 1",
    /// "Child B".
    pub fn is_marked(&self, text: &str, is_word: impl Fn(&str) -> bool) -> bool {
        let Some((word, mark)) = text.trim_end().rsplit_once([' ', '-']) else {
            return false;
        };
        let is_mark = mark.chars().count() == 1 || is_numbered(mark);
        is_mark && is_word(word.trim())
    }

    /// Whether a text with a stroke may be the id of somebody of a school: not two posts
    /// ("konsultan/mentor"), and with a capital only where it begins with a type of school
    /// ("Dinas/BPMP", but "SMP-B/bu-ayu").
    pub fn may_be_id_elsewhere(&self, text: &str) -> bool {
        let is_of_id = |sign: char| {
            sign.is_ascii_lowercase() || sign.is_ascii_digit() || "/-_.".contains(sign)
        };
        let is_post = |word: &str| self.is_label(&word.replace('-', " "));
        let is_small = || text.chars().all(is_of_id) && !text.split('/').all(is_post);
        text.contains('/') && (self.type_in_school_id(text).is_some() || is_small())
    }

    /// Whether the heading of figures may be somebody's name: it has a capital and is no label, no
    /// group ("Kelas Melati"), no subject and no institution.
    pub fn may_name_somebody(&self, heading: &str) -> bool {
        let heading = heading.trim();
        let first = heading.split_whitespace().next().unwrap_or_default();
        let group = self.find_term("table-columns", first);
        let is_group = group.is_some_and(|term| self.term(term).id == "group");
        let is_known = |vocabulary: &str| self.find_term(vocabulary, heading).is_some();
        heading.contains(char::is_uppercase)
            && !self.is_label(heading)
            && !is_group
            && !is_known("table-columns")
            && !is_known("subjects")
            && !self.is_institution(first)
            && !heading.split_whitespace().all(is_numbered)
    }

    /// The parts of a text between the signs and words that join people, none of them empty. A
    /// title such as `S.Pd.` belongs to the name before it.
    pub fn joined_people(&self, text: &str) -> Vec<String> {
        let words = &self.manifest.list_words;
        let joined = words.joints.as_commas(text.to_owned());
        let joined = words.company.as_commas(joined);
        let mut people: Vec<String> = Vec::new();
        for part in joined.split([',', ';', '&', '+']).map(str::trim) {
            if part.is_empty() {
                continue;
            }
            // A label in brackets may follow.
            let titles = part.split('(').next().unwrap_or(part);
            let is_title = || {
                let mut words = titles.split_whitespace();
                words.all(|word| self.is_title(word)) && !self.is_one_label(titles)
            };
            match people.last_mut().filter(|_| is_title()) {
                Some(name) => {
                    name.push_str(", ");
                    name.push_str(part);
                }
                None => people.push(part.to_owned()),
            }
        }
        people
    }

    /// The name in a text and the label beside it: "Budi Santoso (kepala sekolah)", "Kepala sekolah
    /// (Budi Santoso)", "Kepala sekolah: Budi Santoso". The whole text where it is not written so.
    pub fn name_beside_label<'text>(&self, text: &'text str) -> (&'text str, Option<&'text str>) {
        let whole = (text, None);
        let Some((before, within)) = text.trim_end().split_once('(') else {
            let parts = text.split_once(':');
            let parts = parts.map(|(label, name)| (label.trim(), name.trim()));
            let is_it = |(label, name): &(&str, &str)| {
                let is_of_label = self.is_label(name) || self.find_term("subjects", name).is_some();
                !name.is_empty() && self.is_label(label) && !is_of_label
            };
            return parts
                .filter(is_it)
                .map_or(whole, |(label, name)| (name, Some(label)));
        };
        let Some(within) = within.strip_suffix(')').map(str::trim) else {
            return whole;
        };
        let before = before.trim_end();
        // What a teacher teaches is nobody's name: "Guru A (IPA)", "Guru (IPA, Matematika)".
        if self.find_term("subjects", within).is_some() || self.is_label(text) {
            return whole;
        }
        match (self.is_label(before), self.is_label(within)) {
            (false, true) => (before, Some(within)),
            (true, false) => (within, Some(before)),
            _ => whole,
        }
    }

    fn is_joined_label(&self, text: &str) -> bool {
        let parts = self.joined_people(text);
        // As a whole it is none.
        if matches!(parts.as_slice(), [only] if only == text) && !text.contains(['/', '(', ')']) {
            return false;
        }
        let inner = parts.iter().flat_map(|part| part.split(['/', '(', ')']));
        let mut parts = inner.map(str::trim);
        let is_label = parts.next().is_some_and(|part| self.is_one_label(part));
        // "6" in "wali kelas 5 dan 6".
        let goes_on = |part: &str| self.is_one_label(part) || self.is_of_label(part);
        is_label && parts.all(goes_on)
    }

    /// Whether a text is one label. A label may go on with another ("Wakil ketua tim literasi"),
    /// so that is asked of the end of the text first, and of each of its words once.
    fn is_one_label(&self, text: &str) -> bool {
        let spaces = text.match_indices(' ').map(|(at, _)| at + 1);
        let words: Vec<usize> = std::iter::once(0).chain(spaces).collect();
        if words.len() > MOST_WORDS {
            return false;
        }
        let mut labels = vec![false; words.len()];
        for (place, at) in words.iter().enumerate().rev() {
            let is_label_from = |byte: usize| {
                let place = words.binary_search(&byte);
                place.is_ok_and(|place| labels[place])
            };
            labels[place] = self.is_label_before(text, *at, &is_label_from);
        }
        labels[0] || self.is_label_at_end(text)
    }

    /// Whether a label stands behind what it is for: "Science teacher", "Year 7 team".
    fn is_label_at_end(&self, text: &str) -> bool {
        let Some((before, last)) = text.rsplit_once(' ') else {
            return false;
        };
        let last = last.to_lowercase();
        let mut known = self.manifest.labels_behind.values();
        // An initial is of a name: "J Coach".
        let is_of_it = |word: &str| word.len() > 1 && self.marks_nobody(word);
        known.any(|words| words.contains(&last))
            && (self.find_term("subjects", before).is_some()
                || before
                    .split_whitespace()
                    .all(|word| is_of_it(word) || is_numbered(word)))
    }

    /// Whether a text is a label from a byte on, where that is known of all later words.
    fn is_label_before(
        &self,
        whole: &str,
        start: usize,
        is_label_from: &dyn Fn(usize) -> bool,
    ) -> bool {
        let text = &whole[start..];
        if text.is_empty() {
            return true;
        }
        let is_label = |rest: &str| is_label_from(whole.len() - rest.len());
        // Hardly any word begins a label, and only such a text is looked at further.
        let first = text.split(' ').next().unwrap_or_default().to_lowercase();
        let labels = self.folded_labels.get(&first);
        let lowered = labels.map(|_| text.to_lowercase()).unwrap_or_default();
        let marked = labels.into_iter().flatten().any(|label| {
            lowered.strip_prefix(label.as_str()).is_some_and(|rest| {
                // In its own letters, where they are as long.
                let at = text.len().saturating_sub(rest.len());
                let rest = text.get(at..).unwrap_or(rest);
                rest.is_empty()
                    || (rest.starts_with(' ')
                        && (self.marks_nobody(rest.trim())
                            || self.is_of_label(rest)
                            || self.marks_nobody_of(rest.trim_start(), &is_label)))
            })
        });
        let short = || {
            self.manifest.short_labels.values().flatten().any(|letter| {
                text.strip_prefix(letter.as_str()).is_some_and(|rest| {
                    !rest.is_empty() && rest.chars().all(|c| c.is_ascii_digit())
                })
            })
        };
        // "± 5 orang", "3-4 guru".
        let counted = || {
            let who = text.trim_start_matches(|c: char| !c.is_alphabetic());
            let count = &text[..text.len() - who.len()];
            let mut people = self.manifest.list_words.people.values().flatten();
            count.contains(|c: char| c.is_ascii_digit())
                && count.ends_with(' ')
                && (people.any(|word| word == who) || is_label(who))
        };
        marked || short() || self.find_term("roles", text).is_some() || counted()
    }

    /// Whether a word behind a comma is a title: "S.Pd.", "MPd", "SE". A name may be written in
    /// capitals, so that of titles without small letters the pack knows all.
    fn is_title(&self, word: &str) -> bool {
        let capitals = word.chars().filter(|c| c.is_uppercase()).count();
        let is_mixed = word.contains(char::is_lowercase);
        let mut known = self.manifest.list_words.titles.values().flatten();
        word.contains('.')
            || (capitals > 1 && is_mixed && word.len() <= LONGEST_TITLE)
            || known.any(|title| title == word)
    }

    /// Whether every word of a text may stand behind a label.
    fn is_of_label(&self, text: &str) -> bool {
        text.split_whitespace().all(|word| self.marks_nobody(word))
    }

    /// What marks nobody, and another label after it: "IPA kelas 9" after "Guru".
    fn marks_nobody_of(&self, text: &str, is_label: &dyn Fn(&str) -> bool) -> bool {
        let ends = std::iter::once(0).chain(text.match_indices(' ').map(|(at, _)| at));
        ends.map(|end| text.split_at(end)).any(|(mark, label)| {
            (mark.is_empty() || self.marks_nobody(mark))
                && !label.trim().is_empty()
                && is_label(label.trim_start())
        })
    }

    /// A letter, a number, both ("A1", "9B", "VII-A"), a roman number, a subject's or school
    /// type's name, or what else posts and groups are for ("literasi").
    fn marks_nobody(&self, word: &str) -> bool {
        let mut characters = word.chars();
        let single = characters.next().is_some() && characters.next().is_none();
        single
            || is_numbered(word)
            || is_abbreviation(word)
            || self.folded_label_words.contains(&word.to_lowercase())
            || self.find_term("subjects", word).is_some()
            || self.find_term("school-types", word).is_some()
    }
}

/// Whether a word is short for several: "TKJ". A name has a vowel.
fn is_abbreviation(word: &str) -> bool {
    word.chars()
        .all(|c| c.is_ascii_uppercase() && !"AEIOU".contains(c))
}

/// Letters of the longest title that is written without full stops.
const LONGEST_TITLE: usize = 5;

/// Most words of a label.
const MOST_WORDS: usize = 24;

/// Whether a word is a roman number below forty, all in small letters or all in capitals: "Vivi",
/// "Ivi" and "Xi" are names.
fn is_roman(word: &str) -> bool {
    let tens = word.trim_start_matches(['x', 'X']);
    let ones = tens.to_ascii_lowercase();
    let is_number = matches!(
        ones.as_str(),
        "" | "i" | "ii" | "iii" | "iv" | "v" | "vi" | "vii" | "viii" | "ix"
    );
    let is_alike = word.bytes().all(|sign| sign.is_ascii_uppercase())
        || word.bytes().all(|sign| sign.is_ascii_lowercase());
    !word.is_empty() && is_number && word.len() - tens.len() <= 3 && is_alike
}

/// Whether a word counts and names nobody: "3", "A1", "9B", "VII-A".
fn is_numbered(word: &str) -> bool {
    let is_mark = |part: &str| {
        let is_letter = |c: char| c.is_ascii_alphabetic();
        let before = part.strip_prefix(is_letter);
        let digits = before.unwrap_or_else(|| part.strip_suffix(is_letter).unwrap_or(part));
        digits.bytes().all(|byte| byte.is_ascii_digit()) || is_roman(part)
    };
    let mut parts = word.split(['-', '.']);
    parts.clone().count() <= 2 && parts.all(|part| !part.is_empty() && is_mark(part))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

    use crate::pack;

    #[test]
    fn posts_and_groups_name_nobody() {
        let pack = pack::built_in("indonesia").unwrap();
        for text in [
            "Guru A dan Guru B",
            "Guru A, B, dan C",
            "Guru A & Guru B",
            "Guru A/Guru B",
            "Guru A dkk.",
            "Guru A, dkk",
            "Tim literasi",
            "Tim Literasi Sekolah",
            "Tim MGMP IPA",
            "Kepala sekolah dan guru",
            "Kepala sekolah bersama guru kelas",
            "Kepala Sekolah, Waka Kurikulum",
            "Waka Sarpras",
            "wali kelas 5",
            "Wali kelas 5 dan 6",
            "guru kelas 4-6",
            "Guru IPA dan Matematika",
            "Guru MIPA",
            "Semua guru",
            "seluruh guru kelas 7",
            "masing-masing guru",
            "2 guru",
            "Kepala perpustakaan",
            "Ketua KKG Gugus 3",
            "Kaprodi TKJ",
            "Bendahara BOS",
            "Panitia",
            "Guru Penggerak",
            "Guru kelas VII",
            "Wali kelas xi",
            "Guru kelas IX-A",
            "Wakil ketua tim literasi",
            "All teachers",
            "Literacy team",
            "Teacher A and Teacher B",
            "Head of library",
            "Head of Year 7",
            "Science teacher",
            "Mathematics Department",
            "Year 7 team",
            "Learning support teacher",
            "EAL teacher",
            "Teaching assistant",
        ] {
            assert!(pack.is_label(text), "{text}");
        }
        for text in [
            "Tim Ratna",
            "Guru A dan Ratna",
            "Ratna dan Guru A",
            "Guru Ratna Kelas 5",
            "Grace Teacher",
            "J Coach",
            "Budi Science Teacher",
            "Ketua Budi",
            "Guru Vivi",
            "Guru Ivi",
            "Wali kelas Xi",
            "Guru vivi",
            "Guru Bina",
            "Semua Ayu",
            "Bu Literasi Dewi",
            "Sekolah Budi",
            "literasi",
            "2 Ratna",
        ] {
            assert!(!pack.is_label(text), "{text}");
        }
    }

    #[test]
    fn a_label_that_goes_on_and_on_is_read_word_by_word() {
        let pack = pack::built_in("indonesia").unwrap();
        // Asked for each of its words anew, this would take longer than anybody lives.
        let long = format!("{}Zulkifli", "Wakil Ketua ".repeat(11));
        assert!(!pack.is_label(&long));
        assert!(!pack.is_label(&"Wakil Ketua ".repeat(5000)));
        assert!(pack.is_label(&format!("{}Literasi", "Wakil Ketua ".repeat(4))));
    }

    #[test]
    fn people_are_joined_by_signs_and_words() {
        let pack = pack::built_in("indonesia").unwrap();
        for (text, parts) in [
            ("Ratna Dewi", vec!["Ratna Dewi"]),
            ("bu-a, pak-b", vec!["bu-a", "pak-b"]),
            (
                "Ratna Dewi, S.Pd., MPd dan Budi Santoso, SE",
                vec!["Ratna Dewi, S.Pd., MPd", "Budi Santoso, SE"],
            ),
            ("Ratna bersama Budi", vec!["Ratna", "Budi"]),
            ("KS, PPK & Ratna", vec!["KS", "PPK", "Ratna"]),
            ("SITI, ANI DAN BUDI", vec!["SITI", "ANI", "BUDI"]),
            ("Guru A, Guru B, dkk.", vec!["Guru A", "Guru B", "dkk."]),
            ("Ratna Dan Budi", vec!["Ratna", "Budi"]),
            (
                "Ratna, S.Pd. (kepala sekolah), Budi",
                vec!["Ratna, S.Pd. (kepala sekolah)", "Budi"],
            ),
            ("", vec![]),
        ] {
            assert_eq!(pack.joined_people(text), parts, "{text}");
        }
    }

    #[test]
    fn a_name_stands_before_its_label_or_within_brackets() {
        let pack = pack::built_in("indonesia").unwrap();
        for (text, name, label) in [
            ("Budi (kepala sekolah)", "Budi", Some("kepala sekolah")),
            ("Kepala sekolah (Budi)", "Budi", Some("Kepala sekolah")),
            ("Budi (Ratna)", "Budi (Ratna)", None),
            ("Guru (Kelas 5)", "Guru (Kelas 5)", None),
            ("Guru A (IPA)", "Guru A (IPA)", None),
            ("Kepala sekolah: Budi", "Budi", Some("Kepala sekolah")),
            ("Guru: IPA", "Guru: IPA", None),
            ("Guru (IPA, Fisika)", "Guru (IPA, Fisika)", None),
            ("Budi: Ratna", "Budi: Ratna", None),
            ("Budi", "Budi", None),
        ] {
            assert_eq!(pack.name_beside_label(text), (name, label), "{text}");
        }
    }
}
