//! Grades of school, 1 to 13: `10`, `7-9`, `IV-V`, `VIII`, `[IV, V]`, `Kelas 7 dan 8`, `X SMK`.

use super::ranges::without_lead;
use super::{Reader, Value, early_grades, number, ranges};
use crate::diagnostic::{Code, Diagnostic, Message, Severity};
use crate::pack::{Pack, Term};
use crate::yaml::Node;

/// The field for the name of a class.
pub(super) const CLASS_GROUP: &str = "class_group";
/// The field for the phase, which a class without a grade has too.
pub(super) const PHASE: &str = "phase";
/// The vocabulary of types of schools.
pub(super) const SCHOOL_TYPES: &str = "school-types";

/// Grades of the longest school that is not for all ages.
const MOST_GRADES: usize = 6;

/// A set of grades.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Grades(u16);

impl Grades {
    /// The highest grade: year 13 of a four-year vocational school.
    pub const HIGHEST: u8 = 13;

    /// Adds a grade; one that does not exist is left out.
    pub fn insert(&mut self, grade: u8) {
        if (1..=Self::HIGHEST).contains(&grade) {
            self.0 |= 1 << grade;
        }
    }

    /// Whether a grade is among them.
    pub fn contains(self, grade: u8) -> bool {
        self.0 & (1 << grade) != 0
    }

    /// The grades in order.
    pub fn iter(self) -> impl Iterator<Item = u8> {
        (1..=Self::HIGHEST).filter(move |grade| self.contains(*grade))
    }

    /// No grade.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// `7–9`, `4, 6`, `10`.
    pub fn written(self) -> String {
        let grades: Vec<u16> = self.iter().map(u16::from).collect();
        ranges::written(&grades)
    }
}

pub(super) fn grades<'pack>(
    node: &Node,
    key: &str,
    reader: &mut Reader<'pack>,
) -> Option<Value<'pack>> {
    let items = ranges::items(node, key, "wants_grades_hint", reader)?;
    let mut grades = Grades::default();
    for item in items {
        if let Some(grade) = item
            .text()
            .and_then(|text| with_semester(text, reader.pack))
        {
            advise_semester(item, key, grade, reader);
            grades.0 |= parse_grades(grade, reader.pack).unwrap_or_default().0;
            continue;
        }
        match item.text().and_then(|text| parse_grades(text, reader.pack)) {
            Some(more) => grades.0 |= more.0,
            None => {
                let advice = advice(item, items, key, reader);
                reader.wrong_form(item, key, advice);
            }
        }
    }
    (!grades.is_empty()).then_some(Value::Grades(grades))
}

/// Semesters of a school year.
const SEMESTERS: u8 = 2;

/// Reads one or several grades, each alone or with its type of school ("X SMK"); `None` where any
/// part is none.
pub(super) fn parse_grades(text: &str, pack: &Pack) -> Option<Grades> {
    grades_of(text, pack, |grade, school_type| {
        school_type.grades.contains(&grade).then_some(grade)
    })
}

/// The grade of "VII/1", which forms ask for as "Kelas/Semester". Two grades stand the lesser first
/// and in numerals of one kind: "5/6", "I/II".
fn with_semester<'text>(text: &'text str, pack: &Pack) -> Option<&'text str> {
    let (written, semester) = text.split_once('/')?;
    let written = without_lead(written, &pack.manifest.list_words.grades).trim_end();
    let highest = parse_grades(written, pack)?.iter().max()?;
    let semester = semester.trim().to_lowercase();
    let has_digits = |text: &str| text.contains(|c: char| c.is_ascii_digit());
    let is_semester = match grade(&semester) {
        Some(number) => {
            let differs = has_digits(&semester) && !has_digits(written);
            number <= SEMESTERS && (differs || highest > number)
        }
        None => {
            let mut names = pack.manifest.school_year.semester_names.values().flatten();
            names.any(|name| {
                let name = name.to_lowercase();
                name == semester || name.rsplit(' ').next() == Some(&*semester)
            })
        }
    };
    is_semester.then_some(written)
}

fn advise_semester(node: &Node, key: &str, grade: &str, reader: &mut Reader<'_>) {
    let text = node.text().unwrap_or_default().trim();
    let message = Message::new("grade_with_semester")
        .with("text", text)
        .with("grade", grade);
    let right = format!("{key}: {grade}");
    let mut problem = Diagnostic::new(Code::UnknownTerm, &reader.path, node.span, message)
        .hint(Message::new("write_instead").with("text", right));
    problem.severity = Severity::Hint;
    reader.diagnostics.push(problem);
}

/// The grades of a text; `of_school` says which one a number beside a type of school is.
fn grades_of(
    text: &str,
    pack: &Pack,
    of_school: impl Fn(u8, &Term) -> Option<u8>,
) -> Option<Grades> {
    let words = &pack.manifest.list_words;
    let one = |text: &str| {
        let text = text.trim_end_matches('.');
        let number = grade(text).or_else(|| counted(text, pack)).or_else(|| {
            let of_school_type = || {
                let (rest, school_type) = without_school_type(text, pack)?;
                Some((without_lead(rest, &words.grades), school_type))
            };
            let (rest, school_type) = of_school_type().or_else(|| of_short_form(text, pack))?;
            of_school(grade(rest)?, school_type)
        })?;
        Some(u16::from(number))
    };
    let mut ranges = text
        .split([',', ';'])
        .filter_map(|part| part.split_once(['-', '–']));
    if ranges.any(|(first, last)| !are_alike(first, last)) {
        return None;
    }
    let mut grades = Grades::default();
    for number in ranges::parse(text, words, &words.grades, one)? {
        grades.insert(u8::try_from(number).ok()?);
    }
    Some(grades)
}

/// The grade of a number in a row, with or without the word for grades behind it: "7th", "7th
/// grade".
fn counted(text: &str, pack: &Pack) -> Option<u8> {
    let (number, word) = text.split_once(' ').unwrap_or((text, ""));
    let mut words = pack.manifest.list_words.grades.values().flatten();
    let is_grade = word.is_empty() || words.any(|known| known == word.trim());
    grade(pack.calendar.of_ordinal(number)?).filter(|_| is_grade)
}

/// The number behind a short word for the grades of one type of school, and that type: "P3".
fn of_short_form<'text, 'pack>(
    text: &'text str,
    pack: &'pack Pack,
) -> Option<(&'text str, &'pack Term)> {
    let schools = &pack.manifest.list_words.grades_of_schools;
    schools.iter().find_map(|(id, words)| {
        let rest = words
            .iter()
            .find_map(|word| ranges::without_word(text, word))?;
        Some((rest, pack.term(pack.find_term(SCHOOL_TYPES, id)?)))
    })
}

/// A text without the type of school that goes by grades at its end or beginning, and that type.
fn without_school_type<'text, 'pack>(
    text: &'text str,
    pack: &'pack Pack,
) -> Option<(&'text str, &'pack Term)> {
    let known = |words: &str| {
        let term = pack.term(pack.find_term(SCHOOL_TYPES, words)?);
        (!term.grades.is_empty()).then_some(term)
    };
    text.match_indices(' ').find_map(|(at, _)| {
        let (head, tail) = (&text[..at], &text[at + 1..]);
        let behind = known(tail).map(|school_type| (head, school_type));
        behind.or_else(|| Some((tail, known(head)?)))
    })
}

/// What to write instead. A class of early childhood has a phase and no grade, the number in a
/// school is no grade of its own, and the name of a class has a key of its own. `whole` is all that
/// stands behind the key.
fn advice(node: &Node, whole: &[Node], key: &str, reader: &Reader<'_>) -> Message {
    let specific = node.text().and_then(|text| {
        let text = text.trim();
        with_zeros(text, key, reader.pack)
            .or_else(|| early_grades::with_grades(node, whole, key, reader))
            .or_else(|| early_grades::early(text, key, reader))
            .or_else(|| counted_anew(text, key, reader.pack))
            .or_else(|| backwards(text, key, reader.pack))
            .or_else(|| backwards_or_group(text, key, reader))
            .or_else(|| with_groups(text, key, reader))
            .or_else(|| early_grades::letter(text, key, reader))
            .or_else(|| without_grade(text, reader))
    });
    specific.unwrap_or_else(|| Message::new("wants_grades_hint"))
}

/// Advice for a grade with the decimals of a spreadsheet: "10,00".
fn with_zeros(text: &str, key: &str, pack: &Pack) -> Option<Message> {
    let plain = number::without_zeros(text);
    let is_grade = plain.len() < text.len() && parse_grades(plain, pack).is_some();
    is_grade.then(|| Message::new("write_instead").with("text", format!("{key}: {plain}")))
}

/// The key of another field of a practice, in the author's language.
pub(super) fn other_key<'reader>(
    name: &'reader str,
    reader: &'reader Reader<'_>,
) -> Option<&'reader str> {
    let spec = reader.kind?.fields.get(name)?;
    Some(spec.key(name, reader.language))
}

/// Advice for the name of a class that says no grade: "tunarungu", "Kelas Autis".
fn without_grade(text: &str, reader: &Reader<'_>) -> Option<Message> {
    let is_name =
        text.contains(char::is_alphabetic) && !text.contains(|c: char| c.is_ascii_digit());
    let hint = Message::new("class_without_grade_hint")
        .with("other", other_key(CLASS_GROUP, reader)?)
        .with("phase_key", other_key(PHASE, reader)?);
    is_name.then_some(hint)
}

/// Advice for classes counted from the first of their school: "kelas 2 SMP" is grade 8.
fn counted_anew(text: &str, key: &str, pack: &Pack) -> Option<Message> {
    let of_school = |grade: u8, school_type: &Term| {
        let is_of_school = school_type.grades.contains(&grade);
        let counted = school_type.grades.get(usize::from(grade).checked_sub(1)?);
        Some(if is_of_school { grade } else { *counted? })
    };
    // One type of school for all of them: "kelas 1-2 SMK".
    let of_one_school = || {
        let named = without_school_type(text, pack);
        let (rest, school_type) = named.or_else(|| of_short_form(text, pack))?;
        let mut grades = Grades::default();
        for grade in parse_grades(rest, pack)?.iter() {
            grades.insert(of_school(grade, school_type)?);
        }
        Some(grades)
    };
    let grades = of_one_school().or_else(|| grades_of(text, pack, of_school))?;
    let hint = Message::new("grade_counted_anew_hint")
        .with("key", key)
        .with("grade", grades.written().replace('–', "-"));
    Some(hint)
}

/// Advice for a range that begins with its end: "IX-VII". In digits with a hyphen it may be the name
/// of a class, "9-7".
fn backwards(text: &str, key: &str, pack: &Pack) -> Option<Message> {
    let words = &pack.manifest.list_words;
    let ranged = words.ranges.replaced(text.to_lowercase(), "–");
    let may_be_class = ranged.chars().any(|c| c.is_ascii_digit());
    let hyphen = || ranged.split_once('-').filter(|_| !may_be_class);
    let (first, last) = ranged.split_once('–').or_else(hyphen)?;
    let grades = &words.grades;
    let (first, last) = (without_lead(first, grades), without_lead(last, grades));
    let right = format!("{}-{}", last.trim(), first.trim()).to_uppercase();
    parse_grades(&right, pack)?;
    Some(Message::new("write_instead").with("text", format!("{key}: {right}")))
}

/// Advice for "9-7", which is grades 7 to 9 the wrong way round as well as the seventh class of
/// grade 9. Where no school has both grades, it is a class.
fn backwards_or_group(text: &str, key: &str, reader: &Reader<'_>) -> Option<Message> {
    let pack = reader.pack;
    let text = without_lead(text, &pack.manifest.list_words.grades);
    let (last, first) = text.split_once('-')?;
    let ends = (grade(first.trim())?, grade(last.trim())?);
    let (_, types) = pack.vocabulary(SCHOOL_TYPES)?;
    let has_both = |school_type: &Term| {
        let grades = &school_type.grades;
        grades.len() <= MOST_GRADES && grades.contains(&ends.0) && grades.contains(&ends.1)
    };
    let is_range = ends.0 < ends.1 && types.terms.iter().any(has_both);
    let group = text.split_whitespace().collect::<String>();
    let hint = Message::new("grade_backwards_or_group_hint")
        .with("key", key)
        .with("range", format!("{}-{}", ends.0, ends.1))
        .with("grade", ends.1.to_string())
        .with("other", other_key(CLASS_GROUP, reader)?)
        .with("group", group);
    is_range.then_some(hint)
}

/// Advice for names of classes: their grades, each once, and the whole under its own key.
fn with_groups(text: &str, key: &str, reader: &Reader<'_>) -> Option<Message> {
    let words = &reader.pack.manifest.list_words;
    let joined = words.joints.as_commas(text.to_owned());
    let joined = words.ranges.replaced(joined, "–");
    let mut grades: Vec<String> = Vec::new();
    for part in joined.split([',', ';', '/', '&']) {
        let part = without_lead(part, &words.grades);
        let ends = part.split_once(['-', '–']);
        let ends = ends.and_then(|(first, last)| {
            let (first, last) = (grade_before_group(first)?, grade_before_group(last)?);
            let is_range = grade(&first.to_lowercase()) < grade(&last.to_lowercase());
            (is_range && are_alike(first, last)).then_some((first, last))
        });
        let grade = match ends {
            Some((first, last)) => format!("{first}-{last}"),
            None => match grade_before_group(part) {
                Some(grade) => grade.to_owned(),
                None => continue,
            },
        };
        if !grades.contains(&grade) {
            grades.push(grade);
        }
    }
    let hint = Message::new("grade_with_group_hint")
        .with("key", key)
        .with("grade", grades.join(", "))
        .with("other", other_key(CLASS_GROUP, reader)?)
        .with("group", without_lead(text, &words.grades));
    (!grades.is_empty()).then_some(hint)
}

/// Whether both ends of a range are written in digits, or neither: "VII-9" is the ninth class of
/// its grade.
fn are_alike(first: &str, last: &str) -> bool {
    let has_digit = |text: &str| text.contains(|c: char| c.is_ascii_digit());
    has_digit(first) == has_digit(last)
}

/// The grade of a class, which may be called by more than it: `X` of `X-2`, `7` of `7A`.
fn grade_before_group(text: &str) -> Option<&str> {
    let text = text.trim();
    let is_of_number = |c: char| c.is_ascii_digit();
    let is_roman = |c: char| matches!(c.to_ascii_lowercase(), 'i' | 'v' | 'x');
    [
        text.find(|c| !is_of_number(c)).unwrap_or(text.len()),
        text.find(|c| !is_roman(c)).unwrap_or(text.len()),
    ]
    .into_iter()
    .map(|end| text.split_at(end))
    .find(|(lead, group)| {
        // "7A" is a class, "IPA 1" is none.
        let is_word = group.chars().take(2).filter(|c| c.is_alphabetic()).count() == 2;
        grade(&lead.to_lowercase()).is_some() && !is_word
    })
    .map(|(lead, _)| lead)
}

pub(super) fn grade(text: &str) -> Option<u8> {
    const ROMAN: [&str; 13] = [
        "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii",
    ];
    let grade = match ROMAN.iter().position(|roman| *roman == text) {
        Some(place) => place as u8 + 1,
        None => text.parse().ok()?,
    };
    (1..=Grades::HIGHEST).contains(&grade).then_some(grade)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

    use super::*;
    use crate::pack;

    #[test]
    fn a_class_has_a_grade_and_a_group() {
        for (text, grade) in [
            ("X-2", "X"),
            ("7A", "7"),
            ("XI IPA 1", "XI"),
            ("VIIIB", "VIII"),
            ("7", "7"),
        ] {
            assert_eq!(grade_before_group(text), Some(grade));
        }
        for text in ["tujuh", "14B", "IPA 1", ""] {
            assert!(grade_before_group(text).is_none(), "{text}");
        }
    }

    #[test]
    fn classes_counted_from_the_first_of_their_school_are_no_grades() {
        let pack = pack::built_in("indonesia").unwrap();
        for text in ["2 SMP", "kelas 1 SMA", "1-2 SMK", "10 SMP"] {
            assert!(parse_grades(text, &pack).is_none(), "{text}");
        }
    }

    #[test]
    fn reads_what_teachers_write() {
        let pack = pack::built_in("indonesia").unwrap();
        for (text, written) in [
            ("5", "5"),
            ("7-9", "7–9"),
            ("IV-V", "4–5"),
            ("VIII", "8"),
            ("Kelas 7 dan 8", "7–8"),
            ("4, 6", "4, 6"),
            ("x", "10"),
            ("Grades 7 and 8", "7–8"),
            ("VII sampai IX", "7–9"),
            ("7 hingga 9", "7–9"),
            ("7 s.d. 9", "7–9"),
            ("IV s/d VI", "4–6"),
            ("kelas 7 s/d kelas 9, 12", "7–9, 12"),
            ("7 to 9", "7–9"),
            ("X SMK", "10"),
            ("X dan XI SMK", "10–11"),
            ("7-9 SMP", "7–9"),
            ("kelas 5 Sekolah Dasar", "5"),
            ("SMP kelas 7", "7"),
            ("X SMA, X SMK Negeri", "10"),
        ] {
            let grades = parse_grades(text, &pack).map(Grades::written);
            assert_eq!(grades.as_deref(), Some(written), "{text}");
        }
        for text in ["0", "14", "tujuh", "9-7", "7-", "", "VII-9"] {
            assert!(parse_grades(text, &pack).is_none(), "{text}");
        }
    }
}
