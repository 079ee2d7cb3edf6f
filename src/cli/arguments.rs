//! What can be typed, and help for it in the reader's language.

use std::ffi::OsString;
use std::ops::RangeInclusive;
use std::path::PathBuf;

use clap::builder::PossibleValue;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command, value_parser};

use super::{Exit, print};
use crate::diagnostic::Message;
use crate::locale::{Locale, nearest};

/// The kind of a site with many schools.
const CATALOGUE: &str = "catalogue";

/// What stands for a value in usage and help, with the word for it.
const VALUES: [(&str, &str); 8] = [
    ("DIR", "value_folder"),
    ("KIND", "value_kind"),
    ("TITLE", "value_title"),
    ("SUBJECT", "value_subject"),
    ("CODE", "value_code"),
    ("OLD", "value_old"),
    ("NEW", "value_new"),
    ("PATH", "value_path"),
];

/// How many jobs may be asked for.
pub(super) const JOBS: RangeInclusive<i64> = 1..=1024;

/// Whether a word after `padu init --kind` means a catalogue.
pub(super) fn is_catalogue(word: &str) -> bool {
    [CATALOGUE, "katalog", "catalog"].contains(&word)
}

/// The value of an option, before the arguments are understood. For the few options that
/// decide in which language they are explained, and with how many threads that is found out.
pub(super) fn value_of(arguments: &[OsString], name: &str) -> Option<String> {
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        let Some(text) = argument.to_str() else {
            continue;
        };
        if text == name {
            return rest.next()?.to_str().map(str::to_owned);
        }
        if let Some(value) = text.strip_prefix(name).and_then(|v| v.strip_prefix('=')) {
            return Some(value.to_owned());
        }
    }
    None
}

/// The commands with help in a language.
pub(super) fn command(locale: &Locale, language: &str) -> Command {
    let say = |key: &'static str| locale.say(language, &Message::new(key));
    let of = |usage: &str| -> String {
        let words = usage.split_inclusive(|letter: char| !letter.is_ascii_uppercase());
        let words = words.map(|word| {
            let name = word.trim_end_matches(|letter: char| !letter.is_ascii_uppercase());
            let value = VALUES.iter().find(|(value, _)| *value == name);
            value.map_or_else(
                || word.to_owned(),
                |(_, key)| say(key) + &word[name.len()..],
            )
        });
        words.collect()
    };
    let template = format!(
        "{{about}}\n\n{}: {{usage}}\n\n{{all-args}}{{after-help}}\n",
        say("help_usage")
    );
    let options = say("help_options");
    let arguments = say("help_arguments");
    let option = |name: &'static str, key: &'static str| {
        Arg::new(name)
            .long(name)
            .help(say(key))
            .help_heading(options.clone())
    };
    let flag = |name: &'static str, key: &'static str| option(name, key).action(ArgAction::SetTrue);
    let positional = |name: &'static str, key: &'static str| {
        Arg::new(name)
            .help(say(key))
            .help_heading(arguments.clone())
    };
    let sub = |name: &'static str,
               argument: Option<&'static str>,
               about: &'static str,
               example: &'static str| {
        let usage = match argument {
            Some(argument) => format!("padu {name} {} [{options}]", of(argument)),
            None => format!("padu {name} [{options}]"),
        };
        Command::new(name)
            .override_usage(usage)
            .about(say(about))
            .help_template(template.clone())
            .disable_help_flag(true)
            .arg(
                option("help", "help_help")
                    .short('h')
                    .action(ArgAction::Help),
            )
            .after_help(format!("{}:\n  {example}", say("help_example")))
    };
    let formats = |names: &'static [&'static str], help: &'static str| {
        option("format", help)
            .value_parser(names.to_vec())
            .default_value(names[0])
            .hide_default_value(true)
            .hide_possible_values(true)
            .value_name(names.join("|"))
    };
    Command::new("padu")
        .override_usage(format!("padu [{options}] {}", say("help_command")))
        .version(env!("CARGO_PKG_VERSION"))
        .about(say("help_about"))
        .help_template(format!(
            "{{about}}\n\n{}: {{usage}}\n\n{{all-args}}{{after-help}}\n",
            say("help_usage")
        ))
        .after_help(format!(
            "{}:\n  padu build\n  padu check --format json",
            say("help_example")
        ))
        .subcommand_required(true)
        .arg_required_else_help(true)
        // An option that stands twice means what it means once; of two values the last one counts.
        .args_override_self(true)
        .disable_help_subcommand(true)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .subcommand_help_heading(say("help_commands"))
        .subcommand_value_name(say("help_command"))
        .arg(
            option("help", "help_help")
                .short('h')
                .action(ArgAction::Help),
        )
        .arg(
            option("version", "help_version")
                .short('V')
                .action(ArgAction::Version),
        )
        .arg(
            option("root", "help_root")
                .value_name(of("DIR"))
                .global(true),
        )
        .arg(
            option("language", "help_language")
                .value_parser(["id", "en"])
                .value_name("id|en")
                .hide_possible_values(true)
                .global(true),
        )
        .arg(
            option("color", "help_color")
                .value_parser(["auto", "always", "never"])
                .value_name("auto|always|never")
                .hide_possible_values(true)
                .global(true),
        )
        .subcommand(
            sub("init", Some("[DIR]"), "help_init", "padu init portofolio")
                .arg(positional("folder", "help_init_folder").value_name(of("DIR")))
                // A name with spaces, without the quotation marks that it needs.
                .arg(Arg::new("more").num_args(1..).hide(true))
                .arg(
                    option("kind", "help_init_kind")
                        .value_parser([
                            PossibleValue::new("school").alias("sekolah"),
                            PossibleValue::new(CATALOGUE).aliases(["katalog", "catalog"]),
                        ])
                        .default_value("school")
                        .hide_default_value(true)
                        .value_name("school|catalogue")
                        .hide_possible_values(true),
                ),
        )
        .subcommand(
            sub(
                "new",
                Some("[KIND] [TITLE]"),
                "help_new",
                "padu new peta-aktivitas \"Membuat tape ketan\"",
            )
            .arg(positional("kind", "help_new_kind").value_name(of("KIND")))
            .arg(
                // Several words are one title, for whoever forgets the quotation marks.
                positional("title", "help_new_title")
                    .value_name(of("TITLE"))
                    .num_args(1..),
            )
            .arg(option("school", "help_new_school").value_name("ID")),
        )
        .subcommand(
            sub("build", None, "help_build", "padu build --output public")
                .arg(option("output", "help_output").value_name(of("DIR")))
                .arg(flag("drafts", "help_drafts"))
                .arg(flag("strict", "help_strict"))
                .arg(
                    option("jobs", "help_jobs")
                        .value_name("N")
                        .value_parser(value_parser!(u16).range(JOBS)),
                )
                .arg(flag("timings", "help_timings")),
        )
        .subcommand(
            sub("serve", None, "help_serve", "padu serve --open")
                .arg(
                    option("port", "help_port")
                        .value_name("N")
                        .value_parser(value_parser!(u16)),
                )
                .arg(flag("open", "help_open"))
                .arg(flag("drafts", "help_drafts"))
                .arg(flag("poll", "help_poll")),
        )
        .subcommand(
            sub(
                "check",
                Some("[PATH]..."),
                "help_check",
                "padu check content/sma-contoh/peta-aktivitas",
            )
            .arg(
                positional("path", "help_check_path")
                    .value_name(of("PATH"))
                    .num_args(1..)
                    .value_parser(value_parser!(PathBuf)),
            )
            .arg(formats(&["human", "json", "github"], "help_check_format"))
            .arg(flag("fix", "help_fix"))
            .arg(flag("dry-run", "help_dry_run").requires("fix"))
            .arg(flag("drafts", "help_drafts"))
            .arg(flag("strict", "help_strict")),
        )
        .subcommand(
            sub(
                "list",
                None,
                "help_list",
                "padu list --kind peta-aktivitas --subject kimia",
            )
            .arg(option("kind", "help_list_kind").value_name(of("KIND")))
            .arg(option("subject", "help_list_subject").value_name(of("SUBJECT")))
            .arg(option("school", "help_list_school").value_name("ID"))
            .arg(formats(&["table", "json", "csv"], "help_format")),
        )
        .subcommand(
            sub(
                "rename",
                Some("OLD NEW"),
                "help_rename",
                "padu rename membuat-tape tape-ketan",
            )
            .arg(
                positional("old", "help_rename_old")
                    .value_name(of("OLD"))
                    .display_order(1)
                    .required(true),
            )
            .arg(
                positional("new", "help_rename_new")
                    .value_name(of("NEW"))
                    .display_order(2)
                    .required(true),
            )
            .arg(flag("dry-run", "help_dry_run")),
        )
        .subcommand(
            sub(
                "explain",
                Some("[CODE]"),
                "help_explain",
                "padu explain weekday-mismatch",
            )
            .arg(positional("code", "help_code").value_name(of("CODE"))),
        )
        .subcommand(
            sub(
                "schema",
                Some("[KIND]"),
                "help_schema",
                "padu schema peta-aktivitas",
            )
            .arg(positional("kind", "help_kind").value_name(of("KIND"))),
        )
        .subcommand(
            sub(
                "completions",
                Some("SHELL"),
                "help_completions",
                "padu completions bash > ~/.local/share/bash-completion/completions/padu",
            )
            .arg(
                positional("shell", "help_shell")
                    .value_name("SHELL")
                    .value_parser(value_parser!(clap_complete::Shell))
                    .hide_possible_values(true)
                    .required(true),
            ),
        )
}

/// Shows help, the version, or what was wrong with the arguments.
pub(super) fn show_error(error: &clap::Error, locale: &Locale, language: &str) -> Exit {
    if matches!(
        error.kind(),
        ErrorKind::DisplayHelp
            | ErrorKind::DisplayVersion
            | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
    ) {
        let text = error.render().to_string();
        if error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
            print::error_line(text.trim_end(), anstream::ColorChoice::Auto);
            return Exit::Usage;
        }
        print::line(text.trim_end());
        return Exit::Fine;
    }
    let context = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::String(text)) => Some(text.clone()),
        Some(ContextValue::Strings(texts)) => Some(texts.join(", ")),
        _ => None,
    };
    let word = context(ContextKind::InvalidSubcommand)
        .or_else(|| context(ContextKind::InvalidArg))
        .unwrap_or_default();
    let value = context(ContextKind::InvalidValue).unwrap_or_default();
    let message = match error.kind() {
        ErrorKind::InvalidSubcommand => Message::new("usage_command").with("word", &word),
        ErrorKind::UnknownArgument => Message::new("usage_argument").with("word", &word),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => Message::new("usage_value")
            .with("word", &word)
            .with("value", &value),
        ErrorKind::MissingRequiredArgument => Message::new("usage_missing").with("word", &word),
        ErrorKind::MissingSubcommand => Message::new("usage_no_command"),
        _ => Message::new("usage_other").with("reason", error.kind().to_string()),
    };
    let mut text = format!(
        "{}: {}",
        locale.say(language, &Message::new("error")),
        locale.say(language, &message)
    );
    let known = command(locale, language);
    let commands = known.get_subcommands().map(Command::get_name);
    let near = match error.kind() {
        ErrorKind::InvalidSubcommand => nearest(&word, commands).map(str::to_owned),
        ErrorKind::UnknownArgument => context(ContextKind::SuggestedArg),
        _ => context(ContextKind::ValidValue).filter(|words| !words.is_empty()),
    };
    if let Some(near) = near {
        let hint = match error.kind() {
            ErrorKind::InvalidSubcommand | ErrorKind::UnknownArgument => {
                Message::new("did_you_mean").with("word", near)
            }
            _ => Message::new("known_values").with("words", near),
        };
        text.push('\n');
        text.push_str(&locale.say(language, &hint));
    }
    text.push('\n');
    text.push_str(&locale.say(language, &Message::new("usage_help")));
    print::error_line(&text, anstream::ColorChoice::Auto);
    Exit::Usage
}
