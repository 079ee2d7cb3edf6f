//! What templates may send values through: small lists of names, which every page holds by
//! the dozen. A loop or a component for each would take most of a page's time.

use tera::value::Key;
use tera::{Kwargs, State, Tera, TeraResult, Value};

use crate::html::{self, push_as_templates_do, push_escaped, push_lang};

/// Makes the filters known.
pub(super) fn register(tera: &mut Tera) {
    tera.register_filter("safe", safe);
    tera.register_filter("links", links);
    tera.register_filter("counted", counted);
    tera.register_filter("events", events);
    tera.register_filter("related", related);
    tera.register_filter("in_code", in_code);
}

/// Finished HTML. Tera's own filter of this name makes a copy of it, and most of a page is
/// finished.
fn safe(html: &Value, _: Kwargs, _: &State<'_>) -> Value {
    html.clone().mark_safe()
}

/// Names with their links, separated by commas or by `separator`. `root` is the way to
/// the output folder.
fn links(names: &Value, arguments: Kwargs, _: &State<'_>) -> TeraResult<Value> {
    let root = arguments.must_get::<&str>("root")?;
    let separator = arguments.get::<&str>("separator")?.unwrap_or(", ");
    let mut out = String::new();
    push_links(&mut out, names, root, separator);
    Ok(Value::safe_string(&out))
}

/// Names with their numbers as a list; `with_about` also what is said of each.
fn counted(entries: &Value, arguments: Kwargs, _: &State<'_>) -> TeraResult<Value> {
    let root = arguments.must_get::<&str>("root")?;
    let with_about = arguments.get::<bool>("with_about")?.unwrap_or(false);
    let entries = items(entries);
    let mut out = String::with_capacity(entries.len() * USUAL_SIZE);
    out.push_str("<ul class=\"counted");
    out.push_str(if with_about { " with-about\">" } else { "\">" });
    for entry in entries {
        let string = |key| get(entry, key).and_then(Value::as_str);
        out.push_str("<li>");
        if let Some(hue) = string("hue") {
            let end = "\" aria-hidden=\"true\"></span>";
            push_element(&mut out, "<span class=\"mark c-", hue, end);
        }
        match string("href") {
            Some(href) => {
                out.push_str("<a");
                push_lang(&mut out, string("lang"));
                push_element(&mut out, " href=\"", root, "");
                push_element(&mut out, "", href, "\">");
                push_element(&mut out, "", text(entry, "text"), "</a>");
            }
            None => push_as_templates_do(&mut out, text(entry, "text")),
        }
        if let Some(count) = get(entry, "count") {
            push_element(
                &mut out,
                " <span class=\"count\">",
                &count.to_string(),
                "</span>",
            );
        }
        if let Some(about) = string("about").filter(|_| with_about) {
            out.push_str("<p");
            push_lang(&mut out, string("lang"));
            push_element(&mut out, ">", about, "</p>");
        }
        out.push_str("</li>");
    }
    out.push_str("</ul>");
    Ok(Value::safe_string(&out))
}

/// Practices in time as the inside of a list, each behind its day and with what is said of it.
fn events(events: &Value, arguments: Kwargs, _: &State<'_>) -> TeraResult<Value> {
    let root = arguments.must_get::<&str>("root")?;
    let events = items(events);
    let mut out = String::with_capacity(events.len() * USUAL_SIZE);
    for event in events {
        let start = "<li><span class=\"day\">";
        push_element(&mut out, start, text(event, "date"), "</span><div>");
        push_link(&mut out, event, root);
        let start = "<span class=\"about\">";
        push_element(&mut out, start, text(event, "about"), "</span></div></li>");
    }
    Ok(Value::safe_string(&out))
}

/// Practices as the inside of a list, each with what is said of it. Where `has_own` says so, the
/// one that leads nowhere is that of the page.
fn related(practices: &Value, arguments: Kwargs, _: &State<'_>) -> TeraResult<Value> {
    let root = arguments.must_get::<&str>("root")?;
    let has_own = arguments.get::<bool>("has_own")?.unwrap_or(false);
    let practices = items(practices);
    let mut out = String::with_capacity(practices.len() * USUAL_SIZE);
    for practice in practices {
        let is_own = has_own && get(practice, "href").is_none();
        out.push_str(match is_own {
            true => "<li aria-current=\"true\">",
            false => "<li>",
        });
        push_link(&mut out, practice, root);
        let start = "<span class=\"about\">";
        push_element(&mut out, start, text(practice, "about"), "</span></li>");
    }
    Ok(Value::safe_string(&out))
}

/// A text of a template between two pieces of HTML.
fn push_element(out: &mut String, start: &str, text: &str, end: &str) {
    out.push_str(start);
    push_as_templates_do(out, text);
    out.push_str(end);
}

/// Bytes of an item of a list, as most are.
const USUAL_SIZE: usize = 256;

/// A sentence about a file, in which what is for copying stands between backticks or, where
/// it takes several lines, below the first.
fn in_code(sentence: &Value, _: Kwargs, _: &State<'_>) -> TeraResult<Value> {
    let sentence = sentence.as_str().unwrap_or_default();
    let (sentence, lines) = sentence.split_once('\n').unwrap_or((sentence, ""));
    let mut out = String::with_capacity(sentence.len() + 32);
    for (place, piece) in sentence.split('`').enumerate() {
        let is_code = place % 2 == 1;
        out.push_str(if is_code { "<code>" } else { "" });
        push_escaped(&mut out, piece);
        out.push_str(if is_code { "</code>" } else { "" });
    }
    if !lines.is_empty() {
        out.push_str("<br><code>");
        push_escaped(&mut out, lines);
        out.push_str("</code>");
        out = out.replace('\n', "<br>");
    }
    Ok(Value::safe_string(&out))
}

fn push_links(out: &mut String, names: &Value, root: &str, separator: &str) {
    for (place, name) in items(names).iter().enumerate() {
        if place > 0 {
            push_escaped(out, separator);
        }
        push_link(out, name, root);
    }
}

fn push_link(out: &mut String, name: &Value, root: &str) {
    let href = get(name, "href").and_then(Value::as_str);
    let lang = get(name, "lang").and_then(Value::as_str);
    html::push_link(out, text(name, "text"), href, lang, root);
}

/// The values of a list; a single value is a list of one.
fn items(value: &Value) -> &[Value] {
    value
        .as_array()
        .unwrap_or_else(|| std::slice::from_ref(value))
}

fn get<'value>(value: &'value Value, key: &'static str) -> Option<&'value Value> {
    value.as_map()?.get(&Key::Str(key))
}

fn text<'value>(value: &'value Value, key: &'static str) -> &'value str {
    get(value, key).and_then(Value::as_str).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

    use tera::{Context, Tera};

    use crate::page::view::{Counted, Link, TimelineEvent};

    /// What a template makes of a list of names.
    fn written(template: &str, names: &impl serde::Serialize) -> String {
        let mut tera = Tera::new();
        super::register(&mut tera);
        tera.add_raw_template("list.html", template).unwrap();
        let mut context = Context::new();
        context.insert("names", names);
        tera.render("list.html", &context).unwrap()
    }

    fn link(text: &str, href: Option<&str>, lang: Option<&str>) -> Link {
        Link {
            text: text.to_owned(),
            href: href.map(str::to_owned),
            lang: lang.map(Box::from),
        }
    }

    #[test]
    fn names_have_their_numbers_and_what_is_said_of_them() {
        let counted = |link, count, about: &str, hue| Counted {
            link,
            count,
            about: about.to_owned(),
            hue,
        };
        let names = [
            counted(link("IPA <1>", Some("ipa.html"), None), Some(2), "", "soga"),
            counted(link("Jum'at", None, Some("en")), None, "A & B", ""),
            counted(link("Tape", Some("t.html"), Some("en")), Some(0), "C", ""),
        ];
        assert_eq!(
            written(r#"{{ names | counted(root="../") }}"#, &names),
            "<ul class=\"counted\"><li><span class=\"mark c-soga\" aria-hidden=\"true\"></span>\
             <a href=\"../ipa.html\">IPA &lt;1&gt;</a> <span class=\"count\">2</span></li>\
             <li>Jum&#39;at</li>\
             <li><a lang=\"en\" href=\"../t.html\">Tape</a> <span class=\"count\">0</span></li></ul>"
        );
        assert_eq!(
            written(
                r#"{{ names | counted(root="", with_about=true) }}"#,
                &names[1..].to_vec()
            ),
            "<ul class=\"counted with-about\"><li>Jum&#39;at<p lang=\"en\">A &amp; B</p></li>\
             <li><a lang=\"en\" href=\"t.html\">Tape</a> <span class=\"count\">0</span>\
             <p lang=\"en\">C</p></li></ul>"
        );
    }

    #[test]
    fn practices_stand_behind_their_day_and_before_what_is_said_of_them() {
        let event = |link, date: &str, about: &str| TimelineEvent {
            link,
            date: date.to_owned(),
            about: about.to_owned(),
        };
        let events = [
            event(
                link("Tape", Some("a.html"), None),
                "5 Agustus",
                "Peta · SD'1",
            ),
            event(link("Roti", None, None), "6 Agustus", ""),
        ];
        assert_eq!(
            written(r#"{{ names | events(root="../") }}"#, &events),
            "<li><span class=\"day\">5 Agustus</span><div><a href=\"../a.html\">Tape</a>\
             <span class=\"about\">Peta · SD&#39;1</span></div></li>\
             <li><span class=\"day\">6 Agustus</span><div>Roti<span class=\"about\"></span></div></li>"
        );
        let tape =
            "<a href=\"../a.html\">Tape</a><span class=\"about\">Peta · SD&#39;1</span></li>";
        let roti = "Roti<span class=\"about\"></span></li>";
        assert_eq!(
            written(r#"{{ names | related(root="../") }}"#, &events),
            format!("<li>{tape}<li>{roti}")
        );
        assert_eq!(
            written(
                r#"{{ names | related(root="../", has_own=true) }}"#,
                &events
            ),
            format!("<li>{tape}<li aria-current=\"true\">{roti}")
        );
    }
}
