//! Region codes: `51.08.08`, also without dots. They are read from the source text, so
//! that `32.10` without quotation marks keeps its last zero.

use super::{Reader, Value};
use crate::diagnostic::{Code, Diagnostic, Fix, Message};
use crate::pack::{NamedRegions, Pack};
use crate::yaml::Node;

pub(super) fn region<'pack>(
    node: &Node,
    key: &str,
    reader: &mut Reader<'pack>,
) -> Option<Value<'pack>> {
    let Some(text) = node.text() else {
        reader.wrong_type(node, key, "wants_region_hint");
        return None;
    };
    let code = with_dots(text);
    // Below the finest level of the table every number is believed, but not `51.08.8`.
    let is_whole = |code: &str| code.split('.').all(|part| part.len() > 1);
    if let Some(code) = &code
        && is_whole(code)
        && reader.pack.regions.knows(code)
    {
        return Some(Value::Text(code.clone()));
    }
    let meant = meant(text, reader.pack);
    let problem = match &code {
        Some(code) => Diagnostic::new(
            Code::UnknownTerm,
            &reader.path,
            node.span,
            Message::new("unknown_region").with("code", code),
        ),
        None => Diagnostic::new(
            Code::WrongType,
            &reader.path,
            node.span,
            Message::new("wrong_value")
                .with("key", key)
                .with("value", text.trim()),
        ),
    };
    let problem = match meant.codes.as_slice() {
        [] => problem.hint(Message::new("wants_region_hint")),
        [only] => {
            let code = format!("\"{only}\"");
            let fix = Fix::replace(node.span, text.trim(), &code);
            let hint = match reader.pack.regions.shown(only) {
                Some(name) => Message::new("region_meant").with("name", name),
                None => Message::new("did_you_mean"),
            };
            problem
                .hint(hint.with("word", code))
                .fix_if(Some(fix).filter(|_| meant.is_whole))
        }
        several => {
            let with_name = |code: &String| match reader.pack.regions.shown(code) {
                Some(name) => format!("`\"{code}\"` ({name})"),
                None => format!("`\"{code}\"`"),
            };
            let words: Vec<String> = several.iter().map(with_name).collect();
            problem.hint(Message::new("candidates").with("words", words.join(", ")))
        }
    };
    reader.diagnostics.push(problem);
    None
}

/// The known codes that one with a slip can mean: programs make 32.1 of 32.10 and 51.8 of
/// 51.08, people put other signs or none between the levels.
fn meant(text: &str, pack: &Pack) -> NamedRegions {
    let regions = &pack.regions;
    let parts: Vec<&str> = text
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .collect();
    if text.contains(|c: char| c.is_alphabetic()) {
        let named = regions.named(text, &pack.manifest.regions.levels);
        let mut words = text.split(|c: char| c.is_whitespace() || c == ',' || c == '(' || c == ')');
        let beside = words.find(|word| word.contains('.') && regions.knows(word));
        return match beside.filter(|_| named.codes.is_empty()) {
            Some(code) => NamedRegions {
                codes: vec![code.to_owned()],
                is_whole: false,
            },
            None => named,
        };
    }
    let padded: Vec<String> = parts.iter().map(|part| format!("{part:0>2}")).collect();
    let mut codes = vec![padded.join("."), format!("{}0", parts.join("."))];
    codes.extend(with_dots(&parts.concat()));
    codes.extend(with_dots(&padded.concat()));
    codes.retain(|code| regions.knows(code));
    codes.sort();
    codes.dedup();
    NamedRegions {
        codes,
        is_whole: true,
    }
}

/// Two digits a level, four for a village.
fn with_dots(text: &str) -> Option<String> {
    let text = text.trim();
    let valid = |code: &str| {
        code.split('.').count() <= 4
            && code.split('.').all(|part| {
                matches!(part.len(), 1 | 2 | 4) && part.chars().all(|c| c.is_ascii_digit())
            })
    };
    if text.contains('.') {
        return valid(text).then(|| text.to_owned());
    }
    if !matches!(text.len(), 2 | 4 | 6 | 10) || !text.chars().all(|c| c.is_ascii_digit()) {
        return None;
    }
    let cuts = [0, 2, 4, 6, 10];
    let parts: Vec<&str> = cuts
        .windows(2)
        .filter_map(|cut| text.get(cut[0]..cut[1]))
        .collect();
    Some(parts.join("."))
}
