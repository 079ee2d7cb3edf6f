//! The page of a site that cannot be shown yet: why, and the site itself once it can be.

use tokio::sync::oneshot::Sender;

use super::client;
use super::http::{Answer, Ask};
use super::problems::InWords;
use crate::diagnostic::{Diagnostic, Message};
use crate::html::escape;

/// What is answered while there is no site: a page at every address.
pub(super) struct Waiting {
    /// The page, with the script in it.
    page: Vec<u8>,
    /// What the script is told.
    state: String,
}

impl Waiting {
    /// Waits until problems are mended. The script shows them as it does on every page, with their
    /// places and what to write instead.
    pub(super) fn for_mending(words: &InWords<'_>, problems: &[Diagnostic]) -> Self {
        let say = |problem: &Diagnostic| {
            let message = words.locale.say(words.language, &problem.message);
            format!("{}:{}: {message}", problem.path, problem.span.start.line)
        };
        let reasons: Vec<String> = problems.iter().map(say).collect();
        let reasons = escape(&reasons.join("\n"));
        Self::new(
            words,
            problems,
            &format!("<noscript><pre>{reasons}</pre></noscript>"),
        )
    }

    /// Waits until what the system says is otherwise.
    pub(super) fn for_system(words: &InWords<'_>, reason: &str) -> Self {
        Self::new(words, &[], &format!("<pre>{}</pre>", escape(reason)))
    }

    fn new(words: &InWords<'_>, problems: &[Diagnostic], reasons: &str) -> Self {
        let say = |key| escape(&words.locale.say(words.language, &Message::new(key)));
        let page = format!(
            "<!DOCTYPE html>\n<html lang=\"{}\">\n<head><meta charset=\"utf-8\">\
             <meta name=\"viewport\" content=\"width=device-width\">\
             <noscript><meta http-equiv=\"refresh\" content=\"1\"></noscript>\
             <title>Padu</title><style>{STYLE}</style></head>\n\
             <body><h1>{}</h1><p>{}</p>{reasons}</body>\n</html>\n",
            words.language,
            say("preview_waits"),
            say("preview_waits_about"),
        );
        let state = client::state_of(page.as_bytes());
        let sources: Vec<&str> = problems.iter().map(|problem| &*problem.path).collect();
        let told = serde_json::json!({
            "page": state,
            "styles": "",
            "problems": words.of_page(problems, &sources, None),
        });
        Self {
            page: client::with_script(page.as_bytes(), &state, ""),
            state: told.to_string(),
        }
    }

    pub(super) fn answer(&self, ask: Ask) {
        match ask {
            Ask::File { reply, .. } => send(reply, Answer::unavailable(self.page.clone())),
            Ask::State { reply, .. } => send(reply, self.state.clone()),
        }
    }
}

/// Who asked may have gone.
fn send<T>(reply: Sender<T>, answer: T) {
    let _ = reply.send(answer);
}

const STYLE: &str = ":root{color-scheme:light dark}\
    body{font:18px/1.5 system-ui,sans-serif;max-width:36em;margin:2em auto;padding:0 1em}\
    h1{font-size:1.5em;line-height:1.2}pre{white-space:pre-wrap;overflow-wrap:anywhere}";
