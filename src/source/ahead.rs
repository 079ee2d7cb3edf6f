//! Many files, read while those before them are worked on.

use std::io;
use std::panic::resume_unwind;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{SyncSender, sync_channel};
use std::thread;

use rayon::prelude::*;

use super::Files;

/// How many wait for the disk. They hardly use a processor, and a disk that is asked for several
/// files at once has them all sooner than one that is asked for one after the other.
const READERS: usize = 8;

/// Files that are handed on together, so that handing on costs nothing beside the work.
const HANDFUL: usize = 16;

/// From how many bytes on files are handed on at once, so that large ones do not fill the memory.
const MOST_BYTES: usize = 256 << 10;

/// Files that lie together: the place of the first, and what each of them says.
type Handful = (usize, Vec<io::Result<Vec<u8>>>);

/// Does some work with each item and the bytes of its file, or what the file system says
/// instead, and gives what came of it in the order of the items. A few hundred files or
/// megabytes at most are read and not yet worked on.
pub fn read_ahead<Item: Sync, Made: Send>(
    files: &dyn Files,
    items: &[Item],
    path: impl Fn(&Item) -> &str + Copy + Sync + Send,
    work: impl Fn(&Item, io::Result<Vec<u8>>) -> Made + Sync,
) -> Vec<Made> {
    let read = |item: &Item| files.read(path(item));
    let next = AtomicUsize::new(0);
    let work_all = |(first, handful): Handful| {
        let each = items.iter().skip(first).zip(handful);
        let made = each.map(|(item, bytes)| work(item, bytes));
        (first, made.collect::<Vec<Made>>())
    };
    let made: Option<Vec<_>> = thread::scope(|scope| {
        let (send, receive) = sync_channel(READERS);
        let mut readers = 0;
        while readers < READERS.min(items.len().div_ceil(HANDFUL)) {
            let (send, next) = (send.clone(), &next);
            let reader = move || read_handfuls(items, read, next, &send);
            if thread::Builder::new().spawn_scoped(scope, reader).is_err() {
                break;
            }
            readers += 1;
        }
        drop(send);
        let made = || receive.into_iter().par_bridge().map(work_all).collect();
        (readers > 0).then(made)
    });
    match made {
        Some(made) => in_order(made),
        // There are no items, or the system has no thread left for us.
        None => items
            .par_iter()
            .map(|item| work(item, read(item)))
            .collect(),
    }
}

/// Asks the disk about several items at once, and gives its answers in their order.
pub(super) fn ask_together<Item: Sync, Answer: Send>(
    items: &[Item],
    ask: impl Fn(&Item) -> Answer + Sync,
) -> Vec<Answer> {
    let next = AtomicUsize::new(0);
    let ask_on = || {
        let mut answers = Vec::new();
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(item) = items.get(at) else {
                return answers;
            };
            answers.push((at, ask(item)));
        }
    };
    let mut answers = thread::scope(|scope| {
        let others = 1..READERS.min(items.len());
        let others = others.map_while(|_| thread::Builder::new().spawn_scoped(scope, ask_on).ok());
        let others: Vec<_> = others.collect();
        let mut answers = ask_on();
        for other in others {
            answers.extend(other.join().unwrap_or_else(|panic| resume_unwind(panic)));
        }
        answers
    });
    answers.sort_unstable_by_key(|(at, _)| *at);
    answers.into_iter().map(|(_, answer)| answer).collect()
}

/// Reads what nobody has begun to read, until nothing is left or nobody wants it.
fn read_handfuls<Item>(
    items: &[Item],
    read: impl Fn(&Item) -> io::Result<Vec<u8>>,
    next: &AtomicUsize,
    send: &SyncSender<Handful>,
) {
    loop {
        let mut first = next.fetch_add(HANDFUL, Ordering::Relaxed);
        let mut left = items.iter().skip(first).take(HANDFUL).peekable();
        if left.peek().is_none() {
            return;
        }
        while left.peek().is_some() {
            let mut room = MOST_BYTES;
            let mut handful = Vec::with_capacity(left.len());
            while let Some(item) = left.next_if(|_| room > 0) {
                let bytes = read(item);
                room = room.saturating_sub(bytes.as_ref().map_or(0, Vec::len));
                handful.push(bytes);
            }
            let after = first + handful.len();
            if send.send((first, handful)).is_err() {
                return;
            }
            first = after;
        }
    }
}

fn in_order<Made>(mut made: Vec<(usize, Vec<Made>)>) -> Vec<Made> {
    made.sort_unstable_by_key(|(first, _)| *first);
    made.into_iter().flat_map(|(_, made)| made).collect()
}

#[cfg(test)]
mod tests {
    use super::super::Memory;
    use super::{HANDFUL, MOST_BYTES, READERS, ask_together, read_ahead};

    #[test]
    fn answers_stand_in_the_order_of_what_was_asked() {
        for count in [0, 1, READERS * 100] {
            let items: Vec<usize> = (0..count).collect();
            assert_eq!(ask_together(&items, |item| *item), items);
        }
    }

    #[test]
    fn what_comes_of_files_stands_in_their_order() {
        for (count, size) in [
            (0, 1),
            (1, 1),
            (HANDFUL, 1),
            (HANDFUL * READERS * 3 + 1, 1),
            (HANDFUL * 3, MOST_BYTES / 5),
            (HANDFUL + 3, MOST_BYTES),
        ] {
            let names: Vec<String> = (0..count).map(|number| format!("{number}.md")).collect();
            let mut files = Memory::new();
            for name in names.iter().filter(|name| *name != "7.md") {
                files.set(name, [name.as_str(), &" ".repeat(size)].concat());
            }
            let read = read_ahead(&files, &names, String::as_str, |name, bytes| {
                let text = String::from_utf8(bytes.ok()?).ok()?;
                Some((name.clone(), text.trim_end().to_owned()))
            });
            let is_there = |name: &String| *name != "7.md";
            let expected = names.iter();
            let expected =
                expected.map(|name| is_there(name).then(|| (name.clone(), name.clone())));
            assert_eq!(read, expected.collect::<Vec<_>>());
        }
    }
}
