//! Reading a case.

use unicode_normalization::UnicodeNormalization as _;

use super::{Expectation, Storage};

/// A case, read.
#[derive(Debug)]
pub(crate) struct Case {
    /// Language of the messages where an expectation names no other.
    pub(crate) language: String,
    /// The day it is; without one nothing is compared with it.
    pub(crate) today: Option<jiff::civil::Date>,
    /// Files of the site.
    pub(crate) files: Vec<(String, Vec<u8>)>,
    /// Folders that cannot be looked into.
    pub(crate) closed: Vec<String>,
    /// Files that cannot be read.
    pub(crate) locked: Vec<String>,
    /// What is expected, with the lines of the section.
    pub(crate) expectations: Vec<(Expectation, Vec<String>)>,
    /// Every line with the number of the expectation it belongs to, for rewriting.
    pub(crate) lines: Vec<(String, Option<usize>)>,
}

impl Case {
    /// How many lines of problems it expects in a language.
    pub(crate) fn told_in(&self, language: &str) -> usize {
        self.expectations
            .iter()
            .filter(|(kind, _)| match kind {
                Expectation::Problems(said) => {
                    said.as_deref().unwrap_or(&self.language) == language
                }
                _ => false,
            })
            .map(|(_, lines)| lines.len())
            .sum()
    }
}

/// Reads a case. Whatever is not understood is an error, so that no expectation is
/// silently without effect.
pub(crate) fn parse(text: &str) -> Result<Case, String> {
    let case = parse_unchecked(text)?;
    check(&case)?;
    Ok(case)
}

/// Reads a case whose expectations are still to be written.
pub(crate) fn parse_unchecked(text: &str) -> Result<Case, String> {
    let mut case = Case {
        language: "id".to_owned(),
        today: None,
        files: Vec::new(),
        closed: Vec::new(),
        locked: Vec::new(),
        expectations: Vec::new(),
        lines: Vec::new(),
    };
    let mut section = Section::Head;
    let mut open: Option<OpenFile> = None;
    for line in text.lines() {
        if let Some(title) = section_title(line) {
            if let Some(file) = open.take() {
                case.files.push(file.close()?);
            }
            section = match expectation(title)? {
                Some(expectation) => {
                    if case
                        .expectations
                        .iter()
                        .any(|(other, _)| *other == expectation)
                    {
                        return Err(format!("a section stands twice: {line}"));
                    }
                    case.expectations.push((expectation, Vec::new()));
                    Section::Expectation(case.expectations.len() - 1)
                }
                None => {
                    open = Some(OpenFile::new(title)?);
                    Section::File
                }
            };
            case.lines.push((line.to_owned(), None));
            continue;
        }
        let mut owner = None;
        match section {
            Section::Head => head_line(line, &mut case)?,
            Section::File => {
                if let Some(file) = &mut open {
                    file.text.push_str(line);
                    file.text.push('\n');
                }
            }
            Section::Expectation(place) => {
                let is_kept = matches!(case.expectations[place].0, Expectation::Mended(_));
                if is_kept || !line.trim().is_empty() {
                    case.expectations[place].1.push(line.to_owned());
                }
                owner = Some(place);
            }
        }
        case.lines.push((line.to_owned(), owner));
    }
    if let Some(file) = open {
        case.files.push(file.close()?);
    }
    Ok(case)
}

enum Section {
    Head,
    File,
    Expectation(usize),
}

fn section_title(line: &str) -> Option<&str> {
    line.strip_prefix("-- ")?.strip_suffix(" --")
}

fn expectation(title: &str) -> Result<Option<Expectation>, String> {
    let Some(what) = title.strip_prefix("expect") else {
        return Ok(None);
    };
    match what.trim() {
        "" => Ok(Some(Expectation::Problems(None))),
        language @ ("id" | "en") => Ok(Some(Expectation::Problems(Some(language.to_owned())))),
        "no output" => Ok(Some(Expectation::NoOutput(None))),
        "no site" => Ok(Some(Expectation::NoSite)),
        other => {
            let address = |words| other.strip_prefix(words).map(str::to_owned);
            if let Some(path) = address("mended ") {
                return Ok(Some(Expectation::Mended(path)));
            }
            match (address("output "), address("no output ")) {
                (Some(address), _) => Ok(Some(Expectation::Output(address))),
                (_, Some(address)) => Ok(Some(Expectation::NoOutput(Some(address)))),
                (None, None) => Err(format!("unknown section: {title}")),
            }
        }
    }
}

fn head_line(line: &str, case: &mut Case) -> Result<(), String> {
    if line.trim().is_empty() || line.starts_with('#') {
        return Ok(());
    }
    match line.split_once(": ") {
        Some(("language", language @ ("id" | "en"))) => {
            language.clone_into(&mut case.language);
            Ok(())
        }
        Some(("today", day)) => {
            case.today = Some(day.parse().map_err(|error| format!("{day}: {error}"))?);
            Ok(())
        }
        Some(("closed", folders)) => {
            case.closed.extend(folders.split(", ").map(str::to_owned));
            Ok(())
        }
        Some(("locked", files)) => {
            case.locked.extend(files.split(", ").map(str::to_owned));
            Ok(())
        }
        Some(("schools", schools)) => {
            for school in schools.split(", ") {
                let path = format!("content/{school}/sekolah.md");
                let profile = format!(
                    "---\nnama: Sekolah {school}\nbentuk: SMP\nwilayah: \"51.08.08\"\n---\n"
                );
                case.files.push((path, profile.into_bytes()));
            }
            Ok(())
        }
        _ => Err(format!("unknown line before the first section: {line}")),
    }
}

fn check(case: &Case) -> Result<(), String> {
    let kinds: Vec<&Expectation> = case.expectations.iter().map(|(kind, _)| kind).collect();
    if !kinds
        .iter()
        .any(|kind| matches!(kind, Expectation::Problems(_)))
    {
        return Err("a case needs a section `-- expect --`".to_owned());
    }
    let is_fine = case
        .expectations
        .iter()
        .all(|(kind, lines)| !matches!(kind, Expectation::Problems(_)) || lines.is_empty());
    let shows = |kind: &&Expectation| matches!(kind, Expectation::Output(_));
    if is_fine && !kinds.iter().any(shows) {
        return Err("a case without problems must say what its pages hold".to_owned());
    }
    for (kind, lines) in &case.expectations {
        if matches!(kind, Expectation::Output(_) | Expectation::NoOutput(_)) && lines.is_empty() {
            return Err(format!("a section is empty: {kind:?}"));
        }
    }
    Ok(())
}

struct OpenFile {
    path: String,
    storage: Vec<Storage>,
    text: String,
}

impl OpenFile {
    fn new(title: &str) -> Result<Self, String> {
        let (path, storage) = title.split_once(" as ").unwrap_or((title, ""));
        if !path.contains(['/', '.']) {
            return Err(format!("unknown section: {title}"));
        }
        let storage = storage
            .split(", ")
            .filter(|word| !word.is_empty())
            .map(|word| match word {
                "crlf" => Ok(Storage::Crlf),
                "cr" => Ok(Storage::Cr),
                "bom" => Ok(Storage::Bom),
                "utf-16le" => Ok(Storage::Utf16Le),
                "utf-16be" => Ok(Storage::Utf16Be),
                "latin-1" => Ok(Storage::Latin1),
                "tabs" => Ok(Storage::Tabs),
                "huge" => Ok(Storage::Huge),
                "huge front matter" => Ok(Storage::HugeFrontMatter),
                "decomposed" => Ok(Storage::Decomposed),
                "picture" => Ok(Storage::Picture(include_bytes!("pictures/bowl.jpg"))),
                "png picture" => Ok(Storage::Picture(include_bytes!("pictures/bowl.png"))),
                "webp picture" => Ok(Storage::Picture(include_bytes!("pictures/bowl.webp"))),
                "cut off" => Ok(Storage::CutOff),
                other => Err(format!("unknown storage: {other}")),
            })
            .collect::<Result<_, _>>()?;
        Ok(Self {
            path: path.to_owned(),
            storage,
            text: String::new(),
        })
    }

    fn close(self) -> Result<(String, Vec<u8>), String> {
        let has = |storage| self.storage.contains(&storage);
        let mut path = self.path;
        let mut text = self.text;
        if has(Storage::Tabs) {
            text = text.replace('→', "\t");
        }
        if has(Storage::Huge) {
            let line = text.lines().last().unwrap_or_default().to_owned() + "\n";
            text.push_str(&line.repeat((1 << 20) / line.len() + 1));
        }
        if has(Storage::HugeFrontMatter) {
            let end = text.rfind("---\n").ok_or("no closing line")?;
            let line = text[..end].lines().last().unwrap_or_default().to_owned();
            let more: String = (0..(64 << 10) / line.len() + 1)
                .map(|number| format!("{line} {number}\n"))
                .collect();
            text.insert_str(end, &more);
        }
        if has(Storage::Decomposed) {
            path = path.nfd().collect();
        }
        if has(Storage::Cr) {
            text = text.replace('\n', "\r");
        }
        if has(Storage::Crlf) {
            text = text.replace('\n', "\r\n");
        }
        let picture = self.storage.iter().find_map(|storage| match storage {
            Storage::Picture(bytes) => Some(*bytes),
            _ => None,
        });
        let mut bytes = if let Some(picture) = picture {
            picture.to_vec()
        } else if has(Storage::Utf16Le) {
            utf_16(&text, u16::to_le_bytes)
        } else if has(Storage::Utf16Be) {
            utf_16(&text, u16::to_be_bytes)
        } else if has(Storage::Latin1) {
            text.chars()
                .map(|letter| u8::try_from(u32::from(letter)).map_err(|error| error.to_string()))
                .collect::<Result<_, _>>()?
        } else if has(Storage::Bom) {
            [b"\xEF\xBB\xBF", text.as_bytes()].concat()
        } else {
            text.into_bytes()
        };
        if has(Storage::CutOff) {
            bytes.truncate(bytes.len() / 2);
        }
        Ok((path, bytes))
    }
}

fn utf_16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    "\u{FEFF}"
        .encode_utf16()
        .chain(text.encode_utf16())
        .flat_map(bytes)
        .collect()
}
