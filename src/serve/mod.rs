//! The preview: a site on this computer's own address that follows its files.
//!
//! Three parts, each on a thread of its own, talk through one queue: [`watch`] says what
//! was touched, [`http`] asks for pages, and [`preview`] owns the site and takes one thing
//! after another. A page is therefore made wholly before or wholly after a change.
//!
//! **Invariants:** pages are those of the build, made by the same stages; only a script
//! is added. Nothing outside the site's own pages is served, and nobody but this computer
//! is answered.

mod change;
mod client;
mod http;
mod preview;
mod problems;
mod scan;
mod snapshot;
mod waiting;
mod watch;

use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::sync::mpsc;
use std::time::Duration;

use jiff::civil::Date;

use crate::diagnostic::Diagnostic;
use crate::source::Disk;

/// The port where none is asked for.
pub const USUAL_PORT: u16 = 4000;
/// How many ports after the usual one are tried.
const PORTS_TRIED: u16 = 100;

/// What a preview is asked to do.
#[derive(Debug, Clone)]
pub struct Options {
    /// The port it must have, 0 for any; without one it has the usual port or the next free one.
    pub port: Option<u16>,
    /// Whether drafts and practices in review are shown.
    pub drafts: bool,
    /// Whether files are looked at again and again instead of waiting for events.
    pub poll: bool,
    /// Language of the problems shown in a page.
    pub language: String,
    /// The day it is.
    pub today: fn() -> Date,
}

/// What a preview tells the one who started it.
#[derive(Debug)]
pub enum Notice {
    /// It is there.
    Ready {
        /// Where: `http://127.0.0.1:4000/`.
        address: String,
        /// The usual port, where it was taken by somebody else.
        taken: Option<u16>,
    },
    /// It looks at the files by itself.
    Polling(Why),
    /// The site was read, at first or after a change.
    Read {
        /// Files that had changed; none at first.
        files: usize,
        /// From the last change to the site being ready.
        time: Duration,
        /// Errors of the whole site.
        errors: usize,
        /// Warnings of the whole site.
        warnings: usize,
        /// Practices and pages that are not shown because they are drafts.
        drafts: usize,
        /// Errors and warnings of the files that had changed, at first of all; a few.
        pressing: Vec<Diagnostic>,
    },
    /// The settings have mistakes and have never been good, so that nothing can be shown.
    Waiting(Vec<Diagnostic>),
    /// The files could not be listed; the preview waits for a change.
    Unreadable(String),
}

/// Why a preview looks at files by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// It was told to.
    Asked,
    /// The system refused to tell of changes.
    Refused,
    /// A file had changed and nothing had told so, as on some network drives.
    Silent,
}

/// Something for the one who owns the site.
#[derive(Debug)]
enum Event {
    /// A browser wants something.
    Ask(http::Ask),
    /// A file or folder below the root was made, changed or taken away; the path is
    /// relative to the root, with `/`.
    Touched(String),
    /// From now on changes are found by looking.
    Polling(Why),
}

/// Serves the site until the program ends.
///
/// # Errors
/// What the system says where no port can be had or no thread can be started.
pub fn serve(disk: &Disk, options: &Options, notify: &dyn Fn(&Notice)) -> io::Result<()> {
    // Events name a path in full and without links.
    let disk = &Disk::new(disk.root().canonicalize()?);
    let listener = listen(options.port)?;
    let port = listener.local_addr()?.port();
    let (events, inbox) = mpsc::channel();
    let generation = http::start(listener, events.clone())?;
    let watch = watch::start(disk, options.poll, events)?;
    notify(&Notice::Ready {
        address: format!("http://127.0.0.1:{port}/"),
        taken: (options.port.is_none() && port != USUAL_PORT).then_some(USUAL_PORT),
    });
    preview::Preview::new(disk, options, inbox, generation, watch, notify).run();
    Ok(())
}

/// Opens the port that is asked for. A choice is kept, as somebody else may count on it: a
/// bookmark, or a rule of a firewall. Only where nobody chose one, the next free one does.
fn listen(asked: Option<u16>) -> io::Result<TcpListener> {
    let open = |port: u16| TcpListener::bind((Ipv4Addr::LOCALHOST, port));
    if let Some(port) = asked {
        return open(port);
    }
    let mut listener = open(USUAL_PORT);
    for port in (USUAL_PORT + 1..).take(usize::from(PORTS_TRIED) - 1) {
        match listener {
            Err(error) if error.kind() == io::ErrorKind::AddrInUse => listener = open(port),
            other => return other,
        }
    }
    listener
}
