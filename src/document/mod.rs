//! Stage 1. One file becomes a [`Document`]: front matter with places, and what the text
//! holds: headings, links, pictures.
//!
//! **Invariant:** looks at one file and no other; the same bytes always give the
//! same document.

mod address;
mod alert;
mod anchor;
mod bare_address;
mod bullet_as_text;
mod empty_section;
mod decimal_comma;
mod events;
mod foreign_keys;
mod foreign_marks;
mod formula;
mod formula_as_text;
mod front_matter;
mod heading_by_hand;
mod heading_order;
mod heading_words;
mod hidden_note;
mod html_table;
mod keys_again;
mod latex_as_text;
mod lines_of_labels;
mod lines_of_times;
mod notes;
mod notice_of_chat;
mod outline;
mod pandoc_marks;
mod passage;
mod raw_html;
mod shortcode;
mod slips;
mod stars_as_text;
mod table_as_text;
mod wikilink;
mod written;

use std::ops::Range;

use crate::diagnostic::{Code, Diagnostic, Edit, Fix, Message, Severity, Span};
use crate::yaml::{self, Content, Mended, MergeConflict, Node, Recovered};

pub use address::{
    Scheme, Target, percent_decode, scheme_of, target_of, unsafe_address, without_scheme,
};
pub use alert::{AlertLine, alert_line};
pub use anchor::{Anchors, heading_id, is_free_id};
pub use events::{Events, PlacedEvents, See, events, placed_events};
use foreign_keys::ForeignKeys;
pub use formula::{FormulaProblem, formula};
use front_matter::{FenceSlip, Parts, fence_slip, is_rule, parts_at};
pub use front_matter::{Unfenced, split, unfenced};
pub use heading_words::HeadingWords;
pub(crate) use html_table::{HtmlTable, html_tables};
pub use outline::{Heading, LINK_TEXT, Link, Outline};
pub use passage::{NAME_OF_PAGE, words_of_name};
pub(crate) use raw_html::{
    ALLOWED_ELEMENTS, HtmlAttribute, HtmlTag, MORE_ALLOWED_ELEMENTS, after_closing, begins_line,
    html_tags, is_words, unseen_left_open, without_comments,
};
pub use wikilink::Wikilink;
pub use written::{AddressForm, WrittenAddress, written_addresses};

/// Most bytes of a text that is a practice and not an archive.
pub const LARGEST_FILE: usize = 1 << 20;
/// Most bytes of a front matter.
const LARGEST_FRONT_MATTER: usize = 64 << 10;

/// A file, read.
#[derive(Debug)]
pub struct Document<'text> {
    /// The keys and values; `None` where they cannot be read.
    pub front_matter: Option<Node>,
    /// What they most likely say where they cannot be read because of slips.
    pub mended: Option<Box<Mended>>,
    /// Where the front matter stands: its opening line, or the first line.
    pub front_matter_span: Span,
    /// What stands between its two `---` lines; empty where there is none.
    pub front_matter_text: &'text str,
    /// The Markdown after it.
    pub body: &'text str,
    /// Lines before the body.
    pub body_shift: u32,
    /// What the body holds.
    pub outline: Outline,
    /// Problems of this file.
    pub diagnostics: Vec<Diagnostic>,
}

/// How much of a file is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    /// Front matter and what the text holds, with all problems.
    Whole,
    /// Front matter only; the outline stays empty. For a page whose file has been read
    /// as a whole before.
    FrontMatter,
}

/// Reads a file's text. `path` is for reports only.
pub fn parse<'text>(path: &str, text: &'text str, depth: Depth) -> Document<'text> {
    if let Some(keys) = ForeignKeys::at_head(text) {
        return Document::unread(keys.in_place_of_ours(path));
    }
    let parts = split(text);
    let conflict = match depth {
        Depth::Whole => MergeConflict::first_in(text),
        Depth::FrontMatter => None,
    };
    let Some(conflict) = conflict else {
        return parse_merged(path, text, parts, depth);
    };
    let problem = conflict.in_file(path, 0);
    let line = problem.span.start.line;
    let is_below_keys = matches!(&parts, Ok(Some(parts)) if parts.body_shift < line);
    if !is_below_keys {
        return Document::unread(problem);
    }
    let mut read = parse_merged(path, text, parts, depth);
    // What could be better can wait until there is one version.
    let waits = |problem: &Diagnostic| problem.severity == Severity::Hint;
    read.diagnostics.retain(|problem| !waits(problem));
    read.diagnostics.push(problem);
    read
}

/// Reads a file's text, in which no two versions of keys stand.
fn parse_merged<'text>(
    path: &str,
    text: &'text str,
    parts: Result<Option<Parts<'text>>, Span>,
    depth: Depth,
) -> Document<'text> {
    match parts {
        // The keys are there, so none of them is missing.
        Ok(None) | Err(_) if let Some((slip, keys)) = fence_slip(text) => {
            let problem = match slip {
                FenceSlip::Blank => blank_problem(path),
                FenceSlip::Dashes(lines) => dashes_problem(&lines, path),
            };
            parse_between(path, text, keys, problem, depth)
        }
        Ok(None) => Document::without_keys(path, text, depth),
        Ok(Some(parts)) => Document::with_keys(path, &parts, depth),
        Err(unclosed) => Document::unread(unclosed_problem(path, unclosed)),
    }
}

impl<'text> Document<'text> {
    /// A text as such, whose keys nobody has read.
    fn of_body(path: &str, body: &'text str, body_shift: u32, depth: Depth) -> Self {
        let mut diagnostics = Vec::new();
        let outline = match depth {
            Depth::Whole => outline::read(path, body, body_shift, &mut diagnostics),
            Depth::FrontMatter => Outline::default(),
        };
        Self {
            front_matter: None,
            mended: None,
            front_matter_span: Span::line(1),
            front_matter_text: "",
            body,
            body_shift,
            outline,
            diagnostics,
        }
    }

    /// A file whose front matter cannot be told apart from its text, so that nothing of it is read
    /// as text.
    fn unread(problem: Diagnostic) -> Self {
        Self {
            diagnostics: vec![problem],
            ..Self::of_body("", "", 0, Depth::FrontMatter)
        }
    }

    /// A file that is all text.
    fn without_keys(path: &str, text: &'text str, depth: Depth) -> Self {
        let nothing = Node {
            span: Span::line(1),
            content: Content::Map {
                entries: Vec::new(),
                inline: false,
            },
        };
        Self {
            front_matter: Some(nothing),
            ..Self::of_body(path, text, 0, depth)
        }
    }

    /// A file with a front matter, whose keys are read.
    fn with_keys(path: &str, parts: &Parts<'text>, depth: Depth) -> Self {
        let mut read = Self {
            front_matter_span: Span::within_line(1, 1, 4),
            front_matter_text: parts.yaml,
            ..Self::of_body(path, parts.body, parts.body_shift, depth)
        };
        if let Some(keys) = ForeignKeys::at_head(parts.body) {
            let problem = keys.below_ours(path, parts.body_shift);
            read.diagnostics.push(problem);
        }
        if parts.yaml.len() > LARGEST_FRONT_MATTER {
            let message = Message::new("front_matter_too_large");
            let (code, span) = (Code::FileTooLarge, Span::line(1));
            read.diagnostics
                .push(Diagnostic::new(code, path, span, message));
            return read;
        }
        match yaml::parse(parts.yaml, 2) {
            Ok(node) if node.entries().is_some() => {
                if depth == Depth::Whole {
                    let cut = yaml::cut_values(parts.yaml, &node, 2, path);
                    read.diagnostics.extend(cut);
                    let again = keys_again::problem(path, parts.body, parts.body_shift, &node);
                    read.diagnostics.extend(again);
                }
                read.front_matter = Some(node);
            }
            Ok(node) => {
                let message = Message::new("front_matter_without_keys");
                let problem = Diagnostic::new(Code::YamlSyntax, path, node.span, message);
                let hint = Message::new("yaml_line_without_key_hint");
                read.diagnostics.push(problem.hint(hint));
            }
            Err(error) => read.recover(yaml::recover(parts.yaml, 2, error), path),
        }
        read
    }
}

fn unclosed_problem(path: &str, opening: Span) -> Diagnostic {
    let message = Message::new("front_matter_unclosed");
    Diagnostic::new(Code::YamlSyntax, path, opening, message)
        .hint(Message::new("front_matter_unclosed_hint"))
}

/// Reads a file in which `problem` keeps the lines around the keys from being found. `keys` are the
/// first line of keys and the line that closes them, counted from 1.
pub fn parse_between<'text>(
    path: &str,
    text: &'text str,
    keys: Range<u32>,
    problem: Diagnostic,
    depth: Depth,
) -> Document<'text> {
    let parts = parts_at(text, &keys).filter(|parts| parts.yaml.len() <= LARGEST_FRONT_MATTER);
    let mut read = match &parts {
        Some(parts) => Document::of_body(path, parts.body, parts.body_shift, depth),
        None => Document::of_body(path, "", 0, depth),
    };
    if let Some(parts) = parts {
        read.front_matter_text = parts.yaml;
        let recovered = match yaml::parse(parts.yaml, keys.start) {
            Ok(node) => Recovered {
                errors: Vec::new(),
                conflict: None,
                mended: Some(Mended::whole(node)),
            },
            Err(error) => yaml::recover(parts.yaml, keys.start, error),
        };
        read.recover(recovered, path);
    }
    read.diagnostics.push(problem);
    read
}

impl Document<'_> {
    /// Takes down what the keys most likely say, and their slips.
    fn recover(&mut self, recovered: Recovered, path: &str) {
        // What could be better can wait until the file can be read.
        let waits = |problem: &Diagnostic| problem.severity == Severity::Hint;
        self.diagnostics.retain(|problem| !waits(problem));
        let (problems, mended) = recovered.in_file(path);
        self.diagnostics.extend(problems);
        let mended = mended.filter(|mended| mended.node.entries().is_some());
        self.mended = mended.map(Box::new);
    }
}

fn blank_problem(path: &str) -> Diagnostic {
    let message = Message::new("front_matter_below_blank");
    // Mending changes within lines and takes none out.
    Diagnostic::new(Code::YamlSyntax, path, Span::line(1), message)
        .hint(Message::new("front_matter_below_blank_hint"))
}

/// Tells of lines with something else than the `---` around keys: the number of each, and what
/// stands in it.
pub fn dashes_problem(lines: &[(u32, String)], path: &str) -> Diagnostic {
    let edits: Vec<Edit> = lines
        .iter()
        .map(|(line, written)| Edit {
            span: Span::within_line(*line, 1, written.chars().count() as u32 + 1),
            text: "---".to_owned(),
        })
        .collect();
    let span = edits.first().map_or(Span::line(1), |edit| edit.span);
    let written = lines.first().map_or("", |(_, written)| written.trim());
    let message = Message::new("front_matter_other_dashes").with("written", written);
    Diagnostic::new(Code::YamlSyntax, path, span, message)
        .hint(match is_rule(written) {
            true => Message::new("yaml_write_hint").with("line", "---"),
            false => Message::new("front_matter_other_dashes_hint"),
        })
        .fix_if(Some(Fix {
            title: Message::new("fix_fence"),
            edits,
        }))
}
