//! Being told of changes, and looking for them.
//!
//! Events of the system are quick but not sure: new folders lose some, network drives may
//! send none at all. So the files are also looked at: shortly after events, and from time
//! to time without any. A change that was found and not told of makes looking the rule.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::sync::{Arc, PoisonError, RwLock};
use std::thread;
use std::time::{Duration, Instant};

use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use super::change::is_in;
use super::scan::{Scan, folders};
use super::{Event, Why};
use crate::config;
use crate::source::{Disk, is_litter};

/// Between looks where no events come.
const POLL: Duration = Duration::from_millis(300);
/// Between looks where events come, in case they stop.
const REST: Duration = Duration::from_secs(2);
/// From an event to a look for what it did not tell.
const AFTER: Duration = Duration::from_millis(250);
/// From how many changed files on there are probably more to come.
const MANY: usize = 3;
/// Most looks for the end of a change of many files.
const MOST_LOOKS: usize = 30;
/// Looking takes at most this part of the time.
const PAUSE_PER_LOOK: u32 = 30;

/// What a watch is told.
#[derive(Debug)]
pub(super) enum Order {
    /// Something happened to these paths, or to some that nobody knows.
    Told(Vec<String>),
    /// The site now has these folders.
    Follow {
        /// Its content, relative to the root.
        content: String,
        /// Its output, relative to the root.
        output: String,
    },
}

/// Which paths are a site's.
#[derive(Debug, Clone)]
struct Ground {
    root: PathBuf,
    content: String,
    output: String,
}

impl Ground {
    /// The path relative to the root where it belongs to the site.
    fn relative(&self, path: &Path) -> Option<String> {
        let path = path.strip_prefix(&self.root).ok()?;
        let path = path.to_string_lossy().replace('\\', "/");
        let is_own = path == config::FILE_NAME
            || folders(&self.content)
                .iter()
                .any(|folder| is_in(folder, &path) || is_in(&path, folder));
        let is_output = is_in(&self.output, &path);
        let concerns = is_own && !is_output && !path.is_empty();
        (concerns && !path.split('/').any(is_litter)).then_some(path)
    }
}

struct Watch {
    disk: Disk,
    ground: Arc<RwLock<Ground>>,
    events: mpsc::Sender<Event>,
    /// `None` while looking is the rule.
    watcher: Option<RecommendedWatcher>,
    scan: Scan,
    /// What events told since the last look.
    told: BTreeSet<String>,
}

/// Starts to watch the folders of a site; orders tell of others.
///
/// # Errors
/// What the system says where no thread can be started.
pub(super) fn start(
    disk: &Disk,
    poll: bool,
    events: mpsc::Sender<Event>,
) -> io::Result<mpsc::Sender<Order>> {
    let (orders, inbox) = mpsc::channel();
    let usual = config::read(disk).value;
    let scan = Scan::of(disk, &usual.content);
    let ground = Arc::new(RwLock::new(Ground {
        root: disk.root().to_owned(),
        content: usual.content,
        output: usual.output,
    }));
    let watcher =
        (!poll).then(|| notify::recommended_watcher(teller(&ground, &events, orders.clone())));
    let mut watch = Watch {
        disk: disk.clone(),
        ground,
        events,
        watcher: None,
        scan,
        told: BTreeSet::new(),
    };
    match watcher {
        None => watch.poll(Why::Asked),
        Some(Err(_)) => watch.poll(Why::Refused),
        Some(Ok(watcher)) => {
            watch.watcher = Some(watcher);
            watch.follow();
        }
    }
    thread::Builder::new()
        .name("watch".to_owned())
        .spawn(move || watch.run(&inbox))?;
    Ok(orders)
}

/// Passes on what the system tells: at once to the one who owns the site, and to the watch.
fn teller(
    ground: &Arc<RwLock<Ground>>,
    events: &mpsc::Sender<Event>,
    orders: mpsc::Sender<Order>,
) -> impl Fn(notify::Result<notify::Event>) + use<> {
    let ground = Arc::clone(ground);
    let events = events.clone();
    move |told| {
        // What went wrong, or was too much to tell, is found by looking.
        let (paths, is_lost) = match told {
            Ok(event) if matches!(event.kind, EventKind::Access(_)) => return,
            Ok(event) => {
                let is_lost = event.need_rescan();
                (event.paths, is_lost)
            }
            Err(error) => (error.paths, true),
        };
        let ground = ground.read().unwrap_or_else(PoisonError::into_inner);
        let paths: Vec<String> = paths
            .iter()
            .filter_map(|path| ground.relative(path))
            .collect();
        if paths.is_empty() && !is_lost {
            return;
        }
        // Nobody listens only when the program ends.
        for path in &paths {
            let _ = events.send(Event::Touched(path.clone()));
        }
        let _ = orders.send(Order::Told(paths));
    }
}

impl Watch {
    fn run(mut self, inbox: &mpsc::Receiver<Order>) {
        let mut next = Instant::now() + self.pause(Duration::ZERO);
        loop {
            let wait = next.saturating_duration_since(Instant::now());
            match inbox.recv_timeout(wait) {
                Ok(order) => {
                    if self.take(order) {
                        next = next.min(Instant::now() + AFTER);
                    }
                }
                Err(RecvTimeoutError::Timeout) => {
                    let start = Instant::now();
                    self.look(inbox);
                    next = Instant::now() + self.pause(start.elapsed());
                }
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
    }

    /// Does as told; true where there may be more to find by looking.
    fn take(&mut self, order: Order) -> bool {
        match order {
            Order::Told(paths) => {
                let content = self.content();
                let is_folder = |path: &String| {
                    folders(&content).contains(&path.as_str()) || is_in(path, &content)
                };
                if paths.iter().any(is_folder) {
                    self.follow();
                }
                // A file needs no second look, but in a new folder some may have been
                // made before anybody told of them.
                let root = self.disk.root();
                let may_be_more =
                    paths.is_empty() || paths.iter().any(|path| root.join(path).is_dir());
                self.told.extend(paths);
                may_be_more
            }
            Order::Follow { content, output } => {
                let mut ground = self.ground.write().unwrap_or_else(PoisonError::into_inner);
                let is_other = (&content, &output) != (&ground.content, &ground.output);
                ground.content = content;
                ground.output = output;
                drop(ground);
                if is_other {
                    self.scan = Scan::of(&self.disk, &self.content());
                    self.follow();
                }
                is_other
            }
        }
    }

    fn content(&self) -> String {
        let ground = self.ground.read().unwrap_or_else(PoisonError::into_inner);
        ground.content.clone()
    }

    fn pause(&self, look: Duration) -> Duration {
        let least = if self.watcher.is_some() { REST } else { POLL };
        least.max(look * PAUSE_PER_LOOK)
    }

    /// From now on, look.
    fn poll(&mut self, why: Why) {
        self.watcher = None;
        self.send(Event::Polling(why));
    }

    fn send(&self, event: Event) {
        // Nobody listens only when the program ends.
        let _ = self.events.send(event);
    }

    /// Asks for events of every folder of the site that is there, and of the root for
    /// those that are not yet.
    fn follow(&mut self) {
        let content = self.content();
        let Some(watcher) = &mut self.watcher else {
            return;
        };
        let root = self.disk.root();
        let mut result = watcher.watch(root, RecursiveMode::NonRecursive);
        for folder in folders(&content) {
            let path = root.join(folder);
            if result.is_ok() && path.is_dir() {
                // A folder that was taken away and made anew has lost its watch.
                let _ = watcher.unwatch(&path);
                result = watcher.watch(&path, RecursiveMode::Recursive);
            }
            // `isi/konten` may come to be with `isi`.
            let parent = path.parent().filter(|parent| *parent != root);
            if let Some(parent) = parent.filter(|parent| result.is_ok() && parent.is_dir()) {
                result = watcher.watch(parent, RecursiveMode::NonRecursive);
            }
        }
        if result.is_err() {
            self.poll(Why::Refused);
        }
    }

    /// Looks for what changed and was not told.
    fn look(&mut self, inbox: &mpsc::Receiver<Order>) {
        let scan = Scan::of(&self.disk, &self.content());
        let mut found = self.untold(&scan);
        let is_silent = !found.is_empty() && self.told.is_empty() && self.watcher.is_some();
        self.scan = scan;
        if is_silent {
            // An event may be on its way.
            let deadline = Instant::now() + AFTER;
            while let Ok(order) =
                inbox.recv_timeout(deadline.saturating_duration_since(Instant::now()))
            {
                self.take(order);
            }
            found.retain(|path| !self.is_told(path));
        }
        if is_silent && !found.is_empty() {
            self.poll(Why::Silent);
        }
        if self.watcher.is_none() && found.len() >= MANY {
            self.wait_for_the_end(&mut found);
        }
        self.told.clear();
        for path in found {
            self.send(Event::Touched(path));
        }
    }

    /// A pull or an unzip is over when a look finds nothing more.
    fn wait_for_the_end(&mut self, found: &mut Vec<String>) {
        for _ in 0..MOST_LOOKS {
            thread::sleep(POLL);
            let scan = Scan::of(&self.disk, &self.content());
            let more = self.untold(&scan);
            self.scan = scan;
            if more.is_empty() {
                return;
            }
            found.extend(more);
        }
    }

    fn untold(&self, scan: &Scan) -> Vec<String> {
        let mut found = self.scan.changed(scan);
        let ground = self.ground.read().unwrap_or_else(PoisonError::into_inner);
        found.retain(|path| !self.is_told(path) && !is_in(&ground.output, path));
        found
    }

    /// Whether an event told of a path or of a folder it lies in.
    fn is_told(&self, path: &str) -> bool {
        self.told.iter().any(|told| is_in(told, path))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    type Outcome = Result<(), Box<dyn std::error::Error>>;

    /// A watch of a small site on a drive that sends no events.
    fn deaf(root: &Path) -> Result<(Watch, mpsc::Receiver<Event>), Box<dyn std::error::Error>> {
        std::fs::create_dir_all(root.join("content"))?;
        std::fs::write(root.join("content/a.md"), "# A\n")?;
        let disk = Disk::new(root);
        let (events, heard) = mpsc::channel();
        let watch = Watch {
            scan: Scan::of(&disk, "content"),
            disk,
            ground: Arc::new(RwLock::new(Ground {
                root: root.to_owned(),
                content: "content".to_owned(),
                output: "public".to_owned(),
            })),
            events,
            watcher: Some(notify::recommended_watcher(|_| {})?),
            told: BTreeSet::new(),
        };
        Ok((watch, heard))
    }

    #[test]
    fn a_change_that_nothing_told_of_makes_looking_the_rule() -> Outcome {
        let folder = tempfile::tempdir()?;
        let (mut watch, heard) = deaf(folder.path())?;
        let (_orders, inbox) = mpsc::channel();
        watch.look(&inbox);
        assert!(heard.try_recv().is_err() && watch.watcher.is_some());
        std::fs::write(folder.path().join("content/a.md"), "# Another\n")?;
        watch.look(&inbox);
        let is_silent = matches!(heard.try_recv(), Ok(Event::Polling(Why::Silent)));
        assert!(is_silent && watch.watcher.is_none());
        assert!(matches!(heard.try_recv(), Ok(Event::Touched(path)) if path == "content/a.md"));
        Ok(())
    }

    #[test]
    fn a_change_that_was_told_is_not_told_again() -> Outcome {
        let folder = tempfile::tempdir()?;
        let (mut watch, heard) = deaf(folder.path())?;
        let (orders, inbox) = mpsc::channel();
        std::fs::write(folder.path().join("content/a.md"), "# Another\n")?;
        orders.send(Order::Told(vec!["content/a.md".to_owned()]))?;
        watch.look(&inbox);
        assert!(heard.try_recv().is_err() && watch.watcher.is_some());
        Ok(())
    }

    #[test]
    fn an_edit_of_the_same_length_within_the_clocks_step_is_found() -> Outcome {
        let folder = tempfile::tempdir()?;
        let (mut watch, heard) = deaf(folder.path())?;
        watch.watcher = None;
        let path = folder.path().join("content/a.md");
        let before = std::fs::metadata(&path)?.modified()?;
        std::fs::write(&path, "# B\n")?;
        std::fs::File::options()
            .write(true)
            .open(&path)?
            .set_modified(before)?;
        let (_orders, inbox) = mpsc::channel();
        watch.look(&inbox);
        assert!(matches!(heard.try_recv(), Ok(Event::Touched(path)) if path == "content/a.md"));
        Ok(())
    }
}
