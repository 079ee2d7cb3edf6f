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

/// How many ports after the asked one are tried.
const PORTS_TRIED: u16 = 100;

/// What a preview is asked to do.
#[derive(Debug, Clone)]
pub struct Options {
    /// The port it should have; the next free one is taken where it is not free. 0 takes any.
    pub port: u16,
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
        /// The port asked for, where it was taken by somebody else.
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
        taken: (options.port != 0 && options.port != port).then_some(options.port),
    });
    preview::Preview::new(disk, options, inbox, generation, watch, notify).run();
    Ok(())
}

fn listen(port: u16) -> io::Result<TcpListener> {
    let mut asked = port;
    loop {
        match TcpListener::bind((Ipv4Addr::LOCALHOST, asked)) {
            Err(error) if error.kind() == io::ErrorKind::AddrInUse => {
                let next = asked
                    .checked_add(1)
                    .filter(|next| next - port < PORTS_TRIED);
                asked = next.ok_or(error)?;
            }
            other => return other,
        }
    }
}
