//! The program; everything it does is in the library.

use std::alloc::{GlobalAlloc, Layout};
use std::ffi::{c_int, c_long};
use std::process::ExitCode;

use mimalloc::MiMalloc;

// A build makes and drops millions of small texts; this allocator does it faster.
#[global_allocator]
static ALLOCATOR: Allocator = Allocator;

/// The allocator, asked for an alignment only where it matters. Its bindings ask for one each
/// time, which takes a fiftieth of a build.
struct Allocator;

/// Alignment of whatever the allocator gives: its smallest pieces are as large as a pointer, and
/// all sizes of pieces are multiples of that.
const GIVEN: usize = size_of::<usize>();

// SAFETY: all goes to one allocator, as it comes or without an alignment that every piece has.
#[allow(unsafe_code)]
unsafe impl GlobalAlloc for Allocator {
    #[inline]
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        match layout.align() <= GIVEN {
            // SAFETY: it takes a number.
            true => unsafe { libmimalloc_sys::mi_malloc(layout.size()).cast() },
            // SAFETY: the caller keeps the promises of the same function.
            false => unsafe { MiMalloc.alloc(layout) },
        }
    }

    #[inline]
    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller keeps the promises of the same function.
        unsafe { MiMalloc.alloc_zeroed(layout) }
    }

    #[inline]
    unsafe fn dealloc(&self, place: *mut u8, layout: Layout) {
        // SAFETY: the caller keeps the promises of the same function.
        unsafe { MiMalloc.dealloc(place, layout) }
    }

    #[inline]
    unsafe fn realloc(&self, place: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        match layout.align() <= GIVEN {
            // SAFETY: the caller gives what this allocator gave it, and a number.
            true => unsafe { libmimalloc_sys::mi_realloc(place.cast(), size).cast() },
            // SAFETY: the caller keeps the promises of the same function.
            false => unsafe { MiMalloc.realloc(place, layout, size) },
        }
    }
}

/// The allocator's number for how long it keeps memory that was given back
/// (`mi_option_purge_delay` in its `mimalloc.h`); its bindings do not name it.
const PURGE_DELAY: c_int = 15;

/// How long, in milliseconds: what one page needed, the next one needs, too, and to get cleared
/// memory from the system anew takes a thirtieth of a build. The most that a build takes at a
/// time stays as it was.
const KEPT_FOR: c_long = 1000;

fn main() -> ExitCode {
    keep_memory();
    padu::cli::run(std::env::args_os()).into()
}

#[allow(unsafe_code)]
fn keep_memory() {
    // SAFETY: it takes two numbers, changes nothing but a setting, and is called before there is
    // a second thread.
    unsafe { libmimalloc_sys::mi_option_set(PURGE_DELAY, KEPT_FOR) }
}

#[cfg(test)]
mod tests {
    use super::{GIVEN, PURGE_DELAY};

    #[test]
    fn memory_of_every_size_is_aligned_as_that_of_a_pointer() {
        let pieces: Vec<Vec<u8>> = (1..2000).map(Vec::with_capacity).collect();
        assert!(
            pieces
                .iter()
                .all(|piece| piece.as_ptr().addr().is_multiple_of(GIVEN))
        );
    }

    #[test]
    #[allow(unsafe_code)]
    fn the_number_is_still_that_of_the_delay() {
        // SAFETY: it takes a number and reads a setting.
        let usual = unsafe { libmimalloc_sys::mi_option_get(PURGE_DELAY) };
        // Ten milliseconds, where nobody sets it; no setting beside it has this value.
        assert_eq!(usual, 10);
    }
}
