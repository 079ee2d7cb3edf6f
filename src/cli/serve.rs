//! `padu serve`

use clap::ArgMatches;

use super::print::Format;
use super::{Exit, Session, print};
use crate::serve::{self, Notice, Options, Why};

pub(super) fn run(session: &Session, matches: &ArgMatches) -> Exit {
    let options = Options {
        port: matches.get_one::<u16>("port").copied(),
        drafts: matches.get_flag("drafts"),
        poll: matches.get_flag("poll"),
        language: session.language.clone(),
        today: || jiff::Zoned::now().date(),
    };
    let opens = matches.get_flag("open");
    let tell = |key: &'static str, values: &[(&'static str, &str)]| {
        print::error_line(&session.say(key, values), session.color);
    };
    let notify = |notice: &Notice| match notice {
        Notice::Ready { address, taken } => {
            if let Some(port) = taken {
                tell("serve_taken", &[("port", &port.to_string())]);
            }
            print::line(&session.say("serve_ready", &[("address", address)]));
            if opens && let Err(error) = open::that_detached(address) {
                tell("serve_no_browser", &[("reason", &error.to_string())]);
            }
        }
        Notice::Polling(why) => {
            let key = match why {
                Why::Asked => "serve_polling_asked",
                Why::Refused => "serve_polling_refused",
                Why::Silent => "serve_polling_silent",
            };
            tell(key, &[]);
        }
        Notice::Read {
            files,
            time,
            errors,
            warnings,
            drafts,
            pressing,
        } => {
            print::diagnostics(session, pressing, Format::Human, &|_| None);
            let others = (errors + warnings).saturating_sub(pressing.len());
            if *files == 0 && !pressing.is_empty() && others > 0 {
                tell("serve_more", &[("count", &*others.to_string())]);
            }
            let key = match files {
                0 => "serve_read",
                _ => "serve_changed",
            };
            let values = [
                ("files", &*files.to_string()),
                ("time", &*time.as_millis().to_string()),
                ("errors", &*errors.to_string()),
                ("warnings", &*warnings.to_string()),
            ];
            tell(key, &values);
            if *files == 0 && *drafts > 0 && !options.drafts {
                session.tell_drafts(*drafts);
            }
        }
        Notice::Waiting(problems) => {
            print::diagnostics(session, problems, Format::Human, &|_| None);
            tell("serve_waits", &[]);
        }
        Notice::Unreadable(reason) => tell("serve_unreadable", &[("reason", reason)]),
    };
    match serve::serve(&session.files, &options, &notify) {
        Ok(()) => Exit::Fine,
        Err(error) => session.port_refused(options.port, &error),
    }
}
