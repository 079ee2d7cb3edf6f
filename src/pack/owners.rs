//! To which term or kind a word belongs that authors write: to one alone.

use std::collections::HashMap;

use super::own_files::Report;
use crate::diagnostic::{Code, Message};
use crate::locale::fold_word;
use crate::yaml::Node;

/// The owners of words, by the word as it is compared.
#[derive(Default)]
pub(super) struct Owners(HashMap<String, Owner>);

/// The term or kind that a word means.
struct Owner {
    id: String,
    /// Whether the pack has it from us and not from the site.
    is_ours: bool,
}

impl Owners {
    /// Gives words to an owner, but for those that have one.
    pub(super) fn give<'word>(
        &mut self,
        words: impl Iterator<Item = &'word String>,
        owner: &str,
        is_ours: bool,
    ) {
        for word in words {
            self.0.entry(fold_word(word)).or_insert_with(|| Owner {
                id: owner.to_owned(),
                is_ours,
            });
        }
    }

    /// Gives words of a file to an owner, and reports those that are another's. A word of ours is
    /// the site's from here on: lists of ours grow, and what a site has written before keeps its
    /// meaning.
    pub(super) fn take<'node>(
        &mut self,
        words: impl Iterator<Item = &'node Node>,
        id: &str,
        report: &mut Report<'_>,
    ) {
        for node in words {
            let word = node.text().unwrap_or_default();
            let own = || Owner {
                id: id.to_owned(),
                is_ours: false,
            };
            let known = self.0.entry(fold_word(word)).or_insert_with(own);
            if known.id == id {
                continue;
            }
            let said = |key| Message::new(key).with("word", word).with("own", id);
            let other = known.id.clone();
            if known.is_ours {
                *known = own();
                let message = said("pack_word_of_ours").with("other", &other);
                let hint = said("pack_word_of_ours_hint").with("other", other);
                report.advise(Code::ShadowedTerm, node.span, message, hint);
            } else {
                let message = said("pack_taken_word").with("other", other);
                let hint = Some(Message::new("pack_taken_word_hint"));
                report.add(Code::DuplicateId, node.span, message, hint);
            }
        }
    }
}
