//! What makes a folder a school's: the file that tells of the school.

/// The names of such a file without `.md`, by the language of its authors; capitals do not matter.
const NAMES: [(&str, &str); 2] = [("id", "sekolah"), ("en", "school")];

/// Whether a file of this name (without `.md`) makes its folder a school's.
pub fn is_profile(stem: &str) -> bool {
    let mut names = NAMES.iter();
    names.any(|(_, name)| stem.eq_ignore_ascii_case(name))
}

/// The name of such a file as authors of a language are told of it.
pub fn profile_name(language: &str) -> String {
    let mut names = NAMES.iter();
    let own = names.find(|(own, _)| *own == language);
    let name = own.map_or("school", |(_, name)| name);
    format!("{name}.md")
}

/// Every name that such a file may have.
pub fn profile_names() -> impl Iterator<Item = String> {
    NAMES.iter().map(|(_, name)| format!("{name}.md"))
}
