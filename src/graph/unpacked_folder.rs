//! `unpacked-folder`: a school's folder that is still called as it came out of a ZIP file
//! ("portofolio-smpn-2-main") or as a file manager calls a copy ("portofolio (1)", "SMPN 2 -
//! Salinan"). Nobody chose that name, and it becomes the address of all the school has.

use std::cell::LazyCell;

use rustc_hash::FxHashSet;

use crate::diagnostic::{Code, Diagnostic, Message, Span};
use crate::model::{Inputs, Model};
use crate::source::{COPIES, COPIES_APART, copied, fold_path, folder_of, join, name_of};

/// What services put behind the name of a project that is downloaded as a ZIP file: its branch.
const BRANCHES: [&str; 2] = ["main", "master"];

/// Looks at the folders of all schools but those of which `told` says already that they are copies.
pub(super) fn check(model: &Model, inputs: &Inputs<'_>, told: &[Diagnostic]) -> Vec<Diagnostic> {
    let told: FxHashSet<&str> = told.iter().map(|problem| problem.path.as_str()).collect();
    let taken = LazyCell::new(|| {
        let schools = model.schools.iter();
        let folders = schools.map(|school| fold_path(school.folder.trim_end_matches('/')));
        folders.collect::<FxHashSet<_>>()
    });
    // A name for a folder, where no other school has it.
    let free = |name: &str, folder: &str| {
        let path = join(folder_of(folder), name)?;
        (!taken.contains(&fold_path(&path))).then(|| name.to_owned())
    };
    let schools = model.schools.iter();
    let problems = schools.filter_map(|school| {
        let path = &*model.entry(school.entry).path;
        let folder = school.folder.strip_suffix('/')?;
        let of_school = school.facts.name.as_deref();
        let meant = without_marks(name_of(folder), of_school.unwrap_or_default())?;
        if told.contains(path) {
            return None;
        }
        let by_name = of_school.map(|_| model.id_by_name(school));
        let by_name = by_name.and_then(|name| free(&name, folder));
        let name = by_name.or_else(|| free(meant, folder));
        let whole = format!("{}/{folder}/", inputs.config.content);
        let message = Message::new("folder_as_unpacked").with("folder", whole);
        let problem = Diagnostic::new(Code::UnpackedFolder, path, Span::line(1), message);
        Some(problem.hint(match name {
            Some(name) => Message::new("folder_as_unpacked_hint").with("name", name),
            None => Message::new("folder_as_unpacked_other_hint"),
        }))
    });
    problems.collect()
}

/// The name of a folder without what was added to it; `None` where nothing was, or where the school
/// is called so itself.
fn without_marks<'name>(name: &'name str, of_school: &str) -> Option<&'name str> {
    let of_school = of_school.to_lowercase();
    let mut rest = name.trim();
    while let Some(shorter) = without_mark(rest, &of_school) {
        rest = shorter;
    }
    (rest != name.trim()).then_some(rest)
}

/// A name without its last mark, or the one before it.
fn without_mark<'name>(name: &'name str, of_school: &str) -> Option<&'name str> {
    let bare = |rest: &'name str| {
        let rest = rest.trim_end_matches([' ', '-', '_']);
        rest.contains(char::is_alphanumeric).then_some(rest)
    };
    if let Some((rest, number)) = name.strip_suffix(')').and_then(|it| it.rsplit_once('(')) {
        let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
        let is_own = of_school.contains(&format!("({number})"));
        return bare(rest).filter(|_| is_number && !is_own);
    }
    let of_copy = copied(name).map(str::trim);
    if of_copy.is_some() && !of_school.starts_with("salinan") {
        return of_copy.filter(|rest| !rest.is_empty());
    }
    // "portofolio copy 2".
    let number = name.trim_end_matches(|sign: char| sign.is_ascii_digit());
    let name = match number.strip_suffix(' ') {
        Some(before) if ends_in(before, &COPIES).is_some() => before,
        _ => name,
    };
    let apart = ends_in(name, &COPIES_APART).filter(|rest| rest.ends_with(" - "));
    let marked = ends_in(name, &COPIES).or_else(|| ends_in(name, &BRANCHES));
    let rest = apart.or(marked)?;
    let is_own = of_school.ends_with(&name[rest.len()..].to_lowercase());
    bare(rest).filter(|_| !is_own)
}

/// A name without its last word and what is before it, where the word is one of some.
fn ends_in<'name>(name: &'name str, words: &[&str]) -> Option<&'name str> {
    let (at, sign) = name
        .char_indices()
        .rfind(|(_, sign)| " -_".contains(*sign))?;
    let word = &name[at + sign.len_utf8()..];
    let is_one = words.iter().any(|one| word.eq_ignore_ascii_case(one));
    is_one.then(|| &name[..at + sign.len_utf8()])
}

#[cfg(test)]
mod tests {
    use super::without_marks;

    #[test]
    fn what_computers_add_to_names_is_known() {
        for (name, meant) in [
            (
                "portofolio-smpn-2-singaraja-main",
                "portofolio-smpn-2-singaraja",
            ),
            ("smpn2-master (1)", "smpn2"),
            ("portofolio (1)", "portofolio"),
            ("portofolio(12)", "portofolio"),
            ("SMPN 2 - Salinan", "SMPN 2"),
            ("SMPN 2 - Salinan (2)", "SMPN 2"),
            ("SMPN 2 - Salin", "SMPN 2"),
            ("smpn 2 copy", "smpn 2"),
            ("smpn 2 copy 3", "smpn 2"),
            ("Copy of SMPN 2", "SMPN 2"),
            ("Salinan dari SMPN 2", "SMPN 2"),
        ] {
            assert_eq!(
                without_marks(name, "SMPN 2 Singaraja"),
                Some(meant),
                "{name}"
            );
        }
    }

    #[test]
    fn names_of_schools_are_their_own() {
        for (name, of_school) in [
            ("smpn-2-singaraja", "SMPN 2 Singaraja"),
            ("SMPN 2", ""),
            ("sd-1 (pagi)", "SD 1 (Pagi)"),
            ("sma (2)", "SMA (2)"),
            ("tk-rumah-main", "TK Rumah Main"),
            ("tk-bermain", ""),
            ("main", ""),
            ("smk-kopi", "SMK Kopi"),
            ("(1)", ""),
            ("", ""),
        ] {
            assert_eq!(without_marks(name, of_school), None, "{name}");
        }
    }
}
