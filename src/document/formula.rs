//! Formulas as MathML, and why one cannot be.
//!
//! The library writes attributes in an order that changes from run to run, so its
//! output is read as XML, held against a list of what MathML may be, and written again
//! with sorted attributes. That is the second defence, too: what is not on the list
//! does not reach the page.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::sync::LazyLock;
use std::thread;

use katex::types::ParseErrorKind;
use katex::{KatexContext, OutputFormat, Settings, render_to_string};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::decimal_comma;
use crate::html::escape;

/// Most bytes of a formula, and most braces in braces: beyond it no formula is meant.
pub(super) const LONGEST: usize = 4096;
const DEEPEST: usize = 50;

/// The largest distance or size in a formula, in em. The column of a page is some 40 wide.
pub(super) const LARGEST: u32 = 20;

/// What defines commands: a few bytes of these become as much as they like, one within the
/// other, so the length of the formula would bound nothing.
const DEFINITIONS: [&str; 7] = [
    "\\def",
    "\\gdef",
    "\\edef",
    "\\xdef",
    "\\newcommand",
    "\\renewcommand",
    "\\providecommand",
];

/// Commands that lead somewhere, load something or set what HTML is. The library shows their name
/// in place of their words.
const LEADING: [&str; 8] = [
    "\\href",
    "\\url",
    "\\includegraphics",
    "\\htmlClass",
    "\\htmlId",
    "\\htmlStyle",
    "\\htmlData",
    "\\html@mathml",
];

/// The library recurses into whatever nests, and much does without braces (`\left(`, `\bf`,
/// `\begin{cases}`). Some 32 kB for each level is the most that was measured; this many
/// levels find room on any stack, as many as a formula has bytes on the larger one.
const LEVELS_ANYWHERE: usize = 24;
const STACK: usize = 64 << 20;

const ELEMENTS: [&str; 29] = [
    "math",
    "semantics",
    "mrow",
    "mi",
    "mo",
    "mn",
    "mtext",
    "ms",
    "mspace",
    "mfrac",
    "msqrt",
    "mroot",
    "msub",
    "msup",
    "msubsup",
    "munder",
    "mover",
    "munderover",
    "mtable",
    "mtr",
    "mtd",
    "mstyle",
    "mpadded",
    "mphantom",
    "menclose",
    "merror",
    "mglyph",
    "mmultiscripts",
    "mlabeledtr",
];

const ATTRIBUTES: [&str; 31] = [
    "display",
    "mathvariant",
    "stretchy",
    "fence",
    "separator",
    "lspace",
    "rspace",
    "width",
    "height",
    "depth",
    "voffset",
    "linethickness",
    "accent",
    "accentunder",
    "columnalign",
    "rowspacing",
    "columnspacing",
    "columnlines",
    "rowlines",
    "frame",
    "scriptlevel",
    "displaystyle",
    "minsize",
    "maxsize",
    "symmetric",
    "largeop",
    "movablelimits",
    "notation",
    "form",
    "encoding",
    "side",
];

static CONTEXT: LazyLock<KatexContext> = LazyLock::new(KatexContext::default);

/// Why a formula cannot be set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FormulaProblem {
    /// A command nobody knows, as it is written.
    UnknownCommand(String),
    /// `\begin{…}` with a name nobody knows.
    UnknownEnvironment(String),
    /// It defines a command of its own with this one.
    Definition(&'static str),
    /// More of it, or deeper, than a formula is.
    TooLarge,
    /// It asks for a distance or size above [`LARGEST`].
    TooWide,
    /// Something is open, missing or in the wrong place.
    Unreadable,
}

/// A formula as MathML.
pub fn formula(source: &str, is_display: bool) -> Result<String, FormulaProblem> {
    if source.len() > LONGEST || braces_in_braces(source) > DEEPEST {
        return Err(FormulaProblem::TooLarge);
    }
    if let Some(word) = DEFINITIONS.iter().find(|word| source.contains(**word)) {
        return Err(FormulaProblem::Definition(word));
    }
    if let Some(word) = LEADING.iter().find(|word| source.contains(**word)) {
        return Err(FormulaProblem::UnknownCommand((*word).to_owned()));
    }
    let set = |source: &str| match most_levels(source) <= LEVELS_ANYWHERE {
        true => mathml(source, is_display),
        false => on_a_large_stack(|| mathml(source, is_display)),
    };
    match decimal_comma::tight(source) {
        Cow::Borrowed(source) => set(source),
        // Where such a comma may not stand, the formula is what it was.
        Cow::Owned(tight) => set(&tight)
            .map(decimal_comma::joined)
            .or_else(|_| set(source)),
    }
}

/// Whether a formula holds nothing that could go wrong: letters, numbers and signs.
pub(super) fn is_plain(source: &str) -> bool {
    let is_sign = |byte: &u8| b" +-=<>()[]/*.,:;!?|".contains(byte);
    source.len() <= LONGEST
        && source
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || is_sign(&byte))
}

/// What a formula hides: from a `%` on, the rest of the line is a comment.
pub(super) fn comment_of(source: &str) -> Option<&str> {
    let mut is_escaped = false;
    let start = source.bytes().position(|byte| {
        let begins = byte == b'%' && !is_escaped;
        is_escaped = byte == b'\\' && !is_escaped;
        begins
    })?;
    source[start..].lines().next().map(str::trim_end)
}

fn braces_in_braces(source: &str) -> usize {
    let depths = source.bytes().scan(0usize, |depth, mark| {
        match mark {
            b'{' => *depth += 1,
            b'}' => *depth = depth.saturating_sub(1),
            _ => {}
        }
        Some(*depth)
    });
    depths.max().unwrap_or(0)
}

/// How many levels a formula can have at most: every command, every group and every accent
/// of a letter may be one.
fn most_levels(source: &str) -> usize {
    let may_nest = |byte: &u8| matches!(byte, b'\\' | b'{') || !byte.is_ascii();
    source.bytes().filter(may_nest).count()
}

/// Where there is no room for such a stack, it is too large.
fn on_a_large_stack<T: Send>(
    work: impl FnOnce() -> Result<T, FormulaProblem> + Send,
) -> Result<T, FormulaProblem> {
    thread::scope(|scope| {
        let builder = thread::Builder::new().stack_size(STACK);
        let worker = builder.spawn_scoped(scope, work).ok();
        worker
            .and_then(|worker| worker.join().ok())
            .unwrap_or(Err(FormulaProblem::TooLarge))
    })
}

fn mathml(source: &str, is_display: bool) -> Result<String, FormulaProblem> {
    let settings = Settings::builder()
        .display_mode(is_display)
        .output(OutputFormat::Mathml)
        .throw_on_error(true)
        .build();
    let markup =
        render_to_string(&CONTEXT, source, &settings).map_err(|error| match *error.kind {
            ParseErrorKind::UndefinedControlSequence { name } => {
                FormulaProblem::UnknownCommand(name)
            }
            ParseErrorKind::NoSuchEnvironment { name } => FormulaProblem::UnknownEnvironment(name),
            _ => FormulaProblem::Unreadable,
        })?;
    let markup = canonical(&markup, is_display).ok_or(FormulaProblem::Unreadable)?;
    let is_too_wide = lengths(&markup).any(|length| length.abs() > f64::from(LARGEST));
    match is_too_wide {
        true => Err(FormulaProblem::TooWide),
        false => Ok(markup),
    }
}

/// The lengths in the attributes of MathML. Nearly all are in em, whatever the author wrote.
fn lengths(markup: &str) -> impl Iterator<Item = f64> {
    let values = markup.split('"').skip(1).step_by(2);
    values
        .flat_map(str::split_ascii_whitespace)
        .filter_map(|value| {
            let number = value.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
            let has_unit = number.len() < value.len();
            number.parse().ok().filter(|_| has_unit)
        })
}

/// MathML with sorted attributes and nothing that is not on the lists; `None` where it
/// holds something that is not.
fn canonical(markup: &str, is_display: bool) -> Option<String> {
    let start = markup.find("<math")?;
    let end = markup.rfind("</math>")? + "</math>".len();
    let mut reader = Reader::from_str(&markup[start..end]);
    let mut out = String::with_capacity(end - start);
    // The TeX annotation repeats the source for programs; readers have the formula.
    let mut annotation = 0usize;
    loop {
        match reader.read_event().ok()? {
            Event::Start(tag) if is_annotation(&tag) => annotation += 1,
            Event::End(tag) if tag.name().as_ref() == "annotation" => annotation -= 1,
            _ if annotation > 0 => {}
            Event::Start(tag) => open(&tag, is_display, false, &mut out)?,
            Event::Empty(tag) => open(&tag, is_display, true, &mut out)?,
            Event::End(tag) => {
                let _ = write!(out, "</{}>", tag.name().as_ref());
            }
            Event::Text(text) => out.push_str(&escape(&text)),
            Event::GeneralRef(reference) => {
                let _ = write!(out, "&{};", &*reference);
            }
            Event::Eof => return Some(out),
            _ => {}
        }
    }
}

fn is_annotation(tag: &BytesStart<'_>) -> bool {
    tag.name().as_ref() == "annotation"
}

fn open(tag: &BytesStart<'_>, is_display: bool, is_empty: bool, out: &mut String) -> Option<()> {
    let name = tag.name().as_ref().to_owned();
    if !ELEMENTS.contains(&name.as_str()) {
        return None;
    }
    let mut attributes: Vec<(String, String)> = Vec::new();
    for attribute in tag.attributes() {
        let attribute = attribute.ok()?;
        let key = attribute.key.as_ref().to_owned();
        if ATTRIBUTES.contains(&key.as_str()) && key != "display" {
            let value = attribute.value.into_owned();
            attributes.push((key, value));
        }
    }
    if name == "math" && is_display {
        attributes.push(("display".to_owned(), "block".to_owned()));
    }
    attributes.sort();
    let _ = write!(out, "<{name}");
    for (key, value) in attributes {
        let value = value.replace('"', "&quot;").replace('<', "&lt;");
        let _ = write!(out, " {key}=\"{value}\"");
    }
    // HTML knows no empty elements in MathML; every one is closed.
    out.push('>');
    if is_empty {
        let _ = write!(out, "</{name}>");
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::{FormulaProblem, comment_of, formula, is_plain};

    #[test]
    fn formulas_become_mathml_without_surprises() {
        let loss = formula(r"\frac{a-b}{a} \times 100\%", true).unwrap();
        assert!(loss.starts_with("<math display=\"block\">"), "{loss}");
        assert!(loss.contains("<mfrac>"), "{loss}");
        assert_eq!(loss, formula(r"\frac{a-b}{a} \times 100\%", true).unwrap());
        assert!(!loss.contains("annotation"));
    }

    #[test]
    fn a_number_with_a_decimal_comma_is_one() {
        let gain = formula(r"\frac{78,25-62,5}{37,5} = 0,42", false).unwrap();
        for number in ["78,25", "62,5", "37,5", "0,42"] {
            assert!(gain.contains(&format!("<mn>{number}</mn>")), "{gain}");
        }
        let pair = formula("(1,2)", false).unwrap();
        assert!(pair.contains("<mn>1</mn><mo"), "{pair}");
        assert!(formula(r"\text{naik 0,42 poin}", false).is_ok());
    }

    #[test]
    fn what_is_no_formula_says_why() {
        let problem = |source: &str| formula(source, false).unwrap_err();
        let command = |name: &str| FormulaProblem::UnknownCommand(name.to_owned());
        assert_eq!(problem(r"\frac{"), FormulaProblem::Unreadable);
        assert_eq!(problem(r"2 \salah{x}"), command(r"\salah"));
        assert_eq!(problem(r"\url{x}"), command(r"\url"));
        assert_eq!(
            problem(r"\begin{x} 1"),
            FormulaProblem::UnknownEnvironment("x".to_owned())
        );
        assert_eq!(problem(&"{".repeat(3000)), FormulaProblem::TooLarge);
        assert_eq!(problem(&r"\sqrt{".repeat(300)), FormulaProblem::TooLarge);
        assert_eq!(
            problem(r"\def\half{\frac{1}{2}} \half"),
            FormulaProblem::Definition(r"\def")
        );
        for room in [
            r"\rule{999em}{1em}",
            r"\rule[-999in]{1em}{1em}",
            r"\hspace{-999em} x",
            r"\kern 999cm x",
            r"\raisebox{999em}{x}",
            r"a \\[999em] b",
            r"\genfrac{(}{)}{999em}{0}{a}{b}",
        ] {
            assert_eq!(problem(room), FormulaProblem::TooWide, "{room}");
        }
        assert!(formula(r"\rule{20em}{1px} \quad \tag{1} \boxed{x}", true).is_ok());
        let evil = formula(r"\operatorname{<img/src=x/onerror=alert(1)>}", false);
        assert!(!evil.unwrap_or_default().contains("<img"));
    }

    #[test]
    fn a_plain_formula_can_always_be_set() {
        let signs = " +-=<>()[]/*.,:;!?|";
        for source in signs.chars().chain("aZ09".chars()) {
            for source in [
                source.to_string(),
                format!("{source}{source}"),
                format!("a{source}b"),
            ] {
                assert!(is_plain(&source));
                assert!(formula(&source, false).is_ok(), "{source}");
                assert!(formula(&source, true).is_ok(), "{source}");
            }
        }
        assert!(!is_plain("x^2"));
    }

    #[test]
    fn a_percent_sign_hides_the_rest_of_its_line() {
        assert_eq!(comment_of(r"12,5% = \frac18"), Some(r"% = \frac18"));
        assert_eq!(comment_of("a\\\\% b\nc"), Some("% b"));
        assert_eq!(comment_of(r"12,5\%"), None);
    }

    #[test]
    fn no_formula_is_too_deep_for_the_stack() {
        let accents = format!("x{}", "\u{302}".repeat(2000));
        let defined = format!(r"\def\a{{{}}}{}", r"\left(".repeat(300), r"\a".repeat(700));
        for source in [accents, defined] {
            let _ = formula(&source, false);
        }
        for nests in [
            r"\left(",
            r"\color{red}",
            r"\begin{cases}",
            r"\begin{aligned}",
            r"\Large ",
            r"\bf",
            r"\rm",
            r"\begingroup ",
            r"\text{\bf $",
            r"\boxed{",
        ] {
            let _ = formula(&nests.repeat(4096 / nests.len()), false);
            let _ = formula(&nests.repeat(49), false);
        }
        let closed = [r"\boxed{\bf ".repeat(49), "x".into(), "}".repeat(49)].concat();
        assert!(formula(&closed, false).unwrap().starts_with("<math"));
    }

    #[test]
    fn a_long_formula_is_one_all_the_same() {
        let line = r"\text{luas} &= \frac{1}{2} \times a \times t \\";
        let lines = [r"\begin{aligned}", &line.repeat(40), r"\end{aligned}"].concat();
        let markup = formula(&lines, true).unwrap();
        assert_eq!(markup.matches("<mfrac>").count(), 40, "{markup}");
    }
}
