//! `padu completions`

use clap::ArgMatches;
use clap_complete::Shell;

use super::{Exit, Session, arguments, print};

/// Writes what a shell needs to complete the program's words. The arguments allow only
/// names of shells.
pub(super) fn run(session: &Session, matches: &ArgMatches) -> Exit {
    let Some(shell) = matches.get_one::<Shell>("shell") else {
        return Exit::Usage;
    };
    let mut command = arguments::command(&session.locale, &session.language);
    let mut script = Vec::new();
    clap_complete::generate(*shell, &mut command, "padu", &mut script);
    print::line(String::from_utf8_lossy(&script).trim_end());
    Exit::Fine
}
