//! Builds that are killed, that meet each other, and that meet files of others.

use std::fs;
use std::io;
use std::path::Path;

use super::manifest::MANIFEST_NAME;
use super::workplace::INSIDE;
use super::{OutputError, Summary, Writer};

type Outcome<T = ()> = Result<T, Box<dyn std::error::Error>>;

fn kind(error: OutputError) -> io::ErrorKind {
    kind_of(&error)
}

fn kind_of(error: &OutputError) -> io::ErrorKind {
    error.error.kind()
}

#[test]
fn what_is_written_while_it_is_made_is_as_if_it_were_whole() -> Outcome {
    let folder = tempfile::tempdir()?;
    let output = folder.path().join("public");
    let path = output.join("data.csv");
    let build = |text: &str| -> Result<Summary, OutputError> {
        let writer = Writer::new(&output)?;
        let add = writer.add_while_made("data.csv", |out| {
            text.split_inclusive(',')
                .try_for_each(|part| out.write_all(part.as_bytes()))
        });
        add?;
        writer.finish()
    };
    let counts = |summary: Summary| (summary.written, summary.unchanged, summary.bytes);
    assert_eq!(counts(build("a,b,c")?), (1, 0, 5));
    assert_eq!(fs::read(&path)?, b"a,b,c");
    let first = fs::read(output.join(MANIFEST_NAME))?;
    assert_eq!(counts(build("a,b,c")?), (0, 1, 5));
    assert_eq!(counts(build("a,b,cd")?), (1, 0, 6));
    assert_eq!(fs::read(&path)?, b"a,b,cd");
    // Where somebody else has been at it, it is written again.
    fs::write(&path, "a")?;
    assert_eq!(counts(build("a,b,cd")?), (1, 0, 6));
    assert_eq!(fs::read(&path)?, b"a,b,cd");
    // The manifest is the one of a file that was added whole.
    fs::remove_dir_all(&output)?;
    let writer = Writer::new(&output)?;
    writer.add("data.csv", b"a,b,c")?;
    writer.finish()?;
    assert_eq!(fs::read(output.join(MANIFEST_NAME))?, first);
    // A file of another is not lost.
    fs::remove_file(output.join(MANIFEST_NAME))?;
    let refused = build("a,b,cd").map_err(kind);
    assert_eq!(refused, Err(io::ErrorKind::AlreadyExists));
    assert_eq!(fs::read(&path)?, b"a,b,c");
    Ok(())
}

#[test]
fn nothing_is_written_outside_the_output_folder() -> Outcome {
    let folder = tempfile::tempdir()?;
    let output = folder.path().join("a/b/public");
    for _ in 0..2 {
        let writer = Writer::new(&output)?;
        writer.add("index.html", b"home")?;
        for address in [
            "../luar.html",
            "kata/../../luar.html",
            "/luar.html",
            "c:luar.html",
        ] {
            let added = writer.add(address, b"x").map_err(kind);
            assert_eq!(added, Err(io::ErrorKind::InvalidInput), "{address}");
            let made = writer.add_while_made(address, |out| out.write_all(b"x"));
            assert_eq!(made.map_err(kind), Err(io::ErrorKind::InvalidInput));
        }
        writer.finish()?;
        assert!(!output.with_file_name("luar.html").exists());
    }
    Ok(())
}

#[test]
fn of_two_files_with_one_address_the_later_stays() -> Outcome {
    let folder = tempfile::tempdir()?;
    let output = folder.path().join("public");
    let build = || -> Result<Summary, OutputError> {
        let writer = Writer::new(&output)?;
        writer.add("b.html", b"first")?;
        writer.add("a.html", b"a")?;
        writer.add("b.html", b"later")?;
        writer.finish()
    };
    assert_eq!(build()?.written, 2);
    assert_eq!(fs::read(output.join("b.html"))?, b"later");
    let again = build()?;
    assert_eq!((again.written, again.removed), (0, 0));
    assert_eq!(fs::read(output.join("b.html"))?, b"later");
    // The manifest knows it too.
    let writer = Writer::new(&output)?;
    writer.add("b.html", b"first")?;
    assert_eq!(writer.finish()?.written, 1);
    assert_eq!(fs::read(output.join("b.html"))?, b"first");
    Ok(())
}

/// A build of some files that is killed after so many steps.
fn build_for(output: &Path, files: &[(&str, &str)], steps: usize) -> Result<Summary, OutputError> {
    let writer = Writer::new(output)?;
    for (address, text) in files {
        writer.add(address, text.as_bytes())?;
    }
    writer.finish_after(steps)
}

fn build(output: &Path, files: &[(&str, &str)]) -> Result<Summary, OutputError> {
    build_for(output, files, usize::MAX)
}

/// All files of a folder but the manifest.
fn files_of(folder: &Path) -> Outcome<Vec<(String, String)>> {
    let mut files = Vec::new();
    for entry in walkdir::WalkDir::new(folder).sort_by_file_name() {
        let entry = entry?;
        let path = entry.path().strip_prefix(folder)?;
        if entry.file_type().is_file() && path != Path::new(MANIFEST_NAME) {
            let path = path.to_string_lossy().into_owned();
            files.push((path, fs::read_to_string(entry.path())?));
        }
    }
    Ok(files)
}

fn owned(files: &[(&str, &str)]) -> Vec<(String, String)> {
    let mut files: Vec<(String, String)> = files
        .iter()
        .map(|(address, text)| ((*address).to_owned(), (*text).to_owned()))
        .collect();
    files.sort();
    files
}

const OLD: &[(&str, &str)] = &[
    ("a.html", "old a"),
    ("bahan", "a file"),
    ("gone.html", "gone"),
    ("index.html", "old"),
    ("kit/x.txt", "x"),
    ("same.html", "same"),
];
const NEW: &[(&str, &str)] = &[
    ("a.html", "new a"),
    ("bahan/a.txt", "in a folder"),
    ("index.html", "new"),
    ("kit", "a file now"),
    ("new.html", "new"),
    ("same.html", "same"),
];

#[test]
fn whenever_a_build_is_killed_the_next_one_is_right() -> Outcome {
    let third: &[(&str, &str)] = &[("a.html", "old a"), ("index.html", "two")];
    // What is there in the end is the same on every way; the number of steps is that of
    // the way from the old site to the new one.
    for next in [OLD, third] {
        for killed in 0..12 {
            for killed_again in [2, usize::MAX] {
                let folder = tempfile::tempdir()?;
                let output = folder.path().join("public");
                build(&output, OLD)?;
                fs::write(output.join("CNAME"), "sekolah.example")?;
                build_for(&output, NEW, killed)?;
                build_for(&output, third, killed_again)?;
                build(&output, next)?;
                let mut expected = owned(next);
                expected.insert(0, ("CNAME".to_owned(), "sekolah.example".to_owned()));
                let case = format!("{killed}, {killed_again}");
                assert_eq!(files_of(&output)?, expected, "{case}");
                let again = build(&output, next)?;
                assert_eq!((again.written, again.removed), (0, 0), "{case}");
                assert_eq!(fs::read_dir(folder.path())?.count(), 1, "{case}");
            }
        }
    }
    Ok(())
}

#[test]
fn a_killed_build_has_no_page_that_leads_nowhere() -> Outcome {
    // Each page names the pages it leads to.
    let old = &[
        ("a.html", "gone.html"),
        ("gone.html", ""),
        ("index.html", "a.html"),
    ];
    let new = &[
        ("a.html", "new.html"),
        ("index.html", "new.html"),
        ("new.html", "a.html"),
    ];
    for killed in 0..9 {
        let folder = tempfile::tempdir()?;
        let output = folder.path().join("public");
        build(&output, old)?;
        build_for(&output, new, killed)?;
        for (page, text) in files_of(&output)? {
            let is_page = page.ends_with(".html") && !text.is_empty();
            assert!(!is_page || output.join(&text).exists(), "{killed}: {page}");
        }
    }
    Ok(())
}

#[test]
fn a_folder_that_cannot_be_replaced_is_filled() -> Outcome {
    let folder = tempfile::tempdir()?;
    let output = folder.path().join("public");
    fs::create_dir(&output)?;
    // Nothing can be made beside it.
    fs::write(folder.path().join(".public.padu-new"), "in the way")?;
    for killed in 0..9 {
        build_for(&output, OLD, killed)?;
        let is_whole = output.join("index.html").exists();
        assert!(!is_whole || output.join("kit/x.txt").exists(), "{killed}");
        build(&output, NEW)?;
        assert_eq!(files_of(&output)?, owned(NEW), "{killed}");
        assert!(!output.join(INSIDE).exists());
        fs::remove_dir_all(&output)?;
        fs::create_dir(&output)?;
    }
    Ok(())
}

#[cfg(unix)]
#[test]
fn an_output_that_is_a_link_is_the_folder_it_leads_to() -> Outcome {
    let folder = tempfile::tempdir()?;
    let (output, target) = (folder.path().join("public"), folder.path().join("drive"));
    fs::create_dir(&target)?;
    std::os::unix::fs::symlink("drive", &output)?;
    for files in [OLD, NEW] {
        build(&output, files)?;
        assert_eq!(files_of(&target)?, owned(files));
        assert!(fs::symlink_metadata(&output)?.is_symlink());
    }
    assert_eq!(fs::read_dir(folder.path())?.count(), 2);
    Ok(())
}

#[cfg(unix)]
#[test]
fn a_link_in_the_place_of_a_file_is_replaced() -> Outcome {
    let folder = tempfile::tempdir()?;
    let (output, theirs) = (folder.path().join("public"), folder.path().join("theirs"));
    let files = &[("index.html", "page")];
    build(&output, files)?;
    // Of the size that was written.
    fs::write(&theirs, "them")?;
    fs::remove_file(output.join("index.html"))?;
    std::os::unix::fs::symlink(&theirs, output.join("index.html"))?;
    build(&output, files)?;
    assert!(!fs::symlink_metadata(output.join("index.html"))?.is_symlink());
    assert_eq!(files_of(&output)?, owned(files));
    assert_eq!(fs::read_to_string(&theirs)?, "them");
    Ok(())
}

#[cfg(unix)]
#[test]
fn what_a_working_folder_leads_to_is_left_alone() -> Outcome {
    use std::os::unix::fs::symlink;
    let precious = owned(&[("deep/b.txt", "keep"), ("keep.txt", "keep")]);
    for (name, has_output) in [
        (".public.padu-new", false),
        (".public.padu-new", true),
        ("public/.padu-new", true),
    ] {
        let folder = tempfile::tempdir()?;
        let (output, theirs) = (folder.path().join("public"), folder.path().join("theirs"));
        fs::create_dir_all(theirs.join("deep"))?;
        for (address, text) in &precious {
            fs::write(theirs.join(address), text)?;
        }
        if has_output {
            build(&output, OLD)?;
        }
        let working = folder.path().join(name);
        symlink(&theirs, &working)?;
        let built = build(&output, NEW).map_err(|error| (kind_of(&error), error.path));
        match name == ".public.padu-new" && has_output {
            true => assert_eq!(files_of(&output)?, owned(NEW), "{name}"),
            false => assert_eq!(
                built,
                Err((io::ErrorKind::NotADirectory, working.clone())),
                "{name}"
            ),
        }
        assert_eq!(files_of(&theirs)?, precious, "{name}");
        assert!(fs::symlink_metadata(&working)?.is_symlink(), "{name}");
    }
    // Nor is a file made where a link to none stands in the place of the lock.
    let folder = tempfile::tempdir()?;
    let working = folder.path().join(".public.padu-new");
    fs::create_dir(&working)?;
    symlink(folder.path().join("theirs"), working.join("lock"))?;
    build(&folder.path().join("public"), NEW)?;
    assert_eq!(fs::read_dir(folder.path())?.count(), 1);
    Ok(())
}

#[cfg(unix)]
#[test]
fn a_folder_of_the_site_that_is_a_link_is_not_followed() -> Outcome {
    use std::os::unix::fs::symlink;
    let folder = tempfile::tempdir()?;
    let (output, theirs) = (folder.path().join("public"), folder.path().join("theirs"));
    let old = &[
        ("index.html", "old"),
        ("kit/deep/x.txt", "x"),
        ("kit/y.txt", "y"),
    ];
    build(&output, old)?;
    fs::rename(output.join("kit"), &theirs)?;
    symlink(&theirs, output.join("kit"))?;
    let precious = files_of(&theirs)?;
    let new = &[("index.html", "new"), ("kit/deep/x.txt", "new")];
    let refused = build(&output, new).err().ok_or("built")?;
    assert_eq!(kind_of(&refused), io::ErrorKind::NotADirectory);
    assert_eq!(refused.path, output.join("kit"));
    assert_eq!(fs::read_to_string(output.join("index.html"))?, "old");
    // What no longer belongs is removed only where we wrote it.
    build(&output, &[("index.html", "new")])?;
    assert_eq!(files_of(&output)?, owned(&[("index.html", "new")]));
    assert_eq!(files_of(&theirs)?, precious);
    // The same where the link was there before the first build.
    let refused = build(&output, &[("kit/new.txt", "new")]).map_err(kind);
    assert_eq!(refused, Err(io::ErrorKind::NotADirectory));
    assert_eq!(files_of(&theirs)?, precious);
    Ok(())
}

#[test]
fn one_build_at_a_time_writes_to_a_folder() -> Outcome {
    let folder = tempfile::tempdir()?;
    let output = folder.path().join("public");
    for files in [OLD, NEW] {
        let first = Writer::new(&output)?;
        for (address, text) in files {
            first.add(address, text.as_bytes())?;
        }
        let refused = build(&output, OLD).map_err(kind);
        assert_eq!(refused, Err(io::ErrorKind::WouldBlock));
        first.finish()?;
        assert_eq!(files_of(&output)?, owned(files));
    }
    // A lock that nobody holds is only a file.
    fs::create_dir(folder.path().join(".public.padu-new"))?;
    fs::write(folder.path().join(".public.padu-new/lock"), "")?;
    build(&output, OLD)?;
    assert_eq!(fs::read_dir(folder.path())?.count(), 1);
    Ok(())
}

#[test]
fn files_of_others_are_neither_replaced_nor_removed() -> Outcome {
    let folder = tempfile::tempdir()?;
    let output = folder.path().join("public");
    build(&output, OLD)?;
    let mut old = owned(OLD);
    let foreign = [
        ("new.html", "new.html"),
        // Beside ours in a folder that becomes a file, and in the place of a folder.
        ("kit/y.txt", "kit/y.txt"),
        ("deep", "deep/er/z.txt"),
    ];
    for (theirs, named) in foreign {
        fs::write(output.join(theirs), "theirs")?;
        let mut new = NEW.to_vec();
        new.push(("deep/er/z.txt", "z"));
        let refused = build(&output, &new).err().ok_or("built")?;
        assert_eq!(
            refused.error.kind(),
            io::ErrorKind::AlreadyExists,
            "{theirs}"
        );
        assert!(output.join(named).starts_with(&refused.path), "{theirs}");
        old.push((theirs.to_owned(), "theirs".to_owned()));
        old.sort();
        assert_eq!(files_of(&output)?, old, "{theirs}");
        fs::remove_file(output.join(theirs))?;
        old.retain(|(address, _)| address != theirs);
    }
    build(&output, NEW)?;
    assert_eq!(files_of(&output)?, owned(NEW));
    Ok(())
}

#[test]
fn a_name_spelled_otherwise_is_the_same_file_where_the_drive_takes_it_for_one() -> Outcome {
    let folder = tempfile::tempdir()?;
    let output = folder.path().join("public");
    for text in ["same", "another"] {
        build(&output, &[("Tape.html", "same")])?;
        // What a drive without regard to case shows.
        let _ = fs::hard_link(output.join("Tape.html"), output.join("tape.html"));
        build(&output, &[("tape.html", text)])?;
        assert_eq!(files_of(&output)?, owned(&[("tape.html", text)]));
    }
    Ok(())
}

#[test]
fn where_the_manifest_tells_nothing_only_the_same_bytes_are_ours() -> Outcome {
    for manifest in [&b"padu manifest 99\n"[..], b"", b"junk", b"\xff\xfe"] {
        let folder = tempfile::tempdir()?;
        let output = folder.path().join("public");
        build(&output, OLD)?;
        fs::write(output.join(MANIFEST_NAME), manifest)?;
        let refused = build(&output, &[("a.html", "new a"), ("same.html", "same")]);
        let refused = refused.err().ok_or("built")?;
        assert_eq!(kind_of(&refused), io::ErrorKind::InvalidData);
        assert_eq!(refused.path, output.join("a.html"));
        assert_eq!(fs::read(output.join(MANIFEST_NAME))?, manifest);
        let asked = Writer::new(&output)?.ask(["a.html"].into_iter());
        assert_eq!(asked.map_err(kind), Err(io::ErrorKind::InvalidData));
        // The site that is there is known again.
        let again = build(&output, OLD)?;
        assert_eq!((again.written, again.unchanged), (0, OLD.len()));
        build(&output, NEW)?;
        assert_eq!(files_of(&output)?, owned(NEW));
    }
    // What an unfinished build has announced is ours.
    let folder = tempfile::tempdir()?;
    let output = folder.path().join("public");
    build(&output, OLD)?;
    build_for(&output, &[("a.html", "new a")], 2)?;
    fs::write(output.join(MANIFEST_NAME), "")?;
    assert_eq!(build(&output, &[("a.html", "newer")])?.written, 1);
    Ok(())
}

#[test]
fn a_folder_without_files_of_ours_is_left_as_it_was() -> Outcome {
    let folder = tempfile::tempdir()?;
    let output = folder.path().join("report");
    build(&output, &[])?;
    assert!(!output.exists());
    build(&output, &[("index.html", "a")])?;
    build(&output, &[])?;
    assert!(!output.exists());
    fs::create_dir(&output)?;
    fs::write(output.join("nilai.json"), "[]")?;
    build(&output, &[("index.html", "a")])?;
    build(&output, &[])?;
    assert_eq!(files_of(&output)?, owned(&[("nilai.json", "[]")]));
    assert!(!output.join(MANIFEST_NAME).exists());
    Ok(())
}
