//! Mending a case in memory.

use std::collections::BTreeMap;

use padu::diagnostic::Diagnostic;
use padu::mend::{Mending, Reading};
use padu::pipeline;
use padu::source::{Files as _, Memory};

use super::Case;

/// Files by path.
type Files = BTreeMap<String, Vec<u8>>;

/// A site before and after `padu check --fix`.
pub(crate) struct Mended {
    /// What was done.
    pub(crate) mending: Mending,
    /// Every file as it was.
    pub(crate) before: Files,
    /// Every file as it is now.
    pub(crate) after: Files,
    site: Memory,
    reading: Reading,
}

/// Mends the files of a case.
pub(crate) fn mend(case: &Case) -> Result<Mended, String> {
    let reading = Reading {
        drafts: false,
        today: case.today,
    };
    mend_files(case.files.iter().cloned().collect(), reading)
}

impl Mended {
    /// Mends once more.
    pub(crate) fn again(&self) -> Result<Mended, String> {
        mend_files(self.after.clone(), self.reading)
    }

    /// Problems that are still there.
    pub(crate) fn left(&self) -> Result<Vec<Diagnostic>, String> {
        let settings = pipeline::settings(&self.site);
        let mut left = settings.diagnostics;
        if let Some(mut settings) = settings.value {
            settings.today = self.reading.today;
            let all = pipeline::analyse(&self.site, &settings, false, |all| all.diagnostics);
            left.extend(all.map_err(|error| error.to_string())?);
        }
        Ok(left)
    }
}

fn mend_files(before: Files, reading: Reading) -> Result<Mended, String> {
    let mut site = Memory::new();
    for (path, bytes) in &before {
        site.set(path.clone(), bytes.clone());
    }
    let mending = padu::mend::mend(&site, reading).map_err(|error| error.to_string())?;
    for change in &mending.changes {
        site.set(change.to.clone(), change.after.clone());
    }
    let after = before
        .keys()
        .map(|path| (path.clone(), site.read(path).unwrap_or_default()))
        .collect();
    Ok(Mended {
        mending,
        before,
        after,
        site,
        reading,
    })
}
