//! "Did you mean …?" among very many words.

use rustc_hash::FxHashMap;

use super::fold_word;
use super::nearest::{limit_of, slips};

/// Kinds of letters that are counted: those of the alphabet, and the rest together by
/// their last bits.
const KINDS: usize = 32;

/// How often each kind of letter stands in a word; what is counted no further (255) only
/// makes words look more alike than they are.
type Tally = [u8; KINDS];

/// Words by their spelling, for finding the one [`nearest`](super::nearest) to another
/// without comparing it with each. It is worth making where a site has many words and
/// more than one question.
///
/// Words with the same letters are kept once and lie together by length. One slip changes
/// the count of at most one kind of letter up and of one down, so that two counts rule
/// out nearly every word in a few steps.
#[derive(Debug, Default)]
pub struct SpellingIndex {
    /// Spellings of each number of letters.
    lengths: Vec<Spellings>,
}

/// Spellings of one length. The tallies, which are looked at for every question, lie
/// close together.
#[derive(Debug, Default)]
struct Spellings {
    tallies: Vec<Tally>,
    words: Vec<Spelling>,
}

/// A folded word and the first two numbers it was given with: one may be left out.
#[derive(Debug)]
struct Spelling {
    folded: Box<str>,
    first: u32,
    second: Option<u32>,
}

impl SpellingIndex {
    /// Takes down words with their numbers, in the order in which one goes before another
    /// that is as near.
    pub fn new<'words>(words: impl IntoIterator<Item = (u32, &'words str)>) -> Self {
        let mut distinct: FxHashMap<String, (u32, Option<u32>)> = FxHashMap::default();
        for (number, word) in words {
            distinct
                .entry(fold_word(word))
                .and_modify(|(_, second)| {
                    second.get_or_insert(number);
                })
                .or_insert((number, None));
        }
        let mut distinct: Vec<_> = distinct.into_iter().collect();
        distinct.sort_unstable_by_key(|(_, (first, _))| *first);
        let mut lengths: Vec<Spellings> = Vec::new();
        for (folded, (first, second)) in distinct {
            let length = folded.chars().count();
            if lengths.len() <= length {
                lengths.resize_with(length + 1, Spellings::default);
            }
            let spellings = &mut lengths[length];
            spellings.tallies.push(tally(&folded));
            spellings.words.push(Spelling {
                folded: folded.into_boxed_str(),
                first,
                second,
            });
        }
        Self { lengths }
    }

    /// The number of the word that [`nearest`](super::nearest) would choose, were it asked
    /// with all words but the one whose number is `except`.
    pub fn nearest(&self, word: &str, except: Option<u32>) -> Option<u32> {
        let word = fold_word(word);
        let length = word.chars().count();
        let limit = limit_of(length)?;
        let wanted = tally(&word);
        let mut best: Option<(usize, u32)> = None;
        // Words of the same length first: what is near is found soon and rules out more.
        let shorter = (1..=limit).filter_map(|by| length.checked_sub(by));
        let longer = (1..=limit).map(|by| length + by);
        for other in std::iter::once(length).chain(shorter).chain(longer) {
            let Some(spellings) = self.lengths.get(other).filter(|_| other > 0) else {
                continue;
            };
            let missing = other.abs_diff(length);
            for (tally, spelling) in spellings.tallies.iter().zip(&spellings.words) {
                let bound = best.map_or(limit, |(least, _)| least);
                if missing > bound {
                    break;
                }
                // Letters too many and too few: each slip makes one of both at most, and
                // their numbers differ by the difference in length.
                if difference(&wanted, tally) > 2 * bound - missing {
                    continue;
                }
                let Some(number) = spelling.number(except) else {
                    continue;
                };
                let found = (slips(&word, &spelling.folded), number);
                if found.0 <= limit && best.is_none_or(|best| found < best) {
                    best = Some(found);
                }
            }
        }
        best.map(|(_, number)| number)
    }
}

impl Spelling {
    fn number(&self, except: Option<u32>) -> Option<u32> {
        if except == Some(self.first) {
            self.second
        } else {
            Some(self.first)
        }
    }
}

fn tally(word: &str) -> Tally {
    let mut tally = [0_u8; KINDS];
    for character in word.chars() {
        let count = &mut tally[u32::from(character) as usize % KINDS];
        *count = count.saturating_add(1);
    }
    tally
}

/// By how many letters two tallies differ.
fn difference(one: &Tally, other: &Tally) -> usize {
    one.iter()
        .zip(other)
        .map(|(one, other)| usize::from(one.abs_diff(*other)))
        .sum()
}

#[cfg(test)]
mod tests {
    use super::SpellingIndex;
    use crate::locale::nearest;

    /// Numbers that look random and are the same each time (xorshift).
    struct Dice(u64);

    impl Dice {
        fn below(&mut self, limit: usize) -> usize {
            self.0 ^= self.0 << 13;
            self.0 ^= self.0 >> 7;
            self.0 ^= self.0 << 17;
            (self.0 % limit as u64) as usize
        }

        /// Few letters, so that many words are near each other and equally near; signs and
        /// capitals, so that different words have the same letters.
        fn word(&mut self, letters: usize) -> String {
            const LETTERS: [char; 8] = ['a', 'B', 'i', 'n', '-', 'é', '2', 'A'];
            let mut word = String::new();
            for _ in 0..self.below(letters) {
                word.push(LETTERS[self.below(LETTERS.len())]);
            }
            word
        }

        fn slip(&mut self, word: &str) -> String {
            let mut letters: Vec<char> = word.chars().collect();
            for _ in 0..self.below(6) {
                let at = self.below(letters.len() + 1);
                match self.below(4) {
                    0 => letters.insert(at, 'n'),
                    1 if at < letters.len() => drop(letters.remove(at)),
                    2 if at < letters.len() => letters[at] = 'i',
                    _ if at + 1 < letters.len() => letters.swap(at, at + 1),
                    _ => {}
                }
            }
            letters.into_iter().collect()
        }
    }

    #[test]
    fn chooses_what_comparing_with_each_word_chooses() {
        let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
        let mut found = 0;
        for round in 0..60 {
            let letters = 3 + round % 30;
            let words: Vec<String> = (0..80).map(|_| dice.word(letters)).collect();
            let numbered = || (0..).zip(words.iter().map(String::as_str));
            let index = SpellingIndex::new(numbered());
            for _ in 0..40 {
                let from = dice.below(words.len());
                let word = dice.slip(&words[from]);
                for except in [None, Some(from as u32)] {
                    // A word that occurs twice stands at two addresses, so that the one
                    // chosen can be told from its twin.
                    let rest = numbered().filter(|(number, _)| Some(*number) != except);
                    let plain = nearest(&word, rest.map(|(_, word)| word))
                        .and_then(|near| words.iter().position(|word| std::ptr::eq(&**word, near)));
                    let indexed = index.nearest(&word, except).map(|number| number as usize);
                    assert_eq!(indexed, plain, "{word} among {words:?} but {except:?}");
                    found += usize::from(plain.is_some());
                }
            }
        }
        assert!(found > 1000, "{found} words had a neighbour");
    }

    #[test]
    fn very_long_words_are_told_apart() {
        let long = "a".repeat(300);
        let index = SpellingIndex::new([(0, "tape"), (7, long.as_str())]);
        assert_eq!(index.nearest(&long[3..], None), Some(7));
        assert_eq!(index.nearest(&long[5..], None), None);
        assert_eq!(index.nearest("tpae", Some(0)), None);
        assert_eq!(index.nearest("-", None), None);
        assert_eq!(SpellingIndex::default().nearest("tape", None), None);
    }
}
